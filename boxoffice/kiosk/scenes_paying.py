"""The page on which a visitor shows the code that pays."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.pay_page import MAY_LEAVE_SECONDS
from boxoffice.kiosk.scene import GAP, Frame, Item, Plate, Sign, Tone, Touch, Words, back_key, below
from boxoffice.kiosk.shown import KioskShown, Page
from boxoffice.sale.wording import SaleWording
from shared.desktop.paint import CENTRE, RIGHT
from shared.desktop.translations import Translations
from shared.kernel.money import format_yuan


class PayingScenes(QObject):
    """Composes it; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale = SaleWording(translations, self)

    def pay(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page on which the visitor shows the code."""
        box = frame.body
        bill, ask = _halves(box, frame)
        items = self._bill(shown, bill)
        waiting = shown.page is Page.PAYING
        middle = ask.center().y()
        icon = QRectF(ask.center().x() - 90, middle - 250, 180, 180)
        head = self.tr("正在付款……") if waiting else self.tr("请出示付款码")
        say = (
            self.tr("请在手机上确认，不要重复扫码")
            if waiting
            else self.tr("打开微信或支付宝的“付款码”，对准下方扫码口")
        )
        items += [
            Sign(icon, "scanner", Tone.ACCENT),
            Words(QRectF(ask.left(), middle - 50, ask.width(), 100), head, 68, bold=True,
                  align=CENTRE),
            Words(QRectF(ask.left(), middle + 56, ask.width(), 110), say, 38, align=CENTRE,
                  wrapped=True),
        ]  # fmt: skip
        if waiting:
            seconds = self.tr("{seconds} 秒").format(seconds=shown.seconds)
            line = QRectF(ask.left(), middle + 170, ask.width(), 60)
            items.append(Words(line, seconds, 36, tone=Tone.QUIET, align=CENTRE))
            if shown.seconds >= MAY_LEAVE_SECONDS:
                items.append(back_key(frame, self.tr("不等了")))
            return items
        if shown.demo:
            foot = frame.foot
            key = QRectF(foot.right() - 500, foot.top(), 500, foot.height())
            items.append(Touch(key, Press(Act.SHOW_CODE), self.tr("演示：出示付款码"), 36))
        return [*items, back_key(frame, self.tr("返回修改"))]

    def _bill(self, shown: KioskShown, box: QRectF) -> list[Item]:
        quote = shown.quote
        if quote is None:
            return []
        lines = quote.lines[:5]
        day = self._sale.long_day(quote.basket.visit_day)
        items: list[Item] = [
            Plate(box),
            Words(QRectF(box.left() + 32, box.top() + 16, box.width() - 64, 64), day, 34,
                  bold=True),
        ]  # fmt: skip
        y = box.top() + 92
        for line in lines:
            row = QRectF(box.left() + 32, y, box.width() - 64, 60)
            name = f"{line.offer.name.text(self._sale.language)} × {line.quantity}"
            items.append(Words(QRectF(row.left(), y, row.width() - 210, 60), name, 34))
            items.append(Words(row, format_yuan(line.amount), 34, align=RIGHT))
            y += 62
        foot = QRectF(box.left() + 32, box.bottom() - 132, box.width() - 64, 116)
        items.append(Words(foot, self.tr("应付"), 44, bold=True))
        items.append(Words(foot, f"¥{format_yuan(quote.total)}", 96, bold=True, align=RIGHT))
        return items


def _halves(box: QRectF, frame: Frame) -> tuple[QRectF, QRectF]:
    if frame.upright:
        bill = QRectF(box.left(), box.top(), box.width(), min(box.height() * 0.42, 560))
        return bill, below(box, bill.height() + GAP)
    bill = QRectF(box.left(), box.top(), box.width() * 0.46, box.height())
    left = bill.right() + 32
    return bill, QRectF(left, box.top(), box.right() - left, box.height())
