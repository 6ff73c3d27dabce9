"""A field for a number that no reader reads: of a ticket, or of a document."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gatestation.screen.entry_panel import FIELD_HEIGHT, EntryPanel
from shared.desktop.theme import Theme

_SHORTEST: Final = 5


class TypedPanel(EntryPanel):
    """`submitted` carries what was typed, in capitals; it may name a person."""

    submitted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number = self._field("[0-9A-Za-z()-]{0,32}")
        self.number.edit.textEdited.connect(lambda: self._word())
        self._word()

    def begin(self) -> None:
        """Come up empty, with the cursor in the field."""
        super().begin()
        self._word()
        self.number.edit.setFocus()

    def forget(self) -> None:
        """Empty the field."""
        self.number.edit.clear()

    def proceed(self) -> None:
        """Have the number judged once it can be one."""
        typed = self.number.edit.text().upper()
        if len(typed) < _SHORTEST:
            self._word(too_short=True)
            return
        self.closed.emit()
        self.submitted.emit(typed)

    def lay_out(self) -> None:
        """Put the field below the title."""
        width = round(self.scaled(480))
        self.number.setGeometry(self.margin, round(self.scaled(96)), width, FIELD_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Word it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self, *, too_short: bool = False) -> None:
        self.number.show_label(self.tr("票号或证件号码"))
        sentence = self.tr("二维码下方的票号，或身份证、护照、通行证的号码；放行前要看原件")
        if too_short:
            sentence = self.tr("号码没有输完")
        self.show_words(self.tr("输入号码"), sentence, wrong=too_short)
