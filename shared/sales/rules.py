"""What a ticket is worth when it is given back: pure functions; the manual says it for people.

The fee is that of the terms under which the ticket was sold, by the time that is left until the
visit. A package gives back the parts that nobody has used; of any other ticket one use is its use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from shared.catalogue.draft import FeeStepFacts
from shared.kernel.money import Money

REFUND: Final = "refund"
CHANGE: Final = "change"
_WHOLE_RATE: Final = Decimal(10_000)  # rates are hundredths of a percent
_HOUR: Final = timedelta(hours=1)


class NotBack(StrEnum):
    """Why a ticket is not taken back, the first reason that holds."""

    NOT_ISSUED = "not_issued"  # given back, changed or void already
    ON_HOLD = "on_hold"  # a pass that is paused goes on first
    BLOCKED = "blocked"
    RENEWED = "renewed"  # what continues a pass is given back before what it continues
    ELSEWHERE = "elsewhere"  # who sold it pays back, and not the window
    NOT_REFUNDABLE = "not_refundable"
    USED = "used"
    EXPIRED = "expired"
    TOO_LATE = "too_late"  # the terms have no step for so late
    NO_CHANGES_LEFT = "no_changes_left"
    A_PASS = "a_pass"  # noqa: S105 -- a pass counts nothing towards another one


# What a supervisor may allow all the same, with a reason.
OVERRIDABLE: Final = frozenset(
    {NotBack.NOT_REFUNDABLE, NotBack.USED, NotBack.EXPIRED, NotBack.TOO_LATE}
)


# What a supervisor may allow of a change; what was used stays used.
CHANGE_OVERRIDABLE: Final = frozenset({NotBack.EXPIRED, NotBack.TOO_LATE, NotBack.NO_CHANGES_LEFT})


@dataclass(frozen=True, slots=True)
class ZoneShare:
    """What a ticket's price holds of one zone, and whether anybody has used it there."""

    zone_id: int
    value: Money
    used: bool


@dataclass(frozen=True, slots=True)
class HeldTicket:
    """A ticket that somebody wants to give back; `visit_starts` is aware.

    `package` tells that its zones are parts, each worth its own share. `over` is a ticket that no
    longer admits; it may be changed `changes_left` times more. `refunded_here` tells whether its
    channel leaves paying back to the window. `renewed` tells that another ticket continues it,
    `a_pass` that it is an annual pass; `used_on` is the business date of its first use.
    """

    state: str
    blocked: bool
    price: Money
    zones: tuple[ZoneShare, ...]
    package: bool
    refundable: bool
    over: bool
    visit_starts: datetime
    fee_steps: tuple[FeeStepFacts, ...]
    refunded_here: bool = True
    changes_left: int = 0
    renewed: bool = False
    a_pass: bool = False
    used_on: date | None = None


@dataclass(frozen=True, slots=True)
class TicketBack:
    """What a ticket gives back: `gross` for its `zones`, less `fee`; or why it gives nothing."""

    gross: Money
    fee: Money
    zones: tuple[int, ...]
    why_not: NotBack | None = None

    @property
    def amount(self) -> Money:
        """What the visitor gets."""
        return self.gross - self.fee

    @property
    def overridable(self) -> bool:
        """Tell whether a supervisor may allow it all the same."""
        return self.why_not in OVERRIDABLE


def refund_of(ticket: HeldTicket, now: datetime, *, allowed: bool = False) -> TicketBack:
    """Tell what a ticket gives back now.

    `allowed` is a supervisor's word: then all of it, used or not, and without a fee.
    """
    why_not = _why_not(ticket, now)
    if allowed and (why_not is None or why_not in OVERRIDABLE):
        return TicketBack(ticket.price, Money(0), tuple(zone.zone_id for zone in ticket.zones))
    if why_not is not None:
        return TicketBack(Money(0), Money(0), (), why_not)
    unused = [zone for zone in ticket.zones if not zone.used]
    gross = Money.sum(zone.value for zone in unused)
    fee = fee_of(fee_step(ticket.fee_steps, REFUND, ticket.visit_starts - now), gross)
    return TicketBack(gross, fee, tuple(zone.zone_id for zone in unused))


def change_of(ticket: HeldTicket, now: datetime, *, allowed: bool = False) -> TicketBack:
    """Tell what a ticket counts for when another one takes its place: all of it, less the fee.

    `allowed` is a supervisor's word: then also past the limit of the terms, and without a fee.
    """
    why_not = _why_not_changed(ticket, now)
    if allowed and (why_not is None or why_not in CHANGE_OVERRIDABLE):
        return TicketBack(ticket.price, Money(0), tuple(zone.zone_id for zone in ticket.zones))
    if why_not is not None:
        return TicketBack(Money(0), Money(0), (), why_not)
    fee = fee_of(fee_step(ticket.fee_steps, CHANGE, ticket.visit_starts - now), ticket.price)
    return TicketBack(ticket.price, fee, tuple(zone.zone_id for zone in ticket.zones))


