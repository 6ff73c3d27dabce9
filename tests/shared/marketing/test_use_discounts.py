"""A sale uses up exactly what makes it cheaper, and is cheaper by exactly what was promised."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.rules import Off, Source
from shared.pricing.rules import BasketLine
from tests.shared.marketing.discount_changes import (
    COUPON_USED,
    DOES_NOT_ADD_UP,
    NOT_IN_FORCE,
    PROMO_USED_UP,
    changed,
    refused,
)
from tests.shared.marketing.promoting import HOUR, TWENTY, Promoter, discounts_of, use_discounts


def coupon_state(promoter: Promoter) -> tuple[str, object]:
    state, order = promoter.stage.run("SELECT state, order_id FROM coupon")[0]
    return state, order


def test_a_coupon_is_used_by_its_order(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote, order = promoter.quote(adult=2), uuid7()

    taken = use_discounts(promoter.stage, quote, discounts_of(quote), order)

    assert (taken, coupon_state(promoter)) == ({}, ("USED", order))


def test_a_coupon_is_used_once(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote = promoter.quote(adult=1)
    discounts = discounts_of(quote)
    promoter.use(quote, discounts)

    assert refused(promoter, quote, discounts) == COUPON_USED


def test_a_coupon_cannot_be_used_without_its_code(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote = promoter.quote(adult=1)

    for code_hash in (None, "00" * 16):
        document = changed(promoter, quote, code_hash=code_hash)
        assert refused(promoter, quote, document) == DOES_NOT_ADD_UP


def test_the_number_of_a_promo_code_without_the_code_lowers_nothing(promoter: Promoter) -> None:
    promoter.promo()
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1)

    of_the_word = hashlib.sha256(b"AUTUMN26").hexdigest()
    for code_hash in (None, "00" * 16, of_the_word, of_the_word[:32]):
        document = changed(promoter, quote, code_hash=code_hash)
        assert refused(promoter, quote, document) == DOES_NOT_ADD_UP


@pytest.mark.parametrize("off", [TWENTY, Off(rate=1_235)])
@pytest.mark.parametrize("fen", [-1, 1])
def test_a_fen_more_or_less_than_the_coupon_gives_is_refused(
    promoter: Promoter, off: Off, fen: int
) -> None:
    promoter.enter(*promoter.coupons(off=off)[1])
    quote = promoter.quote(adult=1, cable=3)
    amount = discounts_of(quote)[0]["amount"] + fen

    document = changed(promoter, quote, amount=amount)

    assert refused(promoter, quote, document) == DOES_NOT_ADD_UP


@pytest.mark.parametrize(
    "facts",
    [
        {"tickets": 0},
        {"tickets": 3},
        {"amount": 0},
        {"amount": -2_000},
        {"line": 9},
        {"source": "promo"},
        {"source_id": 0},
    ],
)
def test_a_discount_that_makes_no_sense_is_refused(
    promoter: Promoter, facts: dict[str, Any]
) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote = promoter.quote(adult=2)

    assert refused(promoter, quote, changed(promoter, quote, **facts)) == DOES_NOT_ADD_UP


def test_a_coupon_for_other_types_is_refused(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons(types=frozenset({promoter.type_id("adult")}))[1])
    quote = promoter.quote(adult=1, cable=1)

    assert refused(promoter, quote, changed(promoter, quote, line=2)) == DOES_NOT_ADD_UP


def test_a_coupon_below_its_minimum_is_refused(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons(min_spend=Money(24_000))[1])
    enough, less = promoter.quote(adult=2), promoter.quote(adult=1)
    document = discounts_of(enough)

    assert refused(promoter, less, [document[0] | {"tickets": 1}]) == DOES_NOT_ADD_UP
    assert promoter.use(enough, document) == {}


def test_a_coupon_is_honoured_by_the_instant_of_the_price(promoter: Promoter) -> None:
    now = datetime.now(UTC)
    promoter.enter(*promoter.coupons(starts_at=now - HOUR, ends_at=now)[1])
    promoter.enter(*promoter.coupons(starts_at=now - HOUR, ends_at=now + HOUR)[1])
    relief = next(iter(promoter.marketing().codes.values()))
    quote = promoter.quote(adult=1)
    document = changed(promoter, quote, source_id=relief.source_id, code_hash=relief.digest)

    assert refused(promoter, quote, document) == NOT_IN_FORCE


def test_a_withdrawn_promotion_is_refused(promoter: Promoter) -> None:
    number = promoter.promo()
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1)
    document = discounts_of(quote)
    promoter.stage.run(
        "UPDATE promotion SET withdrawn_at = now(), withdrawn_by = made_by WHERE id = :p", p=number
    )

    assert refused(promoter, quote, document) == NOT_IN_FORCE


def test_a_promo_code_stops_at_its_limit(promoter: Promoter) -> None:
    promoter.promo(total_limit=2)
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1)
    document = discounts_of(quote)

    promoter.use(quote, document)
    promoter.use(quote, document)

    assert refused(promoter, quote, document) == PROMO_USED_UP
    assert promoter.stage.value("SELECT used FROM promo_code") == 2


def test_a_promo_code_is_used_so_often_by_one_person(promoter: Promoter) -> None:
    promoter.promo(person_limit=1)
    promoter.enter("AUTUMN26")
    promoter.person = b"p" * 32
    quote = promoter.quote(adult=1)
    document = discounts_of(quote)
    promoter.use(quote, document)

    assert refused(promoter, quote, document) == PROMO_USED_UP
    assert promoter.use(quote, [document[0] | {"person": "71" * 32}]) == {}
    assert refused(promoter, quote, [document[0] | {"person": None}]) == PROMO_USED_UP


def test_one_order_uses_a_promo_code_once_whatever_its_lines(promoter: Promoter) -> None:
    promoter.promo(off=Off(rate=1_000), total_limit=1)
    promoter.enter("AUTUMN26")

    promoter.use(promoter.quote(adult=1, cable=1, glass=2))

    assert promoter.stage.value("SELECT used FROM promo_code") == 1


def test_a_bundle_is_what_it_promises(promoter: Promoter) -> None:
    promoter.bundle(Off(Money(1_500)), adult=1, cable=1)
    quote = promoter.quote(adult=3, cable=2)

    assert quote.lines[0].discount + quote.lines[1].discount == Money(3_000)
    assert promoter.use(quote) == {}


@pytest.mark.parametrize("off", [Off(Money(1_500)), Off(rate=1_000)])
def test_a_bundle_that_is_not_complete_is_refused(promoter: Promoter, off: Off) -> None:
    promoter.bundle(off, adult=1, cable=1)
    quote = promoter.quote(adult=3, cable=2)
    one_set_short = changed(promoter, quote, tickets=1)

    assert refused(promoter, quote, one_set_short) == DOES_NOT_ADD_UP
    assert refused(promoter, quote, discounts_of(quote)[:1]) == DOES_NOT_ADD_UP


def test_a_fen_more_than_a_bundle_gives_is_refused(promoter: Promoter) -> None:
    promoter.bundle(Off(rate=1_111), adult=1, cable=1)
    quote = promoter.quote(adult=3, cable=2)
    amount = discounts_of(quote)[0]["amount"] + 1

    assert refused(promoter, quote, changed(promoter, quote, amount=amount)) == DOES_NOT_ADD_UP


def test_two_that_do_not_combine_never_meet_at_one_ticket(promoter: Promoter) -> None:
    promoter.promo(off=Off(Money(500)))
    promoter.enter("AUTUMN26", *promoter.coupons()[1])
    both = promoter.quote(adult=1)
    coupon = discounts_of(both)
    promoter.codes = ["AUTUMN26"]
    promo = discounts_of(promoter.quote(adult=1))

    assert refused(promoter, both, coupon + promo) == DOES_NOT_ADD_UP


def test_what_does_not_combine_never_meets_a_personal_price(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    offers = promoter.stage.offers()
    group = promoter.quote(BasketLine(offers["group"].ticket_type_id, 60))
    document = discounts_of(promoter.quote(adult=60))

    assert group.lines[0].price.rule.family == "personal"
    assert refused(promoter, group, document) == DOES_NOT_ADD_UP


def test_all_kinds_together_are_used_in_one_sale(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 9, combines=True)
    promoter.bundle(Off(rate=1_000), adult=1, cable=1, combines=True)
    promoter.promo(off=Off(rate=777), combines=True)
    promoter.enter("AUTUMN26", *promoter.coupons(combines=True)[1])
    quote = promoter.quote(adult=2, cable=1, glass=3)

    promoter.use(quote)

    sources = {one.source for line in quote.lines for one in line.discounts}
    assert sources == set(Source) - {Source.AGREED, Source.CONTRACT}


def test_a_refunded_order_gives_its_coupon_back(promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote, order = promoter.quote(adult=1), uuid7()
    use_discounts(promoter.stage, quote, discounts_of(quote), order)

    given = promoter.stage.value("SELECT app.give_back_coupons(:o)", o=order)

    assert (given, coupon_state(promoter)) == (1, ("UNUSED", None))


def test_a_coupon_that_is_out_of_date_is_not_given_back(promoter: Promoter) -> None:
    now = datetime.now(UTC)
    promoter.coupons(starts_at=now - 2 * HOUR, ends_at=now - HOUR)
    order = uuid7()
    promoter.stage.run("UPDATE coupon SET state = 'USED', order_id = :o, used_at = now()", o=order)

    given = promoter.stage.value("SELECT app.give_back_coupons(:o)", o=order)

    assert (given, coupon_state(promoter)) == (0, ("USED", order))
