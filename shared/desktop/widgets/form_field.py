"""A labelled field with a place for the sentence that says what is wrong."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

SENTENCE_HEIGHT: Final = 20


class PlainEdit(QLineEdit):
    """A field for numbers and codes: no input method, the whole text selected on entry."""

    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferNumbers
            | Qt.InputMethodHint.ImhLatinOnly
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl keys to the screen: no one edits a number by cut, paste and redo."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there, so that digits take its place."""
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit()


class FormField(QWidget):
    """Label above, field of 48 px, 20 px below kept free for the sentence of an error."""

    def __init__(self, parent: QWidget | None = None, *, figures: bool = False) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setProperty("tone", "quiet")
        self._label.setProperty("scale", "small")
        self.edit = PlainEdit(self)
        self._sentence = QLabel(self)
        self._sentence.setProperty("tone", "bad")
        self._sentence.setProperty("scale", "small")
        self._sentence.setFixedHeight(SENTENCE_HEIGHT)
        if figures:
            self.edit.setProperty("figures", "true")
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.edit, self._sentence):
            column.addWidget(part)
        self.edit.textEdited.connect(lambda: self.show_error(""))

    def show_label(self, label: str) -> None:
        """Word the field, for the eye and for a screen reader."""
        self._label.setText(label)
        self.edit.setAccessibleName(label)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong below the field and give it the error edge; "" takes both away."""
        self._sentence.setText(sentence)
        self.edit.setAccessibleDescription(sentence)
        wrong = "true" if sentence else "false"
        if self.edit.property("wrong") != wrong:
            self.edit.setProperty("wrong", wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def error(self) -> str:
        """Give the sentence that is shown."""
        return self._sentence.text()
