"""Notes what the contact of a drawer told: it was opened by its key, or left open."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.shifts.drawer_contact import DrawerNews


@dataclass(frozen=True, slots=True)
class DrawerNote:
    """One piece of news; `id` is made when it is seen, so that it is noted once."""

    id: UUID
    news: DrawerNews


def note_drawer(session: Session, note: DrawerNote) -> None:
    """Note it in the open shift of this window, or in the audit where there is none."""
    record(session, "note_drawer", {"id": str(note.id), "kind": note.news})
