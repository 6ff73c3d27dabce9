"""Joins the reports screen to what is read: which days, which page, and where files go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from boxoffice.reports.desk import ReportDesk, ReportPage
from boxoffice.reports.messages import OPEN_FOLDER, READ_AGAIN, SUBJECT, ReportMessages
from boxoffice.reports.view import SALES, TIES, ReportView
from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.desktop.background import Background
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.locale import Language
from shared.reporting.r1 import ReportDays
from shared.reporting.ties import Tie
from shared.site.gate_state import GateState

# More would be a table nobody reads, and a query the window's database should not run.
MOST_DAYS = 92


class ReportPresenter:
    """Keeps the chosen days; reads anew whenever they change, and shows only the latest answer."""

    def __init__(
        self,
        view: ReportView,
        background: Background,
        desk: ReportDesk,
        bar: MessageBar,
        *,
        export_folder: Path,
        language: Callable[[], Language],
    ) -> None:
        self._view = view
        self._background = background
        self._desk = desk
        self._messages = ReportMessages(bar, view)
        self._export_folder = export_folder
        self._language = language
        self._today = date.min
        self._days = ReportDays(date.min, date.min)
        self._page: ReportPage | None = None
        self._shown = SALES
        self._connect(bar)

    def open(self, today: date) -> None:
        """Show R1 of `today`, the business date."""
        self._today = today
        self._choose_page(SALES, read=False)
        self._choose(ReportDays(today, today))

    def _connect(self, bar: MessageBar) -> None:
        view = self._view
        view.page_chosen.connect(self._choose_page)
        view.days_entered.connect(self._enter_days)
        view.step_pressed.connect(self._step)
        view.today_pressed.connect(lambda: self._choose(ReportDays(self._today, self._today)))
        view.month_pressed.connect(self._choose_month)
        view.refresh_pressed.connect(self._read)
        view.export_pressed.connect(self._export)
        bar.pressed.connect(self._message_key)

    def _choose(self, days: ReportDays) -> None:
        self._days = days
        self._view.show_days(days)
        self._read()

    def _choose_page(self, code: str, *, read: bool = True) -> None:
        self._shown = code
        self._view.show_page(code)
        if read and (code == TIES or self._page is None):
            self._read()

    def _choose_month(self) -> None:
        self._choose(ReportDays(self._today.replace(day=1), self._today))

    def _step(self, days: int) -> None:
        step = timedelta(days=days * self._days.count)
        self._choose(ReportDays(self._days.first + step, self._days.last + step))

    def _enter_days(self, first: str, last: str) -> None:
        start, end = _parse(first), _parse(last)
        in_order = start is not None and end is not None and start <= end
        if start is None or end is None or not in_order or ReportDays(start, end).count > MOST_DAYS:
            both = start is not None and end is not None
            self._view.show_wrong_days(first=start is None, last=end is None or both)
            return
        self._choose(ReportDays(start, end))

    def _read(self) -> None:
        self._messages.take_away()
        self._view.show_loading()
        if self._shown == TIES:
            self._background.run(self._view, self._read_ties, self._show_ties, self._failed)
            return
        days = self._days
        self._page = None
        self._background.run(
            self._view, lambda: self._desk.read_page(days), self._show_report, self._failed
        )

    def _show_report(self, page: ReportPage) -> None:
        if page.report.days != self._days:
            return  # the answer to an earlier question
        self._page = page
        self._view.show_report(page)

    def _read_ties(self) -> tuple[tuple[Tie, ...], tuple[GateState, ...]]:
        return self._desk.read_ties(), self._desk.open_gates()

    def _show_ties(self, read: tuple[tuple[Tie, ...], tuple[GateState, ...]]) -> None:
        self._view.show_ties(*read)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            raise error
        self._messages.not_read(busy=isinstance(error, DatabaseBusy))

    def _export(self, suffix: str) -> None:
        page = self._page
        if page is None:
            return
        path = self._export_folder / f"{_file_name(page.report.days)}{suffix}"
        language = self._language()

        def not_written(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            self._messages.not_exported(path, error.strerror or str(error))

        self._background.run(
            self._view,
            lambda: self._desk.export(page.table, path, language),
            lambda _: self._messages.exported(path),
            not_written,
        )

    def _message_key(self, subject: str, key: str) -> None:
        if subject != SUBJECT:
            return
        if key == OPEN_FOLDER:
            self._view.open_folder(self._export_folder)
        elif key == READ_AGAIN:
            self._read()


def _file_name(days: ReportDays) -> str:
    return f"R1-{days.first}" if days.count == 1 else f"R1-{days.first}_{days.last}"


def _parse(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
