"""The ties on the screen: one line that says whether the books tie, and every tie below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.reports.geometry import ReportGeometry
from boxoffice.reports.ties_table import TiesTable
from shared.desktop.icons import paint_icon
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON
from shared.kernel.locale import Language
from shared.reporting.ties import Tie


class _Summary(QWidget):
    """Shape, word and note on the soft ground of the status; neutral while ties are read."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status: Status | None = None
        self._head = self._note = ""

    def show_summary(self, status: Status | None, head: str, note: str) -> None:
        """Show what came out."""
        self._status, self._head, self._note = status, head, note
        self.setAccessibleName(f"{head}，{note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        tokens, theme, status = self._theme.tokens, self._theme, self._status
        box = QRectF(self.rect())
        ground, ink, left = tokens.surface, tokens.ink2, 16.0
        if status is not None:
            ground, ink, left = tokens.soft(status), tokens.status_ink(status), 56.0
        card(painter, box, ground, tokens.line if status is None else None)
        if status is not None:
            shape = QRectF(16, box.center().y() - 12, 24, 24)
            paint_icon(painter, STATUS_ICON[status], shape, STATUS_SOLID[status], tokens.surface)
        room = box.adjusted(left, 0, -16, 0)
        used = text(painter, theme.font(18, bold=True), ink, room, self._head)
        text(painter, theme.font(16), tokens.ink, room.adjusted(used + 16, 0, 0, 0), self._note)


class _Card(QWidget):
    """The ground of the table."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        tokens = self._theme.tokens
        card(QPainter(self), QRectF(self.rect()), tokens.surface, tokens.line)


class TiesPage(QWidget):
    """Shows ties; it stands where its geometry says, in the view's coordinates."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._ties: tuple[Tie, ...] | None = None
        self.summary = _Summary(theme, self)
        self._card = _Card(theme, self)
        self.table = TiesTable(theme, self._card)

    def place(self, drawing: ReportGeometry) -> None:
        """Stand where the drawing says."""
        self.summary.setGeometry(drawing.tie_summary)
        self._card.setGeometry(drawing.tie_table)
        self.table.setGeometry(self._card.rect().adjusted(1, 1, -1, -1))

    def show_loading(self) -> None:
        """Show that the sides are being read."""
        self._ties = None
        self.summary.show_summary(None, self.tr("正在核对…"), "")
        self._show_rows(())

    def show_ties(self, ties: tuple[Tie, ...]) -> None:
        """Show ties, those that fail first."""
        self._ties = ties
        failing = sum(not tie.holds for tie in ties)
        if failing:
            head = self.tr("{count} 项不符").format(count=failing)
            note = self.tr("账不平，请先停止日结并通知财务")
        else:
            head = self.tr("{count} 项全部相符").format(count=len(ties))
            note = self.tr("左右两边各自取数，互不推算")
        self.summary.show_summary(Status.BAD if failing else Status.OK, head, note)
        self._show_rows(ties)

    def changeEvent(self, event: QEvent) -> None:
        """Show the same ties in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            if self._ties is None:
                self.show_loading()
            else:
                self.show_ties(self._ties)
        super().changeEvent(event)

    def _show_rows(self, ties: tuple[Tie, ...]) -> None:
        titles = (
            self.tr("结果"),
            self.tr("代号"),
            self.tr("核对项"),
            self.tr("左边"),
            self.tr("右边"),
            self.tr("差额"),
        )
        states = (self.tr("相符"), self.tr("不符"))
        self.table.ties.show(ties, self._language(), titles, states)
        self.table.share_out()
