"""Why a price shall differ: a key for each reason to begin a rule with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.catalogue.prices.start_rules import Reason
from boxoffice.catalogue.prices.wording import PricesWording
from shared.desktop.form.page_head import PageHead
from shared.desktop.paint import card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.painted import PaintedButton


class ReasonKey(PaintedButton):
    """A reason, and what it looks at."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._note = ""
        self.setFixedHeight(48)

    def show_words(self, name: str, note: str) -> None:
        """Word the key."""
        self.setText(name)
        self._note = note
        self.setAccessibleName(f"{name}，{note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and words."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self.isDown() else tokens.surface
        card(painter, box, ground, tokens.control if self.hovered else tokens.line, radius=6)
        name = QRectF(12, 0, 112, box.height())
        text(painter, theme.font(16, bold=True), tokens.ink, name, self.text())
        note = box.adjusted(132, 0, -8, 0)
        text(painter, theme.font(14), tokens.ink2, note, self._note)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)


class ReasonsPanel(QWidget):
    """`chosen` carries the reason."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._wording: PricesWording | None = None
        self.head = PageHead(theme, self)
        self.cancel = Key(theme, KeyKind.SECONDARY)
        self.cancel.clicked.connect(self.cancelled)
        self.head.add_key(self.cancel)
        self.keys = {reason: ReasonKey(theme, self) for reason in Reason}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.head)
        for reason, key in self.keys.items():
            key.clicked.connect(lambda _=False, one=reason: self.chosen.emit(one))
            column.addWidget(key)
        column.addStretch()

    def take(self, wording: PricesWording) -> None:
        """Know the words of the reasons."""
        self._wording = wording
        self.word()

    def word(self) -> None:
        """Word head and keys."""
        self.head.show_title(self.tr("新规则"))
        self.cancel.show_key(self.tr("返回"))
        if self._wording is not None:
            for reason, key in self.keys.items():
                key.show_words(*self._wording.reason(reason))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()
