"""What is true of every basket, whatever is sold and whatever makes it cheaper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, SlotOffer, TicketOffer, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Bundle, CodeRelief, FlashSale, Marketing, Off, Source
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket

NOW = datetime(2026, 10, 3, 2, 0, tzinfo=UTC)
TIME = {"starts_at": NOW, "ends_at": NOW + timedelta(hours=1)}
NAME = Bilingual("名", "Name")
TYPES = (1, 2, 3, 4)
T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

amounts = st.integers(0, 20_000).map(Money)
some_types = st.frozensets(st.sampled_from(TYPES), max_size=3)
offs = st.one_of(
    st.integers(1, 30_000).map(lambda fen: Off(Money(fen))),
    st.integers(1, 10_000).map(lambda rate: Off(rate=rate)),
)
may = st.sampled_from((None, 1, 2))


@st.composite
def rules(draw: Draw[object]) -> RuleFacts:
    return RuleFacts(
        "rule",
        NAME,
        family=draw(st.sampled_from(PriceFamily)),  # type: ignore[arg-type]
        priority=draw(st.integers(0, 3)),  # type: ignore[arg-type]
        slot_from=draw(st.sampled_from((None, time(9), time(10)))),  # type: ignore[arg-type]
        concession_id=draw(may),  # type: ignore[arg-type]
        tier_id=draw(may),  # type: ignore[arg-type]
        group_min=draw(st.sampled_from((None, 2, 10))),  # type: ignore[arg-type]
        sold_percent=draw(st.sampled_from((None, 50))),  # type: ignore[arg-type]
    )


@st.composite
def offers(draw: Draw[object], type_id: int) -> TicketOffer:
    base = PriceCandidate(type_id * 100, RuleFacts("base", NAME), draw(amounts), Money(20_000))  # type: ignore[arg-type]
    facts = draw(st.lists(st.tuples(rules(), amounts), max_size=5))
    more = [
        PriceCandidate(type_id * 100 + number, rule, amount, Money(20_000))
        for number, (rule, amount) in enumerate(facts, 1)  # type: ignore[arg-type, var-annotated]
    ]
    return TicketOffer(
        ticket_type_id=type_id,
        terms_id=type_id,
        code=str(type_id),
        name=NAME,
        note=NAME,
        ticket_class="A",
        persons=draw(st.integers(1, 3)),  # type: ignore[arg-type]
        prices=(base, *more),
        zones=(ZoneShare(1, 1, 1),),
        slots={
            1: (
                SlotOffer(11, 1, time(9), time(10), 100, 40, 40),
                SlotOffer(12, 1, time(10), time(11), 100, 90, 90),
            )
        },
        ceiling=draw(st.none() | amounts),  # type: ignore[arg-type]
    )


pages = st.tuples(*(offers(type_id) for type_id in TYPES)).map(offers_by_type)
lines = st.builds(
    BasketLine,
    st.sampled_from(TYPES),
    st.integers(1, 12),
    st.sampled_from(((), (11,), (12,))),
    may,
    may,
)
baskets = st.lists(lines, min_size=1, max_size=6).map(tuple)
bundles = st.builds(
    lambda off, parts, combines, number: Bundle(
        source_id=number, name=NAME, off=off, parts=tuple(parts), combines=combines, **TIME
    ),
    offs,
    st.lists(
        st.tuples(st.sampled_from(TYPES), st.integers(1, 2)),
        min_size=2,
        max_size=3,
        unique_by=lambda part: part[0],
    ),
    st.booleans(),
    st.integers(1, 99),
)
flash_sales = st.builds(
    lambda type_id, price, left, combines, slots: FlashSale(
        source_id=type_id,
        name=NAME,
        ticket_type_id=type_id,
        price=price,
        left=left,
        combines=combines,
        slots=slots,
        **TIME,
    ),
    st.sampled_from(TYPES),
    amounts,
    st.integers(0, 15),
    st.booleans(),
    st.sampled_from((frozenset(), frozenset({11}))),
)
codes = st.builds(
    lambda source, number, off, types, spend, combines: CodeRelief(
        source=source,
        source_id=number,
        name=NAME,
        off=off,
        code=f"{source}{number}",
        types=types,
        min_spend=spend,
        combines=combines,
        **TIME,
    ),
    st.sampled_from((Source.COUPON, Source.PROMO)),
    st.integers(1, 9),
    offs,
    some_types,
    st.sampled_from((Money(0), Money(15_000))),
    st.booleans(),
)


@dataclass(frozen=True)
class Case:
    """A basket, what is sold, and what makes it cheaper."""

    page: dict[int, TicketOffer]
    basket: Basket
    marketing: Marketing

    def price(self, marketing: Marketing | None = None) -> Quote:
        return price_basket(self.basket, self.page, marketing or self.marketing)


def case_of(
    page: dict[int, TicketOffer],
    some_lines: tuple[BasketLine, ...],
    flash: list[FlashSale],
    some_bundles: list[Bundle],
    some_codes: list[CodeRelief],
) -> Case:
    by_code = {code.code: code for code in some_codes}
    basket = Basket(some_lines, date(2026, 10, 3), "window", NOW, tuple(by_code))
    return Case(page, basket, Marketing(tuple(flash), tuple(some_bundles), by_code))


cases = st.builds(
    case_of,
    pages,
    baskets,
    st.lists(flash_sales, max_size=2, unique_by=lambda sale: sale.source_id),
    st.lists(bundles, max_size=2, unique_by=lambda bundle: bundle.source_id),
    st.lists(codes, max_size=2, unique_by=lambda code: code.code),
)
thorough = settings(max_examples=60, deadline=None)


@given(cases)
@thorough
def test_no_fen_is_lost_between_basket_lines_discounts_and_tickets(case: Case) -> None:
    quote = case.price()

    assert quote.total == Money.sum(line.amount for line in quote.lines)
    for line in quote.lines:
        whole = line.unit_price * line.quantity
        assert line.amount + Money.sum(one.amount for one in line.discounts) == whole
        assert Money.sum(line.ticket_prices) == line.amount
        assert len(line.ticket_prices) == line.quantity


@given(cases)
@thorough
def test_nothing_is_below_zero_or_above_the_ceiling(case: Case) -> None:
    for line in case.price().lines:
        ceiling = line.offer.ceiling
        assert Money(0) <= line.unit_price
        assert ceiling is None or line.unit_price <= ceiling
        assert all(Money(0) <= price <= line.unit_price for price in line.ticket_prices)
        assert all(1 <= one.tickets <= line.quantity for one in line.discounts)


@given(cases, st.randoms(use_true_random=False))
@thorough
def test_the_order_of_lines_does_not_matter(case: Case, random: object) -> None:
    order = list(range(len(case.basket.lines)))
    random.shuffle(order)  # type: ignore[attr-defined]
    mixed = replace(case.basket, lines=tuple(case.basket.lines[at] for at in order))

    quote, other = case.price(), price_basket(mixed, case.page, case.marketing)

    assert other.total == quote.total
    assert sorted(line.amount for line in other.lines) == sorted(
        line.amount for line in quote.lines
    )


@given(cases)
@thorough
def test_no_promotion_alone_would_be_cheaper_than_the_ways_to_take_them_together(
    case: Case,
) -> None:
    marketing = case.marketing
    alone = [Marketing()]
    alone += [Marketing(flash_sales=(one,)) for one in marketing.flash_sales]
    alone += [Marketing(bundles=(one,)) for one in marketing.bundles]
    alone += [Marketing(codes={code: one}) for code, one in marketing.codes.items()]

    assert case.price().total <= min(case.price(one).total for one in alone)


@given(cases)
@thorough
def test_what_does_not_combine_never_meets_another_at_one_ticket(case: Case) -> None:
    marketing = case.marketing
    combining = {
        (one.source, one.source_id)
        for one in (*marketing.flash_sales, *marketing.bundles, *marketing.codes.values())
        if one.combines
    }
    for line in case.price().lines:
        alone = [d for d in line.discounts if (d.source, d.source_id) not in combining]
        others = [d.tickets for d in line.discounts if d not in alone]
        assert sum(d.tickets for d in alone) + max(others, default=0) <= line.quantity
        assert not (alone and line.price.rule.family is PriceFamily.PERSONAL)


@given(pages, lines)
@thorough
def test_the_price_is_the_one_that_reading_every_rule_one_by_one_gives(
    page: dict[int, TicketOffer], line: BasketLine
) -> None:
    offer = page[line.ticket_type_id]
    persons, slots = offer.persons * line.quantity, line.slots or offer.first_open
    person = (line.concession_id, line.tier_id)
    fit = [one for one in offer.prices if applies(one.rule, offer, persons, slots, person)]
    calendar = [one for one in fit if one.rule.family is PriceFamily.CALENDAR]
    lower = [one for one in fit if one.rule.family is PriceFamily.PERSONAL]
    highest = max(one.rule.priority for one in calendar)
    most = Money(20_000) if offer.ceiling is None else offer.ceiling

    of_day = offer.price_for(persons, slots, *person, personal=False)
    paid = offer.price_for(persons, slots, *person)

    assert of_day is not None
    assert paid is not None
    dear = min(one.amount for one in calendar if one.rule.priority == highest)
    assert of_day.amount == min(dear, most)
    assert paid.amount == min([of_day.amount, *(one.amount for one in lower)])


def applies(
    rule: RuleFacts,
    offer: TicketOffer,
    persons: int,
    slots: tuple[int, ...],
    person: tuple[int | None, int | None],
) -> bool:
    asked = (rule.concession_id, rule.tier_id)
    if any(one not in (None, own) for one, own in zip(asked, person, strict=True)):
        return False
    if rule.group_min is not None and persons < rule.group_min:
        return False
    taken = [slot for slot in offer.slots[1] if slot.timeslot_id in slots]
    return any(
        (rule.slot_from is None or (slot.starts is not None and slot.starts >= rule.slot_from))
        and (rule.sold_percent is None or slot.sold_to(rule.sold_percent))
        for slot in taken
    )
