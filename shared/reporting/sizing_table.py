"""The sizing sheet: what a site of so many visitors needs, without prices."""

from __future__ import annotations

from datetime import datetime

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


def sizing_table(
    site: Bilingual, visitors: int, sizing: Sizing, bearing: Bearing, as_of: datetime
) -> ReportTable:
    """Lay the figures out; `as_of` is aware UTC."""
    return ReportTable(
        code=CODE,
        name=NAME,
        site=site,
        filters=Bilingual(f"年客流 {visitors:,} 人次", f"{visitors:,} visitors a year"),
        as_of=as_of,
        columns=_COLUMNS,
        rows=(
            _row(
                "瞬时空间承载量",
                "Instantaneous capacity",
                "Σ 面积 ÷ 每人面积",
                "Σ area ÷ area each",
                bearing.instant,
            ),
            _row(
                "日周转次数",
                "Turns a day",
                "开放时间 ÷ 停留时间，取整",
                "open hours ÷ stay, whole",
                bearing.turns,
            ),
            _row(
                "日承载量", "Daily capacity", "瞬时 × 周转", "instantaneous × turns", bearing.daily
            ),
            _row(
                "高峰日票数", "Tickets, peak day", "由年客流估计", "from the year", sizing.peak_day
            ),
            _row("高峰小时入园", "Entries, peak hour", "30 %", "30 %", sizing.peak_hour),
            _row(
                "高峰分钟入园",
                "Entries, peak minute",
                "÷ 60 × 1.5",
                "÷ 60 × 1.5",
                sizing.peak_minute,
            ),
            _row(
                "大门通道",
                "Lanes, main gate",
                "每分钟 12 人，备用 20 %",
                "12 a minute, 20 % spare",
                sizing.lanes,
            ),
            _row(
                "高峰日窗口单数",
                "Window orders, peak day",
                "每单 2.5 张",
                "2.5 tickets an order",
                sizing.window_orders,
            ),
            _row(
                "窗口和自助机",
                "Windows and kiosks",
                "每分钟 1.5 单，备用 10 %",
                "1.5 orders a minute, 10 % spare",
                sizing.windows,
            ),
            _row("服务器", "Servers", "含备用机", "with the one that stands by", sizing.servers),
        ),
    )


def _row(zh: str, en: str, how_zh: str, how_en: str, number: int) -> ReportRow:
    return ReportRow(RowKind.DETAIL, (Bilingual(zh, en), Bilingual(how_zh, how_en), number))
