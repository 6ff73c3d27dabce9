from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import psycopg
import pytest

from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.reporting.r1 import R1Report, R1Row, ReportDays, read_r1
from shared.reporting.r1_table import r1_table
from shared.reporting.snapshot import reading
from shared.reporting.table import RowKind
from tests.shared.reporting.conftest import DayAtThePark

DAY = date(2026, 10, 3)


def report_of(day: DayAtThePark) -> R1Report:
    with reading(day.window) as session:
        return read_r1(session, ReportDays(day.till.today, day.till.today))


def test_a_day_is_added_up_by_ticket_type_and_channel(day: DayAtThePark) -> None:
    rows = report_of(day).rows

    assert [
        (row.type_name.en, row.quantity, row.persons, str(row.list_amount), str(row.net))
        for row in rows
    ] == [
        ("Adult", 3, 3, "360.00", "360.00"),
        ("Concession", 2, 2, "240.00", "120.00"),
        ("Free", 3, 3, "360.00", "0.00"),
        ("Family 2 + 1", 1, 3, "300.00", "270.00"),
        ("Cable car up", 3, 3, "195.00", "195.00"),
        ("Gate + cable car", 1, 1, "185.00", "175.00"),
    ]


def test_a_plain_cash_order_is_simply_cash(day: DayAtThePark) -> None:
    report = report_of(day)

    assert report.tenders == ("cash",)
    assert all(row.tenders == (("cash", row.net),) for row in report.rows)
    assert report.tendered("cash") == report.net == Money(1120_00)


def test_a_day_without_sales_has_no_rows(day: DayAtThePark) -> None:
    tomorrow = day.till.today + timedelta(days=1)

    with reading(day.window) as session:
        report = read_r1(session, ReportDays(tomorrow, tomorrow))

    assert (report.rows, report.net, report.site.en) == ((), Money(0), "Luming Mountain")


def test_an_order_with_two_tenders_is_spread_over_both_to_the_fen(day: DayAtThePark) -> None:
    add_second_tender(day, tender="wechat", fen=100_01)

    report = report_of(day)

    assert report.tenders == ("cash", "wechat")
    assert report.tendered("wechat") == Money(100_01)
    assert report.tendered("cash") == Money(1120_00 - 100_01)
    assert all(row.tendered == row.net for row in report.rows)


def add_second_tender(day: DayAtThePark, tender: str, fen: int) -> UUID:
    """Move a part of the second order's cash to a tender that the window cannot take yet."""
    second = uuid7()
    with psycopg.connect(day.database.admin_url) as connection:
        connection.execute("SET LOCAL session_replication_role = replica")
        row = connection.execute("SELECT id FROM payment ORDER BY id OFFSET 1 LIMIT 1").fetchone()
        assert row is not None
        connection.execute(
            "INSERT INTO payment SELECT %s, order_id, shift_id, %s::tender, state, %s, %s,"
            " business_date, at FROM payment WHERE id = %s",
            [second, tender, fen, fen, row[0]],
        )
        connection.execute("UPDATE payment SET amount = amount - %s WHERE id = %s", [fen, row[0]])
    return second


def test_the_snapshot_does_not_see_a_sale_made_meanwhile(day: DayAtThePark) -> None:
    today = ReportDays(day.till.today, day.till.today)

    with reading(day.window) as session:
        before = read_r1(session, today)
        day.till.sell(adult=1)
        after = read_r1(session, today)

    assert before == after
    assert report_of(day).net == before.net + Money(120_00)


def row_of(code: str, name: str, net: int, on: date = DAY, tender: str = "cash") -> R1Row:
    return R1Row(
        business_date=on,
        type_id=ord(code),
        type_name=Bilingual(name, name),
        ticket_class=code,
        channel=Bilingual("窗口", "Window"),
        quantity=2,
        persons=3,
        list_amount=Money(net + 5),
        net=Money(net),
        tenders=((tender, Money(net)),),
    )


def report(rows: tuple[R1Row, ...], days: ReportDays) -> R1Report:
    as_of = datetime(2026, 10, 3, 9, tzinfo=UTC)
    tenders = tuple(sorted({tender for row in rows for tender, _ in row.tenders}))
    return R1Report(Bilingual("云栖山", "Yunqi"), days, as_of, tenders, rows)


