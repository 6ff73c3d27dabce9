"""The quiet lines of the sale screen: heads, key hints; painted from words they are given."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import RIGHT, cap, cap_width, chip_width, pill, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status


@dataclass(frozen=True, slots=True)
class HeadFace:
    """A title, what belongs to it, and at the right a quiet word or a chip."""

    title: str
    note: str = ""
    right: str = ""
    chip: str = ""
    chip_status: Status | None = None


class HeadStrip(QWidget):
    """The head of a part of the screen, optionally with a rule at its foot."""

    def __init__(self, theme: Theme, parent: QWidget, *, ruled: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ruled = ruled
        self._face = HeadFace("")

    def show_face(self, face: HeadFace) -> None:
        """Show the words."""
        if face == self._face:
            return
        self._face = face
        words = (face.title, face.note, face.chip, face.right)
        self.setAccessibleName("，".join(word for word in words if word))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        box = QRectF(self.rect())
        if self._ruled:
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), tokens.line)
        used = text(painter, theme.font(18, bold=True), tokens.ink, box, face.title)
        end = box.right()
        if face.chip:
            width = chip_width(theme, face.chip, 28, 16)
            ground, ink = tokens.accent, tokens.on_accent
            if face.chip_status is not None:
                ground, ink = tokens.soft(face.chip_status), tokens.status_ink(face.chip_status)
            middle = box.center().y()
            pill(painter, theme, end - width, middle, face.chip, ground, ink, height=28, pixels=16)
            end -= width + 12
        elif face.right:
            room = QRectF(box.left(), 0, box.width(), box.height())
            end -= text(painter, theme.font(14), tokens.ink2, room, face.right, RIGHT) + 12
        note = QRectF(used + 16, 0, max(end - used - 16, 0), box.height())
        text(painter, theme.font(14), tokens.ink2, note, face.note)


class HintStrip(QWidget):
    """The keys that work now, each as cap and word; what has no room is left out."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints: tuple[tuple[str, str], ...] = ()

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show (cap, word) pairs from left to right."""
        if hints != self._hints:
            self._hints = hints
            self.setAccessibleName("，".join(f"{key} {word}" for key, word in hints))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw caps and words."""
        painter = QPainter(self)
        theme = self._theme
        middle = self.height() / 2
        x = 0.0
        for key, word in self._hints:
            width = cap_width(theme, key, 20) + 8 + theme.fonts.width(word, 14)
            if x + width > self.width():
                return
            x += cap_width(theme, key, 20)
            cap(painter, theme, x, middle, key, 20)
            room = QRectF(x + 8, 0, self.width() - x - 8, self.height())
            x += 8 + text(painter, theme.font(14), theme.tokens.ink2, room, word) + 16
