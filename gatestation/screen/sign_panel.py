"""The panel in which whoever has paused a pass puts their name under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gatestation.screen.entry_panel import FIELD_HEIGHT, EntryPanel
from gatestation.screen.hand_panel import PIN_DIGITS
from gatestation.screen.hand_wording import HandHint, Hint
from gatestation.screen.sign_wording import word_sign_hint
from gatestation.wording import CONTEXT
from shared.desktop.theme import Theme

_GAP: Final = 16


class SignPanel(EntryPanel):
    """`submitted` carries number and PIN of who signs."""

    submitted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hint = Hint(HandHint.NUMBER)
        self.number = self._field("[0-9]{0,10}")
        self.pin = self._field(f"[0-9]{{0,{PIN_DIGITS}}}")
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._word()

    def begin(self) -> None:
        """Come up empty, with the cursor in the first field."""
        super().begin()
        self.show_hint(Hint(HandHint.NUMBER))
        self.number.edit.setFocus()

    def forget(self) -> None:
        """Empty the fields."""
        self.number.edit.clear()
        self.pin.edit.clear()

    def show_hint(self, hint: Hint) -> None:
        """Say what is wanted or wrong; a PIN that was wrong has to be typed anew."""
        self._hint = hint
        if hint.kind is HandHint.WRONG_PIN:
            self.pin.edit.clear()
            self.pin.edit.setFocus()
        self._word()

    def proceed(self) -> None:
        """Go to what is missing; with nothing missing, have it signed."""
        number, pin = self.number.edit.text(), self.pin.edit.text()
        if self._hint.kind is HandHint.BUSY:
            return
        if not number:
            self.number.edit.setFocus()
            self.show_hint(Hint(HandHint.NUMBER))
        elif len(pin) < PIN_DIGITS:
            self.pin.edit.setFocus()
            self.show_hint(Hint(HandHint.PIN))
        else:
            self.show_hint(Hint(HandHint.BUSY))
            self.submitted.emit(number, pin)

    def lay_out(self) -> None:
        """Put both fields in a row below the title."""
        each = (self.width() - 2 * self.margin - 2 * _GAP) // 3
        top = round(self.scaled(96))
        for at, field in enumerate((self.number, self.pin)):
            field.setGeometry(self.margin + at * (each + _GAP), top, each, FIELD_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Word it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.number.show_label(self.tr("工号"))
        self.pin.show_label(self.tr("密码（6 位数字）"))
        sentence = word_sign_hint(
            self._hint, lambda source: QCoreApplication.translate(CONTEXT, source)
        )
        self.show_words(self.tr("人证不符：谁暂停了年卡"), sentence, wrong=self._hint.wrong)
