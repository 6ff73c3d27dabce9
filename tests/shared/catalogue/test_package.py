"""A package's price is shared by zones and by single tickets, and no fen is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.package import (
    PartShare,
    SinglePart,
    allocate,
    part_refund,
    zone_weights,
)
from shared.kernel.money import Money

GATE, CABLE, SHOW = 1, 2, 3
ADULT = SinglePart(11, 1, Money(12_000), {GATE: 1})
RIDE = SinglePart(12, 1, Money(6_500), {CABLE: 1})


def sold(price: Money, parts: list[SinglePart]) -> dict[int, Money]:
    """What a sale books for each zone."""
    weights = zone_weights(parts)
    return dict(zip(weights, price.split(list(weights.values())), strict=True))


def test_zones_weigh_what_the_singles_cost() -> None:
    assert zone_weights([ADULT, RIDE]) == {GATE: 12_000, CABLE: 6_500}


def test_parts_weigh_as_often_as_they_are_in_it() -> None:
    two = SinglePart(11, 2, Money(12_000), {GATE: 1})

    assert zone_weights([two, RIDE]) == {GATE: 24_000, CABLE: 6_500}


def test_a_part_with_two_zones_weighs_in_both_to_the_fen() -> None:
    wide = SinglePart(14, 1, Money(10_000), {GATE: 2, SHOW: 1})

    assert zone_weights([wide, RIDE]) == {GATE: 6_667, CABLE: 6_500, SHOW: 3_333}


def test_zones_of_free_parts_weigh_the_same() -> None:
    free = SinglePart(15, 1, Money(0), {GATE: 1, CABLE: 1})

    assert zone_weights([free]) == {GATE: 1, CABLE: 1}


def test_a_saving_is_shared_as_the_singles_cost() -> None:
    parts = [ADULT, RIDE]

    assert allocate(sold(Money(17_500), parts), parts) == (
        PartShare(11, Money(11_351), {GATE: Money(11_351)}),
        PartShare(12, Money(6_149), {CABLE: Money(6_149)}),
    )


def test_tickets_of_one_type_share_a_zone_alike() -> None:
    parts = [SinglePart(11, 3, Money(12_000), {GATE: 1})]

    assert [share.amount for share in allocate({GATE: Money(10_000)}, parts)] == [
        Money(3_334),
        Money(3_333),
        Money(3_333),
    ]


def test_what_is_unused_is_worth_its_share() -> None:
    parts = [ADULT, RIDE]
    shares = allocate(sold(Money(17_500), parts), parts)

    assert part_refund(shares, {12: 1}) == Money(6_149)
    assert part_refund(shares, {11: 1, 12: 1}) == Money(17_500)
    assert part_refund(shares, {}) == Money(0)


def test_more_than_there_is_cannot_be_unused() -> None:
    shares = allocate(sold(Money(17_500), [ADULT, RIDE]), [ADULT, RIDE])

    with pytest.raises(ValueError, match="2 of type 12 in a package with 1"):
        part_refund(shares, {12: 2})


def test_a_zone_that_no_part_opens_has_no_owner() -> None:
    with pytest.raises(ValueError, match="no part opens zone 3"):
        allocate({SHOW: Money(100)}, [ADULT])


SINGLES = st.lists(
    st.builds(
        lambda kind, quantity, fen, zones: SinglePart(kind, quantity, Money(fen), zones),
        st.integers(1, 60_000),
        st.integers(1, 5),
        st.integers(0, 200_000),
        st.dictionaries(st.integers(1, 6), st.integers(0, 100), min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda part: part.part_type_id,
)


@given(SINGLES, st.integers(0, 1_000_000))
def test_no_fen_is_lost_between_price_zones_and_parts(parts: list[SinglePart], fen: int) -> None:
    zones = sold(Money(fen), parts)

    shares = allocate(zones, parts)

    assert Money.sum(share.amount for share in shares) == Money(fen)
    for zone, amount in zones.items():
        assert Money.sum(share.zones.get(zone, Money(0)) for share in shares) == amount
    assert all(part >= Money(0) for share in shares for part in share.zones.values())


@given(SINGLES, st.integers(0, 1_000_000), st.data())
def test_used_and_unused_add_up_to_the_price(
    parts: list[SinglePart], fen: int, data: st.DataObject
) -> None:
    shares = allocate(sold(Money(fen), parts), parts)
    unused = {
        part.part_type_id: data.draw(st.integers(0, part.quantity), label="unused")
        for part in parts
    }

    refund = part_refund(shares, unused)

    kept = Money(0)
    for part in parts:
        own = [share.amount for share in shares if share.part_type_id == part.part_type_id]
        kept += Money.sum(own[: part.quantity - unused[part.part_type_id]])
    assert refund + kept == Money(fen)


@given(SINGLES)
def test_at_the_price_of_its_singles_each_part_is_worth_its_own(parts: list[SinglePart]) -> None:
    whole = Money.sum(part.price * part.quantity for part in parts)
    if not whole:
        return

    shares = allocate(sold(whole, parts), parts)

    singles = [part.price for part in parts for _ in range(part.quantity)]
    assert [share.amount for share in shares] == singles
