"""The course of editions as a strip: what was in force when, and what comes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme

HEIGHT: Final = 116
_BAR_TOP, _BAR_HEIGHT = 40, 40
_SHOWN: Final = 6
_LEAST: Final = 96
_SIDE: Final = 16


@dataclass(frozen=True, slots=True)
class CourseBar:
    """An edition in the strip: from an instant until the next one, None for open ends."""

    id: int
    title: str
    since: datetime
    until: datetime | None
    since_words: str


class CourseStrip(QWidget):
    """Bars from the left in order of time; the one in force is filled, later ones are outlined."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[CourseBar, ...] = ()
        self._now: datetime | None = None
        self._open = 0
        self._words = ("", "", "")
        self._nothing = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_course(self, bars: tuple[CourseBar, ...], now: datetime, opened: int) -> None:
        """Show the last editions put in force; `opened` is the one on the table."""
        self._bars, self._now, self._open = bars[-_SHOWN:], now, opened
        self.setAccessibleName("，".join(f"{bar.title} {bar.since_words}" for bar in self._bars))
        self.update()

    def show_words(self, past: str, present: str, future: str) -> None:
        """Word what was, is and will be in force."""
        self._words = (past, present, future)
        self.update()

    def show_nothing(self, nothing: str) -> None:
        """Word a course in which no edition has been in force."""
        self._nothing = nothing
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of head, bars and dates."""
        return QSize(600, HEIGHT)

    def boxes(self) -> list[tuple[CourseBar, QRectF]]:
        """Give each bar its place: the longer in force the longer, and never too small to read."""
        if not self._bars:
            return []
        room = self.width() - 2 * _SIDE
        spans = [self._span(bar) for bar in self._bars]
        free = max(room - _LEAST * len(spans), 0)
        total = sum(spans) or 1.0
        boxes, x = [], float(_SIDE)
        for bar, span in zip(self._bars, spans, strict=True):
            width = min(_LEAST, room / len(spans)) + free * span / total
            boxes.append((bar, QRectF(x, _BAR_TOP, width - 4, _BAR_HEIGHT)))
            x += width
        return boxes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the edition under the pointer."""
        for bar, box in self.boxes():
            if box.adjusted(0, -12, 0, 28).contains(event.position()):
                self.chosen.emit(bar.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the bars."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        if not self._bars:
            words = QRectF(self.rect())
            text(painter, self._theme.font(16), tokens.ink2, words, self._nothing, CENTRE)
        for bar, box in self.boxes():
            self._paint_bar(painter, bar, box)

    def _paint_bar(self, painter: QPainter, bar: CourseBar, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        when = self._when(bar)
        ground = (tokens.sunk, tokens.accent, tokens.accent_soft)[when]
        ink = (tokens.ink2, tokens.on_accent, tokens.ink)[when]
        edge = tokens.accent if bar.id == self._open and when != 1 else None
        card(painter, box, ground, edge, radius=4, edge_width=2)
        if bar.id == self._open:
            painter.fillRect(QRectF(box.left() + 4, box.bottom() + 3, box.width() - 8, 3),
                             tokens.accent)  # fmt: skip
        bold = theme.font(16, bold=when == 1)
        text(painter, bold, ink, box.adjusted(10, 0, -10, 0), bar.title, CENTRE)
        above = QRectF(box.left(), 12, box.width(), 24)
        state = theme.font(14, bold=when == 1)
        text(painter, state, tokens.accent if when == 1 else tokens.ink2, above, self._words[when])
        below = QRectF(box.left(), box.bottom() + 8, box.width() + 4, 22)
        text(painter, theme.font(14), tokens.ink2, below, bar.since_words)

    def _when(self, bar: CourseBar) -> int:
        now = self._now
        if now is None or (bar.until is not None and bar.until <= now):
            return 0
        return 1 if bar.since <= now else 2

    def _span(self, bar: CourseBar) -> float:
        until = bar.until or max(self._now or bar.since, bar.since) + timedelta(days=60)
        # By the root: a year beside a week leaves the week readable.
        return math.sqrt(max((until - bar.since).total_seconds(), 1.0))
