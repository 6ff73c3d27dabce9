"""Below the band, in a frame of its colour: the person count, the facts and the next step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import SMALL, GateMetrics
from gatestation.screen.verdict_band import band_colours
from gatestation.wording import Fact, Wording
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme

_FRAME: Final = 8


class AnswerDetails(QWidget):
    """Paints what stands behind the answer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL
        self._wording: Wording | None = None
        self._next_label = ""
        self._photo = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size."""
        self._metrics = metrics
        self.update()

    def show_wording(self, wording: Wording, next_label: str) -> None:
        """Show the details of an answer; `next_label` stands before the next step."""
        self._wording = wording
        self._next_label = next_label
        facts = "，".join(f"{fact.label} {fact.value}" for fact in wording.facts)
        self.setAccessibleName(f"{wording.title}，{facts}，{next_label} {wording.next_step}")
        self.update()

    def show_photo(self, jpeg: bytes) -> None:
        """Show the photo of a person in the slot; empty takes it away."""
        self._photo = QPixmap()
        if jpeg:
            self._photo.loadFromData(jpeg)
        self.update()

    @property
    def shows_photo(self) -> bool:
        """Tell whether somebody's photo is in the slot."""
        return not self._photo.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, slot, facts and next step."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        wording = self._wording
        colours = band_colours(wording.kind if wording else None, tokens)
        painter.fillRect(self.rect(), colours.ground)
        painter.fillRect(self.rect().adjusted(_FRAME, 0, -_FRAME, -_FRAME), tokens.surface)
        if wording is None:
            return
        self._paint_slot(painter, wording)
        self._paint_title(painter, wording)
        for at, fact in enumerate(wording.facts[:4]):
            self._paint_fact(painter, fact, at)
        self._paint_next(painter, wording)

    def _width(self) -> int:
        return self.width() - 2 * self._metrics.margin - self._metrics.details.facts_x

    def _paint_slot(self, painter: QPainter, wording: Wording) -> None:
        details, tokens = self._metrics.details, self._theme.tokens
        height = self.height() - details.slot_top - 2 * _FRAME
        slot = QRectF(24, details.slot_top, details.slot_width, height)
        paint.card(painter, slot, tokens.sunk, tokens.line)
        if not self._photo.isNull():
            self._paint_photo(painter, slot)
            return
        if wording.figure:
            self._paint_figure(painter, wording, slot)
            return
        side = details.figure_size
        box = QRectF(0, 0, side, side)
        box.moveCenter(slot.center())
        paint_icon(painter, wording.slot_icon, box, tokens.control)

    def _paint_photo(self, painter: QPainter, slot: QRectF) -> None:
        """Fill the slot; what is too wide is cut at both sides, for the face is in the middle."""
        size = slot.size().toSize()
        scaled = self._photo.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 4
        part = QRectF(left, top, size.width(), size.height())
        painter.drawPixmap(slot, scaled, part)

    def _paint_figure(self, painter: QPainter, wording: Wording, slot: QRectF) -> None:
        details, theme, tokens = self._metrics.details, self._theme, self._theme.tokens
        inner, size = slot.adjusted(8, 0, -8, 0), details.figure_size
        figure = QRectF(inner.left(), slot.top() + slot.height() * 0.33 - size, inner.width(), 0)
        figure.setHeight(2 * size)
        unit = QRectF(inner.left(), slot.top() + slot.height() * 0.57, inner.width(), size * 0.36)
        note = unit.translated(0, size * 0.42)
        font = theme.font(size, bold=True)
        paint.text(painter, font, tokens.ink, figure, wording.figure, paint.CENTRE)
        values, labels = details.value_sizes, (details.label_size, 16, 14)
        centre = paint.CENTRE
        fitted(
            painter, theme, unit, wording.figure_unit, values, tokens.ink2, bold=True, align=centre
        )
        fitted(painter, theme, note, wording.figure_note, labels, tokens.ink2, align=centre)

    def _paint_title(self, painter: QPainter, wording: Wording) -> None:
        details, tokens = self._metrics.details, self._theme.tokens
        title = QRectF(details.facts_x, 2, self._width(), details.title_height - 2)
        sizes = details.title_sizes
        fitted(painter, self._theme, title, wording.title, sizes, tokens.ink, bold=True)
        painter.fillRect(details.facts_x, details.title_height, self._width(), 1, tokens.line)

    def _paint_fact(self, painter: QPainter, fact: Fact, at: int) -> None:
        details, theme, tokens = self._metrics.details, self._theme, self._theme.tokens
        column = self._width() // 2
        left, top = details.facts_x + (at % 2) * column, details.rows[at // 2]
        label = QRectF(left, top, column - 16, details.label_size + 10)
        value = QRectF(left, label.bottom(), column - 16, details.value_sizes[0] + 8)
        paint.text(painter, theme.font(details.label_size), tokens.ink2, label, fact.label)
        fitted(painter, theme, value, fact.value, details.value_sizes, tokens.ink, bold=True)

    def _paint_next(self, painter: QPainter, wording: Wording) -> None:
        details, theme, tokens = self._metrics.details, self._theme, self._theme.tokens
        top = self.height() - details.next_bottom - details.next_height
        box = QRectF(details.facts_x, top, self._width(), details.next_height)
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        mark = band_colours(wording.kind, tokens).ground if wording.kind else tokens.control
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(box, tokens.raised if tokens.dark else tokens.page)
        painter.fillRect(QRectF(box.left(), box.top(), 8, box.height()), mark)
        painter.restore()
        inner = box.adjusted(28, 0, -16, 0)
        font = theme.font(details.label_size)
        used = paint.text(painter, font, tokens.ink2, inner, self._next_label)
        step = inner.adjusted(used + 28, 0, 0, 0)
        sizes = (*details.value_sizes, 18)
        fitted(painter, theme, step, wording.next_step, sizes, tokens.ink, bold=True)
