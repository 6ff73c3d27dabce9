"""What the row of a ticket says that nobody has used, as far as its code tells it."""

from __future__ import annotations

from datetime import datetime

from shared.admission.resolve import TicketRow
from shared.tickets.code import TicketHeader


def unused_row(
    header: TicketHeader,
    digest: bytes,
    terms_id: int,
    now: datetime,
    *,
    opens_zone: bool,
    uses: int | None,
) -> TicketRow:
    """Give the row of a ticket for whole days; `uses` are those in the zone that it opens."""
    return TicketRow(
        ticket_type_id=header.ticket_type_id,
        terms_id=terms_id,
        state="ISSUED",
        blocked=False,
        code_version=header.version,
        code_digest=digest,
        visit_day=header.first_day,
        valid_days=header.days,
        persons=header.persons,
        now=now,
        opens_zone=opens_zone,
        uses_total=uses,
        uses_left=uses,
        uses_today=0,
        used_on=None,
        inside=False,
        last_walked=False,
        first_used_at=None,
        first_lane_id=None,
        last_used_at=None,
        last_lane_id=None,
        left_at=None,
        slot_day=None,
        slot_starts=None,
        slot_ends=None,
        slot_early=0,
        slot_late=0,
    )
