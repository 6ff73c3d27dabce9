"""The huge answer: icon, word and sub-line on a ground of the answer's colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import SMALL, GateMetrics
from gatestation.wording import Wording
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, WHITE, Status, Tokens

STATUS_ICONS: Final[dict[Status | None, IconName]] = {
    Status.OK: "tick",
    Status.BAD: "cross",
    Status.WARN: "warn",
    Status.INFO: "info",
    None: "scanner",
}
_HATCH_STEP: Final = 24
_HATCH_WIDTH: Final = 8
_HATCH_SHARE: Final = 0.18


@dataclass(frozen=True)
class BandColours:
    """Ground of the band and of the frame round the details, and what is written on it."""

    ground: QColor
    ink: QColor


def band_colours(kind: Status | None, tokens: Tokens) -> BandColours:
    """Give the colours of a kind; words on green, vermilion and amber are always band ink.

    On blue they are white: band ink has too little contrast there.
    """
    if kind is None:
        return BandColours(tokens.surface, tokens.ink2)
    return BandColours(STATUS_SOLID[kind], WHITE if kind is Status.INFO else BAND_INK)


class VerdictBand(QWidget):
    """Paints the answer; read from 2 m, by shape and word as well as by colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL
        self._wording: Wording | None = None
        self._offline_chip = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size."""
        self._metrics = metrics
        self.update()

    def show_wording(self, wording: Wording, offline_chip: str = "") -> None:
        """Show an answer in the next frame; a chip tells that it was given off line."""
        self._wording = wording
        self._offline_chip = offline_chip
        self.setAccessibleName(f"{wording.word}，{wording.sub_line}".strip("，"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, hatch, icon, word, sub-line and chip."""
        painter = QPainter(self)
        wording = self._wording
        colours = band_colours(wording.kind if wording else None, self._theme.tokens)
        painter.fillRect(self.rect(), colours.ground)
        if wording is None:
            return
        if wording.hatched:
            self._paint_hatch(painter, colours)
        self._paint_answer(painter, wording, colours)
        if self._offline_chip:
            self._paint_chip(painter, colours)

    def _paint_answer(self, painter: QPainter, wording: Wording, colours: BandColours) -> None:
        band, theme = self._metrics.band, self._theme
        top = (band.height - band.icon) // 2
        icon_box = QRectF(band.icon_x, top, band.icon, band.icon)
        icon_ink = theme.tokens.ink3 if wording.kind is None else colours.ink
        paint_icon(painter, STATUS_ICONS[wording.kind], icon_box, icon_ink)
        width = self.width() - band.text_x - self._metrics.margin
        word_box = QRectF(band.text_x, band.word_top, width, band.word_height)
        # Large characters stand further from their left edge than small ones.
        sub_box = QRectF(band.text_x + 4, band.sub_top, width - 4, band.sub_height)
        fitted(painter, theme, word_box, wording.word, band.word_sizes, colours.ink, bold=True)
        fitted(painter, theme, sub_box, wording.sub_line, band.sub_sizes, colours.ink, bold=True)

    def _paint_hatch(self, painter: QPainter, colours: BandColours) -> None:
        shade = QColor(colours.ink)
        shade.setAlphaF(_HATCH_SHARE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(shade, _HATCH_WIDTH))
        height = self.height()
        for left in range(-height, self.width(), _HATCH_STEP):
            painter.drawLine(QPointF(left, height), QPointF(left + height, 0))

    def _paint_chip(self, painter: QPainter, colours: BandColours) -> None:
        width = paint.chip_width(self._theme, self._offline_chip, 40, 20)
        left = self.width() - self._metrics.margin - width
        middle = self._metrics.margin + 20
        paint.pill(
            painter,
            self._theme,
            left,
            middle,
            self._offline_chip,
            colours.ink,
            colours.ground,
            height=40,
            pixels=20,
        )
