"""Opening visit days spreads their places over the buckets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from shared.capacity.open_days import open_days, spread
from tests.shared.stage import Stage

NEW_YEAR = date(2100, 1, 1)


@given(quota=st.integers(min_value=0, max_value=10**6))
def test_the_buckets_add_up_to_the_quota(quota: int) -> None:
    assert sum(spread(quota)) == quota


@given(quota=st.integers(min_value=0, max_value=10**6))
def test_no_bucket_differs_from_another_by_more_than_one(quota: int) -> None:
    shares = spread(quota)

    assert (len(shares), max(shares) - min(shares) <= 1) == (16, True)


def series(stage: Stage) -> int:
    found: int = stage.value("SELECT id FROM timeslot_series WHERE code = 'glass'")
    return found


def test_each_day_has_a_timeslot_with_its_places_in_the_common_pool(stage: Stage) -> None:
    open_days(stage.session, series(stage), [NEW_YEAR, date(2100, 1, 2)], 60)

    days = stage.run(
        "SELECT s.day, s.quota, p.pool, count(*) AS buckets, sum(p.free) AS free"
        " FROM timeslot AS s JOIN place AS p ON p.timeslot_id = s.id"
        " WHERE s.day >= '2100-01-01' GROUP BY s.day, s.quota, p.pool ORDER BY s.day"
    )
    assert [tuple(day) for day in days] == [
        (NEW_YEAR, 60, "common", 16, 60),
        (date(2100, 1, 2), 60, "common", 16, 60),
    ]


def test_a_day_is_not_opened_twice(stage: Stage) -> None:
    open_days(stage.session, series(stage), [NEW_YEAR], 60)

    with pytest.raises(IntegrityError, match="uq_timeslot_series_id_day_starts"):
        open_days(stage.session, series(stage), [NEW_YEAR], 60)


def test_places_cannot_become_fewer_than_none(stage: Stage) -> None:
    with pytest.raises(IntegrityError, match="ck_place_free"):
        stage.run("UPDATE place SET free = -1")
