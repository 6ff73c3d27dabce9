"""Points by rate, the lots they lie in, and the tier that 12 months reach."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.rules import (
    EntryFacts,
    Lot,
    NextTier,
    PointKind,
    Standing,
    TierChange,
    TierFacts,
    a_year_after,
    expired,
    good_again_until,
    good_until,
    next_tier,
    open_lots,
    points_for,
    points_to_give_back,
    points_to_take_back,
    reached_tier,
    review_tier,
)

TODAY = date(2026, 3, 15)
MARCH, APRIL, MAY = date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)


def tier(
    number: int, spend: int | None = None, visits: int | None = None, rate: int = 100
) -> TierFacts:
    return TierFacts(
        id=number * 10,
        code=f"t{number}",
        rank=number,
        name=Bilingual(f"级{number}", f"Tier {number}"),
        spend_from=None if spend is None else Money(spend * 100),
        visits_from=visits,
        rate=rate,
        valid_months=12,
    )


PLAIN, SILVER, GOLD = tier(0), tier(1, spend=2_000, visits=5), tier(2, spend=5_000, visits=12)
TIERS = (GOLD, PLAIN, SILVER)


def entry(
    number: int,
    points: int,
    expires_on: date | None = None,
    kind: PointKind | None = None,
    reverses: int | None = None,
) -> EntryFacts:
    kind = kind or (PointKind.EARN if points >= 0 else PointKind.SPEND)
    return EntryFacts(
        UUID(int=number),
        kind,
        points,
        TODAY,
        expires_on,
        None if reverses is None else UUID(int=reverses),
    )


def lots(*entries: EntryFacts) -> list[tuple[int, int, date | None]]:
    return [(lot.entry_id.int, lot.left, lot.expires_on) for lot in open_lots(entries)]


# What an amount makes.


@pytest.mark.parametrize(
    ("fen", "rate", "points"),
    [
        (12_000, 100, 120),
        (12_099, 100, 120),
        (99, 100, 0),
        (12_000, 150, 180),
        (333, 150, 4),
        (12_000, 0, 0),
        (-12_000, 100, 0),
    ],
)
def test_an_amount_makes_whole_points(fen: int, rate: int, points: int) -> None:
    assert points_for(Money(fen), rate) == points


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        (date(2026, 3, 15), 12, date(2027, 3, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 1, 31), 13, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 31)),
        (date(2026, 3, 15), None, None),
    ],
)
def test_points_are_good_to_the_end_of_a_month(
    day: date, months: int | None, last: date | None
) -> None:
    assert good_until(day, months) == last


# What a refund takes back.


def test_a_whole_refund_takes_all_points_back() -> None:
    assert points_to_take_back(120, Money(12_000), Money(0), 0, Money(12_000)) == 120


def test_half_a_refund_takes_half_back() -> None:
    assert points_to_take_back(121, Money(12_100), Money(0), 0, Money(6_050)) == 61


def test_what_was_earned_for_nothing_goes_back_for_nothing() -> None:
    assert points_to_take_back(0, Money(0), Money(0), 0, Money(0)) == 0


@given(
    points=st.integers(0, 5_000), parts=st.lists(st.integers(1, 20_000), min_size=1, max_size=20)
)
def test_many_small_refunds_take_what_one_large_one_takes(points: int, parts: list[int]) -> None:
    amount = Money(sum(parts))
    before, taken = Money(0), 0

    for part in parts:
        back = points_to_take_back(points, amount, before, taken, Money(part))
        assert back >= 0
        before, taken = before + Money(part), taken + back

    assert taken == points


def test_points_that_paid_a_part_come_back_in_whole_ones() -> None:
    """Two points paid 1.00: 0.99 of it is one whole point, and the last fen brings the other."""
    assert points_to_give_back(2, Money(100), Money(1), 0) == 1
    assert points_to_give_back(2, Money(100), Money(0), 1) == 1


@given(
    points=st.integers(1, 5_000), parts=st.lists(st.integers(1, 20_000), min_size=1, max_size=20)
)
def test_all_that_was_spent_comes_back_by_however_many_parts(points: int, parts: list[int]) -> None:
    paid = Money(sum(parts))
    stays, given_before = paid, 0

    for part in parts:
        stays -= Money(part)
        back = points_to_give_back(points, paid, stays, given_before)
        assert back >= 0
        given_before += back

    assert given_before == points


# Lots.


def test_points_go_from_the_lot_that_expires_first() -> None:
    assert lots(entry(1, 100, MAY), entry(2, 50, APRIL), entry(3, -70)) == [(1, 80, MAY)]


def test_points_good_for_ever_go_last() -> None:
    assert lots(entry(1, 100), entry(2, 50, MAY), entry(3, -60)) == [(1, 90, None)]


def test_a_reversed_earning_goes_from_its_own_lot() -> None:
    taken = entry(3, -50, kind=PointKind.REVERSE, reverses=2)

    assert lots(entry(1, 100, APRIL), entry(2, 50, MAY), taken) == [(1, 100, APRIL)]


def test_what_its_own_lot_has_not_is_taken_from_the_others() -> None:
    spent = entry(3, -120)
    taken = entry(4, -50, kind=PointKind.REVERSE, reverses=2)

    assert lots(entry(1, 100, MAY), entry(2, 50, APRIL), spent, taken) == []


def test_a_debt_is_paid_from_the_next_points() -> None:
    spent = entry(2, -100)
    taken = entry(3, -100, kind=PointKind.REVERSE, reverses=1)

    assert lots(entry(1, 100, MAY), spent, taken, entry(4, 130, APRIL)) == [(4, 30, APRIL)]


@given(moves=st.lists(st.integers(-300, 300), max_size=40))
def test_lots_always_add_up_to_the_balance(moves: list[int]) -> None:
    entries = [entry(at, points, MAY) for at, points in enumerate(moves)]

    assert sum(lot.left for lot in open_lots(entries)) == max(sum(moves), 0)


def test_points_expire_the_day_after_their_last() -> None:
    entries = [entry(1, 100, MARCH), entry(2, 50, APRIL), entry(3, -30)]

    assert (expired(entries, MARCH), expired(entries, MARCH + timedelta(days=1))) == (0, 70)


def test_what_has_expired_does_not_expire_again() -> None:
    entries = [entry(1, 100, MARCH), entry(2, 50, APRIL), entry(3, -100, kind=PointKind.EXPIRE)]

    assert expired(entries, APRIL) == 0
    assert open_lots(entries) == (Lot(UUID(int=2), 50, APRIL),)


def test_points_that_come_back_are_good_as_long_as_they_were() -> None:
    entries = [entry(1, 100, APRIL), entry(2, 100, MAY), entry(3, -150), entry(4, 10, MARCH)]

    assert good_again_until(entries, UUID(int=3), TODAY) == MAY


def test_points_that_come_back_late_have_thirty_days() -> None:
    entries = [entry(1, 100, MARCH), entry(2, -50)]

    assert good_again_until(entries, UUID(int=2), APRIL) == date(2026, 5, 30)


def test_points_for_ever_come_back_for_ever() -> None:
    entries = [entry(1, 100), entry(2, -50)]

    assert good_again_until(entries, UUID(int=2), TODAY) is None


# Tiers.


def standing(of: TierFacts, spend: int = 0, visits: int = 0, until: date | None = None) -> Standing:
    return Standing(of.id, until, Money(spend * 100), visits)


@pytest.mark.parametrize(
    ("spend", "visits", "reached"),
    [
        (0, 0, PLAIN),
        (1_999, 4, PLAIN),
        (2_000, 0, SILVER),
        (0, 5, SILVER),
        (2_000, 12, GOLD),
        (9_999, 0, GOLD),
    ],
)
def test_a_tier_is_reached_by_spend_or_by_visits(
    spend: int, visits: int, reached: TierFacts
) -> None:
    assert reached_tier(TIERS, Money(spend * 100), visits) == reached


def test_where_no_tier_is_for_everybody_the_lowest_is_reached() -> None:
    above = [tier for tier in TIERS if tier.spend_from is not None]

    assert reached_tier(above, Money(0), 0) == min(above, key=lambda one: one.rank)


def test_a_member_goes_up_at_once_for_a_year() -> None:
    change = review_tier(standing(PLAIN, spend=5_000), TIERS, TODAY)

    assert change == TierChange(GOLD.id, date(2027, 3, 15))


def test_a_member_stays_up_until_the_period_is_over() -> None:
    assert review_tier(standing(GOLD, spend=0, until=TODAY), TIERS, TODAY) is None


def test_a_member_goes_down_when_the_period_is_over() -> None:
    yesterday = TODAY - timedelta(days=1)

    change = review_tier(standing(GOLD, spend=2_500, until=yesterday), TIERS, TODAY)

    assert change == TierChange(SILVER.id, date(2027, 3, 15))


def test_the_lowest_tier_has_no_end() -> None:
    yesterday = TODAY - timedelta(days=1)

    assert review_tier(standing(SILVER, until=yesterday), TIERS, TODAY) == TierChange(
        PLAIN.id, None
    )


def test_a_tier_that_is_reached_again_is_kept_for_another_year() -> None:
    yesterday = TODAY - timedelta(days=1)

    change = review_tier(standing(GOLD, spend=6_000, until=yesterday), TIERS, TODAY)

    assert change == TierChange(GOLD.id, date(2027, 3, 15))


def test_who_is_where_he_belongs_stays() -> None:
    assert review_tier(standing(PLAIN, spend=100), TIERS, TODAY) is None


def test_a_tier_without_rules_is_left_at_the_next_review() -> None:
    gone = standing(tier(7), spend=2_000, until=date(2027, 1, 1))

    assert review_tier(gone, TIERS, TODAY) == TierChange(SILVER.id, date(2027, 3, 15))


def test_what_is_missing_to_the_next_tier_is_told() -> None:
    assert next_tier(standing(PLAIN, spend=1_500, visits=2), TIERS) == NextTier(
        SILVER, Money(50_000), 3
    )


def test_a_measure_that_a_tier_has_not_is_not_missing() -> None:
    only_spend = tier(1, spend=2_000)

    assert next_tier(standing(PLAIN), (PLAIN, only_spend)) == NextTier(
        only_spend, Money(200_000), None
    )


def test_above_the_highest_tier_is_nothing() -> None:
    assert next_tier(standing(GOLD), TIERS) is None


@pytest.mark.parametrize(
    ("day", "after"),
    [(date(2026, 3, 15), date(2027, 3, 15)), (date(2028, 2, 29), date(2029, 2, 28))],
)
def test_a_year_ends_on_the_same_day(day: date, after: date) -> None:
    assert a_year_after(day) == after
