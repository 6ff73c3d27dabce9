"""Lays the rows of R1 out as a table: columns, subtotals and the grand total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
_NOTHING = Money(0)
_LATER = ReportColumn("entered_later", Bilingual("其中补录", "Entered later"), ColumnKind.COUNT)
_DATE = ReportColumn("business_date", Bilingual("营业日", "Business date"), ColumnKind.DATE)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What columns there are. It is found out once: the rows of a year are thousands."""

    dated: bool
    late: bool
    tenders: tuple[str, ...]


def r1_table(report: R1Report) -> ReportTable:
    """Give the report as a table, a column for each tender that paid.

    Of one day, types are added up by what they open; of several, each day is added up and the
    business date has a column of its own; what was entered later has one where there is any.
    """
    shape = _Shape(report.days.count > 1, bool(report.entered_later), report.tenders)
    marked = (*_FIRST[:4], _LATER, *_FIRST[4:]) if shape.late else _FIRST
    columns = (*marked[:3], _DATE, *marked[3:]) if shape.dated else marked
    return ReportTable(
        code=CODE,
        name=NAME,
        site=report.site,
        filters=_filters(report.days),
        as_of=report.as_of,
        columns=(*columns, *(_tender_column(tender) for tender in report.tenders)),
        rows=tuple(_rows(report.rows, shape)),
    )


def _filters(days: ReportDays) -> Bilingual:
    span = f"{days.first}" if days.count == 1 else f"{days.first} – {days.last}"
    return Bilingual(
        f"营业日 {span} · 全部渠道 · 票种 × 渠道 × 收款方式",
        f"business date {span} · all channels · ticket type × channel × tender",
    )


def _tender_column(tender: str) -> ReportColumn:
    return ReportColumn(f"tender:{tender}", tender_name(tender), ColumnKind.MONEY)


def _rows(report: Sequence[R1Row], shape: _Shape) -> Iterable[ReportRow]:
    groups = _groups(report, shape.dated)
    for name, rows in groups:
        for row in rows:
            first: tuple[Cell, ...] = (row.type_name, class_name(row.ticket_class), row.channel)
            head = (*first, row.business_date) if shape.dated else first
            yield ReportRow(RowKind.DETAIL, (*head, *_figures([row], shape)))
        if len(groups) > 1:
            yield _sum(RowKind.SUBTOTAL, name, rows, shape)
    yield _sum(RowKind.GRAND, TOTAL, report, shape)


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


def _sum(kind: RowKind, name: Bilingual, rows: Sequence[R1Row], shape: _Shape) -> ReportRow:
    head: tuple[Cell, ...] = (name, None, None, None) if shape.dated else (name, None, None)
    return ReportRow(kind, (*head, *_figures(rows, shape)))


def _figures(rows: Sequence[R1Row], shape: _Shape) -> tuple[Cell, ...]:
    paid = [dict(row.tenders) for row in rows]
    return (
        sum(row.quantity for row in rows),
        *((sum(row.entered_later for row in rows),) if shape.late else ()),
        sum(row.persons for row in rows),
        Money.sum(row.list_amount for row in rows),
        Money.sum(row.discount for row in rows),
        Money.sum(row.net for row in rows),
        *(Money.sum(part.get(tender, _NOTHING) for part in paid) for tender in shape.tenders),
    )
