"""The sizing sheet says what was asked, what came out, and by whose paper."""

from __future__ import annotations

from datetime import UTC, datetime

from shared.kernel.locale import Bilingual
from shared.planning.sizing import TIERS, Sizing
from shared.planning.space import Bearing, Spot, bearing
from shared.reporting.sizing_table import sizing_table
from shared.reporting.table import ReportTable

SITE = Bilingual("鹿鸣山", "Luming")
NOW = datetime(2026, 11, 23, tzinfo=UTC)
SPOTS = (Spot(12_000, 4), Spot(6_000, 6), Spot(1_500, 3))


def sheet(approval: str = "") -> ReportTable:
    found: Bearing = bearing(SPOTS, 9 * 60, 210)
    return sizing_table(SITE, 1_500_000, Sizing(TIERS[1], 15_000), found, NOW, approval)


def test_every_line_has_its_number() -> None:
    assert [row.cells[2] for row in sheet().rows] == [
        *(4_500, 2, 9_000),
        *(15_000, 4_500, 113),
        *(12, 2_100, 12, 2),
    ]


def test_the_number_of_the_approval_stands_above_it() -> None:
    assert sheet().filters == Bilingual("年客流 1,500,000 人次", "1,500,000 visitors a year")
    assert sheet("皖旅〔2026〕8 号").filters == Bilingual(
        "年客流 1,500,000 人次 · 批复文号 皖旅〔2026〕8 号",
        "1,500,000 visitors a year · approval 皖旅〔2026〕8 号",
    )
