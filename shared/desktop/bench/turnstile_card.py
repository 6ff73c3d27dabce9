"""A tripod turnstile as a person sees it: cabinet, display, and the arm that turns."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.bench.card import Card
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, GREEN, VERMILION

_FRAME_MS: Final = 16
_DEGREES_PER_FRAME: Final = 4.0
_THIRD: Final = 120.0
_FREE: Final = 60.0
_STEEL: Final = QColor("#465356")
_DARK_STEEL: Final = QColor("#142022")
_POST: Final = QColor("#7C8583")


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value below the picture; `good` prints it in the colour of an open arm."""

    label: str
    value: str
    good: bool = False


class TurnstileCard(Card):
    """Shows the arm: barred at rest, free when open, a third of a turn for each person."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._open = False
        self._angle = 0.0
        self._target = 0.0
        self._facts: tuple[Fact, ...] = ()
        self._floor = ""
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._turn)

    @property
    def resting(self) -> bool:
        """Whether the arm has stopped turning."""
        return self._angle == self._target

    def show_facts(self, facts: tuple[Fact, ...], floor: str) -> None:
        """Show the figures below the picture and the word on the floor."""
        self._facts, self._floor = facts, floor
        self.update()

    def show_arm(self, *, is_open: bool) -> None:
        """Free or bar the arm."""
        if is_open != self._open:
            self._open = is_open
            turns = math.ceil(self._target / _THIRD - 0.75)
            self._turn_to(turns * _THIRD + (_FREE if is_open else 0.0))

    def walk(self, persons: int) -> None:
        """Turn for persons who walk through."""
        self._turn_to(self._target + persons * _THIRD)

    def _turn_to(self, angle: float) -> None:
        self._target = angle
        self._timer.start()
        self.update()

    def _turn(self) -> None:
        step = max(min(self._target - self._angle, _DEGREES_PER_FRAME), -_DEGREES_PER_FRAME)
        self._angle += step
        if self.resting:
            self._timer.stop()
        self.update()

    def paint_body(self, painter: QPainter) -> None:
        """Paint the picture and the facts."""
        tokens, body = self.theme.tokens, self.body()
        picture = body.adjusted(0, 0, 0, -80)
        paint.card(painter, picture, tokens.page)
        floor = picture.bottom() - 40
        painter.fillRect(QRectF(picture.left(), floor, picture.width(), 1), tokens.line)
        word = QRectF(picture.left(), floor, picture.width(), 40)
        paint.text(painter, self.theme.font(14), tokens.ink2, word, self._floor, paint.CENTRE)
        scale = min((picture.height() - 40) / 200, picture.width() / 400)
        painter.save()
        painter.translate(picture.center().x(), floor)
        painter.scale(scale, scale)
        self._paint_gate(painter)
        painter.restore()
        self._paint_facts(painter, body)

    def _paint_gate(self, painter: QPainter) -> None:
        """Paint the turnstile on a floor at y 0, 400 wide, with the way in the middle."""
        hub = QPointF(-44, -72)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        post = _POST if not self.theme.tokens.dark else _POST.darker(140)
        paint.card(painter, QRectF(88, -128, 64, 128), post, radius=6)
        if self._open:
            self._paint_way(painter)
        arm = QPen(self.theme.tokens.ink, 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(arm)
        painter.save()
        painter.setClipRect(QRectF(-40, -200, 240, 240))  # the rest turns behind the cabinet
        for third in range(3):
            painter.drawLine(hub, hub + _reach(self._angle + third * _THIRD))
        painter.restore()
        paint.card(painter, QRectF(-136, -128, 88, 128), _STEEL, radius=6)
        paint.card(painter, QRectF(-136, -128, 88, 12), _DARK_STEEL, radius=4)
        lamp = QRectF(-120, -100, 56, 40)
        paint.card(painter, lamp, GREEN if self._open else VERMILION, radius=3)
        paint_icon(painter, "tick" if self._open else "cross", lamp.adjusted(0, 9, 0, -9), BAND_INK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.tokens.ink)
        painter.drawEllipse(hub, 18, 18)

    def _paint_way(self, painter: QPainter) -> None:
        dashes = QPen(_POST, 3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([4, 3])
        painter.setPen(dashes)
        painter.drawLine(QPointF(-20, -72), QPointF(80, -72))
        painter.setPen(
            QPen(
                GREEN, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            )
        )
        arrow = QPainterPath(QPointF(50, -60))
        arrow.quadTo(QPointF(48, -32), QPointF(29, -17))
        arrow.moveTo(44, -18)
        arrow.lineTo(29, -17)
        arrow.lineTo(30, -32)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(arrow)

    def _paint_facts(self, painter: QPainter, body: QRectF) -> None:
        tokens = self.theme.tokens
        for at, fact in enumerate(self._facts[:3]):
            left = body.left() + at * body.width() / 3
            label = QRectF(left, body.bottom() - 68, body.width() / 3 - 8, 24)
            value = QRectF(left, body.bottom() - 44, body.width() / 3 - 8, 36)
            ink = tokens.ok_ink if fact.good else tokens.ink
            paint.text(painter, self.theme.font(14), tokens.ink2, label, fact.label)
            paint.text(painter, self.theme.font(20, bold=True), ink, value, fact.value)


def _reach(degrees: float) -> QPointF:
    """Give the end of an arm from the hub: seen from the front, an arm that is up looks short."""
    across, upright = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return QPointF(across * (112 if across > 0 else 40), upright * 66)
