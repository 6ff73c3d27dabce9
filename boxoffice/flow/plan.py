"""The live figures as one painted card: the park above, below its zones in place, with colours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.capacity.alerts import Level
from shared.desktop.paint import CENTRE, bar, card, pill, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import AMBER, GREEN, VERMILION, Status

_PAD: Final = 16.0
_HEAD: Final = 132.0
_GAP: Final = 8.0
_PUT_ABOVE: Final = 72  # percent of the plan, where only some zones have been put somewhere
FILLS: Final = {None: GREEN, Level.WARN: AMBER, Level.FULL: VERMILION}
_STATES: Final = {None: Status.OK, Level.WARN: Status.WARN, Level.FULL: Status.BAD}


@dataclass(frozen=True, slots=True)
class AreaShown:
    """An area as it is painted: words are worded already; `place` is in percent of the plan."""

    name: str
    figure: str
    share: str
    state: str
    permille: int
    level: Level | None
    place: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The park, other figures of it as label and value, the rest of it, and its zones."""

    park: AreaShown
    facts: tuple[tuple[str, str], ...]
    rest: tuple[str, str]
    warn_percent: int
    zones: tuple[AreaShown, ...]


def places(zones: Sequence[AreaShown]) -> list[tuple[float, float, float, float]]:
    """Place each zone: where it was put, or else in rows below; of 100 in both directions."""
    free = sum(zone.place is None for zone in zones)
    put = len(zones) - free
    share = _PUT_ABOVE if put and free else 100 if put else 0
    columns = max(1, free if put else math.ceil(math.sqrt(free * 1.5)))
    rows = max(1, math.ceil(free / columns))
    found: list[tuple[float, float, float, float]] = []
    at = 0
    for zone in zones:
        if zone.place is not None:
            left, top, width, height = zone.place
            found.append((left, top * share / 100, width, height * share / 100))
            continue
        column, row = at % columns, at // columns
        at += 1
        high = (100 - share) / rows
        found.append((column * 100 / columns, share + row * high, 100 / columns, high))
    return found


class FlowPlan(QWidget):
    """Paints what it was shown last; before that it says that it waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: PlanShown | None = None
        self._waiting = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for room for figures and plan."""
        return QSize(640, 440)

    def show_plan(self, shown: PlanShown | None, waiting: str = "") -> None:
        """Show figures, or that there are none yet."""
        self._shown, self._waiting = shown, waiting
        park = shown.park if shown else None
        self.setAccessibleName(f"{park.name} {park.figure} {park.state}" if park else waiting)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        card(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.surface, tokens.line)
        if self._shown is None:
            text(painter, self._theme.font(16), tokens.ink2, box, self._waiting, CENTRE)
            return
        self._paint_head(painter, self._shown, box)
        self._paint_zones(painter, self._shown, box)

    def _paint_head(self, painter: QPainter, shown: PlanShown, box: QRectF) -> None:
        theme, tokens, park = self._theme, self._theme.tokens, shown.park
        left, wide = box.left() + _PAD, box.width() * 0.46
        text(painter, theme.font(14), tokens.ink2, QRectF(left, 10, wide, 24), park.name)
        used = text(painter, theme.font(56, bold=True), tokens.ink, QRectF(left, 34, wide, 64),
                    park.figure)  # fmt: skip
        status = _STATES[park.level]
        pill(painter, theme, left + used + 16, 74, f"{park.state} {park.share}",
             tokens.soft(status), tokens.status_ink(status), height=32, pixels=16)  # fmt: skip
        track = QRectF(left, 108, wide - _PAD, 8)
        bar(painter, track, park.permille / 1000, FILLS[park.level], tokens.sunk)
        tick = track.left() + track.width() * shown.warn_percent / 100
        painter.fillRect(QRectF(tick - 1, track.top() - 4, 2, 16), tokens.ink)
        each = (box.width() - wide - _PAD * 2) / 2
        for at, (label, value) in enumerate(shown.facts):
            x, y = box.left() + wide + _PAD + at % 2 * each, 8 + at // 2 * 58
            text(painter, theme.font(14), tokens.ink2, QRectF(x, y, each - 8, 24), label)
            text(painter, theme.font(20, bold=True), tokens.ink, QRectF(x, y + 24, each - 8, 30),
                 value)  # fmt: skip

    def _paint_zones(self, painter: QPainter, shown: PlanShown, box: QRectF) -> None:
        theme, tokens = self._theme, self._theme.tokens
        top = box.top() + _HEAD
        frame = QRectF(_PAD, top, box.width() - 2 * _PAD, box.height() - _HEAD - _PAD)
        card(painter, frame, tokens.page, tokens.control, radius=8)
        label, figure = shown.rest
        line = QRectF(frame.left() + 12, frame.top() + 4, frame.width() - 24, 28)
        used = text(painter, theme.font(14), tokens.ink2, line, label)
        text(
            painter, theme.font(16, bold=True), tokens.ink, line.adjusted(used + 8, 0, 0, 0), figure
        )
        inner = frame.adjusted(_GAP, 34, -_GAP, -_GAP)
        for zone, (x, y, width, height) in zip(shown.zones, places(shown.zones), strict=True):
            block = QRectF(
                inner.left() + inner.width() * x / 100 + _GAP / 2,
                inner.top() + inner.height() * y / 100 + _GAP / 2,
                inner.width() * width / 100 - _GAP,
                inner.height() * height / 100 - _GAP,
            )
            self._paint_zone(painter, zone, block)

    def _paint_zone(self, painter: QPainter, zone: AreaShown, block: QRectF) -> None:
        theme, tokens = self._theme, self._theme.tokens
        status, fill = _STATES[zone.level], FILLS[zone.level]
        card(painter, block, tokens.soft(status), fill, radius=8)
        row = block.height() / 4
        inside = block.adjusted(8, 0, -8, 0)
        ink = tokens.status_ink(status)
        text(painter, theme.font(16), tokens.ink,
             QRectF(inside.left(), block.top() + row * 0.35, inside.width(), 24), zone.name,
             CENTRE)  # fmt: skip
        text(painter, theme.font(28, bold=True), tokens.ink,
             QRectF(inside.left(), block.center().y() - 18, inside.width(), 36), zone.figure,
             CENTRE)  # fmt: skip
        text(painter, theme.font(14, bold=True), ink,
             QRectF(inside.left(), block.bottom() - row * 0.35 - 30, inside.width(), 24),
             f"{zone.state} {zone.share}", CENTRE)  # fmt: skip
        level = QRectF(block.left() + 4, block.bottom() - 8, (block.width() - 8), 4)
        bar(painter, level, zone.permille / 1000, fill, tokens.sunk)
