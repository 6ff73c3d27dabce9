"""What the keys of days and of times share: one of a row is chosen, some are closed."""

from __future__ import annotations

from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from shared.desktop.paint import bar, card, ring
from shared.desktop.tokens import AMBER, Tokens
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


def ground_of(
    tokens: Tokens, *, chosen: bool, hovered: bool, closed: bool = False
) -> tuple[QColor, QColor, int]:
    """Give ground, edge and the edge's width of a key of which one is chosen."""
    if chosen:
        return tokens.accent_soft, tokens.accent, 2
    if closed:
        return tokens.sunk, tokens.sunk, 1
    return tokens.surface, tokens.control if hovered else tokens.line, 1


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
        chosen = face.selected or self.isDown()
        ground, edge, width = ground_of(
            tokens, chosen=chosen, hovered=self.hovered, closed=bool(face.closed)
        )
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
