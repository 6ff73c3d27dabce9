"""A report table with everything a writer can meet."""

from __future__ import annotations

from datetime import UTC, datetime

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.reporting.table import ColumnKind, ReportColumn, ReportRow, ReportTable, RowKind

AS_OF = datetime(2026, 10, 3, 9, 40, tzinfo=UTC)


def text(zh: str, en: str = "") -> Bilingual:
    return Bilingual(zh, en or zh)


COLUMNS = (
    ReportColumn("type", text("票种", "Ticket type"), ColumnKind.TEXT),
    ReportColumn("day", text("营业日", "Business date"), ColumnKind.DATE),
    ReportColumn("quantity", text("张数", "Tickets"), ColumnKind.COUNT),
    ReportColumn("list", text("原价金额", "List amount"), ColumnKind.MONEY),
    ReportColumn("discount", text("优惠", "Discount"), ColumnKind.MONEY),
    ReportColumn("net", text("净额", "Net"), ColumnKind.MONEY, strong=True),
)


def table(details: int = 3) -> ReportTable:
    """`details` rows, a subtotal and a grand total; one row is money that went back."""
    rows = [
        ReportRow(
            RowKind.DETAIL,
            (
                text(f"成人票 {at}", f"Adult {at}"),
                AS_OF.date(),
                1_000 + at,
                Money(12_000_05 + at),
                Money(-5 - at),
                Money(12_000_00),
            ),
        )
        for at in range(details - 1)
    ]
    back = (text("=1+1", "=1+1"), None, -2, Money(-240_00), Money(0), Money(-240_00))
    rows.append(ReportRow(RowKind.DETAIL, back))
    sums = (
        None,
        sum(row.cells[2] for row in rows),  # type: ignore[misc]
        *(Money.sum(row.cells[at] for row in rows) for at in (3, 4, 5)),  # type: ignore[misc]
    )
    rows.append(ReportRow(RowKind.SUBTOTAL, (text("门票 小计", "Admission subtotal"), *sums)))
    rows.append(ReportRow(RowKind.GRAND, (text("合计", "Total"), *sums)))
    return ReportTable(
        code="R1",
        name=text("销售日报", "Sales report"),
        site=text("云栖山景区", "Yunqi Mountain"),
        filters=text("营业日 2026-10-03 · 全部渠道", "Business date 2026-10-03 · all channels"),
        as_of=AS_OF,
        columns=COLUMNS,
        rows=tuple(rows),
    )
