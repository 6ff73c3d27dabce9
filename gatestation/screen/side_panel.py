"""The quiet parts of the right column: lane and its state, who is inside, and the pace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import SMALL, GateMetrics
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.theme import Theme
from shared.desktop.tokens import AMBER, STATUS_SOLID, Status

ALERT_SHARE: Final = 0.8


@dataclass(frozen=True, slots=True)
class LaneHead:
    """The lane's name, which way it leads, and a chip that says what its arm does."""

    name: str = ""
    direction: str = ""
    chip: str = ""
    chip_status: Status = Status.INFO


@dataclass(frozen=True, slots=True)
class OccupancyRow:
    """Persons in a place and how many it may hold; `word` replaces nothing but adds "full"."""

    name: str
    inside: int
    capacity: int
    word: str = ""

    @property
    def share(self) -> float:
        """How full it is, 1 at capacity; 0 where no capacity is set."""
        return self.inside / self.capacity if self.capacity else 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A label and what it counts."""

    label: str
    value: str


class LanePart(QWidget):
    """A painted part of the right column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size."""
        self._metrics = metrics
        self.update()

    def _inner(self) -> QRectF:
        padding = self._metrics.side.padding
        return QRectF(self.rect()).adjusted(padding, 0, -padding, 0)

    def _rule(self, painter: QPainter, top: float) -> None:
        inner = self._inner()
        painter.fillRect(QRectF(inner.left(), top, inner.width(), 1), self._theme.tokens.line)


class LaneHeadPart(LanePart):
    """Which lane this is and what its arm does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._head = LaneHead()

    def show_head(self, head: LaneHead) -> None:
        """Show name, direction and chip."""
        self._head = head
        self.setAccessibleName(f"{head.name}，{head.direction}，{head.chip}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row and the rule below it."""
        painter = QPainter(self)
        theme, tokens, head = self._theme, self._theme.tokens, self._head
        inner, size = self._inner(), self._metrics.side.lane_size
        quiet = self._metrics.side.text_size
        chip = self._paint_chip(painter, inner) + 16 if head.chip else 0.0
        aside = theme.fonts.width(head.direction, quiet)
        name = inner.adjusted(0, 0, -chip - (aside + 24 if aside else 0), 0)
        sizes = (size, size - 4, size - 8)
        fitted(painter, theme, name, head.name, sizes, tokens.ink, bold=True)
        direction = QRectF(name.right() + 24, inner.top(), aside, inner.height())
        used = theme.fonts.width(head.name, size, bold=True)
        direction.moveLeft(min(direction.left(), inner.left() + used + 24))
        paint.text(painter, theme.font(quiet), tokens.ink2, direction, head.direction)
        self._rule(painter, self.height() - 1)

    def _paint_chip(self, painter: QPainter, inner: QRectF) -> float:
        """Paint what the arm does at the right end; gives the width."""
        theme, tokens, head = self._theme, self._theme.tokens, self._head
        pixels = self._metrics.side.small_size
        height = pixels * 2
        left = inner.right() - paint.chip_width(theme, head.chip, height, pixels)
        ground, ink = tokens.soft(head.chip_status), tokens.status_ink(head.chip_status)
        middle = inner.center().y()
        return paint.pill(
            painter, theme, left, middle, head.chip, ground, ink, height=height, pixels=pixels
        )


class OccupancyPart(LanePart):
    """A bar for the site and for each zone, with a tick where the alert begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[OccupancyRow, ...] = ()

    def show_rows(self, rows: tuple[OccupancyRow, ...]) -> None:
        """Show as many rows as there is room for."""
        self._rows = rows
        names = (f"{row.name} {row.inside} / {row.capacity} {row.word}".strip() for row in rows)
        self.setAccessibleName("，".join(names))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and the rule below them."""
        painter = QPainter(self)
        inner, height = self._inner(), self._metrics.side.occupancy_row
        for at, row in enumerate(self._rows[: self.height() // height]):
            self._paint_row(painter, row, QRectF(inner.left(), at * height, inner.width(), height))
        self._rule(painter, self.height() - 1)

    def _paint_row(self, painter: QPainter, row: OccupancyRow, box: QRectF) -> None:
        theme, tokens, side = self._theme, self._theme.tokens, self._metrics.side
        words = QRectF(box.left(), box.top(), box.width(), box.height() * 0.58)
        bar = QRectF(box.left(), box.top() + box.height() * 0.65, box.width(), 8)
        figures = f"{row.inside:,} / {row.capacity:,}"
        fill, ink = self._colours(row)
        bold = theme.font(side.text_size, bold=True)
        used = paint.text(painter, bold, ink, words, f"{row.word} {figures}".strip(), paint.RIGHT)
        name, sizes = words.adjusted(0, 0, -used - 12, 0), (side.text_size, 16, 14)
        fitted(painter, theme, name, row.name, sizes, tokens.ink2)
        paint.bar(painter, bar, row.share, fill, tokens.raised if tokens.dark else tokens.sunk)
        tick = QRectF(bar.left() + bar.width() * ALERT_SHARE - 1, bar.top() - 3, 2, 14)
        painter.fillRect(tick, tokens.ink2)

    def _colours(self, row: OccupancyRow) -> tuple[QColor, QColor]:
        tokens = self._theme.tokens
        if row.share >= 1:
            return STATUS_SOLID[Status.BAD], tokens.bad_ink
        if row.share >= ALERT_SHARE:
            return AMBER, tokens.warn_ink
        return tokens.accent, tokens.ink


class RatePart(LanePart):
    """How many this lane lets in and how fast."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._figures: tuple[Figure, ...] = ()

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show two figures side by side."""
        self._figures = figures
        self.setAccessibleName("，".join(f"{each.label} {each.value}" for each in figures))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule and the figures below it."""
        painter = QPainter(self)
        theme, tokens, side = self._theme, self._theme.tokens, self._metrics.side
        inner = self._inner()
        self._rule(painter, 0)
        top = (self.height() - side.small_size * 1.6 - side.rate_size * 1.4) / 2
        for at, figure in enumerate(self._figures[:2]):
            left = inner.left() + at * inner.width() * 0.52
            label = QRectF(left, top, inner.width() * 0.48, side.small_size * 1.6)
            value = QRectF(left, label.bottom(), label.width(), side.rate_size * 1.4)
            fitted(painter, theme, label, figure.label, (side.small_size, 14), tokens.ink2)
            sizes = (side.rate_size, 20)
            fitted(painter, theme, value, figure.value, sizes, tokens.ink, bold=True)
