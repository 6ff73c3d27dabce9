"""Gives back to everybody what was kept in vain: unsold shares of pools, holds not paid for."""

from __future__ import annotations

from sqlalchemy.orm import Session

from shared.database.verb import record

BATCH = 100


def release_due(session: Session, batch: int = BATCH) -> int:
    """Move unsold shares whose time has come to the common pool; gives how many shares.

    Each is moved once, however many servers ask. Run again until it gives 0.
    """
    return int(record(session, "release_places", {"batch": batch}))


def free_holds(session: Session, batch: int = BATCH) -> int:
    """Free the places of expired holds; gives how many holds. Run again until it gives 0."""
    return int(record(session, "free_holds", {"batch": batch}))
