"""Entries of a journal, as a gate sends them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.replay import entry_document, passage_document, replay_scans
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.site.queries import lanes_of_this_station


def entry_of(
    session: Session,
    ticket_id: UUID | None,
    *,
    scan_id: UUID | None = None,
    at: datetime | None = None,
    version: int | None = 0,
    persons: int = 1,
    verdict: Verdict = Verdict.OK_ENTRY,
    lane_id: int | None = None,
) -> dict[str, Any]:
    """One that was let in at lane A1 of whoever asks, or refused for another verdict."""
    lanes = {lane.code: lane.id for lane in lanes_of_this_station(session)}
    return entry_document(
        scan_id or uuid7(),
        verdict,
        lane_id=lane_id or lanes["A1"],
        ticket_id=ticket_id,
        at=at or datetime.now(UTC),
        admitted=verdict is Verdict.OK_ENTRY,
        persons=persons,
        version=version,
    )


def passage_of(scan_id: str, persons: int) -> dict[str, Any]:
    """What a turnstile said of it."""
    return passage_document(UUID(scan_id), persons, datetime.now(UTC))


def send(session: Session, *entries: dict[str, Any]) -> list[str]:
    """Send them in one batch."""
    return replay_scans(session, entries)
