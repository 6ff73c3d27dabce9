"""The paper of shifts that a station owes, and what became of each print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.sign_in import StaffToken

_SLIPS = "SELECT id, kind, made_at, content, state, copies FROM app.own_slips()"
_OWED = f"{_SLIPS} WHERE state <> 'PRINTED'"
_ONE = f"{_SLIPS} WHERE id = :slip"
_LAST_Z = f"{_SLIPS} WHERE kind = 'Z' ORDER BY made_at DESC, id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class SlipToPrint:
    """A slip and how often its paper may have come out before: from the first on it is a copy."""

    id: UUID
    kind: str
    made_at: datetime
    content: Mapping[str, Any]
    state: str
    copies: int


def slips_owed(session: Session) -> tuple[SlipToPrint, ...]:
    """List this station's slips without proven paper, the oldest first."""
    return _read(session, _OWED)


def slip_of(session: Session, slip_id: UUID) -> SlipToPrint | None:
    """Read one slip of this station, printed or not."""
    return next(iter(_read(session, _ONE, slip=slip_id)), None)


def last_z(session: Session) -> SlipToPrint | None:
    """Give the paper of this station's last Z."""
    return next(iter(_read(session, _LAST_Z)), None)


def record_slip(session: Session, slip_id: UUID, state: str, token: StaffToken) -> bool:
    """Say how a print stands; False when there is nothing to say it of."""
    document = {"slip": str(slip_id), "state": state}
    return bool(record(session, "record_slip", document, token.value))


def _read(session: Session, question: str, **values: Any) -> tuple[SlipToPrint, ...]:
    return tuple(SlipToPrint(*row) for row in session.execute(text(question), values))
