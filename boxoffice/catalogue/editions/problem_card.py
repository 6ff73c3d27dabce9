"""The card with what a check found, or with what is to be done before one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shared.desktop.form.problem_list import ProblemList, ProblemRow
from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status

_HEAD: Final = 52


class ProblemCard(QWidget):
    """Head with count, the list below it; or one quiet sentence."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self._status: Status | None = None
        self.list = ProblemList(theme, self)
        self.list.setProperty("card", "false")  # the card is this one
        column = QVBoxLayout(self)
        column.setContentsMargins(1, _HEAD, 1, 4)
        column.addWidget(self.list)
        self.setMinimumHeight(_HEAD + 8)

    def show_problems(
        self, title: str, note: str, status: Status | None, rows: Sequence[ProblemRow]
    ) -> None:
        """Show what was found under a head that sums it up."""
        self._title, self._note, self._status = title, note, status
        self.list.show_problems(rows)
        self.list.setVisible(bool(rows))
        self.setAccessibleName(f"{title} {note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, mark and head."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(16, 6, self.width() - 32, 40)
        if self._status is not None:
            mark = QRectF(16, 15, 22, 22)
            glyph = BAND_INK if self._status is Status.WARN else tokens.surface
            icon: IconName = _ICONS[self._status]
            paint_icon(painter, icon, mark, STATUS_SOLID[self._status], glyph)
            head.setLeft(50)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 16, 1, 0, 1), self._note)


_ICONS: Final[dict[Status, IconName]] = {
    Status.OK: "tick",
    Status.INFO: "info",
    Status.WARN: "warn",
    Status.BAD: "cross",
}
