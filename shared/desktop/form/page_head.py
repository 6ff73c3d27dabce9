"""The head of a page: what it is about, how it stands, and the keys that belong to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.paint import chip_width, pill, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key

HEIGHT: Final = 52


class PageHead(QWidget):
    """Title and note at the left with chips of state beside them, keys at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self._chips: tuple[tuple[str, Status | None], ...] = ()
        self._keys: list[Key] = []
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 12, 2)
        self._row.setSpacing(8)
        self._row.addStretch()

    def show_title(
        self, title: str, note: str = "", chips: Sequence[tuple[str, Status | None]] = ()
    ) -> None:
        """Say what the page is about; a chip without a status is a neutral one."""
        self._title, self._note, self._chips = title, note, tuple(chips)
        words = (title, note, *(word for word, _ in chips))
        self.setAccessibleName("，".join(word for word in words if word))
        self.update()

    def title(self) -> str:
        """Give the title that is shown."""
        return self._title

    def add_key(self, key: Key) -> None:
        """Put a key at the right of those that are there."""
        self._keys.append(key)
        self._row.addWidget(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, chips and note on one line."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        shown = [key.x() for key in self._keys if not key.isHidden()]
        end = min(shown, default=self.width()) - 16
        chips = sum(chip_width(theme, word) + 8 for word, _ in self._chips)
        title = QRectF(0, 0, max(end - chips - 16, 0), HEIGHT)
        x = text(painter, theme.font(24, bold=True), tokens.ink, title, self._title) + 16
        for word, status in self._chips:
            ground = tokens.sunk if status is None else tokens.soft(status)
            ink = tokens.ink2 if status is None else tokens.status_ink(status)
            x += pill(painter, theme, x, HEIGHT / 2 + 1, word, ground, ink) + 8
        note = QRectF(x, 2, max(end - x, 0), HEIGHT)
        if note.width() > 64:
            text(painter, theme.font(14), tokens.ink2, note, self._note)
