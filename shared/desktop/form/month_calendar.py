"""A month as a grid: each day with two lines, a bar and a state; a day or a span is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.form.month_picker import months_on
from shared.desktop.paint import CENTRE, RIGHT, bar, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import AMBER

_HEAD: Final = 32
_GAP: Final = 4
_WEEKS: Final = 6
_MOVES: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class DayState(StrEnum):
    """How a day stands."""

    OPEN = "open"
    FEW = "few"
    FULL = "full"
    CLOSED = "closed"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class CalendarCell:
    """What stands in the cell of a day, worded.

    `upper` is large (a price), `lower` small (places left), `mark` names a holiday or a worked
    day; `share` of the places left fills the bar, None leaves it out.
    """

    day: date
    upper: str = ""
    lower: str = ""
    mark: str = ""
    share: float | None = None
    state: DayState = DayState.OPEN
    holiday: bool = False


class MonthCalendar(QWidget):
    """Shows one month. Arrows move, with Shift they span days; page keys turn the month.

    `chosen` carries the first and the last day that are marked, whenever the user changes them;
    `month_turned` the first day of the month that is wanted now; `opened` the day that was pressed
    by Enter or twice.
    """

    chosen = Signal(object, object)
    month_turned = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._month = date(2000, 1, 1)
        self._today = date.min
        self._cells: dict[date, CalendarCell] = {}
        self._anchor: date | None = None
        self._here: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(7 * 88, _HEAD + _WEEKS * 84)

    def sizeHint(self) -> QSize:
        """Give a size at which all words fit."""
        return QSize(7 * 128, _HEAD + _WEEKS * 84)

    def show_month(self, month: date, cells: Iterable[CalendarCell], today: date) -> None:
        """Show the month of a day; days without a cell are shown empty."""
        self._month = month.replace(day=1)
        self._cells = {cell.day: cell for cell in cells}
        self._today = today
        self._speak()
        self.update()

    def month(self) -> date:
        """Give the first day of the month that is shown."""
        return self._month

    def span(self) -> tuple[date, date] | None:
        """Give the first and the last day that are marked."""
        if self._here is None or self._anchor is None:
            return None
        return min(self._here, self._anchor), max(self._here, self._anchor)

    def choose(self, first: date | None, last: date | None = None) -> None:
        """Mark a day, or days, without saying so."""
        self._anchor, self._here = first, last or first
        self._speak()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, span, turn the month, or open a day."""
        key = Qt.Key(event.key())
        spans = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here = self._here or max(self._month, min(self._today, self._last()))
        if key in _MOVES:
            self._go(here + timedelta(days=_MOVES[key]), spans=spans)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(months_on(here, -1 if key == Qt.Key.Key_PageUp else 1), spans=spans)
        elif key == Qt.Key.Key_Home:
            self._go(self._today, spans=spans)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._here is not None:
            self.opened.emit(self._here)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day; with Shift the days between are marked too."""
        day = self._day_at(event.position())
        if day is not None:
            spans = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(day, spans=spans)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the days that the pointer is drawn over."""
        day = self._day_at(event.position())
        if day is not None and day != self._here:
            self._go(day, spans=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a day."""
        day = self._day_at(event.position())
        if day is not None:
            self.opened.emit(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the weekdays in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw weekdays and days."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        for at, word in enumerate(self._weekdays()):
            box = QRectF(at * self._width(), 0, self._width(), _HEAD)
            text(painter, self._theme.font(14, bold=True), tokens.ink2, box, word, CENTRE)
        for at in range(7 * _WEEKS):
            day = self._first() + timedelta(days=at)
            self._paint_day(painter, day, self._box(at))

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        tokens = self._theme.tokens
        cell = self._cells.get(day, CalendarCell(day, state=DayState.CLOSED))
        span = self.span()
        marked = span is not None and span[0] <= day <= span[1]
        quiet = cell.state in (DayState.PAST, DayState.CLOSED, DayState.FULL)
        ground = tokens.accent_soft if marked else tokens.sunk if quiet else tokens.surface
        edge = tokens.accent if marked else tokens.line
        if day.month != self._month.month:
            ground, edge = (tokens.accent_soft if marked else tokens.page), tokens.line
        card(painter, box, ground, edge, radius=6, edge_width=2 if marked else 1)
        self._paint_cell(painter, cell, box.adjusted(10, 0, -10, 0), quiet=quiet)
        if day == self._here and self.hasFocus():
            ring(painter, tokens, box, ground, 6)

    def _paint_cell(
        self, painter: QPainter, cell: CalendarCell, box: QRectF, *, quiet: bool
    ) -> None:
        tokens, theme = self._theme.tokens, self._theme
        outside = cell.day.month != self._month.month
        ink = tokens.ink3 if quiet or outside else tokens.ink
        top = QRectF(box.left(), box.top() + 5, box.width(), 20)
        today = cell.day == self._today
        number_ink = tokens.accent if today else ink
        used = text(painter, theme.font(14, bold=True), number_ink, top, str(cell.day.day))
        if today:
            painter.fillRect(QRectF(box.left(), top.bottom(), used, 2), tokens.accent)
        mark_ink = tokens.bad_ink if cell.holiday else tokens.ink2
        mark = top.adjusted(used + 6, 0, 0, 0)
        text(painter, theme.font(14), mark_ink, mark, cell.mark, RIGHT)
        middle = (box.top() + 25 + box.bottom() - 26) / 2
        upper = QRectF(box.left(), middle - 12, box.width(), 24)
        fitted(painter, theme, upper, cell.upper, (18, 16, 14), ink, bold=True)
        self._paint_lower(painter, cell, box, ink)

    def _paint_lower(self, painter: QPainter, cell: CalendarCell, box: QRectF, ink: QColor) -> None:
        tokens, theme = self._theme.tokens, self._theme
        low = cell.state is DayState.FEW
        lower = QRectF(box.left(), box.bottom() - 30, box.width(), 20)
        colour = tokens.warn_ink if low else tokens.ink3 if ink == tokens.ink3 else tokens.ink2
        text(painter, theme.font(14, bold=low), colour, lower, cell.lower)
        if cell.share is not None and cell.state in (DayState.OPEN, DayState.FEW):
            strip = QRectF(box.left(), box.bottom() - 9, box.width(), 4)
            bar(painter, strip, cell.share, AMBER if low else tokens.accent, tokens.sunk)

    def _weekdays(self) -> tuple[str, ...]:
        return (
            self.tr("周一"),
            self.tr("周二"),
            self.tr("周三"),
            self.tr("周四"),
            self.tr("周五"),
            self.tr("周六"),
            self.tr("周日"),
        )

    def _go(self, day: date, *, spans: bool) -> None:
        self._here = day
        if not spans or self._anchor is None:
            self._anchor = day
        if (day.year, day.month) != (self._month.year, self._month.month):
            self._month = day.replace(day=1)
            self.month_turned.emit(self._month)
        self._speak()
        self.update()
        self.chosen.emit(*(self.span() or (day, day)))

    def _speak(self) -> None:
        cell = self._cells.get(self._here) if self._here else None
        words = (f"{self._here or self._month}", cell.mark, cell.upper, cell.lower) if cell else ()
        self.setAccessibleName("，".join(word for word in words if word) or f"{self._month:%Y-%m}")

    def _first(self) -> date:
        return self._month - timedelta(days=self._month.weekday())

    def _last(self) -> date:
        return months_on(self._month, 1) - timedelta(days=1)

    def _width(self) -> float:
        return self.width() / 7

    def _box(self, at: int) -> QRectF:
        week, place = divmod(at, 7)
        height = (self.height() - _HEAD) / _WEEKS
        left, right = round(place * self._width()), round((place + 1) * self._width())
        top, bottom = round(_HEAD + week * height), round(_HEAD + (week + 1) * height)
        return QRectF(left, top, right - left - _GAP, bottom - top - _GAP)

    def _day_at(self, point: QPointF) -> date | None:
        for at in range(7 * _WEEKS):
            if self._box(at).contains(point):
                return self._first() + timedelta(days=at)
        return None
