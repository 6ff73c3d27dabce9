"""For whom the basket is: the member, and the codes that were shown; always in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_CODES_WIDTH: Final = 152


@dataclass(frozen=True, slots=True)
class CustomerFace:
    """The member in one line and the codes in one word; quiet where there are none."""

    member: str
    codes: str
    has_member: bool = False
    has_codes: bool = False
    works: bool = True


class CustomerStrip(QWidget):
    """Two flat keys on one line, with a rule at its foot."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.member = _Part(theme, "person", self)
        self.codes = _Part(theme, "gift", self)
        self.member.clicked.connect(lambda: self.stroke.emit(Stroke(Act.MEMBER)))
        self.codes.clicked.connect(lambda: self.stroke.emit(Stroke(Act.CODES)))

    def show_face(self, face: CustomerFace) -> None:
        """Show for whom the basket is."""
        self.member.show_words(face.member, bold=face.has_member)
        self.codes.show_words(face.codes, bold=face.has_codes)
        for part in (self.member, self.codes):
            part.setEnabled(face.works)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the codes a fixed width and the member the rest."""
        codes, height = _CODES_WIDTH, self.height()
        self.member.setGeometry(0, 0, self.width() - codes - 8, height)
        self.codes.setGeometry(self.width() - codes, 0, codes, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.tokens.line)


class _Part(PaintedButton):
    def __init__(self, theme: Theme, icon: IconName, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._bold = False

    def show_words(self, words: str, *, bold: bool) -> None:
        self._bold = bold
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        if self.isDown():
            painter.fillRect(box, tokens.accent_soft)
        ink = tokens.ink if self._bold else tokens.ink2
        paint_icon(painter, self._icon, QRectF(box.left(), box.center().y() - 10, 20, 20), ink)
        words = box.adjusted(28, 0, 0, 0)
        text(painter, theme.font(16, bold=self._bold), ink, words, self.text())
        if self.hasFocus():
            ring(painter, tokens, box, tokens.surface, 6)
