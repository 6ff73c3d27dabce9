"""What can pay for an order besides money, as rows to choose from; pure values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from boxoffice.sale.accounts.desk import PurseNow
from boxoffice.sale.draft import Draft
from boxoffice.sale.look_up.entry import NO_ROW
from shared.accounts.rules import points_amount
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.vouchers import VoucherSeen
from shared.payments.rules import ACCOUNT, POINTS, PREPAID, STATIC_CODE, VOUCHER, TypedTender
from shared.pricing.rules import Quote

NOTHING = Money(0)


class Why(StrEnum):
    """Why something cannot pay now."""

    NO_MEMBER = "no_member"
    NO_AGENCY = "no_agency"
    NOTHING_LEFT = "nothing_left"
    OVER_LIMIT = "over_limit"
    TAKEN = "taken"


class Said(StrEnum):
    """What the sentence above the rows says."""

    CHOOSE = "choose"
    NO_VOUCHER = "no_voucher"
    VOUCHER_TWICE = "voucher_twice"
    VOUCHER_OTHER = "voucher_other"
    USED = "USED"
    WITHDRAWN = "WITHDRAWN"
    NOT_APPROVED = "NOT_APPROVED"
    NOT_YET = "NOT_YET"
    OVER = "OVER"
    GUESSED = "guessed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Source:
    """A row: it would pay `amount`, of so much that there is; or `why` it does not."""

    tender: str
    amount: Money = NOTHING
    left: Money = NOTHING
    points: int = 0
    name: Bilingual | None = None
    why: Why | None = None
    source: str = field(default="", repr=False)

    def part(self) -> TypedTender:
        """Give what it pays."""
        return TypedTender(self.tender, self.amount, self.amount, source=self.source)


@dataclass(frozen=True, slots=True)
class SourcesShown:
    """The rows with what was typed; `wanted` is what is to be paid by one of them."""

    sources: tuple[Source, ...]
    wanted: Money
    said: Said = Said.CHOOSE
    marked: int = NO_ROW
    typed: str = field(default="", repr=False)
    answers: int = 0


def sources_of(
    draft: Draft, purse: PurseNow, wanted: Money, parts: Iterable[TypedTender]
) -> tuple[Source, ...]:
    """List what may pay so much of an order, always in the same order."""
    taken = {part.tender for part in parts}
    rows = (_prepaid(draft, purse, wanted), _points(draft, purse, wanted), _account(draft, wanted))
    known = tuple(
        Source(row.tender, left=row.left, points=row.points, name=row.name, why=Why.TAKEN)
        if row.tender in taken
        else row
        for row in rows
    )
    return (*known, Source(VOUCHER), Source(STATIC_CODE, wanted))


def voucher_part(
    seen: VoucherSeen, quote: Quote, wanted: Money, parts: Iterable[TypedTender]
) -> TypedTender | Said:
    """Give what a voucher pays of an order, or what is said instead.

    One of value pays up to it; one for a ticket the dearest ticket of its type for which no other
    voucher pays that amount.
    """
    vouchers = [part for part in parts if part.tender == VOUCHER]
    if seen.why:
        return Said(seen.why)
    if any(part.source == seen.digest for part in vouchers):
        return Said.VOUCHER_TWICE
    if seen.amount is not None:
        amount = min(seen.amount, wanted)
    else:
        paid = [part.amount for part in vouchers]
        prices = _prices(quote, seen.ticket_type_id)
        for one in paid:
            if one in prices:
                prices.remove(one)
        amount = min(prices[0], wanted) if prices and prices[0] <= wanted else NOTHING
    if not amount:
        return Said.VOUCHER_OTHER
    return TypedTender(VOUCHER, amount, amount, source=seen.digest)


def _prices(quote: Quote, ticket_type_id: int | None) -> list[Money]:
    mine = (line for line in quote.lines if line.offer.ticket_type_id == ticket_type_id)
    prices = [price for line in mine for price in line.ticket_prices]
    return sorted(prices, key=lambda one: -one.fen)


def _prepaid(draft: Draft, purse: PurseNow, wanted: Money) -> Source:
    if draft.buyer is None:
        return Source(PREPAID, why=Why.NO_MEMBER)
    amount = min(wanted, purse.balance)
    why = None if amount else Why.NOTHING_LEFT
    return Source(PREPAID, amount, purse.balance, why=why, source=str(draft.buyer.id))


def _points(draft: Draft, purse: PurseNow, wanted: Money) -> Source:
    if draft.buyer is None:
        return Source(POINTS, why=Why.NO_MEMBER)
    amount = points_amount(wanted, purse.points, purse.points_per_yuan)
    why = None if amount else Why.NOTHING_LEFT
    return Source(POINTS, amount, points=purse.points, why=why, source=str(draft.buyer.id))


def _account(draft: Draft, wanted: Money) -> Source:
    agency = draft.agency
    if agency is None:
        return Source(ACCOUNT, why=Why.NO_AGENCY)
    why = Why.OVER_LIMIT if agency.available < wanted else None
    contract = agency.contract
    return Source(ACCOUNT, wanted, agency.available, name=contract.name, why=why,
                  source=str(contract.contract_id))  # fmt: skip
