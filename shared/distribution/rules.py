"""What a distributor earns, and what is wrong with a contract: facts in, answer out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shared.catalogue.days import Days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

NEW = 0
FULL_RATE = 10_000  # hundredths of a percent
NO_MONEY = Money(0)


class DistributorKind(StrEnum):
    """Who sells for us."""

    AGENCY = "agency"
    OTA = "ota"
    COMPANY = "company"


class Basis(StrEnum):
    """Which tickets are settled."""

    SOLD = "sold"
    REDEEMED = "redeemed"


class Period(StrEnum):
    """How often is settled."""

    WEEK = "week"
    MONTH = "month"


class ContractState(StrEnum):
    """Only a draft changes; what was signed stays as it was signed."""

    DRAFT = "DRAFT"
    SIGNED = "SIGNED"
    DROPPED = "DROPPED"


@dataclass(frozen=True, slots=True)
class DistributorFacts:
    """A distributor; `licence` is that of its trade, `telephone` that of its office.

    `version` is the one that was read: nobody writes over what they have not seen.
    """

    code: str
    name: Bilingual
    kind: DistributorKind
    id: int = NEW
    licence: str = ""
    telephone: str = ""
    frozen: bool = False
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ContractPriceFacts:
    """What the distributor pays us for a ticket type on some visit days."""

    ticket_type_id: int
    visit_days: Days
    amount: Money


@dataclass(frozen=True, slots=True)
class CommissionStepFacts:
    """From the so-manieth ticket of a period on: a rate of the settlement price, or an amount."""

    from_ticket: int
    rate: int | None = None
    amount: Money | None = None

    def earned(self, price: Money) -> Money:
        """Give what one ticket of this settlement price earns."""
        if self.amount is not None:
            return self.amount
        return price.at_rate(Decimal(self.rate or 0) / FULL_RATE)


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract with its prices and the steps of its commission, by their first ticket."""

    distributor_id: int
    number: str
    days: Days
    basis: Basis
    period: Period
    prepaid: bool
    id: int = NEW
    state: ContractState = ContractState.DRAFT
    credit_limit: Money = NO_MONEY
    prices: tuple[ContractPriceFacts, ...] = ()
    steps: tuple[CommissionStepFacts, ...] = ()
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ContractList:
    """The prices of a contract, as a sale under it needs them; `name` is the distributor's."""

    contract_id: int
    number: str
    name: Bilingual
    prices: tuple[ContractPriceFacts, ...]

    def price(self, ticket_type_id: int, visit_day: date) -> Money | None:
        """Give what a type costs on a visit day; None for what it does not sell then."""
        mine = (one for one in self.prices if one.ticket_type_id == ticket_type_id)
        return next((one.amount for one in mine if visit_day in one.visit_days), None)


@dataclass(frozen=True, slots=True)
class CommissionShare:
    """Tickets of one settlement price that earned by one step; None is before the first step."""

    step: CommissionStepFacts | None
    tickets: int
    amount: Money


class ContractFault(StrEnum):
    """Why a contract cannot be signed; SELLING_UNKNOWN is a warning only."""

    NO_PRICE = "NO_PRICE"
    ABOVE_SELLING = "ABOVE_SELLING"  # ticket type, settlement, selling: fen
    SELLING_UNKNOWN = "SELLING_UNKNOWN"  # ticket type
    OUTSIDE_DAYS = "OUTSIDE_DAYS"  # ticket type
    OVERLAPPING = "OVERLAPPING"  # ticket type
    STEP_TWICE = "STEP_TWICE"  # first ticket
    STEP_EMPTY = "STEP_EMPTY"  # first ticket
    COMMISSION_ABOVE_PRICE = "COMMISSION_ABOVE_PRICE"  # ticket type, first ticket
    NO_CREDIT = "NO_CREDIT"
    IN_THE_PAST = "IN_THE_PAST"


@dataclass(frozen=True, slots=True)
class ContractProblem:
    """A fault of a contract, the ticket type it is about (0 for none), and its numbers."""

    fault: ContractFault
    ticket_type_id: int = 0
    numbers: tuple[int, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether it must be mended before signing."""
        return self.fault is not ContractFault.SELLING_UNKNOWN


def commission(
    steps: Sequence[CommissionStepFacts], before: int, tickets: int, price: Money
) -> tuple[CommissionShare, ...]:
    """Share out what so many tickets of one settlement price earn, when `before` came before.

    A step counts from its ticket on and never backwards: reaching it changes nothing that was
    earned by the one below it.
    """
    rising = sorted(steps, key=lambda step: step.from_ticket)
    bounds = [1, *(step.from_ticket for step in rising)]
    ends = [*(step.from_ticket - 1 for step in rising), before + tickets]
    shares = []
    for step, first, last in zip([None, *rising], bounds, ends, strict=True):
        count = min(last, before + tickets) - max(first - 1, before)
        if count > 0:
            earned = step.earned(price) * count if step else NO_MONEY
            shares.append(CommissionShare(step, count, earned))
    return tuple(shares)


def contract_problems(
    contract: ContractFacts, selling: Mapping[int, Money], today: date
) -> tuple[ContractProblem, ...]:
    """Judge a contract. `selling` is the lowest price of each type that is sold to visitors."""
    return (
        *_frame_problems(contract, today),
        *_price_problems(contract, selling),
        *_step_problems(contract),
    )


def _frame_problems(contract: ContractFacts, today: date) -> Iterator[ContractProblem]:
    if not contract.prices:
        yield ContractProblem(ContractFault.NO_PRICE)
    if not contract.prepaid and not contract.credit_limit:
        yield ContractProblem(ContractFault.NO_CREDIT)
    if contract.days.last is not None and contract.days.last < today:
        yield ContractProblem(ContractFault.IN_THE_PAST)


def _price_problems(
    contract: ContractFacts, selling: Mapping[int, Money]
) -> Iterator[ContractProblem]:
    for place, price in enumerate(contract.prices):
        kind, shown = price.ticket_type_id, selling.get(price.ticket_type_id)
        if shown is None:
            yield ContractProblem(ContractFault.SELLING_UNKNOWN, kind)
        elif price.amount > shown:
            numbers = (price.amount.fen, shown.fen)
            yield ContractProblem(ContractFault.ABOVE_SELLING, kind, numbers)
        if not price.visit_days.overlaps(contract.days):
            yield ContractProblem(ContractFault.OUTSIDE_DAYS, kind)
        earlier = (one for one in contract.prices[:place] if one.ticket_type_id == kind)
        if any(one.visit_days.overlaps(price.visit_days) for one in earlier):
            yield ContractProblem(ContractFault.OVERLAPPING, kind)


def _step_problems(contract: ContractFacts) -> Iterator[ContractProblem]:
    seen: set[int] = set()
    for step in contract.steps:
        if step.from_ticket in seen:
            yield ContractProblem(ContractFault.STEP_TWICE, numbers=(step.from_ticket,))
        seen.add(step.from_ticket)
        if (step.rate is None) == (step.amount is None):
            yield ContractProblem(ContractFault.STEP_EMPTY, numbers=(step.from_ticket,))
            continue
        for price in contract.prices:
            if step.earned(price.amount) > price.amount:
                numbers = (step.from_ticket,)
                kind = price.ticket_type_id
                yield ContractProblem(ContractFault.COMMISSION_ABOVE_PRICE, kind, numbers)
