"""Which gates are not heard of, and which have scans that the database does not have yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class GateState:
    """How a gate stood when it was heard of last (aware; None never): entries it had to send.

    `stuck` ones of them the database would not take. `away` tells that it is not heard of now: what
    it has done since, nobody knows before it is back.
    """

    station_id: int
    name: Bilingual
    heard_at: datetime | None
    unsent: int
    stuck: int
    away: bool

    @property
    def is_complete(self) -> bool:
        """Tell whether the database has all that the gate did, as far as anybody knows."""
        return not (self.away or self.unsent)


# A gate says every ten seconds that it is there.
_STATES = text("""
    SELECT s.id, s.name_zh, s.name_en, g.heard_at, coalesce(g.unsent, 0) AS unsent,
           coalesce(g.stuck, 0) AS stuck,
           coalesce(g.heard_at < clock_timestamp() - interval '30 seconds', false) AS away
      FROM app.station AS s LEFT JOIN app.gate_state AS g ON g.station_id = s.id
     WHERE s.kind = 'gate' ORDER BY s.code
""")


def report_gate(session: Session, unsent: int, stuck: int) -> None:
    """Say for this gate how it stands."""
    record(session, "report_gate", {"unsent": unsent, "stuck": stuck})


def open_gates(session: Session) -> tuple[GateState, ...]:
    """List the gates of which the database does not have everything."""
    return tuple(one for one in gate_states(session) if not one.is_complete)


def gate_states(session: Session) -> tuple[GateState, ...]:
    """List all gates; one that was never heard of is not away."""
    return tuple(
        GateState(
            row.id,
            Bilingual(row.name_zh, row.name_en),
            row.heard_at,
            row.unsent,
            row.stuck,
            row.away,
        )
        for row in session.execute(_STATES)
    )
