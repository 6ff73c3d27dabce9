"""The line in which something is typed that is looked up."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_EDITING: Final = frozenset(
    {Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_LONGEST: Final = 60


class LookUpField(QLineEdit):
    """Keeps what is written and leaves every other key to the screen.

    While it is `frozen` it leaves all of them: the screen then keeps them for after the answer.
    Only one for `names` has an input method.
    """

    def __init__(self, parent: QWidget, *, names: bool) -> None:
        super().__init__(parent)
        self.frozen = False
        self.setProperty("figures", "true")
        self.setMaxLength(_LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if not names:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            self.setInputMethodHints(
                Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a sign, or leave the key to the screen."""
        if self._writes(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Stay: what lies below the sheet is not to be reached by Tab."""
        return False

    def _writes(self, event: QKeyEvent) -> bool:
        if self.frozen or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_Delete:  # at the end it takes away what was looked up
            at_end = self.cursorPosition() == len(self.text())
            return not at_end and not self.hasSelectedText()
        return event.key() in _EDITING or (bool(event.text()) and event.text().isprintable())
