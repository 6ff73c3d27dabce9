"""The ticket of an order that names whoever was looked for by a document."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from shared.sales.look_up import OrderHistory

_SHOWN: Final = 4  # so much of a document is shown, and kept to compare with
_SHORTEST: Final = 8  # of what may be the number of a document


def tail_of(typed: str) -> str:
    """Give the end of what may be a document's number; nothing of what is too short for one."""
    text = typed.strip().upper()
    return text[-_SHOWN:] if len(text) >= _SHORTEST else ""


def ticket_of(history: OrderHistory, tail: str) -> UUID | None:
    """Find the ticket that names a document with this end; None without one."""
    named = (
        one.id
        for one in history.tickets
        if tail
        and one.state == "ISSUED"
        and any(who.document.endswith(tail) for who in one.visitors)
    )
    return next(named, None)
