"""The slots of one day on a line of hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boxoffice.capacity.patterns.day_cut import CutSlot
from shared.desktop.paint import CENTRE, card, line, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

HEIGHT: Final = 144
_HEAD: Final = 52
_BAR: Final = 44
_HOUR: Final = 60
_EVERY: Final = (1, 2, 3, 6)
_HOUR_WIDTH: Final = 56


class CutStrip(QWidget):
    """Slots of the pattern in the form stand out; keys go a day back and forth (`stepped`)."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = self._whole = ""
        self.slots: tuple[CutSlot, ...] = ()
        self.before, self.after = (
            Key(theme, KeyKind.SECONDARY, height=40, parent=self) for _ in range(2)
        )
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addStretch()
        keys.addWidget(self.before)
        keys.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.addLayout(keys)
        column.addStretch()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._word()

    def show_day(self, title: str, note: str, whole: str, slots: Sequence[CutSlot]) -> None:
        """Show what a day is cut into; `whole` names a slot without times."""
        self._title, self._note, self._whole, self.slots = title, note, whole, tuple(slots)
        self.setAccessibleName(f"{title}，{note}")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of head and line."""
        return QSize(600, HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Word the keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, head, hours and slots."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(16, 8, self.before.x() - 32, _HEAD - 12)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 16, 1, 0, 1), self._note)
        track = QRectF(16, _HEAD + 4, self.width() - 32, _BAR)
        card(painter, track, tokens.sunk, radius=4)
        first, last = self._hours()
        self._paint_hours(painter, track, first, last)
        for slot in self.slots:
            self._paint_slot(painter, slot, _place(slot, track, first, last))

    def _hours(self) -> tuple[int, int]:
        timed = [slot for slot in self.slots if slot.starts is not None and slot.ends is not None]
        first = min((slot.starts.hour for slot in timed if slot.starts), default=8)
        last = max((_up(slot.ends) for slot in timed if slot.ends), default=18)
        return first, max(last, first + 1)

    def _paint_hours(self, painter: QPainter, track: QRectF, first: int, last: int) -> None:
        if not any(slot.starts for slot in self.slots):
            return
        width = track.width() / (last - first)
        every = next((one for one in _EVERY if one * width >= _HOUR_WIDTH), _EVERY[-1])
        font, ink = self._theme.font(13), self._theme.tokens.ink2
        for hour in range(first, last + 1, every):
            middle = track.left() + (hour - first) * width
            left = min(max(middle - 24, track.left()), track.right() - 48)
            align = {first: QRectF(track.left(), 0, 48, 10)}.get(hour, QRectF(left, 0, 48, 10))
            words = f"{hour:02}:00"
            if hour == first:
                line(painter, font, ink, align, track.bottom() + 20, words)
            else:
                line(painter, font, ink, align, track.bottom() + 20, words, CENTRE)

    def _paint_slot(self, painter: QPainter, slot: CutSlot, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        ground = tokens.accent_soft if slot.own else tokens.surface
        edge: QColor = tokens.accent if slot.own else tokens.control
        if slot.clash:
            ground, edge = tokens.bad_soft, tokens.bad_ink
        card(painter, box, ground, edge, radius=4)
        places = f"{slot.quota:,}"
        words = f"{self._whole} · {places}" if slot.starts is None else places
        size = next(
            (one for one in (16, 14, 13) if theme.fonts.width(words, one) <= box.width() - 4), 0
        )
        if size:
            text(painter, theme.font(size, bold=slot.own), tokens.ink, box, words, CENTRE)

    def _word(self) -> None:
        self.before.show_key(self.tr("前一天"))
        self.after.show_key(self.tr("后一天"))


def _up(moment: time) -> int:
    return moment.hour + (1 if moment.minute else 0)


def _place(slot: CutSlot, track: QRectF, first: int, last: int) -> QRectF:
    if slot.starts is None or slot.ends is None:
        return track
    scale = track.width() / ((last - first) * _HOUR)
    left = track.left() + (_minute(slot.starts) - first * _HOUR) * scale
    right = track.left() + (_minute(slot.ends) - first * _HOUR) * scale
    return QRectF(left + 1, track.top(), max(right - left - 2, 2), track.height())


def _minute(moment: time) -> int:
    return moment.hour * _HOUR + moment.minute
