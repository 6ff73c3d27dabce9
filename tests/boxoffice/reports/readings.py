"""Readings of R1 and of the ties that no database was asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime

from boxoffice.reports.desk import ReportPage
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.reporting.course import CoursePoint
from shared.reporting.r1 import R1Report, R1Row, ReportDays
from shared.reporting.r1_table import r1_table
from shared.reporting.table import ColumnKind
from shared.reporting.ties import Tie

TODAY = date(2026, 10, 3)
AS_OF = datetime(2026, 10, 3, 9, 40, tzinfo=UTC)
_TYPES = (
    ("A", "成人票", "Adult", 1862, 120_00, 120_00, 1),
    ("B", "优待票 半价", "Concession", 986, 120_00, 60_00, 1),
    ("C", "免票", "Free", 1120, 120_00, 0, 1),
    ("F", "家庭票 2大1小", "Family 2 + 1", 214, 300_00, 270_00, 3),
    ("P", "门票 + 索道", "Gate + cable car", 342, 185_00, 175_00, 1),
    ("S", "索道 上行", "Cable car up", 1604, 65_00, 65_00, 1),
    ("G", "玻璃栈道", "Glass walkway", 60, 30_00, 30_00, 1),
    ("E", "晚场《山水印象》", "Evening show", 388, 168_00, 168_00, 1),
)


def row(kind: tuple[str, str, str, int, int, int, int], day: date, tenders: int) -> R1Row:
    letter, zh, en, count, list_fen, fen, persons = kind
    net = Money(count * fen)
    parts = net.split([5, 4, 3, 2, 1][:tenders])
    return R1Row(
        business_date=day,
        type_id=ord(letter),
        type_name=Bilingual(zh, en),
        ticket_class=letter,
        channel=Bilingual("窗口", "Window"),
        quantity=count,
        persons=count * persons,
        list_amount=Money(count * list_fen),
        net=net,
        tenders=tuple(zip(("cash", "wechat", "alipay", "card", "account"), parts, strict=False)),
    )


def reading(
    days: ReportDays | None = None, *, tenders: int = 1, empty: bool = False, compared: bool = True
) -> ReportPage:
    """A busy day, or a day on which nothing was sold."""
    days = days or ReportDays(TODAY, TODAY)
    dates = [date.fromordinal(days.first.toordinal() + step) for step in range(days.count)]
    rows = () if empty else tuple(row(kind, day, tenders) for day in dates for kind in _TYPES)
    names = ("cash", "wechat", "alipay", "card", "account")[:tenders] if rows else ()
    report = R1Report(Bilingual("鹿鸣山风景区", "Luming Mountain"), days, AS_OF, names, rows)
    shape = (2, 9, 16, 21, 18, 12, 9, 9, 7, 4, 3)
    before = (1, 7, 13, 17, 16, 12, 10, 8, 6, 4, 3)
    if empty:
        return ReportPage(report, r1_table(report), ())
    parts = report.net.split(shape)
    course = tuple(
        CoursePoint(f"{7 + at:02d}", part, Money(before[at] * 500_000) if compared else None)
        for at, part in enumerate(parts)
    )
    return ReportPage(report, r1_table(report), course)


def tie(code: str, left: int, right: int, unit: ColumnKind = ColumnKind.MONEY) -> Tie:
    name = Bilingual("收款合计 = 订单净额合计", "Payments = net of orders")
    return Tie(code, name, left, right, unit)


TIES = (
    tie("R1", 1120_00, 1120_00),
    tie("R1-rows", 6, 6, ColumnKind.COUNT),
    tie("T1", 1120_00, 1120_00),
    tie("T1-orders", 5, 5, ColumnKind.COUNT),
    tie("T1-lines", 1120_00, 1120_00),
    tie("T2", 1120_00, 1120_00),
    tie("T3", 1000_00, 1000_00),
    tie("T4", 13, 13, ColumnKind.COUNT),
    tie("T4-uses", 2, 2, ColumnKind.COUNT),
    tie("T5", 1620_00, 1620_00),
    tie("T12", 3, 3, ColumnKind.COUNT),
    tie("T12-lanes", 3, 3, ColumnKind.COUNT),
    tie("T17", 6, 6, ColumnKind.COUNT),
    tie("AUDIT", 0, 0, ColumnKind.COUNT),
)
SPOILT = tuple(
    tie(one.code, one.left - 1, one.right) if one.code in {"T1", "T5"} else one for one in TIES
)
