"""What every painted part shares: fixed size, the theme, keyboard focus only by Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from shared.desktop.theme import Theme


class PaintedButton(QAbstractButton):
    """A key that paints itself: a touch does not take the focus, Tab does, and so does no Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over the key."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)
