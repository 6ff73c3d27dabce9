"""Where a zone lies on the plan of the park: drawn with the mouse, or moved with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.form.field import Field
from shared.desktop.paint import CENTRE, card, ring, text
from shared.desktop.theme import Theme

Place = tuple[int, ...]

_HEIGHT: Final = 280
_LEAST: Final = 4
_FIRST: Final = (40, 40, 20, 20)
_MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def between(one: QPointF, other: QPointF) -> Place:
    """Give the place between two corners, in whole percent: left, top, width, height."""
    left, right = sorted(min(max(round(at), 0), 100) for at in (one.x(), other.x()))
    top, bottom = sorted(min(max(round(at), 0), 100) for at in (one.y(), other.y()))
    width, height = max(right - left, _LEAST), max(bottom - top, _LEAST)
    return (min(left, 100 - width), min(top, 100 - height), width, height)


def moved(place: Place, right: int, down: int) -> Place:
    """Move a place, no further than to the edge."""
    left, top, width, height = place
    return (
        min(max(left + right, 0), 100 - width), min(max(top + down, 0), 100 - height),
        width, height,
    )  # fmt: skip


def grown(place: Place, wider: int, taller: int) -> Place:
    """Let a place grow or shrink at the right and below."""
    left, top, width, height = place
    return (
        left, top, min(max(width + wider, _LEAST), 100 - left),
        min(max(height + taller, _LEAST), 100 - top),
    )  # fmt: skip


def overlap(one: Place, other: Place) -> bool:
    """Tell whether two places lie on one another."""
    apart = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
    return not (apart or one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1])


class PlanCanvas(QWidget):
    """The plan with the other zones; `placed` says that this one was put elsewhere (None: off)."""

    placed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._corner: QPointF | None = None
        self.name = ""
        self.place: Place | None = None
        self.others: Sequence[tuple[str, Place]] = ()
        self.wrong = False
        self.nowhere = ""
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        """Ask for a plan that is wider than high."""
        return QSize(480, _HEIGHT)

    def put(self, place: Place | None) -> None:
        """Put the zone somewhere, as the user has asked for."""
        if place != self.place:
            self.place = place
            self.placed.emit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a corner."""
        self._corner = self._percent(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the zone out to the pointer."""
        if self._corner is not None:
            self.put(between(self._corner, self._percent(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self._corner = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, resize with Shift, take away with Del."""
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put(None)
        elif key in _MOVES:
            change = grown if event.modifiers() & shift else moved
            self.put(change(self.place, *_MOVES[key]) if self.place else _FIRST)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the park, the other zones in grey, and this one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, theme, box = self._theme.tokens, self._theme, QRectF(self.rect())
        edge = tokens.bad_ink if self.wrong else tokens.control
        card(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.page, edge)
        for name, place in self.others:
            block = self._block(place)
            card(painter, block, tokens.sunk, tokens.line, radius=6)
            text(painter, theme.font(14), tokens.ink2, block.adjusted(4, 0, -4, 0), name, CENTRE)
        if self.place is None:
            text(painter, theme.font(14), tokens.ink2, box, self.nowhere, CENTRE)
        else:
            block = self._block(self.place)
            card(painter, block, tokens.accent, tokens.accent, radius=6)
            words = block.adjusted(4, 0, -4, 0)
            text(painter, theme.font(16, bold=True), tokens.on_accent, words, self.name, CENTRE)
        if self.hasFocus():
            ring(painter, tokens, box, tokens.surface)

    def _percent(self, at: QPointF) -> QPointF:
        return QPointF(at.x() * 100 / max(self.width(), 1), at.y() * 100 / max(self.height(), 1))

    def _block(self, place: Place) -> QRectF:
        across, down = self.width() / 100, self.height() / 100
        left, top, width, height = place
        whole = QRectF(left * across, top * down, width * across, height * down)
        return whole.adjusted(2, 2, -2, -2)


class PlanField(Field[Place | None]):
    """The place of one zone in percent: left, top, width and height; None puts it in a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.canvas = PlanCanvas(theme, self)
        self.canvas.placed.connect(self.edited)
        self._hold(self.canvas)

    def show_zones(self, name: str, others: Sequence[tuple[str, Place]]) -> None:
        """Show whose place it is, and where the others lie."""
        self.canvas.name, self.canvas.others = name, others
        self.canvas.update()

    def show_nowhere(self, words: str) -> None:
        """Word a zone without a place."""
        self.canvas.nowhere = words
        self.canvas.update()

    def value(self) -> Place | None:
        """Give the place."""
        return self.canvas.place

    def show_value(self, value: Place | None) -> None:
        """Put a place in."""
        self.canvas.place = value
        self.canvas.update()

    def fault(self) -> str:
        """Name a zone that this one lies on: a figure would be hidden."""
        place = self.canvas.place
        for name, other in self.canvas.others:
            if place is not None and overlap(place, other):
                return self.tr("与“{zone}”重叠，请移开").format(zone=name)
        return super().fault()

    def _control(self) -> QWidget:
        return self.canvas

    def _mark(self, *, wrong: bool) -> None:
        self.canvas.wrong = wrong
        self.canvas.update()
