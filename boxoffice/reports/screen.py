"""Puts the reports screen together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boxoffice.reports.desk import ReportDesk
from boxoffice.reports.presenter import ReportPresenter
from boxoffice.reports.view import ReportView
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.locale import Language


@dataclass(frozen=True, slots=True)
class ReportScreen:
    """The widget to show and the presenter that must live as long as it does."""

    view: ReportView
    presenter: ReportPresenter

    def open(self, today: date) -> None:
        """Read and show R1 of `today`, the business date."""
        self.presenter.open(today)


def build_report_screen(
    theme: Theme,
    bar: MessageBar,
    background: Background,
    desk: ReportDesk,
    *,
    export_folder: Path,
    language: Callable[[], Language],
) -> ReportScreen:
    """Build the screen for the content area; `view.closed` says that the user goes back.

    `background` should be its own: a report may take long, and a sale must not wait for it.
    """
    view = ReportView(theme, language)
    presenter = ReportPresenter(
        view, background, desk, bar, export_folder=export_folder, language=language
    )
    return ReportScreen(view, presenter)
