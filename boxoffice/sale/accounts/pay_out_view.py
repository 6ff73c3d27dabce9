"""The page that pays a balance out, over the left side: how much, and who allows it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.approval.fields import FIELD_HEIGHT
from boxoffice.sale.accounts.pay_out_sheet import PayOutShown, SignedPayOut
from boxoffice.sale.signed_sheet_view import HEAD, LINE, MARGIN, SignedSheetView
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan


class PayOutView(SignedSheetView):
    """`signed` carries a SignedPayOut. What is typed begins with the whole balance."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, digits=4)
        self._shown: PayOutShown | None = None
        self.amount.edit.returnPressed.connect(self._typed_amount)
        self.word()

    def show_sheet(self, shown: object, *, frozen: bool) -> None:
        """Show the account; a page that is opened begins with its balance."""
        if not isinstance(shown, PayOutShown):
            raise TypeError(shown)
        self._shown = shown
        self.show_signing(shown.signing)

    def forget(self) -> None:
        """Leave nobody's number in the fields."""
        self._shown = None
        super().forget()

    def begin(self) -> None:
        """Begin with the whole balance."""
        whole = format_yuan(self._shown.balance).replace(",", "") if self._shown else ""
        self.amount.edit.setText(whole)
        self.amount.edit.selectAll()
        super().begin()

    def submit(self) -> None:
        """Have it signed once amount and signature are there; else say what is missing."""
        amount = self._amount()
        if amount is None:
            self.amount.edit.setFocus()
            return
        approval = self.approval()
        if approval is not None:
            self.signed.emit(SignedPayOut(amount, approval))

    def word(self) -> None:
        """Word field and keys."""
        super().word()
        self.amount.show_label(self.tr("退现金（元）"))
        if self.amount.error():
            self._amount()
        self.close_key.show_key(self.tr("返回"), "Esc")
        self.sign_key.show_key(self.tr("签字并退款"), "Enter")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        top = MARGIN + HEAD + 2 * LINE
        self.stand(top, top + FIELD_HEIGHT, top + 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, head, and what the account holds before and after."""
        painter, shown = QPainter(self), self._shown
        head = self.paint_head(painter, self.tr("退余额"), shown.name if shown else "")
        if shown is None:
            return
        typed = self.typed() or Money(0)
        after = format_yuan(shown.balance - typed) if typed <= shown.balance else "–"
        row = QRectF(head.left(), head.bottom(), head.width(), LINE)
        self.paint_line(painter, row, self.tr("账户余额"), format_yuan(shown.balance))
        self.paint_line(painter, row.translated(0, LINE), self.tr("退后余额"), after)

    def _amount(self) -> Money | None:
        """Give what was typed, or say below the field what is wrong with it."""
        amount, shown = self.typed(), self._shown
        if not amount or shown is None:
            self.amount.show_error(self.tr("请输入退多少"))
        elif amount > shown.balance:
            self.amount.show_error(
                self.tr("最多退 {balance}").format(balance=format_yuan(shown.balance))
            )
        else:
            self.amount.show_error("")
            return amount
        return None

    def _typed_amount(self) -> None:
        if self._amount() is not None:
            self.fields.take_cursor()
