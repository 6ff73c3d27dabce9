"""How many lanes, windows and machines a site needs."""

from __future__ import annotations

from fractions import Fraction

import pytest

from shared.planning.sizing import Sizing, size_site, usual_peak_day

SMALL, MEDIUM, LARGE, LARGEST = 300_000, 1_500_000, 6_000_000, 15_000_000


def figures(sizing: Sizing) -> tuple[int, int, int, int, int, int]:
    return (
        sizing.peak_day,
        sizing.peak_hour,
        sizing.peak_minute,
        sizing.lanes,
        sizing.window_orders,
        sizing.windows,
    )


@pytest.mark.parametrize(
    ("visitors", "wanted"),
    [
        (SMALL, (3_000, 900, 23, 3, 600, 4)),
        (MEDIUM, (15_000, 4_500, 113, 12, 2_100, 12)),
        (LARGE, (50_000, 15_000, 375, 38, 4_000, 22)),
        (LARGEST, (120_000, 36_000, 900, 90, 4_800, 27)),
    ],
)
def test_each_size_of_site_gets_the_figures_of_the_load_model(
    visitors: int, wanted: tuple[int, ...]
) -> None:
    assert figures(size_site(visitors)) == wanted


@pytest.mark.parametrize(
    ("visitors", "scans"),
    [
        (SMALL, Fraction(39, 80)),
        (MEDIUM, Fraction(3)),
        (LARGE, Fraction(25, 2)),
        (LARGEST, Fraction(75, 2)),
    ],
)
def test_scans_count_zones_ways_back_and_exits(visitors: int, scans: Fraction) -> None:
    assert size_site(visitors).scans_a_second == scans


def test_between_two_sizes_the_peak_day_is_in_proportion() -> None:
    assert usual_peak_day(3_750_000) == 32_500


def test_beyond_the_largest_size_the_share_of_a_day_stays() -> None:
    assert usual_peak_day(30_000_000) == 240_000


def test_a_site_that_knows_its_peak_day_is_sized_by_it() -> None:
    sizing = size_site(MEDIUM, peak_day=24_000)

    assert (sizing.peak_hour, sizing.lanes) == (7_200, 18)
