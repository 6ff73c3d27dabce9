"""The cards beside a count: facts of the shift, what ought to be there, what was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, WHITE, Status

_PADDING: Final = 16
_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class FactsFace:
    """A title, a note beside it, and facts as (label, value), three in a row."""

    title: str = ""
    note: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value; `hidden` lies under a lock, `status` colours it and draws its mark."""

    label: str
    value: str
    hidden: bool = False
    status: Status | None = None
    large: bool = False


@dataclass(frozen=True, slots=True)
class RowsFace:
    """Rows below a title, and a sentence at the foot."""

    title: str = ""
    rows: tuple[Row, ...] = ()
    note: str = ""


class FactsCard(QWidget):
    """Paints a FactsFace."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = FactsFace()

    def show_face(self, face: FactsFace) -> None:
        """Show the words."""
        self._face = face
        facts = (f"{label} {value}" for label, value in face.facts)
        self.setAccessibleName("，".join(filter(None, (face.title, face.note, *facts))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and facts."""
        painter = QPainter(self)
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        head = QRectF(inner.left(), 12, inner.width(), 32)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, face.title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 16, 0, 0, 0), face.note)
        width = inner.width() / _COLUMNS
        for at, (label, value) in enumerate(face.facts):
            row, column = divmod(at, _COLUMNS)
            place = QRectF(inner.left() + column * width, 50 + row * 52, width - 8, 24)
            text(painter, theme.font(14), tokens.ink2, place, label)
            place.translate(0, 24)
            text(painter, theme.font(18, bold=True), tokens.ink, place, value)


class RowsCard(QWidget):
    """Paints a RowsFace."""

    def __init__(self, theme: Theme, parent: QWidget, *, plain: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = plain
        self._face = RowsFace()

    def show_face(self, face: RowsFace) -> None:
        """Show the words."""
        self._face = face
        rows = (f"{row.label} {row.value}" for row in face.rows)
        self.setAccessibleName("，".join(filter(None, (face.title, *rows, face.note))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, rows and note."""
        painter = QPainter(self)
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        box = QRectF(self.rect())
        ground = tokens.sunk if self._plain else tokens.surface
        card(painter, box, ground, None if self._plain else tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        top = 8.0
        if face.title:
            head = QRectF(inner.left(), 10, inner.width(), 32)
            size = 16 if self._plain else 18
            text(painter, theme.font(size, bold=True), tokens.ink, head, face.title)
            top = 44.0
        foot = 28.0 if face.note else 4.0
        height = (box.height() - top - foot) / max(len(face.rows), 1)
        for at, row in enumerate(face.rows):
            place = QRectF(inner.left(), top + at * height, inner.width(), height)
            if at and not self._plain:
                painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), tokens.line)
            self._paint_row(painter, row, place)
        if face.note:
            place = QRectF(inner.left(), box.bottom() - 32, inner.width(), 24)
            text(painter, theme.font(14), tokens.ink2, place, face.note)

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        label = QRectF(box)
        if row.status is not None and not row.large:
            icon = QRectF(box.left(), box.center().y() - 10, 20, 20)
            shape = "tick" if row.status is Status.OK else "warn"
            mark = WHITE if row.status is Status.OK and not tokens.dark else BAND_INK
            paint_icon(painter, "tick" if shape == "tick" else "warn", icon,
                       STATUS_SOLID[row.status], mark)  # fmt: skip
            label.setLeft(box.left() + 32)
        text(painter, theme.font(16), tokens.ink2 if not row.large else tokens.ink, label,
             row.label)  # fmt: skip
        if row.hidden:
            self._paint_hidden(painter, row, box)
            return
        ink = tokens.status_ink(row.status) if row.large and row.status else tokens.ink
        font = theme.font(28 if row.large else 16, bold=True)
        text(painter, font, ink, box, row.value, RIGHT)

    def _paint_hidden(self, painter: QPainter, row: Row, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        cover = QRectF(box.right() - 200, box.center().y() - 20, 200, 40)
        card(painter, cover, tokens.sunk, radius=6)
        lock = QRectF(cover.left() + 12, cover.center().y() - 10, 20, 20)
        paint_icon(painter, "lock", lock, tokens.ink2)
        words = cover.adjusted(40, 0, -8, 0)
        text(painter, theme.font(16), tokens.ink2, words, row.value)
