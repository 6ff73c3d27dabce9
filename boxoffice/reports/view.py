"""The reports screen: rail, head, and the page of the report that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from boxoffice.reports.desk import ReportPage
from boxoffice.reports.geometry import geometry_for
from boxoffice.reports.navigation import Navigation
from boxoffice.reports.sales_page import SalesPage
from boxoffice.reports.ties_page import TiesPage
from boxoffice.reports.title_strip import TitleStrip
from shared.desktop.theme import Theme
from shared.kernel.locale import Language
from shared.reporting.headings import AS_OF, local_time
from shared.reporting.r1 import ReportDays
from shared.reporting.ties import Tie
from shared.site.gate_state import GateState

SALES, TIES = "R1", "T"
PAGE_KEYS = {SALES: "F7", TIES: "F8"}


class ReportView(QWidget):
    """Says what the user asks for and shows what was read; knows no database."""

    page_chosen = Signal(str)
    days_entered = Signal(str, str)
    step_pressed = Signal(int)
    today_pressed = Signal()
    month_pressed = Signal()
    refresh_pressed = Signal()
    export_pressed = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, language: Callable[[], Language], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._language = language
        self._page: ReportPage | None = None
        self._shown = SALES
        self.sales = SalesPage(theme, language, self)
        self.ties = TiesPage(theme, language, self)
        self.title = TitleStrip(theme, self)
        self.navigation = Navigation(theme, PAGE_KEYS, self)
        self._connect()
        self._bind_keys()
        self.show_page(SALES)

    def show_page(self, code: str) -> None:
        """Bring one of the pages to the front."""
        self._shown = code
        self.navigation.choose(code)
        self.sales.setVisible(code == SALES)
        self.ties.setVisible(code == TIES)
        self._word()

    def show_days(self, days: ReportDays) -> None:
        """Put the range into the fields."""
        self.sales.filters.show_days(f"{days.first}", f"{days.last}")

    def show_wrong_days(self, *, first: bool, last: bool) -> None:
        """Mark the fields that cannot be read."""
        self.sales.filters.show_wrong(first=first, last=last)

    def show_loading(self) -> None:
        """Show that the chosen page is being read."""
        if self._shown == TIES:
            self.ties.show_loading()
        else:
            self._page = None
            self.sales.show_loading()
        self._word()

    def show_report(self, page: ReportPage) -> None:
        """Show a reading of R1."""
        self._page = page
        self.sales.show_page(page)
        self._word()

    def show_ties(self, ties: tuple[Tie, ...], gates: tuple[GateState, ...] = ()) -> None:
        """Show the ties, and the gates of which not everything is counted."""
        self.ties.show_ties(ties, gates)

    def open_folder(self, folder: Path) -> None:
        """Open a folder in the desktop's own file window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand where the drawing for this size says."""
        super().resizeEvent(event)
        drawing = geometry_for(self.size())
        self.navigation.setGeometry(drawing.rail)
        self.title.setGeometry(drawing.title)
        for page in (self.sales, self.ties):
            page.setGeometry(self.rect())
            page.place(drawing)
        self._word()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys; no field has them until somebody goes there."""
        super().showEvent(event)
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word head and rail in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _connect(self) -> None:
        filters = self.sales.filters
        filters.days_entered.connect(self.days_entered)
        filters.step_pressed.connect(self.step_pressed)
        filters.today_pressed.connect(self.today_pressed)
        filters.month_pressed.connect(self.month_pressed)
        filters.refresh_pressed.connect(self.refresh_pressed)
        self.title.export_pressed.connect(self.export_pressed)
        self.navigation.chosen.connect(self.page_chosen)
        self.navigation.back_pressed.connect(self.closed)

    def _bind_keys(self) -> None:
        filters = self.sales.filters
        keys = {
            "Ctrl+D": self.title.csv,
            "Ctrl+P": self.title.pdf,
            "Ctrl+E": self.title.excel,
            "F2": filters.today,
            "F3": filters.earlier,
            "F4": filters.later,
            "F6": filters.month,
            "Escape": self.navigation.back,
        }
        for keys_of, key in keys.items():
            self._shortcut(keys_of, key.click)
        for code, page_key in PAGE_KEYS.items():
            self._shortcut(page_key, self.navigation.entries[code].click)
        # it works on both pages, its key stands on one
        self._shortcut("F5", self.refresh_pressed.emit)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _word(self) -> None:
        names = {SALES: self.tr("销售日报"), TIES: self.tr("账目核对")}
        self.navigation.show_words(self.tr("山门 财务"), names, self.tr("返回"))
        self.title.show_keys(self.tr("导出 CSV"), self.tr("导出 PDF"), self.tr("导出 Excel"))
        sales = self._shown == SALES
        self.title.show_exportable(visible=sales, ready=self._page is not None)
        if sales:
            self.title.show_words(f"{SALES} {names[SALES]}", self._question())
        else:
            note = self.tr("T1–T17 · 全部营业日 · 每项左右各自取数")
            self.title.show_words(names[TIES], note)

    def _question(self) -> str:
        if self._page is None:
            return self.tr("正在读取…")
        table, language = self._page.table, self._language()
        as_of = f"{AS_OF.text(language)} {local_time(table.as_of)}"
        return f"{as_of} · {table.filters.text(language)}"
