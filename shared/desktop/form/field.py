"""What all fields of a form share: label above, control of 48 px, and a line for what is wrong."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from shared.desktop.theme import Theme

LABEL_HEIGHT: Final = 20
CONTROL_HEIGHT: Final = 48
GAP: Final = 4
FIELD_HEIGHT: Final = LABEL_HEIGHT + CONTROL_HEIGHT + LABEL_HEIGHT + 2 * GAP

Value = TypeVar("Value")


class SmallLine(QLabel):
    """A line of small words that ends in "…" where its place does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the words as fits."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), middle, words)


class Field(QWidget, Generic[Value]):
    """A field of a form. `edited` says that the user changed it; `show_value` does not emit it.

    `typed` says that somebody types what `value` will know only when it is finished.

    `value` is what stands there now, the empty value of its kind when it cannot be read; `fault`
    says in a sentence why it cannot be used, "" when it can. The line below the control shows the
    fault once somebody looked (`check`), and the hint until then.
    """

    edited = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.required = False
        self.read_only = False
        self._hint = self._error = ""
        self._label = self._small("quiet")
        self._sentence = self._small("faint")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._label)
        self._column.addWidget(self._sentence)
        self._column.addStretch()
        self._label.hide()
        # The columns of the form share the width; a field never asks for more than its share.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.edited.connect(self._forget_error)

    def value(self) -> Value:
        """Give what stands in the field."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Put a value into the field."""
        raise NotImplementedError

    def show_label(self, label: str, hint: str = "") -> None:
        """Word the field for the eye and for a screen reader; the hint stands below it."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._hint = hint
        self._control().setAccessibleName(label)
        self._word_sentence()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the field; "" takes it away."""
        self._error = sentence
        self._control().setAccessibleDescription(sentence)
        self._mark(wrong=bool(sentence))
        self._word_sentence()

    def label(self) -> str:
        """Give the label, as a list of faults names the field."""
        return self._label.text()

    def error(self) -> str:
        """Give the sentence that is shown."""
        return self._error

    def fault(self) -> str:
        """Say why what stands here cannot be used."""
        if self.required and self._is_empty():
            return self.tr("请填写")
        return ""

    def is_nonsense(self) -> bool:
        """Tell whether something stands here that cannot be read as a value."""
        return False

    def is_typing(self) -> bool:
        """Tell whether something is being typed that `value` does not know yet."""
        return False

    def finish(self) -> None:
        """Take in what is being typed."""

    def check(self) -> bool:
        """Show the fault, and tell whether there is none."""
        fault = self.fault()
        self.show_error(fault)
        return not fault

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the field be read and not changed."""
        self.read_only = read_only
        self._control().setEnabled(not read_only)

    def take_focus(self) -> None:
        """Put the cursor here."""
        self._control().setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Say the fault in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._error and self.fault():
            self.check()

    def _is_empty(self) -> bool:
        return self.value() in (None, "", (), frozenset())

    def _control(self) -> QWidget:
        """Give the part that has the focus."""
        raise NotImplementedError

    def _mark(self, *, wrong: bool) -> None:
        """Show the error edge."""

    def _hold(self, control: QWidget) -> None:
        """Take the control in between label and sentence."""
        self._column.insertWidget(1, control)

    def _forget_error(self) -> None:
        if self._error:
            self.show_error("")

    def _word_sentence(self) -> None:
        self._sentence.setText(self._error or self._hint)
        tone = "bad" if self._error else "faint"
        if self._sentence.property("tone") != tone:
            self._sentence.setProperty("tone", tone)
            self._sentence.style().unpolish(self._sentence)
            self._sentence.style().polish(self._sentence)

    def _small(self, tone: str) -> SmallLine:
        label = SmallLine(self)
        label.setProperty("tone", tone)
        label.setProperty("scale", "small")
        label.setFixedHeight(LABEL_HEIGHT)
        # A long sentence must not make the form wider.
        label.setMinimumWidth(0)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
