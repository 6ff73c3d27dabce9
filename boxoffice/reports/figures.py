"""The figures of a report that are seen first, and how they came about: painted cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.paint import CENTRE, RIGHT, bar, card, text
from shared.desktop.theme import Theme

# Tenths of a power of ten that read well, halved too.
_ROUND: Final = (10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with what it is and a note, worded; `negative` is money that went back."""

    label: str
    value: str
    note: str = ""
    negative: bool = False


class FiguresCard(QWidget):
    """Figures beside each other in a wide card, under each other in a tall one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: tuple[Figure, ...] = ()

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show figures; none while they are being read."""
        self._figures = figures
        self.setAccessibleName("；".join(f"{f.label} {f.value} {f.note}".strip() for f in figures))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        wide = box.width() > 3 * box.height()
        shown = self._figures if wide else self._figures[:3]
        inner = box.adjusted(16, 6, -16, -6)
        for at, figure in enumerate(shown):
            share = (inner.width() if wide else inner.height()) / len(shown)
            left = inner.left() + (at * share if wide else 0)
            top = inner.top() + (0 if wide else at * share)
            cell = QRectF(left, top, share - 16 if wide else inner.width(), 76)
            if at:
                beside = QRectF(left - 16, top + 10, 1, 56)
                rule = beside if wide else QRectF(left, top, inner.width(), 1)
                painter.fillRect(rule, tokens.line)
            self._paint(painter, figure, cell if wide else cell.translated(0, 6))

    def _paint(self, painter: QPainter, figure: Figure, cell: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        label = QRectF(cell.left(), cell.top() + 2, cell.width(), 20)
        text(painter, theme.font(14), tokens.ink2, label, figure.label)
        value = QRectF(cell.left(), cell.top() + 24, cell.width(), 30)
        ink = tokens.bad_ink if figure.negative else tokens.ink
        fitted(painter, theme, value, figure.value, (24, 20, 18), ink, bold=True)
        note = QRectF(cell.left(), cell.top() + 54, cell.width(), 20)
        text(painter, theme.font(14), tokens.ink2, note, figure.note)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label and its height, and what to compare it with; in fen."""

    label: str
    value: int
    before: int | None = None


class CourseCard(QWidget):
    """Bars over the hours of a day, with a line for the same day a week before."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._unit = ""
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, title: str, unit: str, bars: tuple[Bar, ...]) -> None:
        """Show bars on a scale from zero."""
        self._title, self._unit, self._bars = title, unit, bars
        self.setAccessibleName(f"{title}，{unit}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, scale, bars and line."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        head = QRectF(16, 12, box.width() - 32, 28)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 12, 0, 0, 0), self._unit)
        plot = QRectF(72, 60, box.width() - 96, box.height() - 60 - 40)
        top = scale_top(max((max(b.value, b.before or 0) for b in self._bars), default=0))
        self._paint_scale(painter, plot, top)
        if self._bars:
            self._paint_bars(painter, plot, top)
            self._paint_before(painter, plot, top)

    def _paint_scale(self, painter: QPainter, plot: QRectF, top: int) -> None:
        tokens = self._theme.tokens
        for step in range(3):
            y = round(plot.bottom() - step * plot.height() / 2)
            line = tokens.control if step == 0 else tokens.line
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), line)
            label = QRectF(0, y - 10, plot.left() - 12, 20)
            words = f"{top * step // 2 // 100:,}"
            text(painter, self._theme.font(14), tokens.ink2, label, words, RIGHT)

    def _paint_bars(self, painter: QPainter, plot: QRectF, top: int) -> None:
        tokens = self._theme.tokens
        step = plot.width() / len(self._bars)
        every = max(1, round(48 / step))
        for at, one in enumerate(self._bars):
            middle = plot.left() + (at + 0.5) * step
            height = round(plot.height() * max(one.value, 0) / top)
            width = min(step * 0.56, 64)
            left = round(middle - width / 2)
            painter.fillRect(
                QRectF(left, plot.bottom() - height, round(width), height), tokens.accent
            )
            if at % every == 0:
                label = QRectF(middle - step * every / 2, plot.bottom() + 8, step * every, 20)
                text(painter, self._theme.font(14), tokens.ink2, label, one.label, CENTRE)

    def _paint_before(self, painter: QPainter, plot: QRectF, top: int) -> None:
        tokens = self._theme.tokens
        step = plot.width() / len(self._bars)
        points = [
            QPointF(
                plot.left() + (at + 0.5) * step,
                plot.bottom() - plot.height() * one.before / top,
            )
            for at, one in enumerate(self._bars)
            if one.before is not None
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((6, tokens.surface), (2, tokens.ink2)):
            painter.setPen(QPen(colour, width))
            painter.drawPolyline(QPolygonF(points))
        painter.setBrush(tokens.surface)
        for point in points:
            painter.drawEllipse(point, 3, 3)


def scale_top(most: int) -> int:
    """Give a round top of a scale, in fen, that is not below `most`; its half is whole yuan."""
    unit = 1_000
    while unit * 10 < most:
        unit *= 10
    return next(unit * step // 10 for step in _ROUND if unit * step // 10 >= most)


@dataclass(frozen=True, slots=True)
class Share:
    """A tender with its amount and its share (0 to 1) of all, worded and as a number."""

    name: str
    amount: str
    percent: str
    part: float


class SharesCard(QWidget):
    """Who paid how much, as bars of one length scale."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._unit = ""
        self._shares: tuple[Share, ...] = ()

    def show_shares(self, title: str, unit: str, shares: tuple[Share, ...]) -> None:
        """Show up to five rows."""
        self._title, self._unit, self._shares = title, unit, shares[:5]
        self.setAccessibleName("；".join([title, *(f"{s.name} {s.amount}" for s in shares)]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and rows."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        head = QRectF(16, 12, box.width() - 32, 28)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 12, 0, 0, 0), self._unit)
        for at, share in enumerate(self._shares):
            row = QRectF(16, 56 + at * 40, box.width() - 32, 40)
            name = QRectF(row.left(), row.top(), 88, 40)
            text(painter, theme.font(16), tokens.ink, name, share.name)
            track = QRectF(row.left() + 96, row.center().y() - 6, row.width() - 96 - 208, 12)
            bar(painter, track, share.part, tokens.accent, tokens.sunk)
            amount = QRectF(track.right() + 8, row.top(), 130, 40)
            text(painter, theme.font(16, bold=True), tokens.ink, amount, share.amount, RIGHT)
            text(painter, theme.font(14), tokens.ink2, row, share.percent, RIGHT)
