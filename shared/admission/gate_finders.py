"""Reads, for a gate that must be able to do without the database, by what tickets are found."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session


class FinderKind(IntEnum):
    """What leads to a ticket, beside its own code."""

    DOCUMENT = 1  # by the key of the day
    CARD = 2  # by the key of cards
    FACE = 3  # by the number of its holder
    PARTY = 4  # what the tickets of a group have in common


class Finder(NamedTuple):
    """Something that leads to a ticket; `sure` if it proves that the ticket is theirs."""

    kind: FinderKind
    digest: bytes
    ticket_id: UUID
    sure: bool


_OF_TICKETS = text("SELECT kind, digest, ticket, sure FROM app.gate_finders(CAST(:ids AS uuid[]))")
_DOCUMENTS = text("SELECT digest, ticket, sure FROM app.day_look_ups_since(:xid)")


def card_bytes(digest: int) -> bytes:
    """Give the digest of a card as gates keep it."""
    return digest.to_bytes(8, "big", signed=True)


def finders_of(session: Session, ids: Collection[UUID]) -> tuple[Finder, ...]:
    """Read by what some tickets are found, but for documents."""
    rows = session.execute(_OF_TICKETS, {"ids": [str(one) for one in ids]})
    return tuple(Finder(FinderKind(row.kind), row.digest, row.ticket, row.sure) for row in rows)


def document_finders(session: Session, xid: int = 0) -> tuple[Finder, ...]:
    """Read by what documents tickets are found today, of those made findable since a mark."""
    rows = session.execute(_DOCUMENTS, {"xid": xid})
    return tuple(Finder(FinderKind.DOCUMENT, row.digest, row.ticket, row.sure) for row in rows)
