"""Which kind of promotion to begin with: four keys in place of the form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.page_head import PageHead
from shared.desktop.paint import card, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.painted import PaintedButton
from shared.marketing.rules import Source

KINDS: Final = (Source.COUPON, Source.PROMO, Source.BUNDLE, Source.FLASH)
_COLUMNS: Final = 2


class _KindKey(PaintedButton):
    """A kind with its sign, and what it is for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._sign = self._note = ""
        self.setFixedHeight(112)

    def show_words(self, sign: str, name: str, note: str) -> None:
        """Word the key."""
        self._sign, self._note = sign, note
        self.setText(name)
        self.setAccessibleName(f"{name}，{note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, sign and words."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self.isDown() else tokens.surface
        card(painter, box, ground, tokens.control if self.hovered else tokens.line)
        tile(painter, theme, QRectF(20, 24, 24, 24), self._sign, tokens.accent)
        name = QRectF(58, 20, box.width() - 74, 32)
        text(painter, theme.font(20, bold=True), tokens.ink, name, self.text())
        note = QRectF(20, 62, box.width() - 36, 28)
        text(painter, theme.font(14), tokens.ink2, note, self._note)
        if self.hasFocus():
            ring(painter, tokens, box, ground)


class PromotionKinds(QWidget):
    """`chosen` carries the kind."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, words: MarketingWording) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.head = PageHead(theme, self)
        self.cancel = Key(theme, KeyKind.SECONDARY)
        self.cancel.clicked.connect(self.cancelled)
        self.head.add_key(self.cancel)
        self.keys = {kind: _KindKey(theme, self) for kind in KINDS}
        grid = QGridLayout()
        grid.setSpacing(16)
        grid.setContentsMargins(0, 0, 12, 0)
        for at, (kind, key) in enumerate(self.keys.items()):
            key.clicked.connect(lambda _=False, one=kind: self.chosen.emit(one))
            grid.addWidget(key, at // _COLUMNS, at % _COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 16)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addLayout(grid)
        column.addStretch()
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(QRectF(self.rect()), self._theme.tokens.page)

    def _word(self) -> None:
        self.head.show_title(self.tr("新活动"), self.tr("选一种"))
        self.cancel.show_key(self.tr("返回"))
        notes = {
            Source.COUPON: self.tr("一张一码，每张用于一笔订单，印出或发出去"),
            Source.PROMO: self.tr("一个码大家用，限总次数和每人次数"),
            Source.BUNDLE: self.tr("几种票一起买更便宜，单票照样单卖"),
            Source.FLASH: self.tr("一种票限时限量特价，到点自动开始和结束"),
        }
        for kind, key in self.keys.items():
            key.show_words(self._words.letter(kind), self._words.kind(kind), notes[kind])
