"""What every painted part shares: fixed size, the theme, keyboard focus only by Tab."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

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


class Face(Protocol):
    """What stands on a key; `spoken` is what a screen reader says of it."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""


AnyFace = TypeVar("AnyFace", bound=Face)


class FacedButton(PaintedButton, Generic[AnyFace]):
    """A key that shows a face; without one its place is blank and cannot be pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.face: AnyFace | None = None
        self.setEnabled(False)

    def show_face(self, face: AnyFace | None) -> None:
        """Put a face on the key, or leave its place empty; its size stays."""
        if face == self.face:
            return
        self.face = face
        self.setEnabled(face is not None)
        self.setAccessibleName(face.spoken if face else "")
        self.update()
