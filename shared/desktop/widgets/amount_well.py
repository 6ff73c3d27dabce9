"""Cash received and change to give: while change is due it is the largest figure of all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.paint import RIGHT, card, ring, text
from shared.desktop.theme import Theme


class WellState(StrEnum):
    """How received and total compare; ASKED is an amount that another method is to take."""

    EXACT = "exact"
    CHANGE = "change"
    SHORT = "short"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class WellFace:
    """What stands in the well, worded."""

    received_label: str
    received: str
    received_note: str
    change_label: str
    change: str
    state: WellState = WellState.EXACT
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class WellSizes:
    """Lengths of a screen size."""

    received_width: int
    received_pixels: int
    change_pixels: tuple[int, ...]
    padding: int


SMALL: Final = WellSizes(192, 36, (72, 56, 44, 32), 16)
LARGE: Final = WellSizes(248, 48, (120, 88, 64, 44), 24)


class AmountWell(QWidget):
    """Received at the left, ringed while it takes the digits; change at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes = SMALL
        self._face = WellFace("", "", "", "", "")
        self._taking_digits = True

    def set_sizes(self, sizes: WellSizes) -> None:
        """Take the lengths of a screen size."""
        self._sizes = sizes
        self.update()

    def show_face(self, face: WellFace, *, taking_digits: bool) -> None:
        """Show amounts; the ring stands while digits go into the received amount."""
        self._face, self._taking_digits = face, taking_digits
        self.setAccessibleName(
            f"{face.received_label} {face.received}，{face.change_label} {face.change}"
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both amounts on the sunk ground."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        card(painter, box, self._theme.tokens.sunk, radius=8)
        left = QRectF(0, 0, self._sizes.received_width, box.height())
        self._paint_received(painter, left)
        self._paint_change(painter, box.adjusted(left.width(), 0, 0, 0))

    def _paint_received(self, painter: QPainter, box: QRectF) -> None:
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        inner = box.adjusted(self._sizes.padding, 0, -12, 0)
        label = QRectF(inner.left(), 8, inner.width(), 28)
        text(painter, theme.font(18, bold=True), tokens.ink2, label, face.received_label)
        pixels = self._sizes.received_pixels
        figure = QRectF(inner.left(), box.center().y() - pixels, inner.width(), 2 * pixels)
        ink = tokens.ink2 if face.suggested else tokens.ink
        sizes = (pixels, 28, 22, 18)
        fitted(painter, theme, figure, face.received, sizes, ink, bold=True)
        note = QRectF(inner.left(), box.bottom() - 36, inner.width(), 24)
        text(painter, theme.font(14), tokens.ink2, note, face.received_note)
        if self._taking_digits:
            ring(painter, tokens, box, tokens.sunk, 8)

    def _paint_change(self, painter: QPainter, box: QRectF) -> None:
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        inner = box.adjusted(16, 0, -self._sizes.padding, 0)
        ink = {
            WellState.CHANGE: tokens.ok_ink,
            WellState.SHORT: tokens.warn_ink,
            WellState.EXACT: tokens.ink2,
            WellState.ASKED: tokens.ink2,
        }[face.state]
        label = QRectF(inner.left(), 8, inner.width(), 28)
        text(painter, theme.font(18, bold=True), ink, label, face.change_label)
        figure = QRectF(inner.left(), 34, inner.width(), box.height() - 40)
        colour = tokens.warn_ink if face.state is WellState.SHORT else tokens.ink
        if face.state is WellState.EXACT:
            colour = tokens.ink2
        fitted(painter, theme, figure, face.change, self._sizes.change_pixels, colour, bold=True,
               align=RIGHT)  # fmt: skip
