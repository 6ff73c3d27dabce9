"""The guide's list: whom the tickets of a group name, to be ticked as they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatestation.screen.entry_panel import EntryPanel
from gatestation.screen.metrics import LARGE
from shared.admission.scan_answer import GroupMember, ScanAnswer
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme

COLUMNS: Final = 3
_GAP: Final = 8
_TOP: Final = 64
_FOOT: Final = 56


@dataclass(frozen=True, slots=True)
class _Cell:
    """A place of the list: its box, and which member of the group stands there."""

    box: QRectF
    at: int


class GroupPanel(EntryPanel):
    """`submitted` carries the scan that asks and the tickets of those who are here."""

    submitted = Signal(object, object)
    ticked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scan_id: UUID | None = None
        self._members: tuple[GroupMember, ...] = ()
        self._here: frozenset[UUID] = frozenset()
        self._marked = 0
        self._word()

    @property
    def persons(self) -> int:
        """How many persons the ticked tickets are for."""
        return sum(one.persons for one in self._members if one.ticket_id in self._here)

    def show_group(self, asked: ScanAnswer) -> None:
        """Take the list of a group that is about to come; nobody is ticked."""
        self._scan_id, self._members = asked.scan_id, asked.members
        self._here = frozenset()
        self._marked = next((at for at, one in enumerate(self._members) if one.open), 0)
        self._word()

    def is_about(self, asked: ScanAnswer | None) -> bool:
        """Tell whether this is the list of an answer that asks."""
        return asked is not None and asked.scan_id == self._scan_id

    def begin(self) -> None:
        """Come up with the keyboard."""
        super().begin()
        self._word()
        self.setFocus()

    def forget(self) -> None:
        """Keep no names."""
        self._scan_id, self._members, self._here = None, (), frozenset()

    def proceed(self) -> None:
        """Let in whoever is ticked."""
        if self._scan_id is None or not self._here:
            self._word(nobody=True)
            return
        scan_id = self._scan_id
        here = tuple(one.ticket_id for one in self._members if one.ticket_id in self._here)
        self.closed.emit()
        self.submitted.emit(scan_id, here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, tick whom it stands on, or tick all."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -COLUMNS,
            Qt.Key.Key_Down: COLUMNS,
            Qt.Key.Key_PageUp: -self._room,
            Qt.Key.Key_PageDown: self._room,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._marked = min(max(self._marked + steps[key], 0), max(len(self._members) - 1, 0))
            self._word()
        elif key is Qt.Key.Key_Space:
            self._tick(self._marked)
        elif event.text() == "*":
            everybody = frozenset(one.ticket_id for one in self._members if one.open)
            self._here = frozenset() if self._here == everybody else everybody
            self._word()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick whom a finger touches."""
        for cell in self._cells():
            if cell.box.contains(event.position()):
                self._marked = cell.at
                self._tick(cell.at)

    def changeEvent(self, event: QEvent) -> None:
        """Word it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names below the title."""
        super().paintEvent(event)
        painter = QPainter(self)
        for cell in self._cells():
            self._paint_member(painter, cell)

    def _tick(self, at: int) -> None:
        if at < len(self._members) and self._members[at].open:
            self._here ^= {self._members[at].ticket_id}
        self._word()

    @property
    def _row_height(self) -> float:
        return 60.0 if self._metrics is LARGE else 48.0

    @property
    def _room(self) -> int:
        height = self.height() - self.scaled(_TOP) - self.scaled(_FOOT)
        return max(int((height + _GAP) // (self._row_height + _GAP)), 1) * COLUMNS

    def _cells(self) -> list[_Cell]:
        room = self._room
        first = self._marked // room * room
        width = (self.width() - 2 * self.margin - (COLUMNS - 1) * _GAP) / COLUMNS
        return [
            _Cell(
                QRectF(
                    self.margin + (at - first) % COLUMNS * (width + _GAP),
                    self.scaled(_TOP) + (at - first) // COLUMNS * (self._row_height + _GAP),
                    width,
                    self._row_height,
                ),
                at,
            )
            for at in range(first, min(first + room, len(self._members)))
        ]

    def _paint_member(self, painter: QPainter, cell: _Cell) -> None:
        theme, tokens, member = self._theme, self._theme.tokens, self._members[cell.at]
        ticked, marked = member.ticket_id in self._here, cell.at == self._marked
        ground = tokens.accent_soft if ticked else tokens.raised if tokens.dark else tokens.surface
        edge = tokens.accent if ticked else tokens.line
        paint.card(
            painter,
            cell.box,
            ground if member.open else tokens.sunk,
            edge,
            radius=6,
            edge_width=2 if ticked else 1,
        )
        side = round(self.scaled(18))
        icon = QRectF(cell.box.left() + 12, cell.box.center().y() - side / 2, side, side)
        ink: QColor = tokens.ink if member.open else tokens.ink3
        if ticked or not member.open:
            paint_icon(painter, "check", icon, tokens.accent if ticked else tokens.ink3)
        else:
            paint.card(painter, icon, ground, tokens.control, radius=4)
        words = cell.box.adjusted(side + 24, 0, -12, 0)
        sizes = (round(self.scaled(18)), 18, 16, 14)
        fitted(painter, theme, words, self._name(member), sizes, ink, bold=ticked)
        if marked:
            paint.ring(painter, tokens, cell.box, ground)

    def _name(self, member: GroupMember) -> str:
        names = "、".join(member.names) or member.number[-7:]
        return names if member.open else self.tr("{names} 已入").format(names=names)

    def _word(self, *, nobody: bool = False) -> None:
        left = sum(one.persons for one in self._members if one.open)
        title = self.tr("团队名单：已勾选 {here} 人，还可入 {left} 人").format(
            here=self.persons, left=left
        )
        pages = -(-len(self._members) // self._room)
        sentence = self.tr("方向键选人，空格勾选，* 全选")
        if pages > 1:
            page = self._marked // self._room + 1
            sentence += self.tr("；PgDn 翻页 {page}/{pages}").format(page=page, pages=pages)
        if nobody:
            sentence = self.tr("还没有勾选；请勾选到了的人，再按 Enter")
        self.show_words(title, sentence, wrong=nobody)
        self.ticked.emit()
