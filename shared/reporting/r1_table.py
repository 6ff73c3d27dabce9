"""Lays the rows of R1 out as a table: columns, subtotals and the grand total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.reporting.names import class_group, class_name, tender_name
from shared.reporting.r1 import R1Report, R1Row, ReportDays
from shared.reporting.table import Cell, ColumnKind, ReportColumn, ReportRow, ReportTable, RowKind

CODE = "R1"
NAME = Bilingual("销售日报", "Daily sales")
TOTAL = Bilingual("合计", "Total")
_FIRST = (
    ReportColumn("type", Bilingual("票种", "Ticket type"), ColumnKind.TEXT),
    ReportColumn("class", Bilingual("类别", "Class"), ColumnKind.TEXT),
    ReportColumn("channel", Bilingual("渠道", "Channel"), ColumnKind.TEXT),
    ReportColumn("quantity", Bilingual("张数", "Tickets"), ColumnKind.COUNT),
    ReportColumn("persons", Bilingual("人次", "Persons"), ColumnKind.COUNT),
    ReportColumn("list_amount", Bilingual("原价金额", "List amount"), ColumnKind.MONEY),
    ReportColumn("discount", Bilingual("优惠", "Discount"), ColumnKind.MONEY, deduction=True),
    ReportColumn("net", Bilingual("净额", "Net"), ColumnKind.MONEY, strong=True),
)
_DATE = ReportColumn("business_date", Bilingual("营业日", "Business date"), ColumnKind.DATE)


def r1_table(report: R1Report) -> ReportTable:
    """Give the report as a table, a column for each tender that paid.

    Of one day, types are added up by what they open; of several, each day is added up and the
    business date has a column of its own.
    """
    dated = report.days.count > 1
    columns = (*_FIRST[:3], _DATE, *_FIRST[3:]) if dated else _FIRST
    return ReportTable(
        code=CODE,
        name=NAME,
        site=report.site,
        filters=_filters(report.days),
        as_of=report.as_of,
        columns=(*columns, *(_tender_column(tender) for tender in report.tenders)),
        rows=tuple(_rows(report, dated)),
    )


def _filters(days: ReportDays) -> Bilingual:
    span = f"{days.first}" if days.count == 1 else f"{days.first} – {days.last}"
    return Bilingual(
        f"营业日 {span} · 全部渠道 · 票种 × 渠道 × 收款方式",
        f"business date {span} · all channels · ticket type × channel × tender",
    )


def _tender_column(tender: str) -> ReportColumn:
    return ReportColumn(f"tender:{tender}", tender_name(tender), ColumnKind.MONEY)


def _rows(report: R1Report, dated: bool) -> Iterable[ReportRow]:
    groups = _groups(report.rows, dated)
    for name, rows in groups:
        for row in rows:
            first: tuple[Cell, ...] = (row.type_name, class_name(row.ticket_class), row.channel)
            head = (*first, row.business_date) if dated else first
            yield ReportRow(RowKind.DETAIL, (*head, *_figures([row], report.tenders)))
        if len(groups) > 1:
            yield _sum(RowKind.SUBTOTAL, name, rows, report.tenders, dated)
    yield _sum(RowKind.GRAND, TOTAL, report.rows, report.tenders, dated)


def _groups(rows: Sequence[R1Row], dated: bool) -> list[tuple[Bilingual, list[R1Row]]]:
    if dated:
        by_day = groupby(rows, key=lambda row: row.business_date)
        return [(_subtotal(Bilingual(f"{day}", f"{day}")), list(part)) for day, part in by_day]
    # sorting is stable: types keep their order within what they open
    ordered = sorted(rows, key=lambda row: class_group(row.ticket_class).en)
    by_group = groupby(ordered, key=lambda row: class_group(row.ticket_class))
    return [(_subtotal(name), list(part)) for name, part in by_group]


def _subtotal(name: Bilingual) -> Bilingual:
    return Bilingual(f"{name.zh} 小计", f"{name.en} subtotal")


def _sum(
    kind: RowKind, name: Bilingual, rows: Sequence[R1Row], tenders: Sequence[str], dated: bool
) -> ReportRow:
    head: tuple[Cell, ...] = (name, None, None, None) if dated else (name, None, None)
    return ReportRow(kind, (*head, *_figures(rows, tenders)))


def _figures(rows: Sequence[R1Row], tenders: Sequence[str]) -> tuple[Cell, ...]:
    paid = [dict(row.tenders) for row in rows]
    return (
        sum(row.quantity for row in rows),
        sum(row.persons for row in rows),
        Money.sum(row.list_amount for row in rows),
        Money.sum(row.discount for row in rows),
        Money.sum(row.net for row in rows),
        *(Money.sum(part.get(tender, Money(0)) for part in paid) for tender in tenders),
    )
