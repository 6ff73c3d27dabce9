"""What coupons, promo codes, bundles and flash sales take off, alone and together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, TicketOffer, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import (
    Bundle,
    CodeRelief,
    FlashSale,
    Marketing,
    Off,
    Source,
    Usable,
)
from shared.pricing.codes import Idle, IdleCode
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from tests.offers import plain_price, whole_day

ADULT, CABLE, GLASS = 1, 2, 3
GOLD = 9
NOW = datetime(2026, 10, 3, 2, 0, tzinfo=UTC)
DAY = date(2026, 10, 3)
TIME = {"starts_at": NOW - timedelta(hours=1), "ends_at": NOW + timedelta(hours=1)}
GOLD_RULE = RuleFacts(
    "gold", Bilingual("金卡会员 8 折", "Gold 20 % off"), PriceFamily.PERSONAL, tier_id=GOLD
)


def offer(type_id: int, yuan: int) -> TicketOffer:
    gold = PriceCandidate(100 + type_id, GOLD_RULE, Money(yuan * 80), Money(yuan * 100))
    return TicketOffer(
        ticket_type_id=type_id,
        terms_id=type_id,
        code=f"type{type_id}",
        name=Bilingual(f"票{type_id}", f"Type {type_id}"),
        note=Bilingual("", ""),
        ticket_class="A",
        persons=1,
        prices=(plain_price(type_id, Money(yuan * 100)), gold),
        zones=(ZoneShare(1, 1, 1),),
        slots={1: (whole_day(50, 1, 100, 100),)},
    )


OFFERS = offers_by_type([offer(ADULT, 120), offer(CABLE, 65), offer(GLASS, 30)])


def coupon(number: int = 1, *, code: str = "C1", **facts: object) -> CodeRelief:
    name = Bilingual(f"券{number}", f"Coupon {number}")
    values = {"source": Source.COUPON, "off": Off(Money(2_000)), **TIME, **facts}
    return CodeRelief(source_id=number, name=name, code=code, **values)  # type: ignore[arg-type]


def promo(number: int = 1, *, code: str = "P1", **facts: object) -> CodeRelief:
    return coupon(number, code=code, **{"source": Source.PROMO, **facts})


def bundle(number: int, off: Off, *parts: tuple[int, int], **facts: object) -> Bundle:
    name = Bilingual(f"组合{number}", f"Bundle {number}")
    return Bundle(source_id=number, name=name, off=off, parts=parts, **{**TIME, **facts})  # type: ignore[arg-type]


def flash(yuan: str, left: int, type_id: int = ADULT, **facts: object) -> FlashSale:
    name = Bilingual("秒杀", "Flash")
    values = {**TIME, **facts}
    return FlashSale(
        source_id=1,
        name=name,
        ticket_type_id=type_id,
        price=Money.parse(yuan),
        left=left,
        **values,  # type: ignore[arg-type]
    )


def price(
    *lines: tuple[int, int] | tuple[int, int, int],
    codes: tuple[CodeRelief, ...] = (),
    at: datetime = NOW,
    day: date = DAY,
    **standing: tuple[object, ...],
) -> Quote:
    basket_lines = tuple(
        BasketLine(type_id, quantity, tier_id=tier[0] if tier else None)
        for type_id, quantity, *tier in lines
    )
    basket = Basket(basket_lines, day, "window", at, tuple(code.code for code in codes))
    by_code = {code.code: code for code in codes}
    return price_basket(basket, OFFERS, Marketing(codes=by_code, **standing))  # type: ignore[arg-type]


def off(quote: Quote) -> list[int]:
    return [line.discount.fen for line in quote.lines]


def test_an_amount_is_split_over_the_lines_to_the_fen() -> None:
    quote = price((ADULT, 1), (CABLE, 1), (GLASS, 1), codes=(coupon(off=Off(Money(1_000))),))

    assert (off(quote), quote.total) == ([558, 302, 140], Money(20_500))


def test_an_amount_above_the_price_takes_the_whole_price_and_no_more() -> None:
    assert price((GLASS, 1), codes=(coupon(off=Off(Money(9_900))),)).total == Money(0)


def test_a_rate_is_rounded_half_up_line_by_line() -> None:
    quote = price((GLASS, 1), (CABLE, 3), codes=(coupon(off=Off(rate=1_235)),))

    assert off(quote) == [371, 2_408]


def test_a_code_lowers_only_the_types_it_is_for() -> None:
    quote = price((ADULT, 1), (CABLE, 1), codes=(coupon(types=frozenset({CABLE})),))

    assert off(quote) == [0, 2_000]


def test_a_line_names_all_that_made_its_price() -> None:
    line = price((CABLE, 2), codes=(coupon(),)).lines[0]

    assert line.rule == Bilingual("基准价 + 券1", "Base price + Coupon 1")
    assert [(d.source, d.source_id, d.amount, d.tickets) for d in line.discounts] == [
        (Source.COUPON, 1, Money(2_000), 2)
    ]


def test_tickets_of_a_line_share_its_discount_to_the_fen() -> None:
    line = price((CABLE, 3), codes=(coupon(off=Off(Money(1_000))),)).lines[0]

    assert line.ticket_prices == (Money(6_167), Money(6_167), Money(6_166))


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"usable": Usable.USED}, Idle.USED),
        ({"usable": Usable.WITHDRAWN}, Idle.WITHDRAWN),
        ({"usable": Usable.USED_UP}, Idle.USED_UP),
        ({"usable": Usable.PERSON_LIMIT}, Idle.PERSON_LIMIT),
        ({"person_needed": True}, Idle.PERSON_NEEDED),
        ({"starts_at": NOW + timedelta(seconds=1)}, Idle.NOT_YET),
        ({"ends_at": NOW}, Idle.OVER),
        ({"visit_days": Days(DAY + timedelta(days=1))}, Idle.OTHER_DAY),
        ({"types": frozenset({GLASS})}, Idle.OTHER_TYPES),
        ({"min_spend": Money(12_001)}, Idle.MINIMUM_SPEND),
    ],
)
def test_a_code_that_lowers_nothing_says_why(facts: dict[str, object], why: Idle) -> None:
    quote = price((ADULT, 1), codes=(coupon(**facts),))

    assert (quote.total, quote.idle) == (Money(12_000), (IdleCode("C1", why),))


def test_a_code_that_nobody_knows_says_so() -> None:
    basket = Basket((BasketLine(ADULT, 1),), DAY, "window", NOW, ("NOWHERE",))

    quote = price_basket(basket, OFFERS, Marketing())

    assert quote.idle == (IdleCode("NOWHERE", Idle.UNKNOWN),)


def test_the_minimum_is_reached_by_exactly_its_amount() -> None:
    assert price((ADULT, 1), codes=(coupon(min_spend=Money(12_000)),)).total == Money(10_000)


def test_the_same_coupon_shown_twice_counts_once() -> None:
    twice = (coupon(code="C1", combines=True), coupon(code="c1", combines=True))

    quote = price((ADULT, 1), codes=twice)

    assert (quote.total, quote.idle) == (Money(10_000), (IdleCode("c1", Idle.USED),))


def test_two_codes_that_do_not_combine_leave_the_better_one() -> None:
    quote = price((ADULT, 1), codes=(coupon(), promo(off=Off(rate=2_000))))

    assert (quote.total, quote.idle) == (Money(9_600), (IdleCode("C1", Idle.BETTER_WITHOUT),))


def test_two_codes_that_combine_are_taken_coupon_first() -> None:
    codes = (promo(off=Off(rate=1_000), combines=True), coupon(combines=True))

    assert price((ADULT, 1), codes=codes).total == Money(9_000)


def test_one_that_combines_does_not_force_another() -> None:
    codes = (coupon(combines=True), promo(off=Off(Money(1_000))))

    assert price((ADULT, 1), codes=codes).total == Money(10_000)


def test_codes_for_different_tickets_do_not_disturb_each_other() -> None:
    codes = (coupon(types=frozenset({ADULT})), promo(types=frozenset({CABLE})))

    assert off(price((ADULT, 1), (CABLE, 1), codes=codes)) == [2_000, 2_000]


def test_a_personal_price_stays_where_a_code_that_does_not_combine_is_dearer() -> None:
    quote = price((ADULT, 1, GOLD), codes=(coupon(),))

    assert (quote.total, quote.lines[0].rule.zh) == (Money(9_600), "金卡会员 8 折")


def test_a_personal_price_is_given_up_for_a_better_code() -> None:
    quote = price((ADULT, 1, GOLD), codes=(coupon(off=Off(rate=3_000)),))

    assert (quote.total, quote.lines[0].price.price_id) == (Money(8_400), ADULT)


def test_only_the_lines_for_which_it_pays_give_their_personal_price_up() -> None:
    half = PriceCandidate(
        201,
        RuleFacts("half", Bilingual("半价", "Half"), PriceFamily.PERSONAL, concession_id=5),
        Money(6_000),
        Money(12_000),
    )
    adult = replace(OFFERS[ADULT], prices=(*OFFERS[ADULT].prices, half))
    lines = (BasketLine(ADULT, 1, concession_id=5), BasketLine(ADULT, 1, tier_id=GOLD))
    code = coupon(off=Off(rate=3_000))

    quote = price_basket(
        Basket(lines, DAY, "window", NOW, ("C1",)), {ADULT: adult}, Marketing(codes={"C1": code})
    )

    assert [line.amount for line in quote.lines] == [Money(6_000), Money(8_400)]


def test_a_code_that_combines_is_taken_off_a_personal_price() -> None:
    assert price((ADULT, 1, GOLD), codes=(coupon(combines=True),)).total == Money(7_600)


PAIR = bundle(1, Off(Money(1_500)), (ADULT, 1), (CABLE, 1))


@pytest.mark.parametrize(("adults", "cables", "sets"), [(1, 0, 0), (1, 1, 1), (3, 2, 2), (5, 9, 5)])
def test_a_bundle_is_given_for_each_complete_set(adults: int, cables: int, sets: int) -> None:
    lines = [(ADULT, adults)] + ([(CABLE, cables)] if cables else [])

    quote = price(*lines, bundles=(PAIR,))

    assert quote.total == Money(adults * 12_000 + cables * 6_500 - sets * 1_500)


def test_a_bundle_is_split_over_its_tickets_and_leaves_the_others_alone() -> None:
    adults, cables = price((ADULT, 2), (CABLE, 1), bundles=(PAIR,)).lines

    assert (adults.ticket_prices, cables.ticket_prices) == (
        (Money(12_000), Money(11_027)),
        (Money(5_973),),
    )
    assert (adults.discounts[0].tickets, cables.discounts[0].tickets) == (1, 1)


def test_a_part_may_be_wanted_more_than_once_in_a_set() -> None:
    family = bundle(1, Off(rate=1_000), (ADULT, 2), (GLASS, 1))

    assert price((ADULT, 5), (GLASS, 2), bundles=(family,)).total == Money(66_000 - 5_400)


def test_each_ticket_is_in_one_bundle_only() -> None:
    other = bundle(2, Off(Money(1_000)), (ADULT, 1), (GLASS, 1))

    quote = price((ADULT, 1), (CABLE, 1), (GLASS, 1), bundles=(PAIR, other))

    assert quote.total == Money(21_500 - 1_500)


def test_the_bundles_are_chosen_that_save_most_together() -> None:
    all_three = bundle(1, Off(Money(3_000)), (ADULT, 1), (CABLE, 1), (GLASS, 1))
    with_cable = bundle(2, Off(Money(2_000)), (ADULT, 1), (CABLE, 1))
    with_glass = bundle(3, Off(Money(1_500)), (ADULT, 1), (GLASS, 1))

    quote = price((ADULT, 2), (CABLE, 1), (GLASS, 1), bundles=(all_three, with_cable, with_glass))

    assert quote.total == Money(33_500 - 3_500)


def test_a_bundle_counts_tickets_of_several_lines_of_one_type() -> None:
    quote = price((ADULT, 1), (ADULT, 1), (CABLE, 2), bundles=(PAIR,))

    assert quote.total == Money(37_000 - 3_000)


def test_a_free_ticket_can_be_part_of_a_bundle() -> None:
    free = replace(OFFERS[GLASS], prices=(plain_price(3, Money(0)),))
    basket = Basket((BasketLine(ADULT, 1), BasketLine(GLASS, 1)), DAY, "window", NOW)
    gift = bundle(1, Off(Money(500)), (ADULT, 1), (GLASS, 1))

    quote = price_basket(basket, {**OFFERS, GLASS: free}, Marketing(bundles=(gift,)))

    assert [line.discounts[0].amount for line in quote.lines] == [Money(500), Money(0)]


def test_a_bundle_does_not_lower_a_personal_price_unless_it_combines() -> None:
    combining = replace(PAIR, combines=True)

    alone = price((ADULT, 1, GOLD), (CABLE, 1), bundles=(PAIR,))
    together = price((ADULT, 1, GOLD), (CABLE, 1), bundles=(combining,))

    assert (alone.total, together.total) == (Money(16_100), Money(14_600))


def test_a_code_is_taken_off_the_tickets_that_a_bundle_left() -> None:
    quote = price((ADULT, 2), (CABLE, 1), bundles=(PAIR,), codes=(promo(off=Off(rate=500)),))

    assert quote.total == Money(30_500 - 1_500 - 600)


def test_a_bundle_stands_back_where_a_code_saves_more() -> None:
    quote = price((ADULT, 1), (CABLE, 1), bundles=(PAIR,), codes=(promo(off=Off(rate=5_000)),))

    assert (quote.total, quote.idle) == (Money(9_250), ())


def test_a_flash_price_holds_from_its_first_second_until_before_its_last() -> None:
    sale = flash("9.90", 20)
    instants = [TIME["starts_at"] - timedelta(microseconds=1), TIME["starts_at"]]
    instants += [TIME["ends_at"] - timedelta(microseconds=1), TIME["ends_at"]]

    totals = [price((ADULT, 1), flash_sales=(sale,), at=at).total.fen for at in instants]

    assert totals == [12_000, 990, 990, 12_000]


def test_a_flash_sale_runs_by_the_clock_while_the_page_stands() -> None:
    begins = NOW + timedelta(seconds=5)
    sale = flash("9.90", 20, starts_at=begins)
    basket = Basket((BasketLine(ADULT, 1),), DAY, "window", NOW)

    before, after = (
        price_basket(replace(basket, now=now), OFFERS, Marketing(flash_sales=(sale,))).total
        for now in (begins - timedelta(microseconds=1), begins)
    )

    assert (before, after) == (Money(12_000), Money(990))


def test_a_flash_sale_ends_with_its_stock() -> None:
    line = price((ADULT, 3), flash_sales=(flash("9.90", 2),)).lines[0]

    assert line.ticket_prices == (Money(12_000), Money(990), Money(990))
    assert line.discounts[0].tickets == 2


def test_a_flash_sale_without_stock_lowers_nothing() -> None:
    assert price((ADULT, 1), flash_sales=(flash("9.90", 0),)).total == Money(12_000)


def test_a_flash_sale_is_for_its_timeslots_alone() -> None:
    totals = [
        price((ADULT, 1), flash_sales=(flash("9.90", 5, slots=frozenset({slot})),)).total.fen
        for slot in (50, 51)
    ]

    assert totals == [990, 12_000]


def test_a_flash_price_above_the_price_is_not_paid() -> None:
    assert price((GLASS, 1), flash_sales=(flash("35", 5, GLASS),)).total == Money(3_000)


def test_a_ticket_of_a_flash_sale_is_in_no_bundle() -> None:
    sale, pair = flash("100", 9, combines=True), replace(PAIR, combines=True)

    quote = price((ADULT, 1), (CABLE, 1), flash_sales=(sale,), bundles=(pair,))

    assert quote.total == Money(10_000 + 6_500)


def test_a_member_gets_a_flash_price_that_is_lower_still() -> None:
    quote = price((ADULT, 1, GOLD), (CABLE, 1, GOLD), flash_sales=(flash("50", 9),))

    assert [line.amount.fen for line in quote.lines] == [5_000, 5_200]
