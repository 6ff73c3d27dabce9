"""The one function that prices a basket."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, TicketOffer
from shared.distribution.rules import ContractList
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import NO_MARKETING, Marketing, Source
from shared.pricing.agreed import AgreedPrice, agreed_discounts
from shared.pricing.codes import Idle, IdleCode, beaten_codes, beside, idle_codes, sort_codes
from shared.pricing.contract import contract_discounts
from shared.pricing.discount import Discount
from shared.pricing.discounts import cheapest, in_turn, met_types, standing_offers
from shared.pricing.refusals import BadQuantity, NoSuchSlot, NotOnSale
from shared.pricing.ways import Item, Meets, Run, taken_off

MOST_OF_ONE_LINE = 999


@dataclass(frozen=True, slots=True)
class BasketLine:
    """So many tickets of one type for visitors of one kind; quantity 1 to 999.

    `slots` are the timeslots that were chosen, one for each series of the type; none chosen is the
    first that is open. `concession_id` is a class of the policy, `tier_id` a tier of members. A
    line whose price was `agreed` meets no promotion.
    """

    ticket_type_id: int
    quantity: int
    slots: tuple[int, ...] = ()
    concession_id: int | None = None
    tier_id: int | None = None
    agreed: AgreedPrice | None = None


@dataclass(frozen=True, slots=True)
class Basket:
    """What a visitor wants, at a channel, for one visit day. `priced_at` is aware UTC.

    `codes` are coupons and promo codes as they were typed or scanned; what they are worth stands
    in the Marketing that the basket is priced with. A flash sale runs by the second of `now`, a
    page and its prices hold on from `priced_at`; None is the same instant. Under a `contract` it
    costs what that says, and meets no promotion.
    """

    lines: tuple[BasketLine, ...]
    visit_day: date
    channel: str
    priced_at: datetime
    codes: tuple[str, ...] = field(default=(), repr=False)
    now: datetime | None = None
    contract: ContractList | None = None


# A tuple, as a frozen dataclass would take twice as long to make; a basket has one for each line.
class QuoteLine(NamedTuple):
    """A basket line at its price. The amounts follow from these facts, so they always add up.

    `slots` are the timeslots it takes places of. `runs` tells how the amount is spread when its
    tickets differ: so many tickets, in order, share so much; empty is all alike.
    """

    offer: TicketOffer
    quantity: int
    price: PriceCandidate
    slots: tuple[int, ...] = ()
    discounts: tuple[Discount, ...] = ()
    runs: tuple[tuple[int, Money], ...] = ()

    @property
    def persons(self) -> int:
        """How many persons its tickets are for."""
        return self.offer.persons * self.quantity

    @property
    def unit_price(self) -> Money:
        """What one ticket costs before discounts."""
        return self.price.amount

    @property
    def list_amount(self) -> Money:
        """What the line costs at the price that is struck through."""
        return self.price.list_amount * self.quantity

    @property
    def discount(self) -> Money:
        """What promotions, or an agreed price, take off together."""
        return Money.sum(one.amount for one in self.discounts)

    @property
    def amount(self) -> Money:
        """What the line costs."""
        return self.price.amount * self.quantity - self.discount

    @property
    def saved(self) -> Money:
        """What the visitor saves against the list price."""
        return self.list_amount - self.amount

    @property
    def ticket_prices(self) -> tuple[Money, ...]:
        """What each ticket costs after discounts, in order; they add up to the amount."""
        runs = self.runs or ((self.quantity, self.amount),)
        return tuple(price for tickets, share in runs for price in share.split([1] * tickets))

    @property
    def group_fits(self) -> bool:
        """Tell whether the persons of the line are as many as the type asks for."""
        least, most = self.offer.group_min or 0, self.offer.group_max
        return self.persons >= least and (most is None or self.persons <= most)

    @property
    def rule(self) -> Bilingual:
        """Name all that made the price: the price rule, the ceiling that cut it, the discounts."""
        zh, en = [self.price.rule.name.zh], [self.price.rule.name.en]
        if self.price.cut:
            zh.append("最高限价")
            en.append("price ceiling")
        zh += [one.name.zh for one in self.discounts]
        en += [one.name.en for one in self.discounts]
        return Bilingual(" + ".join(zh), " + ".join(en))


@dataclass(frozen=True, slots=True)
class Quote:
    """A priced basket: what is shown is what is booked. `idle` codes lower nothing, and say why."""

    basket: Basket
    lines: tuple[QuoteLine, ...]
    total: Money
    idle: tuple[IdleCode, ...] = ()

    @property
    def tickets(self) -> int:
        """How many tickets will be issued."""
        return sum(line.quantity for line in self.lines)

    @property
    def persons(self) -> int:
        """How many persons they are for."""
        return sum(line.persons for line in self.lines)


def offers_by_type(offers: Iterable[TicketOffer]) -> Mapping[int, TicketOffer]:
    """Index a sale page by ticket type, as `price_basket` wants it."""
    return {offer.ticket_type_id: offer for offer in offers}


def price_basket(
    basket: Basket, offers: Mapping[int, TicketOffer], marketing: Marketing = NO_MARKETING
) -> Quote:
    """Price a basket from the offers of its day. Raises NotOnSale, NoSuchSlot, BadQuantity.

    Whether a promotion holds is judged by its instant and the visit day.
    """
    lines = tuple([_price_line(line, offers) for line in basket.lines])
    if basket.contract is not None:
        return _by_contract(basket, lines, basket.contract)
    idle: dict[str, Idle] = {}
    if marketing is not NO_MARKETING and lines:
        promotions, idle = _met(basket, marketing)
        if promotions:
            return _discounted(basket, lines, promotions, idle)
    return Quote(basket, lines, Money(_total(lines)), idle_codes(idle))


def _by_contract(basket: Basket, lines: Iterable[QuoteLine], contract: ContractList) -> Quote:
    priced = []
    for line in lines:
        facts = (line.offer.ticket_type_id, basket.visit_day, line.unit_price, line.quantity)
        off = contract_discounts(contract, *facts)
        if off is None:
            raise NotOnSale(line.offer.ticket_type_id)
        priced.append(line._replace(discounts=off))
    total = Money.sum(line.amount for line in priced)
    return Quote(basket, tuple(priced), total, idle_codes(beside(basket.codes)))


def _price_line(line: BasketLine, offers: Mapping[int, TicketOffer]) -> QuoteLine:
    offer = offers.get(line.ticket_type_id)
    if offer is None:
        raise NotOnSale(line.ticket_type_id)
    quantity = line.quantity
    if not 1 <= quantity <= MOST_OF_ONE_LINE:
        raise BadQuantity(quantity)
    slots = _slots(line, offer) if line.slots else offer.first_open
    price = offer.price_for(offer.persons * quantity, slots, line.concession_id, line.tier_id)
    if price is None:
        raise NotOnSale(line.ticket_type_id)
    if line.agreed is not None:
        off = agreed_discounts(line.agreed, quantity, price.amount)
        return QuoteLine(offer, quantity, price, slots, off)
    return QuoteLine(offer, quantity, price, slots)


def _slots(line: BasketLine, offer: TicketOffer) -> tuple[int, ...]:
    if len(line.slots) == len(offer.first_open) == 1 and line.slots[0] in offer.series_of:
        return line.slots
    chosen: dict[int, int] = {}
    for timeslot_id in line.slots:
        series = offer.series_of.get(timeslot_id)
        if series is None or series in chosen:
            raise NoSuchSlot(line.ticket_type_id, timeslot_id)
        chosen[series] = timeslot_id
    return tuple([chosen.get(offer.series_of[first], first) for first in offer.first_open])


def _total(lines: Iterable[QuoteLine]) -> int:
    whole = sum([line.price.amount.fen * line.quantity for line in lines])
    return whole - sum([line.discount.fen for line in lines if line.discounts])


def _met(basket: Basket, marketing: Marketing) -> tuple[list[Meets], dict[str, Idle]]:
    """Give the promotions that may lower a basket, and the codes that cannot."""
    types = {line.ticket_type_id for line in basket.lines if line.agreed is None}
    shown_at, now = basket.priced_at, basket.now or basket.priced_at
    standing = standing_offers(marketing, types, basket.visit_day, shown_at, now)
    if not basket.codes:
        return standing, {}
    codes, idle = sort_codes(basket.codes, marketing, shown_at, basket.visit_day, types)
    return [*standing, *codes], idle


def _discounted(
    basket: Basket,
    lines: tuple[QuoteLine, ...],
    promotions: Sequence[Meets],
    idle: dict[str, Idle],
) -> Quote:
    items = _items(basket, lines, met_types(promotions))
    promotions = in_turn(promotions, items)
    way = cheapest(promotions, items)
    priced = list(lines)
    for runs in way.lowered():
        at = runs[0].item.place
        priced[at] = _lowered(basket.lines[at], lines[at], runs, promotions)
    saved = sum([item.unit * item.quantity for item in items]) - way.left
    total = Money(_total(lines) - saved)
    return Quote(basket, tuple(priced), total, idle_codes(idle | beaten_codes(way, promotions)))


def _items(basket: Basket, lines: Sequence[QuoteLine], met: Collection[int]) -> list[Item]:
    places = [
        at
        for at, line in enumerate(basket.lines)
        if line.agreed is None and (not met or line.ticket_type_id in met)
    ]
    if len(places) > 1:
        places.sort(key=lambda at: _rank(lines[at]))
    return [_item(at, basket.lines[at], lines[at]) for at in places]


def _rank(line: QuoteLine) -> tuple[object, ...]:
    # Lines are taken by what they are, so that their order in the basket changes nothing.
    return line.offer.ticket_type_id, line.price.price_id, line.slots, line.quantity


def _item(place: int, line: BasketLine, priced: QuoteLine) -> Item:
    price = priced.price
    facts = (place, line.ticket_type_id, line.quantity, price.amount.fen, priced.slots)
    if price.rule.family is not PriceFamily.PERSONAL:
        return Item(*facts)
    of_day = _day_price(line, priced)
    return Item(*facts, True, None if of_day is None else of_day.amount.fen)


def _day_price(line: BasketLine, priced: QuoteLine) -> PriceCandidate | None:
    return priced.offer.price_for(
        priced.persons, priced.slots, line.concession_id, line.tier_id, personal=False
    )


def _lowered(
    line: BasketLine, priced: QuoteLine, runs: Sequence[Run], promotions: Sequence[Meets]
) -> QuoteLine:
    gave_up = runs[0].item.gave_up
    price = (_day_price(line, priced) if gave_up else None) or priced.price
    discounts = []
    for number, fen, tickets in taken_off(runs):
        one = promotions[number]
        # A free ticket in a bundle is named by it; a code that takes nothing off is not named.
        if fen or one.source is Source.BUNDLE:
            facts = (Money(fen), tickets, one.digest, one.person)
            discounts.append(Discount(one.source, one.source_id, one.name, *facts))
    mine = tuple([(run.tickets, Money(run.left)) for run in runs]) if len(runs) > 1 else ()
    return QuoteLine(priced.offer, priced.quantity, price, priced.slots, tuple(discounts), mine)
