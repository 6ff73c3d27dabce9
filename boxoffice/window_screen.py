"""What every screen of a window is: a ground, a size, and words in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.theme import Theme


class WindowScreen(QWidget):
    """Fills the content area between the bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def reword(self) -> None:
        """Word everything anew."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Give the content area of a small screen."""
        return QSize(1366, 688)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.page)
