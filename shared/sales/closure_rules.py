"""What a ticket gives back when the house was closed: pure functions; see the manual.

Whoever could not come because of us gets all that is not used, without a fee and whatever the terms
say: a closure asks neither for steps of time nor whether a ticket may be given back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from shared.kernel.money import Money
from shared.payments.rules import STATIC_CODE
from shared.sales.rules import TicketBack, ZoneShare, back_by_tender

# By these money can go back; what was paid otherwise is seen to by hand.
WAYS: Final = frozenset(
    {
        *("cash", "card", "wechat", "alipay", STATIC_CODE),
        *("prepaid", "account", "voucher", "points"),
    }
)


class WhyKept(StrEnum):
    """Why a ticket is not given back with the others, the first reason that holds."""

    NOT_ISSUED = "not_issued"  # given back, changed or void already
    BLOCKED = "blocked"
    ELSEWHERE = "elsewhere"  # who sold it pays back
    USED = "used"
    OTHER_DAYS = "other_days"  # it is good on other days as well
    OTHER_ZONES = "other_zones"  # it opens what was not closed
    TENDER = "tender"  # paid in a way by which nothing goes back by itself
    DOUBTFUL = "doubtful"  # nobody knows that the money came
    FAULT = "fault"  # the program failed; the log has the trace


@dataclass(frozen=True, slots=True)
class ClosedTicket:
    """A ticket of a closed day; of a `package` each zone is a part of its own."""

    id: UUID
    order_id: UUID
    channel_id: int
    state: str
    blocked: bool
    refunded_here: bool
    package: bool
    valid_days: int
    zones: tuple[ZoneShare, ...]


@dataclass(frozen=True, slots=True)
class OrderBack:
    """What an order gives back: its tickets, those that are kept and why, and by which tenders."""

    order_id: UUID
    tickets: Mapping[UUID, TicketBack]
    kept: Mapping[UUID, WhyKept]
    tenders: Mapping[str, Money]

    @property
    def amount(self) -> Money:
        """What goes back."""
        return Money.sum(back.amount for back in self.tickets.values())


@dataclass(frozen=True, slots=True)
class Figures:
    """How many tickets, and how much money."""

    tickets: int = 0
    amount: Money = field(default_factory=lambda: Money(0))


@dataclass(frozen=True, slots=True)
class ClosurePreview:
    """What a closure would give back at this moment, before anybody has asked for it.

    `tenders` pairs each tender with its orders and money, `channels` each channel by its id.
    """

    orders: int
    back: Figures
    tenders: Mapping[str, Figures]
    channels: Mapping[int, Figures]
    kept: Mapping[WhyKept, int]


def why_kept(ticket: ClosedTicket, closed_zones: frozenset[int]) -> WhyKept | None:
    """Tell why a ticket is kept; without zones all of the site was closed."""
    used = [zone for zone in ticket.zones if zone.used]
    if ticket.state != "ISSUED":
        return WhyKept.NOT_ISSUED
    if ticket.blocked:
        return WhyKept.BLOCKED
    if not ticket.refunded_here:
        return WhyKept.ELSEWHERE
    if used and (not ticket.package or len(used) == len(ticket.zones)):
        return WhyKept.USED
    if ticket.valid_days > 1:
        return WhyKept.OTHER_DAYS
    if closed_zones and not closed_zones.issuperset(zone.zone_id for zone in ticket.zones):
        return WhyKept.OTHER_ZONES
    return None


def order_back(
    tickets: Sequence[ClosedTicket],
    paid: Sequence[tuple[str, Money]],
    closed_zones: frozenset[int],
    *,
    doubtful: bool = False,
) -> OrderBack:
    """Work out what the tickets of one order give back; `paid` as back_by_tender takes it.

    `doubtful` tells that nobody knows of money that came by the printed code: a window sees to it.
    """
    kept = {one.id: why for one in tickets if (why := why_kept(one, closed_zones)) is not None}
    backs = {one.id: _back(one) for one in tickets if one.id not in kept}
    amount = Money.sum(back.amount for back in backs.values())
    tenders = back_by_tender(paid, amount)
    unsure = doubtful and STATIC_CODE in tenders
    if unsure or not WAYS.issuperset(tenders):
        kept |= dict.fromkeys(backs, WhyKept.DOUBTFUL if unsure else WhyKept.TENDER)
        backs, tenders = {}, {}
    return OrderBack(tickets[0].order_id, backs, kept, tenders)


def preview_of(orders: Iterable[OrderBack], channel_of: Mapping[UUID, int]) -> ClosurePreview:
    """Add up what orders give back."""
    tickets: Counter[str] = Counter()
    money: Counter[str] = Counter()
    by_channel: Counter[int] = Counter()
    channel_money: Counter[int] = Counter()
    kept: Counter[WhyKept] = Counter()
    giving = 0
    for order in orders:
        kept.update(order.kept.values())
        if not order.tickets:
            continue
        giving += 1
        by_channel[channel_of[order.order_id]] += len(order.tickets)
        channel_money[channel_of[order.order_id]] += order.amount.fen
        for tender, amount in order.tenders.items():
            tickets[tender] += 1
            money[tender] += amount.fen
    return ClosurePreview(
        orders=giving,
        back=Figures(by_channel.total(), Money(channel_money.total())),
        tenders={one: Figures(tickets[one], Money(money[one])) for one in sorted(tickets)},
        channels={one: Figures(by_channel[one], Money(channel_money[one])) for one in by_channel},
        kept=dict(kept),
    )


def _back(ticket: ClosedTicket) -> TicketBack:
    unused = [zone for zone in ticket.zones if not zone.used]
    gross = Money.sum(zone.value for zone in unused)
    return TicketBack(gross, Money(0), tuple(zone.zone_id for zone in unused))
