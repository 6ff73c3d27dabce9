"""Which kind of ticket to begin with: seven keys in place of the form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from boxoffice.catalogue.types.start_values import LETTERS
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import TermsKind
from shared.desktop.form.page_head import PageHead
from shared.desktop.paint import card, left_edge, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.painted import PaintedButton

_COLUMNS: Final = 3


class KindKey(PaintedButton):
    """A kind with its letter, and what it begins with."""

    def __init__(self, theme: Theme, letter: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._letter = letter
        self._note = ""
        self.setFixedHeight(96)

    def show_words(self, name: str, note: str) -> None:
        """Word the key."""
        self.setText(name)
        self._note = note
        self.setAccessibleName(f"{name}，{note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, edge, letter and words."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self.isDown() else tokens.surface
        card(painter, box, ground, tokens.control if self.hovered else tokens.line)
        left_edge(painter, box, tokens.class_edge(self._letter))
        tile(painter, theme, QRectF(18, 18, 24, 24), self._letter, tokens.ink)
        name = QRectF(54, 14, box.width() - 66, 32)
        text(painter, theme.font(20, bold=True), tokens.ink, name, self.text())
        note = QRectF(18, 52, box.width() - 30, 28)
        text(painter, theme.font(14), tokens.ink2, note, self._note)
        if self.hasFocus():
            ring(painter, tokens, box, ground)


class KindsPanel(QWidget):
    """`chosen` carries the kind."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, words: CatalogueWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.head = PageHead(theme, self)
        self.cancel = Key(theme, KeyKind.SECONDARY)
        self.cancel.clicked.connect(self.cancelled)
        self.head.add_key(self.cancel)
        self.keys = {kind: KindKey(theme, LETTERS[kind], self) for kind in TermsKind}
        grid = QGridLayout()
        grid.setSpacing(16)
        for at, (kind, key) in enumerate(self.keys.items()):
            key.clicked.connect(lambda _=False, one=kind: self.chosen.emit(one))
            grid.addWidget(key, at // _COLUMNS, at % _COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
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

    def _word(self) -> None:
        self.head.show_title(self.tr("新票种"), self.tr("选一种，填好的常用值都可以改"))
        self.cancel.show_key(self.tr("返回"))
        notes = {
            TermsKind.ADULT: self.tr("全价，当日有效，可退可改"),
            TermsKind.CONCESSION: self.tr("核对证件，半价或免票"),
            TermsKind.PACKAGE: self.tr("几种单票合买，票价分到每一项"),
            TermsKind.ANNUAL_PASS: self.tr("首次使用起一年，每人实名，有照片"),
            TermsKind.TIMED: self.tr("占用场次，提前三十天可订"),
            TermsKind.DISCOUNTED: self.tr("特价，不退不改"),
            TermsKind.GROUP: self.tr("十人起，留联系人"),
        }
        for kind, key in self.keys.items():
            key.show_words(self._words.kind(kind), notes[kind])
