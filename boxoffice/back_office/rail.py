"""The rail of the back office: the rooms that the person may enter, and their keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.room import BackOfficeRoom
from shared.desktop.fitted import fitted
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import CENTRE, cap, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton
from shared.kernel.locale import Language

NARROW: Final = 72
WIDE: Final = 224
_ENTRY: Final = 56
_WIDE_ENTRY: Final = 48
_GROUP: Final = 40
_CAP: Final = 20


class RailEntry(PaintedButton):
    """A room by icon, word and key; the one that is open has ground and mark."""

    def __init__(self, theme: Theme, icon: IconName, key: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.icon_of_room = icon
        self.key = key
        self._short = ""
        self.setCheckable(True)

    def show_words(self, title: str, short: str) -> None:
        """Word the entry, for either width of the rail."""
        self._short = short
        self.setText(title)
        self.setAccessibleName(f"{title}，{self.key}" if self.key else title)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size on the narrow rail."""
        return QSize(NARROW, _ENTRY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        chosen = self.isChecked()
        ground = tokens.accent_soft if chosen else tokens.surface
        if chosen or self.hovered:
            card(painter, box, tokens.accent_soft if chosen else tokens.page, radius=6)
        if chosen:
            painter.fillRect(QRectF(0, 6, 4, box.height() - 12), tokens.accent)
        if box.width() < WIDE / 2:
            self._paint_narrow(painter, box, chosen=chosen)
        else:
            self._paint_wide(painter, box, chosen=chosen)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)

    def _paint_narrow(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        tokens, theme = self.theme.tokens, self.theme
        ink = tokens.accent if chosen else tokens.ink2
        paint_icon(painter, self.icon_of_room, QRectF(box.left() + 7, 6, 22, 22), ink)
        if self.key:
            cap(painter, theme, box.right() - 4, 17, self.key, _CAP)
        word = QRectF(box.left() + 2, 30, box.width() - 4, 22)
        colour = tokens.accent if chosen else tokens.ink
        fitted(painter, theme, word, self._short, (14, 13, 12), colour, bold=chosen, align=CENTRE)

    def _paint_wide(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        tokens, theme = self.theme.tokens, self.theme
        ink = tokens.accent if chosen else tokens.ink2
        paint_icon(painter, self.icon_of_room, QRectF(14, box.center().y() - 11, 22, 22), ink)
        used = 0.0
        if self.key:
            used = cap(painter, theme, box.right() - 10, box.center().y(), self.key, _CAP)
        name = box.adjusted(48, 0, -used - 16, 0)
        colour = tokens.accent if chosen else tokens.ink
        fitted(painter, theme, name, self.text(), (16, 15, 14), colour, bold=chosen)


class Rail(QWidget):
    """`chosen` carries the key of a room; `keys_pressed` asks for the page of all keys."""

    chosen = Signal(str)
    keys_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rooms: tuple[BackOfficeRoom, ...] = ()
        self._language = Language.ZH
        self._title = ""
        self.entries: dict[str, RailEntry] = {}
        self.all_keys = RailEntry(theme, "keyboard", "F12", self)
        self.all_keys.setCheckable(False)
        self.all_keys.clicked.connect(self.keys_pressed)

    def show_rooms(self, rooms: Sequence[BackOfficeRoom]) -> None:
        """Show these rooms from the top, each with the next function key."""
        for entry in self.entries.values():
            entry.setParent(None)
            entry.deleteLater()
        self._rooms = tuple(rooms)
        self.entries = {}
        for at, room in enumerate(rooms):
            entry = RailEntry(self._theme, room.icon, room_key(at), self)
            entry.clicked.connect(lambda _=False, key=room.key: self._press(key))
            entry.show()
            self.entries[room.key] = entry
        self.show_words(self._language, self._title, self.all_keys.text())
        self._place()

    def show_words(self, language: Language, title: str, keys: str) -> None:
        """Word everything."""
        self._language, self._title = language, title
        for room in self._rooms:
            words = room.title.text(language), room.short.text(language)
            self.entries[room.key].show_words(*words)
        self.all_keys.show_words(keys, keys)
        self.update()

    def mark(self, key: str) -> None:
        """Mark the room that is open."""
        for name, entry in self.entries.items():
            entry.setChecked(name == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the entries for the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge and, where there is room, the title and the names of the groups."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), tokens.line)
        if not self._is_wide():
            return
        paint_icon(painter, "gate-logo", QRectF(24, 20, 32, 32), tokens.accent)
        title = QRectF(66, 16, self.width() - 76, 40)
        fitted(painter, self._theme, title, self._title, (20, 18, 16), tokens.ink, bold=True)
        for top, words in self._group_places():
            box = QRectF(26, top + 10, self.width() - 40, _GROUP - 12)
            text(painter, self._theme.font(14, bold=True), tokens.ink2, box, words)

    def _press(self, key: str) -> None:
        self.mark(key)
        self.chosen.emit(key)

    def _is_wide(self) -> bool:
        return self.width() >= WIDE

    def _group_places(self) -> list[tuple[int, str]]:
        places = []
        for at, room in enumerate(self._rooms):
            if at == 0 or room.group != self._rooms[at - 1].group:
                top = self.entries[room.key].y() - _GROUP
                places.append((top, room.group.text(self._language)))
        return places

    def _place(self) -> None:
        wide = self._is_wide()
        margin, top = (12, 72) if wide else (2, 4)
        height = _WIDE_ENTRY if wide else _ENTRY
        for at, room in enumerate(self._rooms):
            if wide and (at == 0 or room.group != self._rooms[at - 1].group):
                top += _GROUP
            width = self.width() - 2 * margin - 1
            self.entries[room.key].setGeometry(margin, top, width, height)
            top += height + (4 if wide else 2)
        foot = self.height() - height - 8
        self.all_keys.setGeometry(margin, foot, self.width() - 2 * margin - 1, height)


def room_key(at: int) -> str:
    """Give the key of the room at a place: F1 to F11, and then Shift F1 on; no role has so many."""
    return f"F{at + 1}" if at < _MOST else f"Shift+F{at + 1 - _MOST}"


_MOST: Final = 11
