"""Which edition of the catalogue is looked at, as a choice over a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.theme import Theme

HEIGHT: Final = 88


class EditionChoice(QWidget):
    """`chosen` carries the id of the edition that the user went to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field: ChoiceField[int] = ChoiceField(theme)
        self.setFixedHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.addWidget(self.field)
        column.addStretch()
        self.field.edited.connect(lambda: self.chosen.emit(self.field.value() or 0))
        self._word()

    def show_editions(self, editions: Sequence[tuple[int, str]], chosen: int | None) -> None:
        """Show editions, worded, and which one is open."""
        self.field.show_options(editions)
        self.field.show_value(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Word the label in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the list below."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), tokens.line)

    def _word(self) -> None:
        self.field.show_label(self.tr("目录版次"))
