"""Takes money for an account at a window, and pays out what is left of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.accounts.rules import TERMS
from shared.database.verb import record
from shared.kernel.money import Money
from shared.site.authorise import Wanted
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose account: a member's by id, or a distributor's."""

    member: UUID | None = None
    distributor: int | None = None

    def document(self) -> dict[str, Any]:
        """Name it to a verb."""
        if self.member is not None:
            return {"member": str(self.member)}
        return {"distributor": self.distributor}


@dataclass(frozen=True, slots=True)
class AccountReceipt:
    """An entry that was made at a window; `number` is on its slip, `at` is aware."""

    entry_id: UUID
    number: str
    amount: Money
    balance: Money
    tender: str
    reference: str
    business_date: date
    at: datetime


def top_up(
    session: Session,
    whose: Whose,
    amount: Money,
    tender: str,
    token: StaffToken,
    *,
    entry_id: UUID,
    reference: str = "",
) -> AccountReceipt:
    """Take money, in cash or by card, for an account; the same id takes it once.

    Raises AccountFull, NoSuchMember, NoSuchAccount, NoOpenShift, DoesNotAddUp, NotSignedIn.
    """
    document = {
        "id": str(entry_id),
        **whose.document(),
        "amount": amount.fen,
        "tender": tender,
        "reference": reference or None,
        "terms": TERMS,
    }
    answer = record(session, "top_up", document, token.value)
    return _receipt(entry_id, amount, tender, reference, answer)


def pay_out_wanted(member_id: UUID, amount: Money) -> Wanted:
    """Say what a supervisor signs for."""
    return Wanted("pay_out", member_id, amount)


def pay_out(
    session: Session,
    member_id: UUID,
    amount: Money,
    grant: UUID,
    token: StaffToken,
    *,
    entry_id: UUID,
) -> AccountReceipt:
    """Give a member back in cash what was not used; `grant` is a supervisor's for just that.

    Raises AccountShort, NoSuchMember, NoOpenShift, NotPermitted, NotSignedIn.
    """
    document = {
        "id": str(entry_id),
        "member": str(member_id),
        "amount": amount.fen,
        "grant": str(grant),
    }
    answer = record(session, "pay_out", document, token.value)
    return _receipt(entry_id, -amount, "cash", "", answer)


def _receipt(
    entry_id: UUID, amount: Money, tender: str, reference: str, answer: dict[str, Any]
) -> AccountReceipt:
    return AccountReceipt(
        entry_id=entry_id,
        number=answer["number"],
        amount=amount,
        balance=Money(answer["balance"]),
        tender=tender,
        reference=reference,
        business_date=date.fromisoformat(answer["business_date"]),
        at=datetime.fromisoformat(answer["at"]),
    )
