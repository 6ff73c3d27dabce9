"""The sizing sheet: what a site of so many visitors needs, without prices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from shared.kernel.locale import Bilingual
from shared.planning.sizing import Sizing
from shared.planning.space import Bearing
from shared.reporting.table import ColumnKind, ReportColumn, ReportRow, ReportTable, RowKind

CODE = "SIZE"
NAME = Bilingual("规模表", "Sizing sheet")
_COLUMNS = (
    ReportColumn("what", Bilingual("项目", "What"), ColumnKind.TEXT),
    ReportColumn("how", Bilingual("怎样算", "How it is worked out"), ColumnKind.TEXT),
    ReportColumn("number", Bilingual("数", "Number"), ColumnKind.COUNT, strong=True),
)

# What a line counts, how that is worked out, and where it is found.
_Line = tuple[Bilingual, Bilingual, Callable[[Sizing, Bearing], int]]
_LINES: Final[tuple[_Line, ...]] = (
    (
        Bilingual("瞬时空间承载量", "Instantaneous capacity"),
        Bilingual("Σ 面积 ÷ 每人面积", "Σ area ÷ area each"),
        lambda _, bearing: bearing.instant,
    ),
    (
        Bilingual("日周转次数", "Turns a day"),
        Bilingual("开放时间 ÷ 停留时间，取整", "open hours ÷ stay, whole"),
        lambda _, bearing: bearing.turns,
    ),
    (
        Bilingual("日承载量", "Daily capacity"),
        Bilingual("瞬时 × 周转", "instantaneous × turns"),
        lambda _, bearing: bearing.daily,
    ),
    (
        Bilingual("高峰日票数", "Tickets, peak day"),
        Bilingual("由年客流估计", "from the year"),
        lambda sizing, _: sizing.peak_day,
    ),
    (
        Bilingual("高峰小时入园", "Entries, peak hour"),
        Bilingual("30 %", "30 %"),
        lambda sizing, _: sizing.peak_hour,
    ),
    (
        Bilingual("高峰分钟入园", "Entries, peak minute"),
        Bilingual("÷ 60 × 1.5", "÷ 60 × 1.5"),
        lambda sizing, _: sizing.peak_minute,
    ),
    (
        Bilingual("大门通道", "Lanes, main gate"),
        Bilingual("每分钟 12 人，备用 20 %", "12 a minute, 20 % spare"),
        lambda sizing, _: sizing.lanes,
    ),
    (
        Bilingual("高峰日窗口单数", "Window orders, peak day"),
        Bilingual("每单 2.5 张", "2.5 tickets an order"),
        lambda sizing, _: sizing.window_orders,
    ),
    (
        Bilingual("窗口和自助机", "Windows and kiosks"),
        Bilingual("每分钟 1.5 单，备用 10 %", "1.5 orders a minute, 10 % spare"),
        lambda sizing, _: sizing.windows,
    ),
    (
        Bilingual("服务器", "Servers"),
        Bilingual("含备用机", "with the one that stands by"),
        lambda sizing, _: sizing.servers,
    ),
)


def sizing_table(
    site: Bilingual,
    visitors: int,
    sizing: Sizing,
    bearing: Bearing,
    as_of: datetime,
    approval: str = "",
) -> ReportTable:
    """Lay the figures out; `as_of` is aware UTC, `approval` the number of the authority's paper."""
    zh, en = f"年客流 {visitors:,} 人次", f"{visitors:,} visitors a year"
    if approval:
        zh, en = f"{zh} · 批复文号 {approval}", f"{en} · approval {approval}"
    return ReportTable(
        code=CODE,
        name=NAME,
        site=site,
        filters=Bilingual(zh, en),
        as_of=as_of,
        columns=_COLUMNS,
        rows=tuple(
            ReportRow(RowKind.DETAIL, (what, how, count(sizing, bearing)))
            for what, how, count in _LINES
        ),
    )
