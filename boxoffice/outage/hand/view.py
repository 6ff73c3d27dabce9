"""The form for tickets that were sold by hand: which, from where to where, when, how paid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.approval.fields import HEIGHT as SIGN_HEIGHT
from boxoffice.approval.fields import ApprovalFields, SignTrouble
from boxoffice.outage.hand.entry import REASONS, Field
from boxoffice.outage.hand.words import HandWords
from boxoffice.sale.strips import HeadFace, HeadStrip
from boxoffice.shift.pick_key import PickFace, PickKey
from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.catalogue.offer import TicketOffer
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.total_block import TotalBlock
from shared.kernel.locale import Language
from shared.kernel.money import Money, format_yuan
from shared.payments.rules import CARD, CASH
from shared.sales.hand_sale import HandSale

MOST_TYPES: Final = 8
_TENDERS: Final = {CASH: Qt.Key.Key_F9, CARD: Qt.Key.Key_F11}
_CAPS: Final = {CASH: "F9", CARD: "F11"}
_PATTERNS: Final = {
    Field.FIRST: "[0-9A-Za-z]{0,20}",
    Field.LAST: "[0-9A-Za-z]{0,20}",
    Field.DAY: "[0-9]{0,4}",
    Field.TIME: "[0-9]{0,4}",
    Field.SLIP: "[0-9A-Za-z]{0,12}",
}
_MARGIN, _GAP, _TYPE, _ROW, _FIELD = 16, 8, 44, 48, 92


class HandView(WindowScreen):
    """`checked` wants the form priced, `signed` has it recorded; `left` goes back to the list."""

    checked = Signal()
    signed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: Callable[[], Language]) -> None:
        super().__init__(theme)
        self._words, self._language = HandWords(self), language
        self.offers: tuple[TicketOffer, ...] = ()
        self.sale: HandSale | None = None
        self._at = self._why = 0
        self.tender = CASH
        self._busy = False
        self.head = HeadStrip(theme, self, ruled=True)
        self.types = [self._pick(partial(self._choose, at)) for at in range(MOST_TYPES)]
        self._wrong: tuple[Field, Callable[[], str]] | None = None
        self.fields = {field: self._field(field) for field in Field}
        self.tenders = {one: self._pick(partial(self._pay_by, one)) for one in _TENDERS}
        self.reasons = [self._pick(partial(self._because, at)) for at in range(len(REASONS))]
        self.panel = SidePanel(theme, self, point=False)
        self.panel_head = HeadStrip(theme, self.panel, ruled=True)
        self.sign = ApprovalFields(self.panel)
        self.total = TotalBlock(theme, self.panel)
        self.sign.entered.connect(self._submit)
        self.sign.focused.connect(self.panel.take_digits)
        self.panel.primary.clicked.connect(self._submit)
        self.panel.left_key.clicked.connect(self._back)
        self.reword()

    # What it is told.

    def begin(self, day: str) -> None:
        """Ask for the next run of serials, sold on `day` (MMDD) unless somebody says otherwise."""
        for field in self.fields.values():
            field.edit.clear()
            field.show_error("")
        self.fields[Field.DAY].edit.setText(day)
        self.tender, self._busy = CASH, False
        self.show_sale(None)

    def show_offers(self, offers: tuple[TicketOffer, ...]) -> None:
        """Show what can be entered."""
        self.offers, self._at = offers[:MOST_TYPES], 0
        self._show_picks()

    def show_sale(self, sale: HandSale | None) -> None:
        """Show what it comes to, and have it signed for; nothing goes back to the form."""
        self.sale, self._busy = sale, False
        self.sign.begin()
        for part in (*self.types, *self.fields.values(), *self.tenders.values(), *self.reasons):
            part.setEnabled(sale is None)
        self.sign.setVisible(sale is not None)
        self.panel_head.setVisible(sale is None)
        self._show_picks()
        if sale is None:
            self.fields[Field.FIRST].edit.setFocus()
        else:
            self.sign.take_cursor()

    def show_wrong(self, field: Field, sentence: Callable[[], str] | None = None) -> None:
        """Say what is wrong with a field, and put the cursor there."""
        self.show_sale(None)
        self._wrong = field, sentence or (lambda: self._words.wrong(field))
        self.fields[field].show_error(self._wrong[1]())
        self.fields[field].edit.setFocus()

    def show_entered(self, serial: str) -> None:
        """Say that a serial is there already."""
        self.show_wrong(Field.FIRST, lambda: self._words.entered(serial))

    def show_not_sold(self) -> None:
        """Say that there was no such ticket then."""
        self.show_wrong(Field.TIME, self._words.not_sold)

    def show_trouble(self, trouble: SignTrouble) -> None:
        """Say below the PIN why the signature does not count."""
        self.show_busy(False)
        self.sign.show_trouble(trouble)

    def show_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        self._busy = busy
        self._word_keys()

    # What it tells.

    @property
    def chosen(self) -> TicketOffer | None:
        """Give the type that is chosen."""
        return self.offers[self._at] if self._at < len(self.offers) else None

    @property
    def why(self) -> str:
        """Give the reason."""
        return REASONS[self._why]

    def typed(self) -> dict[Field, str]:
        """Give what stands in the fields."""
        return {one: field.edit.text().strip().upper() for one, field in self.fields.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by F keys from any field; Enter goes on, Esc back."""
        key = event.key()
        tender = next((one for one, own in _TENDERS.items() if own == key), None)
        if key == Qt.Key.Key_Escape:
            self._back()
        elif self.sale is not None:
            super().keyPressEvent(event)
        elif tender is not None:
            self._pay_by(tender)
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F8:
            self._choose(key - Qt.Key.Key_F1)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text() != "":
            self._because(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind."""
        super().hideEvent(event)
        self.sign.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        start = self.panel.place(self.size())
        width = min(start - 2 * _MARGIN, 1104)
        left = (start - width) // 2
        self.head.setGeometry(left, 8, width, 48)
        top = 64
        for one in range(0, MOST_TYPES, 2):
            self._row(self.types[one : one + 2], left, top, width, _TYPE)
            top += _TYPE + 6
        top += 6
        first, last, day, hour, slip = (self.fields[one] for one in Field)
        self._row([first, last], left, top, width, _FIELD)
        self._row([day, hour], left, top + _FIELD, width, _FIELD)
        top += 2 * _FIELD + 4
        self._row([*self.tenders.values(), slip], left, top, width, _FIELD)
        for key in self.tenders.values():
            key.setGeometry(key.x(), top + 22, key.width(), _ROW)
        self._row(self.reasons, left, top + _FIELD + 4, width, _ROW)
        self.panel_head.setGeometry(self.panel.field_box(-8, 48))
        self.sign.setGeometry(self.panel.field_box(0, SIGN_HEIGHT))
        self.total.setGeometry(self.panel.total_box())

    # Within.

    @staticmethod
    def _row(parts: Sequence[QWidget], left: int, top: int, width: int, high: int) -> None:
        each = (width - (len(parts) - 1) * _GAP) // len(parts)
        for at, part in enumerate(parts):
            part.setGeometry(left + at * (each + _GAP), top, each, high)

    def _pick(self, chosen: Callable[[], None]) -> PickKey:
        key = PickKey(self._theme, self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(chosen)
        return key

    def _field(self, which: Field) -> FormField:
        field = FormField(self)
        pattern = QRegularExpression(_PATTERNS[which])
        field.edit.setValidator(QRegularExpressionValidator(pattern, field.edit))
        field.edit.returnPressed.connect(lambda: self._go_on(which))
        field.edit.focused.connect(lambda: self.panel.take_digits(field.edit))
        return field

    def _go_on(self, which: Field) -> None:
        order = [one for one in Field if one is not Field.SLIP or self.tender == CARD]
        after = order.index(which) + 1 if which in order else len(order)
        if after < len(order):
            self.fields[order[after]].edit.setFocus()
        else:
            self._submit()

    def _choose(self, at: int) -> None:
        if at < len(self.offers):
            self._at = at
            self._show_picks()

    def _pay_by(self, tender: str) -> None:
        self.tender = tender
        self._show_picks()

    def _because(self, at: int) -> None:
        if 0 <= at < len(REASONS):
            self._why = at
            self._show_picks()

    def _submit(self) -> None:
        if self._busy:
            return
        if self.sale is None:
            self.checked.emit()
        else:
            self.signed.emit()

    def _back(self) -> None:
        if self.sale is not None:
            self.show_sale(None)
        else:
            self.left.emit()

    # Wording.

    def reword(self) -> None:
        """Word everything anew."""
        note = self.tr("停电时用预印票手工卖出的，按票种一段连号一段连号地补")
        self.head.show_face(HeadFace(self.tr("手工票补录"), note))
        self.panel_head.show_face(HeadFace(self.tr("填好后按 Enter 核对")))
        self.panel.numpad.show_words(self.tr("退格"), self.tr("清除"))
        for one, field in self.fields.items():
            field.show_label(self._words.field(one))
            if field.error() and self._wrong is not None and self._wrong[0] is one:
                field.show_error(self._wrong[1]())
        self._show_picks()

    def _show_picks(self) -> None:
        for at, key in enumerate(self.types):
            key.setVisible(at < len(self.offers))
            if at < len(self.offers):
                word = self.offers[at].name.text(self._language())
                key.show_face(PickFace(word, f"F{at + 1}", chosen=at == self._at))
        paid = {CASH: self.tr("现金"), CARD: self.tr("银行卡")}
        for one, key in self.tenders.items():
            key.show_face(PickFace(paid[one], _CAPS[one], chosen=one == self.tender))
        self.fields[Field.SLIP].setVisible(self.tender == CARD)
        for at, key in enumerate(self.reasons):
            face = self._words.reason(REASONS[at])
            key.show_face(PickFace(face, f"Ctrl {at + 1}", chosen=at == self._why))
        self._word_keys()

    def _word_keys(self) -> None:
        amount = self.sale.quote.total if self.sale else Money(0)
        count = len(self.sale.serials) if self.sale else 0
        hint = self.tr("请主管在上面输入工号和密码") if self.sale else ""
        word = self.tr("{count} 张").format(count=count) if self.sale else self.tr("手工票")
        self.total.show_total(word, hint, format_yuan(amount), empty=self.sale is None)
        self.panel.primary.setEnabled(self.chosen is not None and not self._busy)
        done = self.tr("签字入账") if self.sale else self.tr("核对")
        self.panel.primary.show_key(self.tr("正在记账…") if self._busy else done, "Enter")
        self.panel.left_key.show_key(self.tr("返回"), "Esc")
