"""Entries of a window's journal that nobody can read, or that the database does not take.

They stand on the supervisor's list, each with why: what was sold by them is on paper, and on the
disk of this window.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from boxoffice.outage.left_unprinted import SALE
from shared.database.verb import record
from shared.journal.journal import Entry, Journal, UnreadableEntry
from shared.kernel.ids import uuid7_time
from shared.kernel.money import Money
from shared.sales.late_entries import LateEntry
from shared.sales.outage import UnknownBlock
from shared.site.authorise import Wanted
from shared.site.sign_in import StaffToken

# What stands in place of a SQLSTATE: a sale, or how a ticket was printed.
UNREADABLE: Final = {True: "unreadable sale", False: "unreadable print"}
REFUSED: Final = {True: "refused sale", False: "refused print"}
# The database was restored from a time before the window had reserved what it sold from.
UNKNOWN_BLOCK: Final = "sale of an unknown block"
_ON_DISK: Final = frozenset({*UNREADABLE.values(), *REFUSED.values(), UNKNOWN_BLOCK})


def on_the_list(journal: Journal) -> tuple[LateEntry, ...]:
    """List them; of those that cannot be read only id and time are known."""
    refused = (_as_refused(entry, why) for entry, why in journal.refused())
    return (*(_as_late(entry) for entry in journal.unreadable()), *refused)


def is_on_disk(entry: LateEntry) -> bool:
    """Tell whether a sale is on the disk of this window alone."""
    return entry.reason in _ON_DISK


def unreadable_wanted(entry: LateEntry, why: str) -> Wanted:
    """Say what a supervisor signs for."""
    return Wanted("unreadable_entry", entry.id, Money(0), why)


def note_unreadable(
    session: Session, entry: LateEntry, why: str, grant: UUID, token: StaffToken
) -> None:
    """Write down that a supervisor has dealt with it. Raises NotPermitted."""
    document = {"id": str(entry.id), "what": entry.reason, "why": why, "grant": str(grant)}
    record(session, "note_unreadable", document, token.value)


def forget(journal: Journal, entry: LateEntry) -> None:
    """Take it off the list."""
    listed: list[Entry | UnreadableEntry] = [*journal.unreadable()]
    listed += (one for one, _ in journal.refused())
    for one in listed:
        if one.id == str(entry.id):
            journal.settle(one.seq)


def _as_late(entry: UnreadableEntry) -> LateEntry:
    entry_id, nothing = UUID(entry.id), Money(0)
    made, reason = uuid7_time(entry_id), UNREADABLE[entry.kind == SALE]
    return LateEntry(entry_id, "", made, 0, nothing, reason, {}, "", own_shift=True)


def _as_refused(entry: Entry, why: str) -> LateEntry:
    entry_id, made, tickets, total = UUID(entry.id), uuid7_time(UUID(entry.id)), 0, Money(0)
    reason = REFUSED[entry.kind == SALE]
    if entry.kind == SALE:
        sale = entry.document["sale"]
        made = datetime.fromisoformat(sale["sold_at"])
        tickets, total = len(sale["tickets"]), Money(sale["total"])
        reason = UNKNOWN_BLOCK if why == UnknownBlock.__name__ else reason
    return LateEntry(entry_id, "", made, tickets, total, reason, {}, "", own_shift=True)
