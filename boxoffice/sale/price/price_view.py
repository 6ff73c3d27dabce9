"""The page for another price, over the left side: the price, the reason, and who allows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.approval.fields import FIELD_HEIGHT
from boxoffice.sale.price.reasons import ReasonRow
from boxoffice.sale.price.shown import PriceShown
from boxoffice.sale.signed_sheet_view import GAP, HEAD, LINE, MARGIN, PADDING, SignedSheetView
from boxoffice.sale.wording import SaleWording
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan
from shared.pricing.agreed import may_be_agreed
from shared.sales.agree_price import PriceReason
from shared.site.authorise import Approval


@dataclass(frozen=True, slots=True)
class SignedPrice:
    """What was typed, and who signs it."""

    each: Money
    reason: PriceReason
    approval: Approval


class PriceView(SignedSheetView):
    """`signed` carries a SignedPrice; `taken_back` says that the shown price is to hold again."""

    taken_back = Signal()

    def __init__(self, theme: Theme, words: SaleWording, parent: QWidget) -> None:
        super().__init__(theme, parent, digits=6)
        self._words = words
        self._shown: PriceShown | None = None
        self.amount.edit.returnPressed.connect(self._priced)
        self.reasons = ReasonRow(theme, self)
        self.reasons.chosen.connect(self.fields.take_cursor)
        self.setTabOrder(self.amount.edit, self.reasons)
        self.word()

    def show_sheet(self, shown: object, *, frozen: bool) -> None:
        """Show the line; a page that is opened begins with empty fields."""
        if not isinstance(shown, PriceShown):
            raise TypeError(shown)
        self._shown = shown
        self.show_signing(shown.signing)

    def forget(self) -> None:
        """Leave nobody's number in the fields."""
        self._shown = None
        super().forget()

    def begin(self) -> None:
        """Begin with neither price nor reason."""
        self.amount.edit.clear()
        self.reasons.choose(None)
        super().begin()

    def submit(self) -> None:
        """Have it signed once price, reason and signature are there; else say what is missing."""
        each, reason = self._each(), self.reasons.reason
        if each is None:
            self.amount.edit.setFocus()
        elif reason is None:
            self._ask_reason()
        else:
            approval = self.approval()
            if approval is not None:
                self.signed.emit(SignedPrice(each, reason, approval))

    def word(self) -> None:
        """Word fields, reasons and keys."""
        super().word()
        self.amount.show_label(self.tr("每张改为（元）"))
        self.reasons.word(
            self.tr("原因"),
            self.tr("请先按数字选原因"),
            {
                PriceReason.CONTRACT: self.tr("协议、团体"),
                PriceReason.SERVICE: self.tr("服务补偿"),
                PriceReason.POSTED: self.tr("牌价不符"),
                PriceReason.CHARITY: self.tr("公益、慰问"),
                PriceReason.OTHER: self.tr("其他"),
            },
        )
        self.close_key.show_key(self.tr("收起"), "Esc")
        self.sign_key.show_key(self.tr("签字改价"), "Enter")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        left, top = MARGIN + PADDING, MARGIN + HEAD + FIELD_HEIGHT
        self.reasons.setGeometry(left, top, self.width() - 2 * left, self.reasons.height())
        below = top + self.reasons.height() + GAP
        self.stand(MARGIN + HEAD, below, below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, head, and what the line costs before and after."""
        painter, shown = QPainter(self), self._shown
        name = f"{shown.name.text(self._words.language)} × {shown.quantity}" if shown else ""
        head = self.paint_head(painter, self.tr("改价"), name)
        if shown is None:
            return
        column = QRectF(self.reasons.geometry())
        column.setLeft(self.amount.geometry().right() + GAP)
        row = QRectF(column.left(), head.bottom() + 16, column.width(), LINE)
        lines = ((self.tr("现价"), shown.shown), (self.tr("改为"), self.typed()))
        for at, (label, unit) in enumerate(lines):
            sums = _sums(unit, shown.quantity) if unit is not None else ""
            self.paint_line(painter, row.translated(0, at * LINE), label, sums)

    def _each(self) -> Money | None:
        """Give the price that was typed, or say below the field what is wrong with it."""
        each, shown = self.typed(), self._shown
        if each is None or shown is None:
            self.amount.show_error(self.tr("请输入每张的价格"))
        elif not may_be_agreed(each, shown.shown):
            self.amount.show_error(
                self.tr("须低于现价 {price}").format(price=format_yuan(shown.shown))
            )
        else:
            return each
        return None

    def _priced(self) -> None:
        if self._shown is not None and self.typed() == self._shown.shown:
            self.taken_back.emit()
        elif self._each() is not None:
            self.reasons.setFocus()

    def _ask_reason(self) -> None:
        self.reasons.ask()
        self.reasons.setFocus()


def _sums(unit: Money, quantity: int) -> str:
    return f"{format_yuan(unit)} × {quantity} = {format_yuan(unit * quantity)}"
