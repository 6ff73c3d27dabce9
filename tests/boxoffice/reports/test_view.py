from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.reports.figures import scale_top
from boxoffice.reports.geometry import geometry_for
from boxoffice.reports.view import SALES, TIES, ReportView
from shared.desktop.translations import SOURCE_FILE, Translations
from shared.kernel.locale import Bilingual, Language
from shared.reporting.table import RowKind, cell_text
from shared.site.gate_state import GateState
from tests.boxoffice.reports.readings import TIES as ALL_TIES
from tests.boxoffice.reports.readings import reading

SOURCES = Path(__file__).resolve().parents[3] / "boxoffice" / "reports"


def shown_rows(names: QTableView, figures: QTableView) -> list[list[str]]:
    """The words of a table as they stand on the screen, from left to right."""
    model = names.model()
    columns = range(model.columnCount())
    visible = [
        next(part for part in (names, figures) if not part.isColumnHidden(column))
        for column in columns
    ]
    return [
        [visible[column].model().index(row, column).data() for column in columns]
        for row in range(model.rowCount())
    ]


def test_the_screen_shows_every_figure_of_the_table(view: ReportView) -> None:
    page = reading(tenders=5)

    view.show_report(page)

    part = view.sales.table
    shown = shown_rows(part.names, part.figures) + shown_rows(part.total_name, part.total_figures)
    rows = [row for row in page.table.rows if row.kind is not RowKind.GRAND]
    assert page.table.grand is not None
    assert shown == [
        [cell_text(cell, row.kind, Language.ZH) for cell in row.cells]
        for row in (*rows, page.table.grand)
    ]


def test_the_total_stays_at_the_foot_while_rows_scroll(view: ReportView) -> None:
    view.show_report(reading())
    table = view.sales.table
    before = table.total_figures.geometry()

    table.figures.verticalScrollBar().setValue(50)

    assert table.names.verticalScrollBar().value() == 50
    assert table.total_figures.geometry() == before
    assert table.total_figures.isVisible()


def test_figures_that_have_no_room_scroll_with_their_total_while_names_stay(
    view: ReportView,
) -> None:
    view.show_report(reading(tenders=5))
    table = view.sales.table

    table.total_figures.horizontalScrollBar().setValue(30)

    assert table.figures.horizontalScrollBar().value() == 30
    assert table.names.horizontalScrollBar().value() == 0


def test_columns_of_body_and_total_are_equally_wide(view: ReportView) -> None:
    view.show_report(reading())
    table = view.sales.table

    for column in range(3, table.figures.model().columnCount()):
        assert table.figures.columnWidth(column) == table.total_figures.columnWidth(column)


def test_export_keys_work_only_when_there_is_something_to_take_away(view: ReportView) -> None:
    view.show_loading()
    assert not view.title.pdf.isEnabled()

    view.show_report(reading())
    assert view.title.pdf.isEnabled()


def test_a_day_without_sales_says_so_and_shows_a_total_of_zero(view: ReportView) -> None:
    view.show_report(reading(empty=True))

    table = view.sales.table
    assert table.notice.isVisible()
    assert table.notice.accessibleName() == "这段时间没有销售"
    assert shown_rows(table.total_name, table.total_figures)[0][-1] == "0.00"


def test_the_first_figures_are_those_of_the_grand_total(view: ReportView) -> None:
    view.show_report(reading())

    assert view.sales.figures.accessibleName() == (
        "净额 571,474.00 比上周同期 +17.8%；张数 / 人次 6,576 / 7,004 其中免票 1,120 人；"
        "优惠 −203,400.00 原价 774,874.00；现金 571,474.00 占 100.0%"
    )


def test_without_a_week_before_there_is_nothing_to_compare_with(view: ReportView) -> None:
    view.show_report(reading(compared=False))

    assert "上周同期没有销售" in view.sales.figures.accessibleName()


