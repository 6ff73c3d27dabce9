"""Sends what lanes did without the database, when it is back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal

ENTRY, GROUP, REFUSAL = "ENTRY", "GROUP", "REFUSAL"
PASSAGE, NEWS, CLOCK = "PASSAGE", "NEWS", "CLOCK"


@refusal_of("SM180")
@dataclass(eq=False)
class NotAScan(Refusal):
    """No lane of this station can have done that."""


def entry_document(
    scan_id: UUID,
    verdict: Verdict,
    *,
    lane_id: int,
    ticket_id: UUID | None,
    at: datetime,
    admitted: bool,
    persons: int = 1,
    version: int | None = None,
    by_signature: bool = False,
) -> dict[str, Any]:
    """Give what replay_scans takes of a scan that was judged."""
    return {
        "kind": ENTRY if admitted else REFUSAL,
        "id": str(scan_id),
        "lane": lane_id,
        "ticket": None if ticket_id is None else str(ticket_id),
        "verdict": verdict.value,
        "persons": persons,
        "version": version,
        "by_signature": by_signature,
        "at": at.isoformat(),
    }


def group_document(answer: ScanAnswer, *, lane_id: int, at: datetime) -> dict[str, Any]:
    """Give what replay_scans takes of a group that was let in."""
    return {
        "kind": GROUP,
        "id": str(answer.scan_id),
        "lane": lane_id,
        "verdict": answer.verdict.value,
        "parts": [part.document() for part in answer.parts],
        "at": at.isoformat(),
    }


def passage_document(scan_id: UUID, persons: int, at: datetime) -> dict[str, Any]:
    """Give what replay_scans takes of a turnstile's word: 0 persons give the use back."""
    outcome = "PASSED" if persons else "GIVEN_BACK"
    return {
        "kind": PASSAGE,
        "admission": str(scan_id),
        "outcome": outcome,
        "persons": persons,
        "at": at.isoformat(),
    }


def clock_document(at: datetime, drift_seconds: float | None) -> dict[str, Any]:
    """Give what replay_scans takes of a time that an attendant has confirmed."""
    return {"kind": CLOCK, "at": at.isoformat(), "drift": drift_seconds}


def replay_scans(session: Session, entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """Send entries in their order; a word for each, as replay_scans.sql says it.

    The same entry again is the same entry.
    """
    answers: list[str] = record(session, "replay_scans", {"entries": list(entries)})
    return answers


def was_taken(answer: str) -> bool:
    """Tell whether the database has an entry now: else the word is an SQLSTATE."""
    return answer.isalpha() or "_" in answer
