"""The list of a group: whom its tickets name."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.scan_answer import GroupMember

_LIST = text("SELECT * FROM app.group_list(:ticket, :zone)")


def group_list(session: Session, ticket_id: UUID, zone_id: int) -> tuple[GroupMember, ...]:
    """List the tickets of a group with the masks of whom they name; none where nobody is named."""
    rows = session.execute(_LIST, {"ticket": ticket_id, "zone": zone_id})
    members = tuple(
        GroupMember(row.ticket_id, row.number, row.persons, row.open, tuple(row.names))
        for row in rows
    )
    return members if any(one.names for one in members) else ()
