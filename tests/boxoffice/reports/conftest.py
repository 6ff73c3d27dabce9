"""The reports screen with a stand-in for the office, on a window of 1366 × 768."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import OperationalError

from boxoffice.reports.desk import ReportDesk, ReportPage
from boxoffice.reports.screen import ReportScreen, build_report_screen
from boxoffice.reports.view import ReportView
from shared.desktop.background import Background
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import SOURCE_FILE, Translations, compile_translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.locale import Language
from shared.reporting.r1 import ReportDays
from shared.reporting.table import ReportTable
from shared.reporting.ties import Tie
from tests.boxoffice.reports.readings import TIES, TODAY, reading


@dataclass
class Office:
    """Stands in for the database and the disk; what it was asked is kept."""

    asked: list[ReportDays] = field(default_factory=list)
    exported: list[tuple[str, Path, Language]] = field(default_factory=list)
    ties: tuple[Tie, ...] = TIES
    gone: bool = False
    disk_error: OSError | None = None

    def read_page(self, days: ReportDays) -> ReportPage:
        self.asked.append(days)
        self._answer()
        return reading(days)

    def read_ties(self) -> tuple[Tie, ...]:
        self._answer()
        return self.ties

    def export(self, table: ReportTable, path: Path, language: Language) -> None:
        if self.disk_error:
            raise self.disk_error
        self.exported.append((table.content_hash, path, language))

    def _answer(self) -> None:
        if self.gone:
            raise OperationalError("SELECT", {}, Exception("gone"))


@pytest.fixture(scope="session")
def reports_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Look.LIGHT)


@pytest.fixture(scope="session")
def reports_english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("translations") / SOURCE_FILE.name
    shutil.copy(SOURCE_FILE, source)
    return compile_translations(source)


@pytest.fixture
def translations(qapp: QApplication, reports_english: Path) -> Iterator[Translations]:
    translations = Translations(qapp, Language.ZH, reports_english)
    yield translations
    translations.choose(Language.ZH)
    translations.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, reports_theme: Theme, translations: Translations) -> ReportView:
    view = ReportView(reports_theme, lambda: translations.language)
    qtbot.addWidget(view)
    view.resize(1366, 688)
    view.show()
    return view


@pytest.fixture
def office() -> Office:
    return Office()


@dataclass
class Opened:
    """A screen that shows R1 of TODAY, and everything around it."""

    screen: ReportScreen
    bar: MessageBar
    office: Office
    qtbot: QtBot

    @property
    def view(self) -> ReportView:
        return self.screen.view

    def wait_for(self, *days: ReportDays) -> None:
        """Wait until the office was asked for exactly these and the last answer is shown."""
        self.qtbot.waitUntil(lambda: self.office.asked == list(days))
        self.qtbot.waitUntil(self.view.title.excel.isEnabled)


@pytest.fixture
def opened(
    qtbot: QtBot,
    reports_theme: Theme,
    translations: Translations,
    office: Office,
    tmp_path: Path,
) -> Iterator[Opened]:
    background = Background("reports")
    bar = MessageBar(reports_theme)
    qtbot.addWidget(bar)
    desk = ReportDesk(office.read_page, office.read_ties, office.export)
    screen = build_report_screen(
        reports_theme,
        bar,
        background,
        desk,
        export_folder=tmp_path,
        language=lambda: translations.language,
    )
    qtbot.addWidget(screen.view)
    screen.view.resize(1366, 688)
    screen.view.show()
    screen.open(TODAY)
    opened = Opened(screen, bar, office, qtbot)
    opened.wait_for(ReportDays(TODAY, TODAY))
    yield opened
    background.close()
