"""The drawer without a sale: what for, why, how much, and who signs for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QRegularExpressionValidator,
    QResizeEvent,
    QShowEvent,
)

from boxoffice.approval.fields import HEIGHT as SIGN_HEIGHT
from boxoffice.approval.fields import ApprovalFields, SignTrouble
from boxoffice.sale.strips import HeadFace, HeadStrip
from boxoffice.shift.drawer_words import DrawerWords
from boxoffice.shift.pick_key import PickFace, PickKey
from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.total_block import TotalBlock
from shared.kernel.money import Money, format_yuan
from shared.shifts.rules import NOTHING, REASONS, Opening
from shared.site.authorise import Approval

_MARGIN: Final = 16
_KINDS: Final = tuple(Opening)
_MOST_REASONS: Final = max(len(reasons) for reasons in REASONS.values())
_MOST_NOTE: Final = 60


@dataclass(frozen=True, slots=True)
class DrawerAsked:
    """What the cashier wants of the drawer."""

    kind: Opening
    reason: str
    amount: Money = NOTHING
    note: str = ""
    approval: Approval | None = None


class DrawerView(WindowScreen):
    """`submitted` carries a DrawerAsked; `cancelled` goes back to the sale."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = DrawerWords(self)
        self._kind = Opening.NO_SALE
        self._reason = 0
        self._busy = False
        self._signing = False
        self.head = HeadStrip(theme, self, ruled=True)
        self.kinds = [self._pick(lambda at=at: self._choose_kind(_KINDS[at])) for at in range(4)]
        self.reasons = [self._pick(lambda at=at: self._choose(at)) for at in range(_MOST_REASONS)]
        self.note = FormField(self)
        self._allow_writing()
        self.panel = SidePanel(theme, self, point=True)
        self.panel_head = HeadStrip(theme, self.panel, ruled=True)
        self.amount = FormField(self.panel, figures=True)
        pattern = QRegularExpression(r"[0-9]{0,7}(\.[0-9]{0,2})?")
        self.amount.edit.setValidator(QRegularExpressionValidator(pattern, self.amount.edit))
        self.sign = ApprovalFields(self.panel)
        self.total = TotalBlock(theme, self.panel)
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_step(signing=False)
        self.reword()

    def begin(self) -> None:
        """Start anew: for nothing, with the first reason."""
        self._busy = False
        self.note.edit.clear()
        self.amount.edit.clear()
        self._choose_kind(Opening.NO_SALE)

    def show_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        self._busy = busy
        self.panel.primary.setEnabled(not busy)
        self._word_keys()

    def show_trouble(self, trouble: SignTrouble) -> None:
        """Say below the PIN why the signature does not count."""
        self.sign.show_trouble(trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1–F4 choose what for, arrows and digits why; Enter goes on, Esc goes back."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # While it is signed for, the fields say themselves when they are filled.
            if not (event.isAutoRepeat() or self._signing):
                self._submit()
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif self._signing:
            super().keyPressEvent(event)
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F4:
            self._choose_kind(_KINDS[key - Qt.Key.Key_F1])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(self._reason + (1 if key == Qt.Key.Key_Down else -1))
        elif event.text() and event.text() in "12345":
            self._choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next key belongs."""
        super().showEvent(event)
        self._take_cursor()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind."""
        super().hideEvent(event)
        self._show_step(signing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        start = self.panel.place(self.size())
        width = min(start - 2 * _MARGIN, 1104)
        left = (start - width) // 2
        self.head.setGeometry(left, 8, width, 48)
        each = (width - 3 * 8) // 4
        for at, key in enumerate(self.kinds):
            key.setGeometry(left + at * (each + 8), 72, each, 72)
        for at, key in enumerate(self.reasons):
            key.setGeometry(left, 168 + at * 64, width, 56)
        self.note.setGeometry(left, 168 + _MOST_REASONS * 64 + 8, width, 100)
        self.panel_head.setGeometry(self.panel.field_box(-8, 48))
        self.amount.setGeometry(self.panel.field_box(64, 100))
        self.sign.setGeometry(self.panel.field_box(0, SIGN_HEIGHT))
        self.total.setGeometry(self.panel.total_box())

    # Building.

    def _pick(self, chosen: object) -> PickKey:
        key = PickKey(self._theme, self)
        key.clicked.connect(chosen)
        return key

    def _allow_writing(self) -> None:
        self.note.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.note.edit.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        self.note.edit.setMaxLength(_MOST_NOTE)

    def _connect(self) -> None:
        edit = self.amount.edit
        edit.textEdited.connect(lambda _: self._show_amount())
        edit.focused.connect(lambda: self.panel.take_digits(edit))
        self.sign.entered.connect(self._submit)
        self.sign.focused.connect(self.panel.take_digits)
        self.panel.primary.clicked.connect(self._submit)
        self.panel.left_key.clicked.connect(self._back)

    # Choosing.

    def _choose_kind(self, kind: Opening) -> None:
        self._kind, self._reason = kind, 0
        self._show_step(signing=False)
        self.reword()

    def _choose(self, reason: int) -> None:
        self._reason = min(max(reason, 0), len(REASONS[self._kind]) - 1)
        self._show_picks()

    def _money(self) -> Money | None:
        text = self.amount.edit.text().rstrip(".")
        return Money.parse(text) if text else None

    def _submit(self) -> None:
        if self._busy:
            return
        reason = REASONS[self._kind][self._reason]
        note = self.note.edit.text().strip()
        if self._kind is Opening.NO_SALE:
            self.submitted.emit(DrawerAsked(self._kind, reason, note=note))
            return
        amount = self._money()
        if not amount:
            self.amount.show_error(self.tr("请填金额"))
            self.amount.edit.setFocus()
        elif not self._signing:
            self._show_step(signing=True)
        else:
            approval = self.sign.approval()
            if approval is not None:
                asked = DrawerAsked(self._kind, reason, amount, note, approval)
                self.submitted.emit(asked)

    def _back(self) -> None:
        if self._signing:
            self._show_step(signing=False)
        else:
            self.cancelled.emit()

    def _show_step(self, *, signing: bool) -> None:
        self._signing = signing
        moves = self._kind is not Opening.NO_SALE
        self.sign.begin()
        self.sign.setVisible(signing)
        self.panel_head.setVisible(not signing)
        self.amount.setVisible(moves and not signing)
        self.total.setVisible(moves)
        self.panel.numpad.setEnabled(moves)
        for part in (*self.kinds, *self.reasons, self.note):
            part.setEnabled(not signing)
        self._take_cursor()
        self._show_picks()
        self._word_keys()
        self._show_amount()

    def _take_cursor(self) -> None:
        if self._signing:
            self.sign.take_cursor()
        elif self._kind is Opening.NO_SALE:
            self.setFocus()
        else:
            self.amount.edit.setFocus()

    # Wording.

    def reword(self) -> None:
        """Word everything anew."""
        self.head.show_face(HeadFace(self.tr("开钱箱"), self._words.hint(self._kind)))
        self.panel_head.show_face(HeadFace(self._words.kind(self._kind)))
        self.amount.show_label(self.tr("金额（元）"))
        self.note.show_label(self.tr("备注（可不填）"))
        self.panel.numpad.show_words(self.tr("退格"), self.tr("清除"))
        self._show_picks()
        self._word_keys()
        self._show_amount()

    def _show_picks(self) -> None:
        for at, kind in enumerate(_KINDS):
            cap = "" if self._signing else f"F{at + 1}"
            face = PickFace(self._words.kind(kind), cap, chosen=kind is self._kind)
            self.kinds[at].show_face(face)
        reasons = REASONS[self._kind]
        by_digit = self._kind is Opening.NO_SALE
        for at, key in enumerate(self.reasons):
            key.setVisible(at < len(reasons))
            if at < len(reasons):
                word = self._words.reason(reasons[at])
                cap = str(at + 1) if by_digit else ""
                key.show_face(PickFace(word, cap, chosen=at == self._reason))

    def _show_amount(self) -> None:
        amount = self._money()
        shown = format_yuan(amount or NOTHING)
        hint = self.tr("请主管在上面输入工号和密码") if self._signing else ""
        self.total.show_total(self._words.kind(self._kind), hint, shown, empty=not amount)

    def _word_keys(self) -> None:
        ready = self._signing or self._kind is Opening.NO_SALE
        word = self.tr("开钱箱") if ready else self.tr("请主管签字")
        self.panel.primary.show_key(self.tr("正在记账…") if self._busy else word, "Enter")
        self.panel.left_key.show_key(self.tr("返回"), "Esc")
