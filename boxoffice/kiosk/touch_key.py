"""A key of a kiosk: large, its words in the middle, and an icon above them where it has one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.kiosk.scene import Kind, Touch
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, card, ring
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_SMALLEST = 24
_UNDER = 28


class TouchKey(PaintedButton):
    """Shows a `Touch` at a scale."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.touch: Touch | None = None
        self._scale = 1.0

    def show_touch(self, touch: Touch, scale: float) -> None:
        """Take another place and other words."""
        self._scale = scale
        box = touch.box
        self.setGeometry(
            round(box.left() * scale),
            round(box.top() * scale),
            round(box.width() * scale),
            round(box.height() * scale),
        )
        self.touch = touch
        self.setText(touch.text)
        self.setAccessibleName(touch.text or touch.press.act)
        self.setEnabled(touch.enabled)
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size it has."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        touch = self.touch
        if touch is None or touch.kind is Kind.UNSEEN:
            return
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        box = QRectF(0, 0, touch.box.width(), touch.box.height())
        ground, ink, edge = self._colours(touch)
        width = 4 if touch.kind is Kind.CHOSEN else 2
        card(painter, box, ground, edge, radius=16, edge_width=width)
        self._paint_words(painter, box, touch, ink)
        if self.hasFocus():
            ring(painter, self.theme.tokens, box, ground, 16)

    def _paint_words(self, painter: QPainter, box: QRectF, touch: Touch, ink: QColor) -> None:
        inner = box.adjusted(16, 0, -16, 0)
        size = touch.pixels
        small = round(size * 0.42) if touch.icon else max(round(size * 0.6), _UNDER)
        icon = 168.0 if touch.icon else 0.0
        total = icon + size * 1.3 + (small * 1.7 if touch.under else 0)
        if total > box.height() - 8:  # a low key has smaller words
            share = (box.height() - 8) / total
            size, small, total = round(size * share), round(small * share), box.height() - 8
        top = box.center().y() - total / 2
        if touch.icon:
            place = QRectF(box.center().x() - 72, top, 144, 144)
            paint_icon(painter, touch.icon, place, ink)
        words = QRectF(inner.left(), top + icon, inner.width(), size * 1.3)
        sizes = tuple(range(size, _SMALLEST - 1, -2)) or (size,)
        fitted(painter, self.theme, words, touch.text, sizes, ink, bold=True, align=CENTRE)
        if touch.under:
            line = QRectF(inner.left(), words.bottom(), inner.width(), small * 1.5)
            sizes = tuple(range(small, 17, -2))
            fitted(painter, self.theme, line, touch.under, sizes, ink, align=CENTRE)

    def _colours(self, touch: Touch) -> tuple[QColor, QColor, QColor]:
        tokens = self.theme.tokens
        if not touch.enabled:
            return tokens.sunk, tokens.ink3, tokens.line
        down = self.isDown()
        match touch.kind:
            case Kind.PRIMARY:
                ground = tokens.accent_press if down else tokens.accent
                return ground, tokens.on_accent, ground
            case Kind.CHOSEN:
                return tokens.accent_soft, tokens.ink, tokens.accent
            case _:
                return (tokens.accent_soft if down else tokens.raised), tokens.ink, tokens.control
