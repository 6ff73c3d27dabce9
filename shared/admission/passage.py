"""Says what the turnstile did after an admission."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record


def record_passage(session: Session, scan_id: UUID, persons: int) -> None:
    """Count the persons who walked through on an admission; the first word about it stands."""
    document = {"admission": str(scan_id), "outcome": "PASSED", "persons": persons}
    record(session, "record_passage", document)


def give_back(session: Session, scan_id: UUID) -> bool:
    """Give back the use of an admission on which nobody walked through.

    False when it stays used: nobody has walked on this ticket for the third time today.
    """
    document = {"admission": str(scan_id), "outcome": "GIVEN_BACK", "persons": 0}
    return bool(record(session, "record_passage", document) != "KEPT")
