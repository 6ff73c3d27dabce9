"""A report as a table: names that stay, figures that scroll, and the total pinned at the foot."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from boxoffice.reports.table_model import ReportModel
from boxoffice.reports.table_paint import (
    HEAD_HEIGHT,
    PADDING,
    ROW_HEIGHT,
    CellDelegate,
    ReportHeader,
)
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme
from shared.kernel.locale import Language
from shared.reporting.table import ReportRow, ReportTable, RowKind, cell_text

_LOADING_BARS: Final = 6


class _Part(QTableView):
    """One of the four views over the two models; it shows and cannot be edited or selected."""

    def __init__(self, theme: Theme, model: ReportModel, parent: QWidget, *, head: bool) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setHorizontalHeader(ReportHeader(theme, self))
        self.horizontalHeader().setVisible(head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)


class Notice(QWidget):
    """A quiet sentence in the middle of a table without rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: str) -> None:
        """Say it; "" says nothing."""
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sentence."""
        box = QRectF(self.rect())
        font = self._theme.font(18, bold=True)
        text(QPainter(self), font, self._theme.tokens.ink2, box, self._words, CENTRE)


class ReportTableView(QWidget):
    """The card with the table; until figures are there it shows bars in their place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: ReportTable | None = None
        self._language = Language.ZH
        self.notice = Notice(theme, self)
        self._body, self._foot = ReportModel(), ReportModel()
        self.names = _Part(theme, self._body, self, head=True)
        self.figures = _Part(theme, self._body, self, head=True)
        self.total_name = _Part(theme, self._foot, self, head=False)
        self.total_figures = _Part(theme, self._foot, self, head=False)
        self._parts = (self.names, self.figures, self.total_name, self.total_figures)
        self.figures.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.total_figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.figures.verticalScrollBar().valueChanged.connect(
            self.names.verticalScrollBar().setValue
        )
        self.total_figures.horizontalScrollBar().valueChanged.connect(
            self.figures.horizontalScrollBar().setValue
        )
        self.show_loading()

    def show_loading(self) -> None:
        """Show bars where the figures will stand."""
        self._table = None
        self.notice.show_words("")
        self._set_parts_visible(visible=False)

    def show_table(self, table: ReportTable, language: Language, nothing: str) -> None:
        """Show a report; `nothing` is said in the middle when it has no rows but the total."""
        self._table, self._language = table, language
        grand = tuple(row for row in table.rows if row.kind is RowKind.GRAND)
        rows = tuple(row for row in table.rows if row.kind is not RowKind.GRAND)
        self.notice.show_words("" if rows else nothing)
        self._body.show(table.columns, rows, language)
        self._foot.show(table.columns, grand, language)
        self._set_parts_visible(visible=True)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self.notice.setGeometry(24, HEAD_HEIGHT, self.width() - 48, self.height() - 2 * HEAD_HEIGHT)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and, until there are figures, the bars."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        if self._table is None:
            for at in range(_LOADING_BARS):
                width = (self.width() - 48) * (1 - 0.07 * (at % 3))
                bar = QRectF(24, 24 + at * ROW_HEIGHT, width, 12)
                card(painter, bar, tokens.line, radius=6)

    def _set_parts_visible(self, *, visible: bool) -> None:
        for part in self._parts:
            part.setVisible(visible)
        self.update()

    def _place(self) -> None:
        table = self._table
        if table is None:
            return
        widths = self._widths(table)
        frozen = sum(not column.is_figure for column in table.columns)
        names_width, inner = sum(widths[:frozen]), self.width() - 2
        room = inner - names_width
        overflow = sum(widths[frozen:]) > room
        foot = ROW_HEIGHT + (8 if overflow else 0)
        wanted = HEAD_HEIGHT + ROW_HEIGHT * len(self._body.rows)
        height = min(wanted, self.height() - 2 - foot) if self._body.rows else HEAD_HEIGHT
        top = 1 + (height if self._body.rows else self.height() - 2 - foot)
        self.names.setGeometry(1, 1, names_width, height)
        self.figures.setGeometry(1 + names_width, 1, room, height)
        self.total_name.setGeometry(1, top, names_width, ROW_HEIGHT)
        self.total_figures.setGeometry(1 + names_width, top, room, foot)
        for part in self._parts:
            is_names = part in (self.names, self.total_name)
            for at, width in enumerate(widths):
                part.setColumnHidden(at, (at < frozen) is not is_names)
                part.setColumnWidth(at, width)

    def _widths(self, table: ReportTable) -> list[int]:
        """Give each column what its longest cell needs, and share out what is left."""
        needed = [self._needed(table, at) for at in range(len(table.columns))]
        spare = self.width() - 2 - sum(needed)
        if spare <= 0:
            return needed
        steps = [spare * at // len(needed) for at in range(len(needed) + 1)]
        return [width + end - start for width, (start, end) in zip(needed, pairwise(steps),
                                                                   strict=True)]  # fmt: skip

    def _needed(self, table: ReportTable, at: int) -> int:
        measure = self._theme.fonts.width
        head = measure(table.columns[at].title.text(self._language), 14, bold=True)
        cells = (self._cell_width(row, at) for row in table.rows)
        return round(max([head, *cells])) + 2 * PADDING + 1

    def _cell_width(self, row: ReportRow, at: int) -> float:
        words = cell_text(row.cells[at], row.kind, self._language)
        return self._theme.fonts.width(words, 16, bold=True)
