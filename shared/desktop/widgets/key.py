"""Keys: one primary on a screen, secondary, quiet and danger; the cap shows what works now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import CENTRE, LEFT, cap, cap_height, cap_width, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton


class KeyKind(StrEnum):
    """How much a key stands out."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    OUTLINED = "outlined"
    QUIET = "quiet"
    DANGER = "danger"


class Key(PaintedButton):
    """A key with its word at the left and its cap at the right, or both stacked and centred.

    `cap` is the keyboard's name for it and is drawn only while the key is enabled. The place of
    the key is its layout's business; its words never change its size.
    """

    def __init__(
        self,
        theme: Theme,
        kind: KeyKind = KeyKind.SECONDARY,
        *,
        height: int = 48,
        pixels: int = 16,
        bold: bool = False,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.kind = kind
        self.cap = ""
        self.icon_name: IconName | None = None
        self.padding = 16 if height >= 56 else 12
        self._pixels = pixels
        self._bold = bold or kind is KeyKind.PRIMARY
        self._stacked = stacked
        self.setFixedHeight(height)

    def show_key(self, word: str, cap: str = "", spoken: str = "") -> None:
        """Put word and cap on the key; `spoken` is what a screen reader says, the word if empty."""
        self.cap = cap
        self.setText(word)
        name = spoken or word
        self.setAccessibleName(f"{name}，{cap}" if cap else name)
        self.updateGeometry()
        self.update()

    def set_pixels(self, pixels: int) -> None:
        """Take the text size of another screen."""
        self._pixels = pixels
        self.update()

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the cap below the word, or beside it, as another screen has room."""
        self._stacked = stacked
        self.update()

    def sizeHint(self) -> QSize:
        """Give a width at which word and cap fit."""
        word = self.theme.fonts.width(self.text(), self._pixels, bold=self._bold)
        height = cap_height(self.height())
        cap_room = cap_width(self.theme, self.cap, height) + 12 if self.cap else 0
        icon_room = 24 + 8 if self.icon_name else 0
        return QSize(round(word + cap_room + icon_room + 2 * self.padding), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, word, cap and focus ring."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        ground, ink, edge = self._colours()
        card(painter, box, ground, edge, radius=6)
        if self._stacked:
            self._paint_stacked(painter, box, ink)
        else:
            self._paint_row(painter, box, ink)
        if self.hasFocus():
            ring(painter, self.theme.tokens, box, ground, 6)

    def _paint_row(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        inner = box.adjusted(self.padding, 0, -self.padding, 0)
        if self.cap and self.isEnabled():
            height = cap_height(self.height())
            used = cap(painter, self.theme, inner.right(), box.center().y(), self.cap, height,
                       on=self._cap_ink())  # fmt: skip
            inner.setRight(inner.right() - used - 8)
        if self.icon_name:
            left = inner.left() if self.text() else box.center().x() - 10
            icon = QRectF(left, box.center().y() - 10, 20, 20)
            paint_icon(painter, self.icon_name, icon, ink)
            inner.setLeft(inner.left() + 28)
        align = LEFT if self.cap or self.icon_name else CENTRE
        sizes = (self._pixels, self._pixels - 2, self._pixels - 3)
        fitted(painter, self.theme, inner, self.text(), sizes, ink, bold=self._bold, align=align)

    def _paint_stacked(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        font = self.theme.font(self._pixels, bold=self._bold)
        inner = box.adjusted(4, 0, -4, 0)
        middle = box.center().y()
        upper = QRectF(inner.left(), middle - 28, inner.width(), 28)
        if self.cap and self.isEnabled():
            text(painter, font, ink, upper, self.text(), CENTRE)
            width = cap_width(self.theme, self.cap, 24)
            cap(painter, self.theme, round(box.center().x() + width / 2), middle + 16, self.cap, 24,
                on=self._cap_ink())  # fmt: skip
        elif self.icon_name:
            paint_icon(painter, self.icon_name, QRectF(box.center().x() - 12, middle - 26, 24, 24),
                       ink)  # fmt: skip
            text(painter, font, ink, inner.adjusted(0, middle - box.top() + 2, 0, -middle + 26),
                 self.text(), CENTRE)  # fmt: skip
        else:
            text(painter, font, ink, inner, self.text(), CENTRE)

    def _cap_ink(self) -> QColor | None:
        return self.theme.tokens.on_accent if self.kind is KeyKind.PRIMARY else None

    def _colours(self) -> tuple[QColor, QColor, QColor | None]:
        tokens = self.theme.tokens
        if not self.isEnabled():
            return tokens.sunk, tokens.ink3, None
        pressed = self.isDown()
        match self.kind:
            case KeyKind.PRIMARY:
                ground = tokens.accent_hover if self.hovered else tokens.accent
                return (tokens.accent_press if pressed else ground), tokens.on_accent, None
            case KeyKind.DANGER:
                ground = tokens.bad_soft if pressed else tokens.surface
                return ground, tokens.bad_ink, tokens.bad_ink
            case KeyKind.QUIET:
                ground = tokens.accent_soft if pressed else tokens.page
                return ground, tokens.ink, tokens.control if self.hovered else tokens.line
            case KeyKind.OUTLINED:
                return (
                    (tokens.accent_soft if pressed else tokens.raised),
                    tokens.ink,
                    tokens.control,
                )
            case _:
                edge = tokens.control if self.hovered else tokens.line
                return (tokens.accent_soft if pressed else tokens.raised), tokens.ink, edge
