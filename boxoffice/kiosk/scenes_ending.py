"""The pages with which a visit ends: paper comes, it has come, or it did not."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act
from boxoffice.kiosk.scene import (
    Bar,
    Code,
    Frame,
    Item,
    Plate,
    Sign,
    Tone,
    Words,
    below,
    column,
    next_key,
)
from boxoffice.kiosk.shown import KioskShown, LeftForWindow
from shared.desktop.paint import CENTRE


class EndingScenes(QObject):
    """Composes them; ask it anew after a change of language."""

    def printing(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page that is shown while paper comes."""
        box = column(frame.body, 1100)
        middle = box.center().y()
        of = shown.printing
        words = self.tr("正在出票 {done} / {of}").format(done=of.done, of=of.of)
        return [
            Sign(QRectF(box.center().x() - 90, middle - 320, 180, 180), "printer", Tone.ACCENT),
            Words(QRectF(box.left(), middle - 110, box.width(), 110), words, 72, bold=True,
                  align=CENTRE),
            Bar(QRectF(box.left(), middle + 24, box.width(), 36), of.done / max(of.of, 1)),
            Words(QRectF(box.left(), middle + 90, box.width(), 80),
                  self.tr("请不要离开，票从下方出票口出来"), 40, tone=Tone.QUIET, align=CENTRE),
        ]  # fmt: skip

    def done(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the last page of a visit."""
        box = column(frame.body, 1200)
        side = 220.0 if frame.upright else 160.0
        top = box.top() + max((box.height() - side - 340) / 2, 0)
        sign = QRectF(box.center().x() - side / 2, top, side, side)
        line = QRectF(box.left(), sign.bottom() + 16, box.width(), 130)
        printed = shown.printing.of > 0
        return [
            Sign(sign, "tick" if printed else "info", Tone.OK if printed else Tone.WARN),
            *self._done_words(shown, line, printed),
            next_key(frame, self.tr("完成"), act=Act.HOME),
        ]

    def _done_words(self, shown: KioskShown, line: QRectF, printed: bool) -> list[Item]:
        tickets = self.tr("共 {count} 张，请都取走").format(count=shown.printing.of)
        head = self.tr("请取走您的票") if printed else self.tr("没有出票")
        under = tickets if printed else self.tr("没有买成，名额已放回")
        number = self.tr("订单号 {number}").format(number=shown.number) if shown.number else ""
        return [
            Words(line, head, 88, bold=True, align=CENTRE),
            Words(line.translated(0, 124).adjusted(0, 0, 0, -50), under, 44, align=CENTRE),
            Words(line.translated(0, 200).adjusted(0, 0, 0, -60), number, 34, tone=Tone.QUIET,
                  align=CENTRE),
        ]  # fmt: skip

    def paper_failed(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page of an order whose paper did not come."""
        left = shown.left or LeftForWindow(shown.number, 0)
        box = column(frame.body, 1300)
        missing = self.tr("还有 {count} 张票没有打出来").format(count=left.missing)
        items: list[Item] = [
            Words(QRectF(box.left(), box.top(), box.width(), 84), missing, 60, bold=True,
                  align=CENTRE),
            Words(QRectF(box.left(), box.top() + 88, box.width(), 56),
                  self.tr("钱和票都没有丢：请拍下这一页，到任一人工窗口取票"), 36, align=CENTRE),
        ]  # fmt: skip
        items += self._left_code(left, below(box, 168), frame)
        if left.doubtful:
            note = self.tr("出票口若夹着半张票，请一并交到窗口：那张票已经作废")
            line = QRectF(box.left(), box.bottom() - 56, box.width(), 52)
            items.append(Words(line, note, 30, tone=Tone.WARN, bold=True, align=CENTRE))
        return [*items, next_key(frame, self.tr("我已拍下"), act=Act.HOME)]

    def _left_code(self, left: LeftForWindow, box: QRectF, frame: Frame) -> list[Item]:
        number = self.tr("订单号 {number}").format(number=left.number)
        if not left.code:
            return self._plain_number(number, box)
        words, code = _beside_code(box, frame)
        card = QRectF(words.left(), words.center().y() - 95, words.width(), 190)
        return [Plate(card), *self._code_words(left, number, card), Code(code, left.qr)]

    def _plain_number(self, number: str, box: QRectF) -> list[Item]:
        middle = QRectF(box.left(), box.top() + 40, box.width(), 120)
        say = QRectF(box.left(), middle.bottom(), box.width(), 60)
        return [
            Words(middle, number, 72, bold=True, align=CENTRE),
            Words(say, self.tr("请向窗口报这个订单号"), 36, align=CENTRE),
        ]

    def _code_words(self, left: LeftForWindow, number: str, card: QRectF) -> list[Item]:
        grouped = " ".join(left.code[at : at + 4] for at in range(0, len(left.code), 4))
        return [
            Words(QRectF(card.left(), card.top() + 12, card.width(), 44), self.tr("取票码"), 30,
                  tone=Tone.QUIET, align=CENTRE),
            Words(QRectF(card.left() + 16, card.top() + 52, card.width() - 32, 84), grouped, 72,
                  bold=True, align=CENTRE),
            Words(QRectF(card.left(), card.top() + 138, card.width(), 44), number, 28,
                  tone=Tone.QUIET, align=CENTRE),
        ]  # fmt: skip


def _beside_code(box: QRectF, frame: Frame) -> tuple[QRectF, QRectF]:
    """Give where the words stand and where the QR does."""
    if frame.upright:
        code = QRectF(box.center().x() - 210, box.top() + 210, 420, 420)
        return QRectF(box.left(), box.top(), box.width(), 190), code
    code = QRectF(box.right() - 300, box.top(), 300, 300)
    return QRectF(box.left(), box.top(), box.width() - 348, 300), code
