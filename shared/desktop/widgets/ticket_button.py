"""The key of a ticket type: class, name, price, places left, and how many are in the basket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from shared.desktop.fitted import fitted
from shared.desktop.paint import (
    RIGHT,
    bar,
    cap,
    cap_width,
    card,
    left_edge,
    line,
    pill,
    ring,
    tile,
)
from shared.desktop.tokens import AMBER
from shared.desktop.widgets.painted import FacedButton

SMALL: Final = QSize(192, 152)
LARGE: Final = QSize(270, 176)
_PADDING: Final = 16


@dataclass(frozen=True, slots=True)
class TicketFace:
    """What stands on the key, worded. `share` (0 to 1) is what is left, None without a limit.

    A `sold_out` word closes the key; `quiet` is the look while money is being taken.
    """

    ticket_class: str
    name: str
    note: str
    price: str
    left: str = ""
    share: float | None = None
    low: bool = False
    sold_out: str = ""
    count: int = 0
    cap: str = ""
    quiet: bool = False
    spoken: str = ""


class TicketButton(FacedButton[TicketFace]):
    """Paints a face; an empty place of the page is blank and cannot be pressed."""

    def sizeHint(self) -> QSize:
        """Give the size on a small screen."""
        return SMALL

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face."""
        face = self.face
        if face is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect())
        ground = self._paint_ground(painter, face, box)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        self._paint_marks(painter, face, inner)
        self._paint_words(painter, face, inner)
        self._paint_figures(painter, face, inner)
        if self.hasFocus():
            ring(painter, self.theme.tokens, box, ground)

    def _paint_ground(self, painter: QPainter, face: TicketFace, box: QRectF) -> QColor:
        tokens = self.theme.tokens
        if face.sold_out:
            card(painter, box, tokens.sunk, tokens.line)
            return tokens.sunk
        if self.isDown():
            card(painter, box, tokens.accent_soft, tokens.accent, edge_width=2)
            ground = tokens.accent_soft
        else:
            edge = tokens.control if self.hovered and not face.quiet else tokens.line
            card(painter, box, tokens.surface, edge)
            ground = tokens.surface
        left_edge(painter, box, tokens.class_edge(face.ticket_class))
        return ground

    def _ink(self, face: TicketFace) -> QColor:
        tokens = self.theme.tokens
        if face.sold_out:
            return tokens.ink3
        return tokens.ink2 if face.quiet else tokens.ink

    def _paint_marks(self, painter: QPainter, face: TicketFace, inner: QRectF) -> None:
        tokens = self.theme.tokens
        box = QRectF(inner.left(), 12, 24, 24)
        tile(painter, self.theme, box, face.ticket_class, self._ink(face))
        if face.count:
            pill(painter, self.theme, inner.left() + 32, 24, f"×{face.count}", tokens.accent,
                 tokens.on_accent, pixels=16)  # fmt: skip
        if face.cap:
            cap(painter, self.theme, inner.right(), 24, face.cap)

    def _paint_words(self, painter: QPainter, face: TicketFace, inner: QRectF) -> None:
        name = QRectF(inner.left(), 42, inner.width(), 26)
        fitted(painter, self.theme, name, face.name, (20, 18, 16), self._ink(face), bold=True)
        tokens = self.theme.tokens
        note = QRectF(inner.left(), 67, inner.width(), 22)
        colour = tokens.ink3 if face.sold_out else tokens.ink2
        fitted(painter, self.theme, note, face.note, (14, 13), colour)

    def _paint_figures(self, painter: QPainter, face: TicketFace, inner: QRectF) -> None:
        tokens, theme = self.theme.tokens, self.theme
        baseline = self.height() - 31.0
        room = QRectF(inner.left(), 0, inner.width(), 1)
        used = line(painter, theme.font(24, bold=True), self._ink(face), room, baseline, face.price)
        room.setLeft(room.left() + used + 8)
        if face.sold_out:
            self._paint_sold_out(painter, face, inner, baseline)
        else:
            ink = tokens.warn_ink if face.low else tokens.ink2
            line(painter, theme.font(14, bold=face.low), ink, room, baseline, face.left, RIGHT)
        if face.share is not None:
            fill = AMBER if face.low else tokens.control if face.quiet else tokens.accent
            track = tokens.line if face.sold_out else tokens.sunk
            strip = QRectF(inner.left(), self.height() - 18, inner.width(), 4)
            bar(painter, strip, 0 if face.sold_out else face.share, fill, track)

    def _paint_sold_out(
        self, painter: QPainter, face: TicketFace, inner: QRectF, baseline: float
    ) -> None:
        tokens = self.theme.tokens
        width = cap_width(self.theme, face.sold_out, 24) + 6
        box = QRectF(inner.right() - width, round(baseline - 9 - 12), width, 24)
        card(painter, box, tokens.ink3, radius=4)
        fitted(painter, self.theme, box.adjusted(8, 0, -8, 0), face.sold_out, (14, 13),
               tokens.sunk if tokens.dark else tokens.surface, bold=True)  # fmt: skip
