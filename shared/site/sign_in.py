"""Signs a staff member in at this station, and out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.site.proof import prove_pin


@dataclass(frozen=True, slots=True)
class StaffToken:
    """Who is signed in here; `value` goes with every verb and is never logged."""

    value: str = field(repr=False)
    staff_id: int
    number: str
    name: str
    rights: frozenset[str]


@dataclass(eq=False)
class WrongPin(Refusal):
    """Number or PIN is wrong; so many tries are left before the number is locked."""

    tries_left: int


@dataclass(eq=False)
class StaffLocked(Refusal):
    """Five wrong PINs lock a number for 15 minutes; `until` is aware."""

    until: datetime


@dataclass(eq=False)
class StationLocked(Refusal):
    """Twenty wrong PINs close a station to everybody for 15 minutes; `until` is aware."""

    until: datetime


@refusal_of("SM004")
@dataclass(eq=False)
class NotSignedIn(Refusal):
    """The token is unknown here, or idled out: sign in again."""


@refusal_of("SM005")
@dataclass(eq=False)
class NotPermitted(Refusal):
    """The staff member lacks a right."""

    right: str


@refusal_of("SM006")
@dataclass(eq=False)
class NotThisStation(Refusal):
    """The database login belongs to no station, or the lane belongs to another one."""


def sign_in(session: Session, number: str, pin: str) -> StaffToken:
    """Get a token here for a PIN. Raises WrongPin, StaffLocked, StationLocked."""
    salt = bytes.fromhex(record(session, "sign_in_salt", {"number": number}))
    proof = prove_pin(pin, salt).hex()
    answer = record(session, "sign_in", {"number": number, "proof": proof})
    require_signed(answer)
    return StaffToken(
        answer["token"], answer["staff_id"], number, answer["name"], frozenset(answer["rights"])
    )


def require_signed(answer: Mapping[str, Any]) -> None:
    """Raise WrongPin, StaffLocked or StationLocked unless the database has accepted a proof."""
    if answer["result"] == "LOCKED":
        raise StaffLocked(datetime.fromisoformat(answer["until"]))
    if answer["result"] == "STATION_LOCKED":
        raise StationLocked(datetime.fromisoformat(answer["until"]))
    if answer["result"] != "OK":
        raise WrongPin(answer["tries_left"])


def sign_out(session: Session, token: StaffToken) -> None:
    """End a token; ending it twice is the same."""
    record(session, "sign_out", {}, token.value)