def credit_of(ticket: HeldTicket, today: date) -> TicketBack:
    """Tell what a ticket counts for towards an annual pass: all of it, also when used today."""
    why_not = _why_not_credited(ticket, today)
    if why_not is not None:
        return TicketBack(Money(0), Money(0), (), why_not)
    return TicketBack(ticket.price, Money(0), tuple(zone.zone_id for zone in ticket.zones))


@dataclass(frozen=True, slots=True)
class Settlement:
    """How old tickets pay for new ones: `moved` counts for them, `due` is paid, `back` goes back.

    Never both of the latter. Each tender gives back and moves no more than it paid.
    """

    moved: Mapping[str, Money]
    back: Mapping[str, Money]
    due: Money


def settle_change(paid: Sequence[tuple[str, Money]], credit: Money, total: Money) -> Settlement:
    """Settle tickets that count for `credit` with new ones that cost `total`.

    What goes back was paid last, as with any refund; see back_by_tender for `paid`.
    """
    whole = back_by_tender(paid, credit)
    back = back_by_tender(paid, max(credit - total, Money(0)))
    moved = {one: amount - back.get(one, Money(0)) for one, amount in whole.items()}
    return Settlement(
        {one: amount for one, amount in moved.items() if amount},
        back,
        max(total - credit, Money(0)),
    )


def fee_step(steps: Iterable[FeeStepFacts], action: str, left: timedelta) -> FeeStepFacts | None:
    """Pick the step for so much time before the visit: the largest one that is not above it."""
    hours = left / _HOUR
    due = [step for step in steps if step.action == action and step.hours_before <= hours]
    return max(due, key=lambda step: step.hours_before, default=None)


def fee_of(step: FeeStepFacts | None, gross: Money) -> Money:
    """Give the fee of a step on what is given back; never more than that."""
    if step is None:
        return Money(0)
    return min(gross.at_rate(Decimal(step.rate) / _WHOLE_RATE) + step.amount, gross)


def back_by_tender(paid: Sequence[tuple[str, Money]], amount: Money) -> dict[str, Money]:
    """Say by which tenders an amount goes back: the last that was paid first, each what it paid.

    `paid` is in the order in which it was paid, what went back before as amounts below nothing.
    ValueError when more is to go back than was ever paid.
    """
    left = _left(paid)
    back: dict[str, Money] = {}
    for tender in reversed(list(left)):
        part = min(left[tender], amount)
        if part > Money(0):
            back[tender] = part
            amount -= part
    if amount:
        raise ValueError("more than was paid")
    return back


def _left(paid: Sequence[tuple[str, Money]]) -> Mapping[str, Money]:
    left: dict[str, Money] = {}
    for tender, amount in paid:
        left[tender] = left.get(tender, Money(0)) + amount
    return left


def _why_not(ticket: HeldTicket, now: datetime) -> NotBack | None:
    gone = _why_gone(ticket)
    if gone is not None:
        return gone
    if not ticket.refundable:
        return NotBack.NOT_REFUNDABLE
    if _used(ticket):
        return NotBack.USED
    if ticket.over:
        return NotBack.EXPIRED
    return None if _has_step(ticket, REFUND, now) else NotBack.TOO_LATE


def _why_gone(ticket: HeldTicket) -> NotBack | None:
    """Tell why a ticket is not here to be given back, whatever is meant with it."""
    if ticket.state == "ON_HOLD":
        return NotBack.ON_HOLD
    if ticket.state != "ISSUED":
        return NotBack.NOT_ISSUED
    if ticket.blocked:
        return NotBack.BLOCKED
    if ticket.renewed:
        return NotBack.RENEWED
    return None if ticket.refunded_here else NotBack.ELSEWHERE


def _why_not_credited(ticket: HeldTicket, today: date) -> NotBack | None:
    gone = _why_gone(ticket)
    if gone is not None:
        return gone
    if ticket.a_pass:
        return NotBack.A_PASS
    if ticket.used_on not in (None, today):
        return NotBack.USED
    return NotBack.EXPIRED if ticket.over else None


def _why_not_changed(ticket: HeldTicket, now: datetime) -> NotBack | None:
    gone = _why_gone(ticket)
    if gone is not None:
        return gone
    if any(zone.used for zone in ticket.zones):
        return NotBack.USED
    if ticket.over:
        return NotBack.EXPIRED
    if ticket.changes_left < 1:
        return NotBack.NO_CHANGES_LEFT
    return None if _has_step(ticket, CHANGE, now) else NotBack.TOO_LATE


def _has_step(ticket: HeldTicket, action: str, now: datetime) -> bool:
    """Tell whether the terms still have a step for it; terms without any allow it at any time."""
    steps = [step for step in ticket.fee_steps if step.action == action]
    return not steps or fee_step(steps, action, ticket.visit_starts - now) is not None


def _used(ticket: HeldTicket) -> bool:
    uses = [zone.used for zone in ticket.zones]
    return all(uses) if ticket.package else any(uses)
