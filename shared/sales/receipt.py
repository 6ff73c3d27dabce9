"""What a sale gives back: the receipt and the tickets to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final
from uuid import UUID

from shared.catalogue.days import Days
from shared.catalogue.draft import EVERY_WEEKDAY, ValidityKind
from shared.catalogue.validity import Bounds, ValidityTerms
from shared.catalogue.validity_text import validity_text
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.tickets.code import NO_SLOT, Flag, TicketHeader, TicketSigner

# More days than its byte holds are none in a code: the lane then needs the row.
_MOST_DAYS_IN_CODE: Final = 255
_SAID_BY_DAYS: Final = frozenset({ValidityKind.VISIT_DAY, ValidityKind.FIXED_RANGE})
_QUARTERS_AN_HOUR: Final = 4
_MINUTES_A_QUARTER: Final = 15


@dataclass(frozen=True, slots=True)
class MaskedVisitor:
    """Whom a ticket names, as the database keeps it to be shown: 李*明, ****0011."""

    name: str
    document: str


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """One ticket as it goes on paper; `code` is the signed text of its QR.

    `starts` and `ends` are the site's own times of the slot it is for, None for a whole day;
    `validity` says how long it admits, where the day alone does not. `layout` is the one of the
    terms it was sold under.
    """

    id: UUID
    number: str
    type_name: Bilingual
    ticket_class: str
    persons: int
    visit_day: date
    valid_days: int
    price: Money
    code: str = field(repr=False)
    print_job: UUID
    starts: time | None = None
    ends: time | None = None
    validity: Bilingual | None = None
    layout: str = "ticket"
    visitors: tuple[MaskedVisitor, ...] = ()
    contact: MaskedVisitor | None = None


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """What a code says of its ticket, so that a lane without the row can judge it.

    `block` and the number in it are those of a ticket that was sold off line; 0 of any other.
    """

    ticket_type_id: int
    first_day: date
    valid_days: int
    persons: int
    staff_check: bool
    real_name: bool
    starts: time | None
    block: int = 0
    number_in_block: int = 0


@dataclass(frozen=True, slots=True)
class Tendered:
    """What one tender paid: "cash", "card", "wechat" …; of cash also what was handed over.

    `reference` is the number by which it is found again: last four digits of a card, its approval.
    """

    tender: str
    amount: Money
    received: Money
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A recorded sale. `number` is what visitor and staff call it.

    `points` are what the member earned by it, None where no member was named. `tenders` are what
    paid it; none named is cash for all of it.
    """

    order_id: UUID
    number: str
    business_date: date
    total: Money
    received: Money
    change: Money
    tickets: tuple[IssuedTicket, ...]
    points: int | None = None
    tenders: tuple[Tendered, ...] = ()

    @property
    def cash(self) -> Money:
        """Give what of it lies in the drawer before change is given."""
        if not self.tenders:
            return self.received
        return Money.sum(one.received for one in self.tenders if one.tender == "cash")


def validity_on_paper(terms: ValidityTerms | None, bounds: Bounds) -> Bilingual | None:
    """Say how long a ticket admits, where the days that are printed anyway do not say it all."""
    if terms is None:
        return None
    plain = terms.kind in _SAID_BY_DAYS and terms.weekdays == EVERY_WEEKDAY
    own = Days(bounds.first_day, bounds.until)
    if plain and not any(days.overlaps(own) for days in terms.blackouts):
        return None
    return validity_text(terms, bounds)


def sign_ticket(signer: TicketSigner, ticket_id: UUID, version: int, facts: CodeFacts) -> str:
    """Sign the code of a ticket in the code version that its row has.

    The same facts always give the same code: what is printed again is what was printed.
    """
    return signer.sign(_header(signer, ticket_id, version, facts))


def sign_new_tickets(
    signer: TicketSigner, ticket_ids: Sequence[UUID], facts: CodeFacts
) -> list[str]:
    """Sign the first codes of tickets that are alike."""
    return signer.sign_alike(_header(signer, ticket_ids[0], 0, facts), ticket_ids)


def _header(signer: TicketSigner, ticket_id: UUID, version: int, facts: CodeFacts) -> TicketHeader:
    fits = facts.valid_days <= _MOST_DAYS_IN_CODE
    return TicketHeader(
        key_id=signer.key_id,
        ticket_id=ticket_id,
        version=version,
        ticket_type_id=facts.ticket_type_id,
        first_day=facts.first_day,
        days=facts.valid_days if fits else 0,
        flags=_flags(facts, training=signer.training, row_required=not fits),
        persons=facts.persons,
        slot=NO_SLOT if facts.starts is None else _quarter(facts.starts),
        block=facts.block,
        number_in_block=facts.number_in_block,
    )


def _flags(facts: CodeFacts, *, training: bool, row_required: bool) -> Flag:
    flags = Flag(0)
    if facts.staff_check:
        flags |= Flag.STAFF_CHECK
    if facts.real_name:
        flags |= Flag.REAL_NAME
    if facts.block:
        flags |= Flag.SOLD_OFFLINE
    if row_required:
        flags |= Flag.ROW_REQUIRED
    return flags | Flag.TRAINING if training else flags


def _quarter(starts: time) -> int:
    return starts.hour * _QUARTERS_AN_HOUR + starts.minute // _MINUTES_A_QUARTER
