"""What stands in a journal of paper: which tickets of off-line sales have none that is proven."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from shared.journal.journal import Entry
from shared.journal.packing import unpacked
from shared.kernel.refusal import Refusal
from shared.sales.outage import code_of_next_version
from shared.sales.print_queue import PRINTED, QUEUED, UnprintedTicket
from shared.sales.receipt import IssuedTicket
from shared.tickets.code import TicketSigner

# The kinds of entries.
SALE: Final = "sale"
PRINT: Final = "print"


@dataclass(eq=False)
class JournalRefused(Refusal):
    """The journal cannot be written, so nothing was sold; `full` when the disk is."""

    full: bool


def left_unprinted(entries: Iterable[Entry], signer: TicketSigner) -> tuple[UnprintedTicket, ...]:
    """List the tickets without proven paper, each with the code that it was issued last."""
    states: dict[UUID, str] = {}
    tickets: dict[UUID, IssuedTicket] = {}
    for entry in entries:
        if entry.kind == SALE:
            sold = unpacked(entry.document["paper"], tuple) or ()
            tickets.update((ticket.print_job, ticket) for ticket in sold)
            continue
        said = entry.document["print"]
        job = UUID(said["job"])
        states[job] = said["state"]
        if "code" in said and job in tickets:
            code = code_of_next_version(tickets[job].code, said["version"], signer)
            tickets[job] = replace(tickets[job], code=code)
    return tuple(
        UnprintedTicket(job, ticket, states.get(job, QUEUED))
        for job, ticket in tickets.items()
        if states.get(job) != PRINTED
    )
