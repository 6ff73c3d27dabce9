from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boxoffice.reports.view import TIES
from shared.kernel.locale import Language
from shared.reporting.r1 import ReportDays
from tests.boxoffice.reports.conftest import Opened
from tests.boxoffice.reports.readings import SPOILT, TODAY

DAY = timedelta(days=1)
THIS_DAY = ReportDays(TODAY, TODAY)


def test_it_opens_with_r1_of_the_business_date(opened: Opened) -> None:
    assert opened.office.asked == [THIS_DAY]
    assert opened.view.sales.filters.first.edit.text() == "2026-10-03"
    assert opened.view.sales.isVisible()


@pytest.mark.parametrize(
    ("key", "days"),
    [
        (Qt.Key.Key_F2, THIS_DAY),
        (Qt.Key.Key_F3, ReportDays(TODAY - DAY, TODAY - DAY)),
        (Qt.Key.Key_F4, ReportDays(TODAY + DAY, TODAY + DAY)),
        (Qt.Key.Key_F5, THIS_DAY),
        (Qt.Key.Key_F6, ReportDays(date(2026, 10, 1), TODAY)),
    ],
)
def test_each_filter_key_reads_its_days(opened: Opened, key: Qt.Key, days: ReportDays) -> None:
    QTest.keyClick(opened.view, key)

    opened.wait_for(THIS_DAY, days)
    assert opened.view.sales.filters.last.edit.text() == f"{days.last}"


def test_a_range_steps_by_its_own_length(opened: Opened) -> None:
    QTest.keyClick(opened.view, Qt.Key.Key_F6)
    month = ReportDays(date(2026, 10, 1), TODAY)
    opened.wait_for(THIS_DAY, month)

    QTest.keyClick(opened.view, Qt.Key.Key_F3)

    opened.wait_for(THIS_DAY, month, ReportDays(date(2026, 9, 28), date(2026, 9, 30)))


def enter(opened: Opened, first: str, last: str) -> None:
    filters = opened.view.sales.filters
    filters.first.edit.setText(first)
    filters.last.edit.setText(last)
    QTest.keyClick(filters.last.edit, Qt.Key.Key_Return)


def test_typed_dates_are_read(opened: Opened) -> None:
    enter(opened, "2026-10-01", "2026-10-02")

    opened.wait_for(THIS_DAY, ReportDays(date(2026, 10, 1), date(2026, 10, 2)))


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [
        ("2026-13-01", "2026-10-03", (True, False)),
        ("2026-10-01", "third", (False, True)),
        ("2026-10-03", "2026-10-01", (False, True)),
        ("2026-01-01", "2026-10-03", (False, True)),
        ("", "", (True, True)),
    ],
)
def test_dates_that_cannot_be_used_are_marked_and_nothing_is_read(
    opened: Opened, first: str, last: str, wrong: tuple[bool, bool]
) -> None:
    enter(opened, first, last)

    filters = opened.view.sales.filters
    assert (filters.first.is_wrong, filters.last.is_wrong) == wrong
    assert opened.office.asked == [THIS_DAY]


def test_only_the_latest_answer_is_shown(opened: Opened) -> None:
    for _ in range(3):
        QTest.keyClick(opened.view, Qt.Key.Key_F3)

    asked = [ReportDays(TODAY - DAY * back, TODAY - DAY * back) for back in range(4)]
    opened.wait_for(*asked)
    assert "2026-09-30" in opened.view.title.accessibleName()


@pytest.mark.parametrize(
    ("key", "file"),
    [
        (Qt.Key.Key_E, "R1-2026-10-03.xlsx"),
        (Qt.Key.Key_P, "R1-2026-10-03.pdf"),
        (Qt.Key.Key_D, "R1-2026-10-03.csv"),
    ],
)
def test_each_export_key_writes_what_is_shown_and_says_where(
    opened: Opened, key: Qt.Key, file: str
) -> None:
    QTest.keyClick(opened.view, key, Qt.KeyboardModifier.ControlModifier)

    opened.qtbot.waitUntil(lambda: opened.bar.message() is not None)
    message = opened.bar.message()
    assert message is not None
    assert message.head == f"已导出 {file}"
    ((_, path, language),) = opened.office.exported
    assert (path.name, language) == (file, Language.ZH)


def test_a_file_that_cannot_be_written_is_named(opened: Opened) -> None:
    opened.office.disk_error = PermissionError(13, "Permission denied")

    opened.view.title.excel.click()

    opened.qtbot.waitUntil(lambda: opened.bar.message() is not None)
    message = opened.bar.message()
    assert message is not None
    assert message.head == "R1-2026-10-03.xlsx 没有写成"
    assert "Permission denied" in message.body


def test_a_database_that_is_away_is_said_and_read_again_when_it_is_back(opened: Opened) -> None:
    opened.office.gone = True
    QTest.keyClick(opened.view, Qt.Key.Key_F5)
    opened.qtbot.waitUntil(lambda: opened.bar.message() is not None)
    message = opened.bar.message()
    assert message is not None
    assert message.head == "报表没有读到"
    assert not opened.view.title.excel.isEnabled()

    opened.office.gone = False
    assert opened.bar.press("F5")

    opened.wait_for(THIS_DAY, THIS_DAY, THIS_DAY)
    assert opened.bar.message() is None


def test_the_ties_page_puts_what_fails_first(opened: Opened) -> None:
    opened.office.ties = SPOILT

    opened.view.navigation.entries[TIES].click()

    model = opened.view.ties.table.ties
    opened.qtbot.waitUntil(lambda: model.rowCount() == 14)
    shown = [[model.index(row, column).data() for column in (0, 1, 5)] for row in range(3)]
    assert shown == [["不符", "T1", "−0.01"], ["不符", "T5", "−0.01"], ["相符", "R1", "–"]]
    assert opened.view.ties.summary.accessibleName().startswith("2 项不符")
    assert not opened.view.title.excel.isVisible()


def test_escape_says_that_the_user_goes_back(opened: Opened) -> None:
    with opened.qtbot.waitSignal(opened.view.closed):
        QTest.keyClick(opened.view, Qt.Key.Key_Escape)
