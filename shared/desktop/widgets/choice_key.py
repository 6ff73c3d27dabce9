"""What the keys of days and of times share: one of a row is chosen, some are closed."""

from __future__ import annotations

from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from shared.desktop.paint import bar, card, ring
from shared.desktop.tokens import AMBER
from shared.desktop.widgets.painted import Face, FacedButton

_PADDING: Final = 12
_BAR_HEIGHT: Final = 4


class ChoiceFace(Face, Protocol):
    """A face of places left; a `closed` word (sold out, over) takes its bar away."""

    @property
    def share(self) -> float | None:
        """What is left, 0 to 1; None without a limit."""

    @property
    def low(self) -> bool:
        """Whether little is left."""

    @property
    def closed(self) -> str:
        """Why it cannot be chosen, in a word; "" if it can."""

    @property
    def selected(self) -> bool:
        """Whether it is the one that is chosen."""


AnyChoice = TypeVar("AnyChoice", bound=ChoiceFace)


class ChoiceKey(FacedButton[AnyChoice]):
    """Paints ground and edge; the one that is chosen has the accent edge."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face."""
        face = self.face
        if face is None:
            return
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        ground, edge, width = tokens.surface, tokens.line, 1
        if face.selected or self.isDown():
            ground, edge, width = tokens.accent_soft, tokens.accent, 2
        elif face.closed:
            ground, edge = tokens.sunk, tokens.sunk
        elif self.hovered:
            edge = tokens.control
        card(painter, box, ground, edge, edge_width=width)
        self.paint_words(painter, face, box.adjusted(_PADDING, 0, -_PADDING, 0))
        if self.hasFocus():
            ring(painter, tokens, box, ground)

    def paint_words(self, painter: QPainter, face: AnyChoice, inner: QRectF) -> None:
        """Draw what stands on the key."""
        raise NotImplementedError

    def paint_share(self, painter: QPainter, face: AnyChoice, inner: QRectF, top: float) -> None:
        """Draw the bar of what is left, `top` pixels below the upper edge."""
        if face.share is not None and not face.closed:
            tokens = self.theme.tokens
            strip = QRectF(inner.left(), top, inner.width(), _BAR_HEIGHT)
            fill = AMBER if face.low else tokens.accent
            bar(painter, strip, face.share, fill, tokens.line if face.selected else tokens.sunk)
