"""Ends flash sales whose time is over: what they have left goes back to everybody."""

from __future__ import annotations

from sqlalchemy.orm import Session

from shared.database.verb import record


def end_flash_sales(session: Session) -> int:
    """Give the places of flash sales that are over back; tells how many ended (server only)."""
    return int(record(session, "end_flash_sales", {}))
