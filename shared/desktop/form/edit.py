"""The line that is typed into, as every field of a form uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class FormEdit(QLineEdit):
    """A line with the usual keys of editing; `words` lets the input method in.

    `stepped` carries +1, −1 (up, down), +10, −10 (page up, page down); a field that has no use for
    it leaves the keys to the screen by `steps = False`.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, words: bool = False) -> None:
        super().__init__(parent)
        self.steps = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if not words:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            self.setInputMethodHints(
                Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
            )

    def mark_wrong(self, *, wrong: bool) -> None:
        """Give the field the error edge, or take it away."""
        word = "true" if wrong else "false"
        if self.property("wrong") != word:
            self.setProperty("wrong", word)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the arrows into steps where the field has any."""
        step = _STEPS.get(Qt.Key(event.key())) if self.steps and not self.isReadOnly() else None
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there when the keyboard came, so that typing takes its place."""
        super().focusInEvent(event)
        if event.reason() in _TAB_REASONS:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the head of a long text again, and say that the hand has left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.deselect()
            self.setCursorPosition(0)
        self.left.emit()
