"""The line at the foot of a window: station, shift, staff, devices, what waits, and the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import RIGHT, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON

HEIGHT: Final = 32


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One thing of the status bar: with a status its shape, without one its plain icon."""

    word: str
    status: Status | None = None
    icon: IconName | None = None


class StatusBar(QWidget):
    """Quiet while all is well; what needs somebody is bold and has its shape."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[StatusItem, ...] = ()
        self._time = ""
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Give the fixed height."""
        return QSize(400, HEIGHT)

    def show_items(self, items: tuple[StatusItem, ...]) -> None:
        """Show the things from left to right."""
        if items != self._items:
            self._items = items
            self.setAccessibleName("，".join(item.word for item in items))
            self.update()

    def show_time(self, time: str) -> None:
        """Show the time of day at the right."""
        if time != self._time:
            self._time = time
            self.update(self.width() - 160, 0, 160, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.surface)
        painter.fillRect(QRectF(0, 0, box.width(), 1), tokens.line)
        clock = box.adjusted(0, 0, -16, 0)
        used = text(painter, self._theme.font(14, bold=True), tokens.ink, clock, self._time, RIGHT)
        end = box.right() - 16 - used - 16
        x = 16.0
        for place, item in enumerate(self._shown(end - x)):
            if place:
                painter.fillRect(QRectF(round(x) + 12, 10, 1, 12), tokens.line)
                x += 25
            x += self._paint_item(painter, item, x, end)

    def _shown(self, room: float) -> list[StatusItem]:
        """Give what there is room for: first what is well is left out, then what never changes."""
        items = list(self._items)
        for quiet in (Status.OK, None):
            for item in [one for one in reversed(items) if one.status is quiet]:
                if sum(map(self._width, items)) + 25 * (len(items) - 1) > room:
                    items.remove(item)
        return items

    def _width(self, item: StatusItem) -> float:
        bold = item.status in (Status.WARN, Status.BAD)
        return 20 + self._theme.fonts.width(item.word, 14, bold=bold)

    def _paint_item(self, painter: QPainter, item: StatusItem, x: float, end: float) -> float:
        tokens = self._theme.tokens
        bad = item.status in (Status.WARN, Status.BAD)
        icon_box = QRectF(round(x), 9, 14, 14)
        if item.status is not None:
            solid = STATUS_SOLID[item.status]
            paint_icon(painter, STATUS_ICON[item.status], icon_box, solid,
                       BAND_INK if item.status is Status.WARN else tokens.surface)  # fmt: skip
        elif item.icon is not None:
            paint_icon(painter, item.icon, icon_box, tokens.ink2)
        room = QRectF(x + 20, 0, max(end - x - 20, 0), HEIGHT)
        ink = tokens.ink if bad else tokens.ink2
        return 20 + text(painter, self._theme.font(14, bold=bad), ink, room, item.word)
