"""The one function that prices a basket."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.rules import NO_MARKETING, CodeRelief, Marketing, Source
from shared.pricing.codes import Idle, IdleCode, sort_codes
from shared.pricing.discounts import cheapest, in_turn, met_types, standing_offers
from shared.pricing.taking import spend
from shared.pricing.ways import Item, Meets, Run, taken_off

MOST_OF_ONE_LINE = 999


@dataclass(frozen=True, slots=True)
class BasketLine:
    """So many tickets of one type for visitors of one kind; quantity 1 to 999.

    `slots` are the timeslots that were chosen, one for each series of the type; none chosen is the
    first that is open. `concession_id` is a class of the policy, `tier_id` a tier of members.
    """

    ticket_type_id: int
    quantity: int
    slots: tuple[int, ...] = ()
    concession_id: int | None = None
    tier_id: int | None = None


@dataclass(frozen=True, slots=True)
class Basket:
    """What a visitor wants, at a channel, for one visit day. `priced_at` is aware UTC.

    `codes` are coupons and promo codes as they were typed or scanned; what they are worth stands
    in the Marketing that the basket is priced with. A flash sale runs by the second of `now`, a
    page and its prices hold on from `priced_at`; None is the same instant.
    """

    lines: tuple[BasketLine, ...]
    visit_day: date
    channel: str
    priced_at: datetime
    codes: tuple[str, ...] = field(default=(), repr=False)
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Discount:
    """What one source takes off a line, on so many of its tickets; see Promotion for the rest."""

    source: Source
    source_id: int
    name: Bilingual
    amount: Money
    tickets: int
    digest: str = field(default="", repr=False)
    person: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class QuoteLine:
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
        """What coupon, promo code, bundle and flash sale take off together."""
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


@dataclass(eq=False)
class NotOnSale(Refusal):
    """A basket line names a ticket type that has no price for the day, channel and slot."""

    ticket_type_id: int


@dataclass(eq=False)
class NoSuchSlot(Refusal):
    """A basket line names a timeslot that its type does not have on the day, or two of a series."""

    ticket_type_id: int
    timeslot_id: int


@dataclass(eq=False)
class BadQuantity(Refusal):
    """A quantity is not 1 to 999."""

    quantity: int


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
    if marketing is not NO_MARKETING and lines:
        types = {line.offer.ticket_type_id for line in lines}
        promotions = standing_offers(marketing, types, basket.visit_day, _instants(basket))
        if promotions or basket.codes:
            return _discounted(basket, lines, types, promotions, marketing)
    return Quote(basket, lines, Money(_total(lines)))


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


def _instants(basket: Basket) -> dict[Source, datetime]:
    return {Source.FLASH: basket.now or basket.priced_at, Source.BUNDLE: basket.priced_at}


def _total(lines: Iterable[QuoteLine]) -> int:
    return sum([line.price.amount.fen * line.quantity for line in lines])


def _discounted(
    basket: Basket,
    lines: tuple[QuoteLine, ...],
    types: set[int],
    promotions: list[Meets],
    marketing: Marketing,
) -> Quote:
    codes, idle = sort_codes(basket.codes, marketing, basket.priced_at, basket.visit_day, types)
    promotions += codes
    met = met_types(promotions)
    order = [at for at, line in enumerate(lines) if not met or line.offer.ticket_type_id in met]
    order.sort(key=lambda at: _place(lines[at]))
    items = [_item(basket.lines[at], lines[at]) for at in order]
    promotions = in_turn(promotions, items)
    way = cheapest(promotions, items)
    for number, one in enumerate(promotions):
        if isinstance(one, CodeRelief) and number not in way.used:
            poor = spend(way.items, one) < one.min_spend.fen
            idle[one.code] = Idle.MINIMUM_SPEND if poor else Idle.BETTER_WITHOUT
    priced = list(lines)
    for place, runs in way.by_item().items():
        at, gave = order[place], way.items[place] is not items[place]
        if gave or any(run.taken for run in runs):
            price = _day_price(basket.lines[at], lines[at]) if gave else lines[at].price
            priced[at] = _lowered(lines[at], price or lines[at].price, runs, promotions)
    saved = sum([item.unit * item.quantity for item in items]) - way.left
    total = Money(_total(lines) - saved)
    return Quote(basket, tuple(priced), total, tuple(IdleCode(*one) for one in idle.items()))


def _place(line: QuoteLine) -> tuple[object, ...]:
    # Lines are taken by what they are, so that their order in the basket changes nothing.
    return line.offer.ticket_type_id, line.price.price_id, line.slots, line.quantity


def _day_price(line: BasketLine, priced: QuoteLine) -> PriceCandidate | None:
    return priced.offer.price_for(
        priced.persons, priced.slots, line.concession_id, line.tier_id, personal=False
    )


def _item(line: BasketLine, priced: QuoteLine) -> Item:
    personal = priced.price.rule.family is PriceFamily.PERSONAL
    of_day = _day_price(line, priced) if personal else None
    return Item(
        priced.offer.ticket_type_id,
        priced.quantity,
        priced.price.amount.fen,
        priced.slots,
        personal,
        None if of_day is None else of_day.amount.fen,
    )


def _lowered(
    line: QuoteLine, price: PriceCandidate, runs: list[Run], promotions: list[Meets]
) -> QuoteLine:
    discounts = []
    for number, fen, tickets in taken_off(runs):
        one = promotions[number]
        # A free ticket in a bundle is named by it; a code that takes nothing off is not named.
        if fen or one.source is Source.BUNDLE:
            facts = (Money(fen), tickets, one.digest, one.person)
            discounts.append(Discount(one.source, one.source_id, one.name, *facts))
    mine = tuple([(run.tickets, Money(run.left)) for run in runs]) if len(runs) > 1 else ()
    return QuoteLine(line.offer, line.quantity, price, line.slots, tuple(discounts), mine)
