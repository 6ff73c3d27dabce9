"""Takes bills of payment companies in, and what a person decides about what did not match."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.finance.bill_file import Bill, BillLine
from shared.finance.rules import Matched, UncheckedPayment, match_bill
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

_DAY: Final = timedelta(days=1)


@refusal_of("SM200")
@dataclass(eq=False)
class BillOvertaken(Refusal):
    """Something on it was taken in, confirmed or decided meanwhile."""


@refusal_of("SM201")
@dataclass(eq=False)
class BillTaken(Refusal):
    """The same file was taken in before."""


class LineDecision(StrEnum):
    """What money on a bill is that no sale was matched with; in the order of the keys."""

    MATCHED = "MATCHED"
    NOT_OURS = "NOT_OURS"
    RETURNED = "RETURNED"
    SURPLUS = "SURPLUS"


class PaymentDecision(StrEnum):
    """What became of a payment that stands on no bill."""

    FOUND = "FOUND"
    LOST = "LOST"


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A payment as the list shows it; `covered` are the companies whose bills tell of its day."""

    payment: UncheckedPayment
    order: str
    station: Bilingual
    staff: str
    covered: frozenset[str]


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of a bill that waits for a person."""

    id: UUID
    company: str
    line: BillLine


@dataclass(frozen=True, slots=True)
class BillPlan:
    """What taking a bill in would do: nothing of it has happened.

    `known` lines are of the server's own charges, `before` of them came with an earlier bill.
    """

    bill: Bill
    matched: Matched
    known: int
    before: int


_TO_CHECK = text("""
    SELECT p.id, p.reference, p.amount, p.at, o.number, s.name_zh, s.name_en, f.name,
           ARRAY(SELECT DISTINCT b.company FROM bill AS b
                  WHERE (p.at AT TIME ZONE 'Asia/Shanghai')::date
                        BETWEEN b.first_day AND b.last_day) AS covered
      FROM payment AS p JOIN sales_order AS o ON o.id = p.order_id
      JOIN station AS s ON s.id = o.station_id JOIN staff AS f ON f.id = o.staff_id
     WHERE p.state = 'TO_CHECK' ORDER BY p.at, p.id
""")
_OPEN = text("SELECT id, company, number, at, amount FROM bill_line WHERE state = 'OPEN'"
             " ORDER BY at, id")  # fmt: skip
_KNOWN = text("""
    SELECT reference FROM charge
     WHERE tender = CAST(:company AS tender) AND reference IS NOT NULL
       AND created_at BETWEEN :first AND :last
""")
_BEFORE = text(
    "SELECT number FROM bill_line WHERE company = :company AND at BETWEEN :first AND :last"
)


def payments_to_check(session: Session) -> tuple[ToCheck, ...]:
    """List what was paid to the printed code and nobody has confirmed, the oldest first."""
    return tuple(
        ToCheck(
            UncheckedPayment(row.id, row.reference, Money(row.amount), row.at),
            row.number,
            Bilingual(row.name_zh, row.name_en),
            row.name,
            frozenset(row.covered),
        )
        for row in session.execute(_TO_CHECK)
    )


def open_lines(session: Session) -> tuple[OpenLine, ...]:
    """List the lines of bills that belong to no sale, the oldest first."""
    return tuple(
        OpenLine(row.id, row.company, BillLine(row.number, row.at, Money(row.amount)))
        for row in session.execute(_OPEN)
    )


def plan_bill(session: Session, bill: Bill) -> BillPlan:
    """Work out what a bill confirms; reads only."""
    span = {
        "company": bill.company,
        "first": min(line.at for line in bill.lines) - _DAY,
        "last": max(line.at for line in bill.lines) + _DAY,
    }
    charged = {row.reference for row in session.execute(_KNOWN, span)}
    before = {row.number for row in session.execute(_BEFORE, span)}
    fresh = [line for line in bill.lines if line.number not in charged | before]
    unchecked = (one.payment for one in payments_to_check(session))
    return BillPlan(
        bill,
        match_bill(fresh, unchecked),
        sum(line.number in charged for line in bill.lines),
        sum(line.number in before for line in bill.lines),
    )


def record_bill(session: Session, plan: BillPlan, token: StaffToken, *, bill_id: UUID) -> int:
    """Take a bill in as it was planned; gives how many payments it confirmed. The same id once.

    Raises BillTaken, BillOvertaken, NotPermitted (right `close_day`), NotSignedIn.
    """
    bill = plan.bill
    lines = [(line, payment.id) for line, payment in plan.matched.pairs]
    document = {
        "id": str(bill_id),
        "company": bill.company,
        "name": bill.name,
        "digest": bill.digest,
        "first": str(bill.first),
        "last": str(bill.last),
        "known": plan.known,
        "aside": bill.aside,
        "lines": [
            {
                "id": str(uuid7()),
                "number": line.number,
                "at": line.at.isoformat(),
                "amount": line.amount.fen,
                "payment": str(payment) if payment else None,
            }
            for line, payment in (*lines, *((line, None) for line in plan.matched.lines))
        ],
    }
    return int(record(session, "record_bill", document, token.value))


def decide_line(
    session: Session,
    line_id: UUID,
    decision: LineDecision,
    note: str,
    token: StaffToken,
    *,
    payment_id: UUID | None = None,
) -> None:
    """Say what a line of a bill is, and why; MATCHED names a payment of the same amount.

    Raises BillOvertaken, DoesNotAddUp (no note), NotPermitted, NotSignedIn.
    """
    document = {
        "id": str(uuid7()),
        "line": str(line_id),
        "decision": decision.value,
        "note": note,
        "payment": str(payment_id) if payment_id else None,
    }
    record(session, "decide_bill_line", document, token.value)


def check_payment(
    session: Session, payment_id: UUID, decision: PaymentDecision, note: str, token: StaffToken
) -> None:
    """Say what became of a payment that stands on no bill, and why.

    Raises BillOvertaken, DoesNotAddUp (no note), NotPermitted, NotSignedIn.
    """
    document = {
        "id": str(uuid7()),
        "payment": str(payment_id),
        "decision": decision.value,
        "note": note,
    }
    record(session, "check_payment", document, token.value)
