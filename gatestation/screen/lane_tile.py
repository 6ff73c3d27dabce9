"""One lane among several: its name, which way, and in a band what its screen says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatestation.screen.verdict_band import STATUS_ICONS, band_colours
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.painted import PaintedButton

_HEAD: Final = 48
_PADDING: Final = 16
_WORDS: Final = (40, 36, 32, 28, 24)


@dataclass(frozen=True, slots=True)
class LaneSummary:
    """What stands on a tile; `lines` are the last words of a board that is tried."""

    name: str
    direction: str
    kind: Status | None
    word: str
    note: str
    lines: tuple[str, ...] = ()


class LaneTile(PaintedButton):
    """Chosen by a click or its figure; a chosen one has a frame."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number = number
        self.chosen = False
        self._summary = LaneSummary("", "", None, "", "")

    def show_summary(self, summary: LaneSummary, *, chosen: bool) -> None:
        """Show what the lane's screen says."""
        self._summary, self.chosen = summary, chosen
        parts = (summary.name, summary.direction, summary.word, summary.note, *summary.lines)
        self.setAccessibleName("，".join(part for part in parts if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint head, band and what is under it."""
        painter = QPainter(self)
        theme, tokens, summary = self.theme, self.theme.tokens, self._summary
        box = QRectF(self.rect())
        edge = tokens.focus if self.chosen else tokens.line
        paint.card(painter, box, tokens.surface, edge, edge_width=4 if self.chosen else 1)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        head = QRectF(inner.left(), 4, inner.width(), _HEAD - 4)
        used = theme.fonts.width(summary.direction, 16)
        paint.text(painter, theme.font(16), tokens.ink2, head, summary.direction, paint.RIGHT)
        name = head.adjusted(0, 0, -used - 12, 0)
        title = f"{self.number}  {summary.name}"
        fitted(painter, theme, name, title, (22, 20, 18), tokens.ink, bold=True)
        self._paint_band(painter, QRectF(4, _HEAD, box.width() - 8, box.height() * 0.42))
        self._paint_lines(painter, inner, _HEAD + box.height() * 0.42 + 8)
        if self.hasFocus():
            paint.ring(painter, tokens, box, tokens.surface, 6)

    def _paint_band(self, painter: QPainter, band: QRectF) -> None:
        tokens, summary = self.theme.tokens, self._summary
        colours = band_colours(summary.kind, tokens)
        painter.fillRect(band, tokens.sunk if summary.kind is None else colours.ground)
        side = min(band.height() - 24, 64.0)
        icon = QRectF(band.left() + 16, band.center().y() - side / 2, side, side)
        paint_icon(painter, STATUS_ICONS[summary.kind], icon, colours.ink)
        word = band.adjusted(side + 32, 0, -12, 0)
        fitted(painter, self.theme, word, summary.word, _WORDS, colours.ink, bold=True)

    def _paint_lines(self, painter: QPainter, inner: QRectF, top: float) -> None:
        tokens = self.theme.tokens
        for at, line in enumerate((self._summary.note, *self._summary.lines[-3:])):
            row = QRectF(inner.left(), top + at * 28, inner.width(), 28)
            fitted(painter, self.theme, row, line, (18, 16, 14), tokens.ink2)
