"""A small calendar that drops from a date field."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme

_CELL: Final = 44
_HEAD: Final = 48
_WEEK: Final = 28
_EDGE: Final = 12
_SIZE: Final = QSize(7 * _CELL + 2 * _EDGE, _HEAD + _WEEK + 6 * _CELL + _EDGE)
_ARROWS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


def months_on(day: date, months: int) -> date:
    """Give the same day so many months later, or the month's last day."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


class MonthPicker(QWidget):
    """One month; arrows move the day, page keys the month, Enter takes it, Esc takes none."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._day = self._today = date(2000, 1, 1)
        self.setFixedSize(_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open(self, day: date | None, today: date, corner: QPoint) -> None:
        """Drop at a global corner with a day marked."""
        self._day, self._today = day or today, today
        room = self.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width())
        above = corner.y() + self.height() > room.bottom()
        top = corner.y() - self.height() - 56 if above else corner.y()
        self.move(left, top)
        self.show()
        self.setFocus()

    def day(self) -> date:
        """Give the day that is marked."""
        return self._day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take or leave."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._go(self._day + timedelta(days=_ARROWS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(months_on(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self._day)
        else:
            super().keyPressEvent(event)  # Esc closes a popup

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the months."""
        self._go(months_on(self._day, -1 if event.angleDelta().y() > 0 else 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a day, or turn the month at the head."""
        point = event.position()
        if not QRectF(self.rect()).contains(point):
            super().mousePressEvent(event)  # outside: Qt closes the popup
        elif point.y() < _HEAD:
            self._press_head(point)
        else:
            day = self._day_at(point)
            if day is not None:
                self._take(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw month, weekdays and days."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.raised)
        card(painter, QRectF(self.rect()), tokens.raised, tokens.control, radius=0)
        self._paint_head(painter)
        for at, word in enumerate(self._weekdays()):
            box = QRectF(_EDGE + at * _CELL, _HEAD, _CELL, _WEEK)
            text(painter, self._theme.font(14, bold=True), tokens.ink2, box, word, CENTRE)
        for at in range(42):
            self._paint_day(painter, self._first() + timedelta(days=at), QRectF(_cell(at)))

    def _paint_head(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        head = QRectF(0, 0, self.width(), _HEAD)
        words = f"{self._day:%Y-%m}"
        text(painter, self._theme.font(18, bold=True), tokens.ink, head, words, CENTRE)
        paint_icon(painter, "left", QRectF(_EDGE + 10, 14, 20, 20), tokens.ink2)
        paint_icon(painter, "right", QRectF(self.width() - _EDGE - 30, 14, 20, 20), tokens.ink2)

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        tokens = self._theme.tokens
        chosen = day == self._day
        ink = tokens.ink if day.month == self._day.month else tokens.ink3
        inner = box.adjusted(2, 2, -2, -2)
        if chosen:
            card(painter, inner, tokens.accent, radius=6)
            ink = tokens.on_accent
        elif day == self._today:
            card(painter, inner, tokens.raised, tokens.accent, radius=6, edge_width=2)
        bold = chosen or day == self._today
        text(painter, self._theme.font(16, bold=bold), ink, box, str(day.day), CENTRE)

    def _weekdays(self) -> tuple[str, ...]:
        return (
            self.tr("一"),
            self.tr("二"),
            self.tr("三"),
            self.tr("四"),
            self.tr("五"),
            self.tr("六"),
            self.tr("日"),
        )

    def _press_head(self, point: QPointF) -> None:
        if point.x() < 64:
            self._go(months_on(self._day, -1))
        elif point.x() > self.width() - 64:
            self._go(months_on(self._day, 1))

    def _go(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(f"{day}")
        self.update()

    def _take(self, day: date) -> None:
        self.close()
        self.picked.emit(day)

    def _first(self) -> date:
        """Give the Monday on which the six weeks begin."""
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _day_at(self, point: QPointF) -> date | None:
        for at in range(42):
            if _cell(at).contains(point.toPoint()):
                return self._first() + timedelta(days=at)
        return None


def _cell(at: int) -> QRect:
    return QRect(_EDGE + at % 7 * _CELL, _HEAD + _WEEK + at // 7 * _CELL, _CELL, _CELL)