def test_the_table_of_a_day_adds_up_the_gate_and_what_is_inside_apart() -> None:
    rows = (row_of("A", "成人票", 100), row_of("S", "索道", 30), row_of("B", "优待票", 50))

    table = r1_table(report(rows, ReportDays(DAY, DAY)))

    assert [(row.kind, row.cells[0].zh, row.cells[7]) for row in table.rows] == [  # type: ignore[union-attr]
        (RowKind.DETAIL, "成人票", Money(100)),
        (RowKind.DETAIL, "优待票", Money(50)),
        (RowKind.SUBTOTAL, "门票 小计", Money(150)),
        (RowKind.DETAIL, "索道", Money(30)),
        (RowKind.SUBTOTAL, "园内项目 小计", Money(30)),
        (RowKind.GRAND, "合计", Money(180)),
    ]


class CountedRows(tuple[R1Row, ...]):
    """Rows that count how often somebody goes through all of them."""

    times = 0

    def __iter__(self) -> Iterator[R1Row]:
        self.times += 1
        return super().__iter__()


def test_a_table_goes_through_all_rows_as_often_for_a_year_as_for_a_day() -> None:
    few, many = (CountedRows(row_of("A", "成人票", 100) for _ in range(count)) for count in (2, 50))

    for rows in (few, many):
        r1_table(report(rows, ReportDays(DAY, DAY)))

    assert few.times == many.times


def test_a_single_group_needs_no_subtotal() -> None:
    table = r1_table(report((row_of("A", "成人票", 100),), ReportDays(DAY, DAY)))

    assert [row.kind for row in table.rows] == [RowKind.DETAIL, RowKind.GRAND]


def test_the_table_of_several_days_shows_the_date_and_adds_each_day_up() -> None:
    next_day = DAY + timedelta(days=1)
    rows = (row_of("A", "成人票", 100), row_of("A", "成人票", 70, next_day))

    table = r1_table(report(rows, ReportDays(DAY, next_day)))

    assert table.columns[3].key == "business_date"
    assert [(row.cells[0].zh, row.cells[3], row.cells[8]) for row in table.rows] == [  # type: ignore[union-attr]
        ("成人票", DAY, Money(100)),
        ("2026-10-03 小计", None, Money(100)),
        ("成人票", next_day, Money(70)),
        ("2026-10-04 小计", None, Money(70)),
        ("合计", None, Money(170)),
    ]


def test_each_row_of_the_table_equals_the_sum_of_its_tenders() -> None:
    rows = (row_of("A", "成人票", 100), row_of("B", "优待票", 50, tender="wechat"))

    table = r1_table(report(rows, ReportDays(DAY, DAY)))

    assert [column.key for column in table.columns[8:]] == ["tender:cash", "tender:wechat"]
    for row in table.rows:
        assert row.cells[7] == Money.sum(row.cells[8:])  # type: ignore[arg-type]


def test_the_discount_is_a_negative_figure_that_leads_from_list_to_net() -> None:
    (grand,) = (
        row
        for row in r1_table(report((row_of("A", "成人票", 100),), ReportDays(DAY, DAY))).rows
        if row.kind is RowKind.GRAND
    )

    assert grand.cells[5:8] == (Money(105), Money(-5), Money(100))


def test_an_empty_day_still_has_a_grand_total_of_zero() -> None:
    table = r1_table(report((), ReportDays(DAY, DAY)))

    assert [row.cells[7] for row in table.rows] == [Money(0)]


@pytest.mark.parametrize(("last", "count"), [(DAY, 1), (DAY + timedelta(days=6), 7)])
def test_days_count_both_ends(last: date, count: int) -> None:
    assert ReportDays(DAY, last).count == count


def test_what_was_entered_after_an_outage_is_marked_on_its_own_day(day: DayAtThePark) -> None:
    plain = r1_table(report_of(day))
    day.spoil_all(
        "INSERT INTO outage_sale (order_id, block_id, counted, number, sold_at, sent_at)"
        " SELECT id, id, 1, number, sold_at, now() FROM sales_order ORDER BY id OFFSET 1 LIMIT 1"
    )

    report = report_of(day)

    assert {row.type_name.en: row.entered_later for row in report.rows if row.entered_later} == {
        "Adult": 1,
        "Concession": 2,
        "Free": 1,
    }
    table = r1_table(report)
    assert [column.key for column in table.columns][3:6] == ["quantity", "entered_later", "persons"]
    assert table.rows[-1].cells[4] == 4
    assert "entered_later" not in [column.key for column in plain.columns]
