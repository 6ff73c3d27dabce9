"""The panel in which a supervisor lets somebody in by hand: why, how many, and who signs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gatestation.lane_shown import LaneShown
from gatestation.screen.entry_panel import FIELD_HEIGHT, EntryPanel
from gatestation.screen.hand_wording import REASONS, HandHint, Hint, obstacle, word_hint
from gatestation.wording import CONTEXT
from shared.admission.by_hand import HandReason
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.key import Key, KeyKind

PIN_DIGITS: Final = 6
MOST_PERSONS: Final = 99
_GAP: Final = 8


class HandPanel(EntryPanel):
    """`submitted` carries a HandReason, the persons, and number and PIN of who signs."""

    submitted = Signal(object, int, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._reason: HandReason | None = None
        self._shown = LaneShown("")
        self._hint = Hint(HandHint.REASON)
        self.reasons = {reason: self._reason_key(reason) for reason in REASONS}
        self.persons = self._field("[0-9]{0,2}")
        self.number = self._field("[0-9]{0,10}")
        self.pin = self._field(f"[0-9]{{0,{PIN_DIGITS}}}")
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        for field, hint in self._fields():
            field.edit.focused.connect(lambda hint=hint: self._focused(hint))
        self._word()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._hint.kind is HandHint.BUSY

    def show_state(self, shown: LaneShown) -> None:
        """Know what the arm does."""
        self._shown = shown

    def show_hint(self, hint: Hint) -> None:
        """Say what is wanted or wrong; a PIN that was wrong has to be typed anew."""
        self._hint = hint
        if hint.kind in (HandHint.WRONG_PIN, HandHint.NOT_PERMITTED):
            field = self.pin if hint.kind is HandHint.WRONG_PIN else self.number
            self.pin.edit.clear()
            field.edit.setFocus()
            self._hint = hint  # the focus asks for what is wanted
        self._word()

    def begin(self) -> None:
        """Come up empty, for one person."""
        super().begin()
        self.persons.edit.setText("1")
        self.setFocus()
        self.show_hint(Hint(HandHint.REASON))

    def forget(self) -> None:
        """Empty the fields and choose no reason."""
        for field, _ in self._fields():
            field.edit.clear()
        self._choose(None)

    def proceed(self) -> None:
        """Go to what is missing; with nothing missing, have it recorded."""
        if self.is_busy:
            return
        persons, number, pin = (field.edit.text() for field, _ in self._fields())
        if self._reason is None:
            self.setFocus()
            self.show_hint(Hint(HandHint.REASON))
        elif not 1 <= int(persons or 0) <= MOST_PERSONS:
            self._want(self.persons, HandHint.PERSONS)
        elif not number:
            self._want(self.number, HandHint.NUMBER)
        elif len(pin) < PIN_DIGITS:
            self._want(self.pin, HandHint.PIN)
        else:
            self._submit(self._reason, int(persons), number, pin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reason by its digit, and the number of persons by the arrows."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        digit = event.text()
        if step is not None:
            persons = int(self.persons.edit.text() or 0) + step
            self.persons.edit.setText(str(min(max(persons, 1), MOST_PERSONS)))
        elif digit.isdecimal() and 1 <= int(digit) <= len(self.reasons):
            self._pick(list(self.reasons)[int(digit) - 1])
        else:
            super().keyPressEvent(event)

    def lay_out(self) -> None:
        """Put the reasons in a row, and the fields in one below it."""
        width = self.width() - 2 * self.margin
        count = len(self.reasons)
        each = (width - _GAP * (count - 1)) // count
        top = round(self.scaled(64))
        for at, key in enumerate(self.reasons.values()):
            key.setGeometry(self.margin + at * (each + _GAP), top, each, key.height())
        top += round(self.scaled(88))
        each = (width - 2 * 16) // 3
        for at, (field, _) in enumerate(self._fields()):
            field.setGeometry(self.margin + at * (each + 16), top, each, FIELD_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Word it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _fields(self) -> tuple[tuple[FormField, HandHint], ...]:
        return (
            (self.persons, HandHint.PERSONS),
            (self.number, HandHint.NUMBER),
            (self.pin, HandHint.PIN),
        )

    def _want(self, field: FormField, hint: HandHint) -> None:
        field.edit.setFocus()
        self.show_hint(Hint(hint))

    def _submit(self, reason: HandReason, persons: int, number: str, pin: str) -> None:
        hindrance = obstacle(self._shown)
        self.show_hint(Hint(hindrance or HandHint.BUSY))
        if hindrance is None:
            self.submitted.emit(reason, persons, number, pin)

    def _reason_key(self, reason: HandReason) -> Key:
        key = Key(self._theme, height=64, pixels=18, stacked=True, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self._pick(reason))
        return key

    def _pick(self, reason: HandReason) -> None:
        self._choose(reason)
        self._want(self.persons, HandHint.PERSONS)

    def _choose(self, reason: HandReason | None) -> None:
        self._reason = reason
        for one, key in self.reasons.items():
            key.kind = KeyKind.PRIMARY if one is reason else KeyKind.SECONDARY
            key.update()

    def _focused(self, hint: HandHint) -> None:
        if not self.is_busy:
            self.show_hint(Hint(hint))

    def _word(self) -> None:
        def translate(source: str) -> str:
            return QCoreApplication.translate(CONTEXT, source)

        for at, (reason, key) in enumerate(self.reasons.items(), start=1):
            key.show_key(translate(REASONS[reason]), str(at))
        self.persons.show_label(self.tr("人数"))
        self.number.show_label(self.tr("主管工号"))
        self.pin.show_label(self.tr("密码（6 位数字）"))
        sentence = word_hint(self._hint, translate)
        self.show_words(self.tr("手动放行"), sentence, wrong=self._hint.wrong)
