"""The painted parts of the screen: the chosen file, the totals, and how far the work is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, bar, card, text
from shared.desktop.theme import Theme

_FILE_HEIGHT: Final = 64
_TOTALS_HEIGHT: Final = 88
_PROGRESS_HEIGHT: Final = 56
_GAP: Final = 12


class FileCard(QWidget):
    """Which file was chosen, or what to do first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._note = ""
        self._chosen = False
        self.setFixedHeight(_FILE_HEIGHT)

    def show_file(self, name: str, note: str, *, chosen: bool) -> None:
        """Word the card."""
        self._name, self._note, self._chosen = name, note, chosen
        self.setAccessibleName(f"{name}，{note}")
        self.update()

    def name(self) -> str:
        """Give the name that is shown."""
        return self._name

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter, tokens, theme = QPainter(self), self._theme.tokens, self._theme
        box = QRectF(self.rect())
        card(painter, box, tokens.surface if self._chosen else tokens.page, tokens.line)
        mark = QRectF(16, box.center().y() - 14, 28, 28)
        paint_icon(painter, "report", mark, tokens.accent if self._chosen else tokens.ink3)
        ink = tokens.ink if self._chosen else tokens.ink2
        upper, lower = box.adjusted(60, 8, -16, -30), box.adjusted(60, 34, -16, -8)
        text(painter, theme.font(18, bold=self._chosen), ink, upper, self._name)
        text(painter, theme.font(14), tokens.ink2, lower, self._note)


class TotalsStrip(QWidget):
    """Figures before and after, one card each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._totals: tuple[tuple[str, str, str, str], ...] = ()
        self.setFixedHeight(_TOTALS_HEIGHT)

    def show_totals(self, totals: tuple[tuple[str, str, str, str], ...]) -> None:
        """Show figures as (name, before, after, how much more)."""
        self._totals = totals
        words = (f"{name} {before} – {after}" for name, before, after, _ in totals)
        self.setAccessibleName("，".join(words))
        self.update()

    def totals(self) -> tuple[tuple[str, str, str, str], ...]:
        """Give what is shown."""
        return self._totals

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards."""
        painter = QPainter(self)
        count = max(len(self._totals), 1)
        width = (self.width() - _GAP * (count - 1)) / count
        for at, total in enumerate(self._totals):
            left = round(at * (width + _GAP))
            box = QRectF(left, 0, round(width), self.height())
            self._paint_total(painter, box, total)

    def _paint_total(
        self, painter: QPainter, box: QRectF, total: tuple[str, str, str, str]
    ) -> None:
        tokens, theme = self._theme.tokens, self._theme
        name, before, after, more = total
        card(painter, box, tokens.surface, tokens.line)
        upper, lower = box.adjusted(16, 8, -16, -52), box.adjusted(16, 38, -16, -8)
        text(painter, theme.font(14), tokens.ink2, upper, name)
        text(painter, theme.font(14, bold=True), tokens.ok_ink, upper, more, RIGHT)
        used = text(painter, theme.font(20), tokens.ink2, lower, before)
        if after:
            arrow = QRectF(lower.left() + used + 12, lower.center().y() - 9, 18, 18)
            paint_icon(painter, "right", arrow, tokens.ink2)
            rest = lower.adjusted(used + 42, 0, 0, 0)
            text(painter, theme.font(20, bold=True), tokens.ink, rest, after)


class ProgressStrip(QWidget):
    """Words and a bar; without a share the bar is not drawn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words, self._share = "", -1.0
        self.setFixedHeight(_PROGRESS_HEIGHT)

    def sizeHint(self) -> QSize:
        """Give a small width; the layout gives what is left."""
        return QSize(200, _PROGRESS_HEIGHT)

    def show_progress(self, words: str, share: float = -1.0) -> None:
        """Say how far the work is; `share` from 0 to 1."""
        self._words, self._share = words, share
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        """Give what is said."""
        return self._words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and bar."""
        painter, tokens, theme = QPainter(self), self._theme.tokens, self._theme
        box = QRectF(self.rect())
        going = self._share >= 0
        upper = box.adjusted(0, 4, 0, -20) if going else box
        text(painter, theme.font(16), tokens.ink, upper, self._words)
        if going:
            track = QRectF(0, box.bottom() - 16, box.width(), 8)
            bar(painter, track, min(self._share, 1.0), tokens.accent, tokens.line)
