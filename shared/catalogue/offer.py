"""What is offered for a visit day, as values: rules and screens know these, and no database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Final

from shared.catalogue.draft import PriceFamily, RealName, TermsKind
from shared.catalogue.validity import ValidityTerms
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

_ITS_VISIT_DAY: Final = ValidityTerms()


@dataclass(frozen=True, slots=True)
class ZoneShare:
    """A zone that a ticket opens, its weight when the price is split, and whose places it takes."""

    zone_id: int
    weight: int
    series_id: int | None = None


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """Why a price is what it is, and the conditions that only a basket line can answer.

    Edition, channel, visit day, weekday and holiday are judged already. `slot_from` and
    `slot_until` are half open, by the start of the slot; `sold_percent` is of the slot's quota;
    `group_min` counts the persons of a line. None is "always".
    """

    code: str
    name: Bilingual
    family: PriceFamily = PriceFamily.CALENDAR
    priority: int = 0
    slot_from: time | None = None
    slot_until: time | None = None
    concession_id: int | None = None
    tier_id: int | None = None
    group_min: int | None = None
    sold_percent: int | None = None

    @property
    def asks_slot(self) -> bool:
        """Tell whether the slot matters."""
        return any(one is not None for one in (self.slot_from, self.slot_until, self.sold_percent))

    def takes_slot(self, slot: SlotOffer) -> bool:
        """Tell whether it applies to a slot."""
        if self.sold_percent is not None and not slot.sold_to(self.sold_percent):
            return False
        if self.slot_from is None and self.slot_until is None:
            return True
        return slot.starts is not None and (
            (self.slot_from is None or slot.starts >= self.slot_from)
            and (self.slot_until is None or slot.starts < self.slot_until)
        )


@dataclass(frozen=True, slots=True)
class PriceCandidate:
    """A price that may apply: the row `price_id` books it. `cut` is one the ceiling has lowered."""

    price_id: int
    rule: RuleFacts
    amount: Money
    list_amount: Money
    cut: bool = False

    def under(self, ceiling: Money | None) -> PriceCandidate:
        """Give it as a ceiling leaves it."""
        if ceiling is None or self.amount <= ceiling:
            return self
        return replace(self, amount=ceiling, cut=True)


@dataclass(frozen=True, slots=True)
class SlotOffer:
    """A timeslot of the visit day; the whole day has no start. Times are the site's own.

    `left` counts the places that this channel can sell, `free` those of all channels; `past` is
    over.
    """

    timeslot_id: int
    series_id: int
    starts: time | None
    ends: time | None
    quota: int
    left: int
    free: int
    past: bool = False

    @property
    def open(self) -> bool:
        """Tell whether a place in it can still be had."""
        return self.left > 0 and not self.past

    def sold_to(self, percent: int) -> bool:
        """Tell whether so much of its quota is sold or held."""
        return (self.quota - self.free) * 100 >= percent * self.quota


# For whom a price is asked: the timeslots, the concession class and the tier.
_Asked = tuple[tuple[int, ...], int | None, int | None]
# From how many persons on what is paid, and what the day costs everybody.
_Step = tuple[int, "PriceCandidate | None", "PriceCandidate | None"]


@dataclass(frozen=True, slots=True)
class TicketOffer:
    """A ticket type on one visit day: its terms, what it may cost, and the slots it may take.

    `button` is page × 100 + key. It is sold to be valid for `valid_days` business dates from
    `first_day` on (None: from the visit day). `slots` has the slots of the day for each series
    whose places the ticket takes; `first_open` are those taken when nobody chooses, in the order of
    their series, `series_of` tells the series of each, and `timed` has those with a start.
    """

    ticket_type_id: int
    terms_id: int
    code: str
    name: Bilingual
    note: Bilingual
    ticket_class: str
    persons: int
    prices: tuple[PriceCandidate, ...]
    zones: tuple[ZoneShare, ...]
    slots: Mapping[int, tuple[SlotOffer, ...]] = field(default_factory=dict, hash=False)
    kind: TermsKind = TermsKind.ADULT
    button: int = 0
    group_min: int | None = None
    group_max: int | None = None
    validity: ValidityTerms = _ITS_VISIT_DAY
    first_day: date | None = None
    valid_days: int = 1
    staff_check: bool = False
    real_name: RealName = RealName.NONE
    per_id_limit: int | None = None
    ceiling: Money | None = None
    print_layout: str = "ticket"
    first_open: tuple[int, ...] = field(init=False, repr=False, compare=False)
    series_of: Mapping[int, int] = field(init=False, repr=False, compare=False)
    timed: Mapping[int, SlotOffer] = field(init=False, repr=False, compare=False)
    _steps: dict[_Asked, tuple[_Step, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Worked out once for a sale page, so that a basket line is priced in microseconds.
        object.__setattr__(self, "first_open", tuple(_first_open(self.slots)))
        of_day = [slot for day in self.slots.values() for slot in day]
        object.__setattr__(self, "series_of", {slot.timeslot_id: slot.series_id for slot in of_day})
        timed = {slot.timeslot_id: slot for slot in of_day if slot.starts is not None}
        object.__setattr__(self, "timed", timed)
        object.__setattr__(self, "_steps", {})

    @property
    def plain(self) -> PriceCandidate:
        """Give what one ticket costs anybody, in the first slot that is open."""
        found = self.price_for(self.persons, self.first_open)
        return found or max(self.prices, key=_rank).under(self.ceiling)

    @property
    def price(self) -> Money:
        """The amount of the plain price."""
        return self.plain.amount

    @property
    def list_price(self) -> Money:
        """The price that is struck through beside it, or the same."""
        return self.plain.list_amount

    @property
    def price_id(self) -> int:
        """The row that makes the plain price."""
        return self.plain.price_id

    @property
    def left(self) -> int | None:
        """Places left on the day where they are fewest; None without a limit, 0 if not open."""
        return min((_left(slots) for slots in self._limits()), default=None)

    @property
    def quota(self) -> int | None:
        """Places of the series that has the fewest left; None without a limit."""
        fewest = min(self._limits(), key=_left, default=None)
        return None if fewest is None else sum(slot.quota for slot in fewest)

    @property
    def series(self) -> tuple[int, ...]:
        """The series whose places it takes, by id."""
        return tuple(sorted({z.series_id for z in self.zones if z.series_id is not None}))

    def price_for(
        self,
        persons: int,
        slots: tuple[int, ...],
        concession_id: int | None = None,
        tier_id: int | None = None,
        *,
        personal: bool = True,
    ) -> PriceCandidate | None:
        """Choose the price of a line for so many persons in these timeslots; None if there is none.

        Of the calendar family the highest priority that applies makes the price of the day; a
        personal one that is lower wins (unless not `personal`). Nothing is above the ceiling.
        """
        asked = (slots, concession_id, tier_id)
        for from_persons, price, of_day in self._steps.get(asked) or self._work_out(asked):
            if persons >= from_persons:
                return price if personal else of_day
        return None

    def _work_out(self, asked: _Asked) -> tuple[_Step, ...]:
        # Kept, so that of all who ask the same only the number of persons is looked at.
        mine = [price for price in self.prices if self._applies(price.rule, asked)]
        sizes = {0, *(price.rule.group_min or 0 for price in mine)}
        steps = tuple((size, *self._choose(mine, size)) for size in sorted(sizes, reverse=True))
        self._steps[asked] = steps
        return steps

    def _choose(
        self, prices: Iterable[PriceCandidate], persons: int
    ) -> tuple[PriceCandidate | None, PriceCandidate | None]:
        fit = [price for price in prices if persons >= (price.rule.group_min or 0)]
        calendar = [price for price in fit if price.rule.family is PriceFamily.CALENDAR]
        lower = [price for price in fit if price.rule.family is PriceFamily.PERSONAL]
        of_day = max(calendar, key=_rank).under(self.ceiling) if calendar else None
        own = min(lower, key=_lowness).under(self.ceiling) if lower else None
        wins = own is not None and (of_day is None or own.amount < of_day.amount)
        return (own if wins else of_day), of_day

    def _applies(self, rule: RuleFacts, asked: _Asked) -> bool:
        slots, concession_id, tier_id = asked
        if rule.concession_id is not None and rule.concession_id != concession_id:
            return False
        if rule.tier_id is not None and rule.tier_id != tier_id:
            return False
        return not rule.asks_slot or any(
            rule.takes_slot(slot)
            for day in self.slots.values()
            for slot in day
            if slot.timeslot_id in slots
        )

    def _limits(self) -> list[tuple[SlotOffer, ...]]:
        return [self.slots.get(series, ()) for series in self.series]


@dataclass(frozen=True, slots=True)
class VisitDay:
    """A day one can come on, with the places of the site's own series."""

    day: date
    left: int | None
    quota: int | None


def _left(slots: Iterable[SlotOffer]) -> int:
    return sum(slot.left for slot in slots if not slot.past)


def _first_open(slots: Mapping[int, tuple[SlotOffer, ...]]) -> Iterable[int]:
    """Give for each series its first slot that is open; a full one rather than none at all."""
    for _, day in sorted(slots.items()):
        if day:
            yield next((slot for slot in day if slot.open), day[-1]).timeslot_id


def _rank(price: PriceCandidate) -> tuple[int, int, int]:
    # Of two of one priority the visitor gets the lower one, whatever order they were read in.
    return (price.rule.priority, -price.amount.fen, -price.price_id)


def _lowness(price: PriceCandidate) -> tuple[int, int]:
    return (price.amount.fen, price.price_id)