def test_the_language_changes_while_figures_are_shown(
    view: ReportView, translations: Translations, qtbot: QtBot
) -> None:
    view.show_report(reading())
    view.show_page(TIES)
    view.show_ties(ALL_TIES)
    model = view.sales.table.figures.model()

    translations.choose(Language.EN)

    qtbot.waitUntil(lambda: model.headerData(7, Qt.Orientation.Horizontal) == "Net")
    assert view.sales.figures.accessibleName().startswith("Net 571,474.00 +17.8%")
    assert view.ties.summary.accessibleName().startswith("All 14 tie")
    assert view.navigation.entries[TIES].text() == "Ties of the books"


@pytest.mark.parametrize("size", [QSize(1366, 688), QSize(1920, 1000)])
def test_all_ties_are_seen_at_once(view: ReportView, size: QSize) -> None:
    view.resize(size)
    view.show_page(TIES)
    view.show_ties(ALL_TIES)
    table = view.ties.table
    last = table.visualRect(table.ties.index(len(ALL_TIES) - 1, 0))

    assert table.viewport().rect().contains(last)
    assert last.height() >= 32


def test_ties_for_which_there_is_no_room_are_counted_below_and_a_key_leads_there(
    view: ReportView, qtbot: QtBot
) -> None:
    view.resize(QSize(1366, 688))
    view.show()
    view.show_page(TIES)
    view.show_ties(ALL_TIES * 2)
    page = view.ties
    assert page.more.accessibleName() == "下面还有 14 项"

    qtbot.keyClick(view, Qt.Key.Key_PageDown)

    assert page.more.accessibleName() == "下面还有 1 项"
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert page.more.accessibleName() == "已到最后一项"
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert page.table.verticalScrollBar().value() == 0


def test_ties_that_hold_without_all_gates_are_told_with_the_gates(view: ReportView) -> None:
    at = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)
    view.show_page(TIES)
    view.show_ties(ALL_TIES, (GateState(7, Bilingual("东门", "East gate"), at, 3, 0, away=True),))

    said = view.ties.summary.accessibleName()
    assert said == "14 项全部相符，东门 离线或没有传完，入园人数还不全"


def test_ties_that_all_fit_say_nothing_of_more(view: ReportView) -> None:
    view.resize(QSize(1920, 1000))
    view.show()
    view.show_page(TIES)
    view.show_ties(ALL_TIES)

    assert not view.ties.more.isVisible()


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_F7, SALES), (Qt.Key.Key_F8, TIES)])
def test_each_page_has_a_key(view: ReportView, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    with qtbot.waitSignal(view.page_chosen) as chosen:
        qtbot.keyClick(view, key)

    assert chosen.args == [page]


@pytest.mark.parametrize("size", [QSize(1366, 688), QSize(1920, 1000)])
def test_nothing_overlaps_and_nothing_is_cut(view: ReportView, size: QSize) -> None:
    view.resize(size)
    view.show_report(reading())
    sales = view.sales
    parts: list[QWidget] = [view.navigation, view.title, sales.filters, sales.figures, sales.table]
    parts += [card for card in (sales.course, sales.shares) if card.isVisible()]

    boxes = [part.geometry() for part in parts]
    for at, box in enumerate(boxes):
        assert view.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_charts_are_folded_on_a_small_screen() -> None:
    assert not geometry_for(QSize(1366, 688)).wide
    assert geometry_for(QSize(1920, 1000)).wide


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, 1_000), (1_000, 1_000), (1_001, 1_200), (10_900_000, 12_000_000), (99_999, 100_000)],
)
def test_a_scale_ends_at_the_next_round_amount(most: int, top: int) -> None:
    assert scale_top(most) == top


def test_every_text_has_an_english_one() -> None:
    english = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(SOURCE_FILE).getroot().iter("context")  # noqa: S314 - ours
        for message in context.iter("message")
        if message.findtext("translation")
    }
    missing = []
    for path in sorted(SOURCES.glob("*.py")):
        context = ""
        for line in path.read_text("utf-8").splitlines():
            if found := re.match(r"class (\w+)", line):
                context = found[1]
            missing += [
                (context, text)
                for text in re.findall(r'self\.tr\(\s*"([^"]+)"', line)
                if (context, text) not in english
            ]

    assert missing == []
