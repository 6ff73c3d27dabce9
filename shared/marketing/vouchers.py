"""Issues vouchers and tells what one is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.voucher_code import new_voucher_code, voucher_digest
from shared.site.sign_in import StaffToken

EDIT: Final = "marketing_edit"
_BATCHES = text("""
    SELECT b.id, b.name_zh, b.name_en, b.amount, b.ticket_type_id, b.days::text AS days,
           b.withdrawn_at IS NOT NULL AS withdrawn, i.name AS issued_by, b.issued_at,
           a.name AS approved_by, count(v.id) AS vouchers,
           count(v.id) FILTER (WHERE v.state = 'USED') AS used
      FROM voucher_batch AS b LEFT JOIN voucher AS v ON v.batch_id = b.id
      JOIN staff AS i ON i.id = b.issued_by LEFT JOIN staff AS a ON a.id = b.approved_by
     GROUP BY b.id, i.name, a.name ORDER BY b.id DESC
""")


@dataclass(frozen=True, slots=True)
class NewVouchers:
    """Vouchers to be issued, good on some days: of an amount, or for a ticket of a type."""

    request: UUID
    name: Bilingual
    days: Days
    codes: Sequence[str] = field(repr=False)
    amount: Money | None = None
    ticket_type_id: int | None = None


@dataclass(frozen=True, slots=True)
class VoucherBatchRow:
    """A batch as the office sees it."""

    id: int
    name: Bilingual
    days: Days
    amount: Money | None
    ticket_type_id: int | None
    vouchers: int
    used: int
    withdrawn: bool
    issued_by: str
    issued_at: datetime
    approved_by: str | None


@dataclass(frozen=True, slots=True)
class VoucherSeen:
    """A voucher that was shown: what it pays, and `why` it does not, if it does not."""

    digest: str = field(repr=False)
    number: str
    name: Bilingual
    amount: Money | None
    ticket_type_id: int | None
    why: str = ""


def new_voucher_codes(count: int) -> tuple[str, ...]:
    """Make codes; whoever keeps the list can print and send them."""
    return tuple(new_voucher_code() for _ in range(count))


def issue_vouchers(session: Session, new: NewVouchers, *, token: StaffToken) -> int:
    """Record vouchers by the digests of their codes and give the id of the batch.

    They pay once somebody else has approved them.

    Raises RowRefused, DoesNotAddUp, NotPermitted, NotSignedIn; nothing is then recorded.
    """
    digests = [voucher_digest(code) or b"" for code in new.codes]
    document = {
        "request": str(new.request),
        "name_zh": new.name.zh,
        "name_en": new.name.en,
        "days": str(new.days),
        "amount": new.amount.fen if new.amount else None,
        "ticket_type_id": new.ticket_type_id,
        "digests": [digest.hex() for digest in digests],
    }
    return int(record(session, "issue_vouchers", document, token.value)["id"])


def approve_vouchers(session: Session, batch_id: int, *, token: StaffToken) -> bool:
    """Let the vouchers that somebody else issued pay; False if there is nothing to approve.

    Raises NotPermitted (right `authorise`; also for one's own), NotSignedIn.
    """
    return bool(record(session, "approve_vouchers", {"id": batch_id}, token.value))


def withdraw_vouchers(session: Session, batch_id: int, *, token: StaffToken) -> bool:
    """Let no voucher of a batch pay any more; False if it was withdrawn already.

    Raises NotPermitted (rights `marketing_edit`, `authorise`: either will do), NotSignedIn.
    """
    right = EDIT if EDIT in token.rights else "authorise"
    return bool(record(session, "withdraw_vouchers", {"id": batch_id, "right": right}, token.value))


def look_up_voucher(session: Session, code: str, *, token: StaffToken) -> VoucherSeen | None:
    """Tell what a voucher is worth; None for one that nobody issued.

    Raises TooManyUnknownCodes, NotSignedIn.
    """
    digest = voucher_digest(code)
    if digest is None:
        return None
    told = record(session, "look_up_voucher", {"digest": digest.hex()}, token.value)
    return None if told is None else _seen(digest.hex(), told)


def voucher_batches(session: Session) -> tuple[VoucherBatchRow, ...]:
    """List all batches, the newest first."""
    return tuple(
        VoucherBatchRow(
            row.id,
            Bilingual(row.name_zh, row.name_en),
            Days.parse(row.days),
            None if row.amount is None else Money(row.amount),
            row.ticket_type_id,
            row.vouchers,
            row.used,
            row.withdrawn,
            row.issued_by,
            row.issued_at,
            row.approved_by,
        )
        for row in session.execute(_BATCHES)
    )


def _seen(digest: str, told: dict[str, Any]) -> VoucherSeen:
    return VoucherSeen(
        digest,
        told["number"],
        Bilingual(told["name_zh"], told["name_en"]),
        None if told["amount"] is None else Money(told["amount"]),
        told["ticket_type_id"],
        told["why"] or "",
    )
