"""A station that works without a cashier: signs itself in, and has a shift without cash run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.shifts.open_shift import CurrentShift, shift_of
from shared.site.sign_in import StaffToken

KINDS = ("kiosk", "online", "ota")


@refusal_of("SM150")
@dataclass(eq=False)
class NotForMachines(Refusal):
    """The station is no machine, or what was asked is not done at one: no cash is taken there."""


class MachineState(StrEnum):
    """How a kiosk says that it is."""

    OK = "OK"
    PAPER_LOW = "PAPER_LOW"
    PAPER_OUT = "PAPER_OUT"
    PRINTER_GONE = "PRINTER_GONE"
    STOPPED = "STOPPED"


@dataclass(frozen=True, slots=True)
class MachineNotice:
    """A kiosk that somebody should look after, since when (aware); GONE gives no sign of life."""

    station: Bilingual
    state: str
    since: datetime


# A kiosk says every half minute how it is; after two minutes of silence somebody should look.
_TROUBLED = text("""
    SELECT s.name_zh, s.name_en,
           CASE WHEN n.state <> 'STOPPED' AND n.seen_at < clock_timestamp() - interval '2 minutes'
                THEN 'GONE' ELSE n.state END AS state,
           CASE WHEN n.seen_at < clock_timestamp() - interval '2 minutes' THEN n.seen_at
                ELSE n.since END AS since
      FROM machine_notice AS n JOIN station AS s ON s.id = n.station_id
     WHERE n.state NOT IN ('OK', 'STOPPED')
        OR n.state <> 'STOPPED' AND n.seen_at < clock_timestamp() - interval '2 minutes'
     ORDER BY s.code
""")


def start_machine(session: Session, shift_id: UUID) -> tuple[StaffToken, CurrentShift]:
    """Sign this machine in by its login; gives its shift, which was begun if none runs.

    Raises NotForMachines, NotThisStation.
    """
    answer: Mapping[str, Any] = record(session, "start_machine", {"shift": str(shift_id)})
    token = StaffToken(
        answer["token"], answer["staff_id"], answer["number"], answer["name"], frozenset({"sell"})
    )
    return token, shift_of(dict(answer["shift"]))


def close_machine(
    session: Session, shift_id: UUID, next_id: UUID, token: StaffToken
) -> CurrentShift:
    """End the shift of this kiosk with its Z, and begin the next. Raises NotPermitted."""
    document = {"shift": str(shift_id), "next": str(next_id)}
    return shift_of(record(session, "close_machine", document, token.value))


def note_machine(session: Session, state: MachineState) -> None:
    """Say how this kiosk is, for those who look after it."""
    record(session, "note_machine", {"state": state.value})


def troubled_machines(session: Session) -> tuple[MachineNotice, ...]:
    """List the kiosks that somebody should look after."""
    return tuple(
        MachineNotice(Bilingual(row.name_zh, row.name_en), row.state, row.since)
        for row in session.execute(_TROUBLED)
    )
