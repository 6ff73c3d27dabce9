"""The ties on the screen: one line that says whether the books tie, and every tie below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from boxoffice.reports.geometry import ReportGeometry
from boxoffice.reports.ties_table import TiesTable
from shared.desktop.icons import paint_icon
from shared.desktop.paint import cap, card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON
from shared.kernel.locale import Language
from shared.reporting.ties import Tie
from shared.site.gate_state import GateState

_FOOT: Final = 40


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


class _More(QWidget):
    """Says below the table how many ties are further down, and the keys that lead there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._keys: tuple[str, ...] = ()

    def show_words(self, words: str, keys: tuple[str, ...]) -> None:
        """Show how many are below, and the keys that work now."""
        self._words, self._keys = words, keys
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and a cap for each key."""
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        painter.fillRect(QRectF(1, 0, self.width() - 2, 1), tokens.line)
        right = self.width() - 16.0
        for label in reversed(self._keys):
            right -= cap(painter, theme, right, self.height() / 2, label) + 8
        room = QRectF(16, 0, right - 24, self.height())
        text(painter, theme.font(16, bold=True), tokens.ink, room, self._words)


class TiesPage(QWidget):
    """Shows ties; it stands where its geometry says, in the view's coordinates."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._ties: tuple[Tie, ...] | None = None
        self._gates: tuple[GateState, ...] = ()
        self.summary = _Summary(theme, self)
        self._card = _Card(theme, self)
        self.table = TiesTable(theme, self._card)
        self.more = _More(theme, self._card)
        bar = self.table.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self._word_more())
        for keys, pages in (("PgDown", 1), ("PgUp", -1)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WindowShortcut)
            turn.activated.connect(partial(self.table.turn, pages))

    def place(self, drawing: ReportGeometry) -> None:
        """Stand where the drawing says."""
        self.summary.setGeometry(drawing.tie_summary)
        self._card.setGeometry(drawing.tie_table)
        self._share_out()

    def _share_out(self) -> None:
        """Give the table all of the card, or all but a foot that says that there is more."""
        inner = self._card.rect().adjusted(1, 1, -1, -1)
        self.table.setGeometry(inner)
        self.table.share_out()
        scrolls = self.table.below() > 0
        self.more.setVisible(scrolls)
        if scrolls:
            self.table.setGeometry(inner.adjusted(0, 0, 0, -_FOOT))
            self.table.share_out()
            self.more.setGeometry(1, inner.bottom() - _FOOT, inner.width(), _FOOT)
            self._word_more()

    def _word_more(self) -> None:
        below = self.table.below()
        words = self.tr("下面还有 {count} 项").format(count=below)
        above = self.table.verticalScrollBar().value() > 0
        keys = (*(("PgUp",) if above else ()), *(("PgDn",) if below else ()))
        self.more.show_words(words if below else self.tr("已到最后一项"), keys)

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room out as it is now."""
        super().showEvent(event)
        self._share_out()

    def show_loading(self) -> None:
        """Show that the sides are being read."""
        self._ties = None
        self.summary.show_summary(None, self.tr("正在核对…"), "")
        self._show_rows(())

    def show_ties(self, ties: tuple[Tie, ...], gates: tuple[GateState, ...] = ()) -> None:
        """Show ties, those that fail first; they say nothing of what gates off line have done."""
        self._ties, self._gates = ties, gates
        failing = sum(not tie.holds for tie in ties)
        if failing:
            head = self.tr("{count} 项不符").format(count=failing)
            note = self.tr("账不平，请先停止日结并通知财务")
        else:
            head = self.tr("{count} 项全部相符").format(count=len(ties))
            note = self.tr("左右两边各自取数，互不推算")
        if gates and not failing:
            language = self._language()
            names = self.tr("、").join(gate.name.text(language) for gate in gates)
            note = self.tr("{gates} 离线或没有传完，入园人数还不全").format(gates=names)
        good = Status.WARN if gates else Status.OK
        self.summary.show_summary(Status.BAD if failing else good, head, note)
        self._show_rows(ties)

    def changeEvent(self, event: QEvent) -> None:
        """Show the same ties in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            if self._ties is None:
                self.show_loading()
            else:
                self.show_ties(self._ties, self._gates)
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
        self.table.verticalScrollBar().setValue(0)
        self._share_out()
