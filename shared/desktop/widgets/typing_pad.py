"""A number pad for a form: its digits go into one of the fields."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from shared.desktop.theme import Theme
from shared.desktop.widgets.numpad import Numpad


class TypingPad(Numpad):
    """Whoever has the fields says which of them gets the digits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, point: bool = True) -> None:
        super().__init__(theme, parent, point=point)
        self._edit: QLineEdit | None = None
        self.digit.connect(self._type)
        self.backspace.connect(self._rub_out)
        self.cleared.connect(self._clear)

    def take_digits(self, edit: QLineEdit) -> None:
        """Send the digits to a field."""
        self._edit = edit

    def _type(self, digits: str) -> None:
        if self._edit is not None:
            self._edit.insert(digits)
            self._edit.textEdited.emit(self._edit.text())

    def _rub_out(self) -> None:
        if self._edit is not None:
            self._edit.backspace()

    def _clear(self) -> None:
        if self._edit is not None:
            self._edit.clear()
            self._edit.textEdited.emit("")
