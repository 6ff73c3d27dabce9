"""Which kind of thing to begin with: a key for each kind, in place of the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from shared.desktop.form.page_head import PageHead
from shared.desktop.paint import card, left_edge, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.painted import PaintedButton

KEY_HEIGHT: Final = 96
AnyKind = TypeVar("AnyKind", bound=str)


@dataclass(frozen=True, slots=True)
class KindWords:
    """What stands on a key: the sign in its tile, its name, and what it is for."""

    sign: str
    name: str
    note: str


class KindKey(PaintedButton):
    """A kind with its sign. A key that is of a ticket class has the edge of that class."""

    def __init__(self, theme: Theme, parent: QWidget, *, of_class: bool) -> None:
        super().__init__(theme, parent)
        self._of_class = of_class
        self._words = KindWords("", "", "")
        self.setFixedHeight(KEY_HEIGHT)

    def show_words(self, words: KindWords) -> None:
        """Word the key."""
        self._words = words
        self.setText(words.name)
        self.setAccessibleName(f"{words.name}，{words.note}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose, as Space does: there is nothing else on the page to confirm."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, edge, sign and words."""
        painter = QPainter(self)
        tokens, theme, words = self.theme.tokens, self.theme, self._words
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self.isDown() else tokens.surface
        card(painter, box, ground, tokens.control if self.hovered else tokens.line)
        if self._of_class:
            left_edge(painter, box, tokens.class_edge(words.sign))
        ink = tokens.ink if self._of_class else tokens.accent
        tile(painter, theme, QRectF(18, 18, 24, 24), words.sign, ink)
        name = QRectF(54, 14, box.width() - 66, 32)
        text(painter, theme.font(20, bold=True), tokens.ink, name, words.name)
        note = QRectF(18, 52, box.width() - 30, 28)
        text(painter, theme.font(14), tokens.ink2, note, words.note)
        if self.hasFocus():
            ring(painter, tokens, box, ground)


class KindsPanel(QWidget, Generic[AnyKind]):
    """`chosen` carries the kind; whoever shows the panel words it."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        kinds: Sequence[AnyKind],
        parent: QWidget | None = None,
        *,
        columns: int,
        of_class: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.head = PageHead(theme, self)
        self.cancel = Key(theme, KeyKind.SECONDARY)
        self.cancel.clicked.connect(self.cancelled)
        self.head.add_key(self.cancel)
        self.keys = {kind: KindKey(theme, self, of_class=of_class) for kind in kinds}
        grid = QGridLayout()
        grid.setSpacing(16)
        for at, (kind, key) in enumerate(self.keys.items()):
            key.clicked.connect(lambda _=False, one=kind: self.chosen.emit(one))
            grid.addWidget(key, at // columns, at % columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addLayout(grid)
        column.addStretch()

    def show_words(
        self, title: str, note: str, back: str, kinds: Mapping[AnyKind, KindWords]
    ) -> None:
        """Word head, key back and kinds."""
        self.head.show_title(title, note)
        self.cancel.show_key(back)
        for kind, words in kinds.items():
            self.keys[kind].show_words(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(QRectF(self.rect()), self._theme.tokens.page)
