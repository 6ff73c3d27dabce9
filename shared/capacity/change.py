"""Changes single timeslots by hand: their quota, whether they are there at all. Names series."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.capacity.lay_slots import laying_document
from shared.capacity.models import Timeslot
from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


@refusal_of("SM020")
@dataclass(eq=False)
class QuotaBelowSold(Refusal):
    """The quota would be less than the places `taken`: sold or held."""

    timeslot: int
    quota: int
    taken: int


@refusal_of("SM021")
@dataclass(eq=False)
class SlotHasBookings(Refusal):
    """Places of the timeslot are `taken`: sold or held."""

    timeslot: int
    taken: int


@refusal_of("SM026")
@dataclass(eq=False)
class SlotNotOpen(Refusal):
    """The timeslot has been taken out, has lapsed, or never was."""

    timeslot: int


def change_quota(session: Session, timeslot_id: int, quota: int, token: StaffToken) -> None:
    """Set the quota of an open timeslot; patterns leave it alone from then on.

    Raises QuotaBelowSold, SlotNotOpen, NotPermitted without the right `capacity_edit`.
    """
    record(session, "change_quota", {"timeslot": timeslot_id, "quota": quota}, token.value)


def remove_slot(session: Session, timeslot_id: int, token: StaffToken) -> None:
    """Take an open timeslot out; patterns do not bring it back.

    Raises SlotHasBookings, SlotNotOpen, NotPermitted.
    """
    record(session, "remove_slot", {"timeslot": timeslot_id}, token.value)


def restore_slot(session: Session, timeslot_id: int, token: StaffToken) -> None:
    """Bring a timeslot back that was taken out, as its pattern in force says now.

    Where no pattern makes it any more it only lapses. Raises NotPermitted.
    """
    slot = session.execute(
        select(Timeslot.series_id, Timeslot.day).where(Timeslot.id == timeslot_id)
    ).one()
    lay = laying_document(session, slot.day, 1, slot.series_id)
    record(session, "restore_slot", {"timeslot": timeslot_id, "lay": lay}, token.value)


def save_series(
    session: Session, code: str, name: Bilingual, token: StaffToken, was: Bilingual | None = None
) -> int:
    """Name a series of timeslots, a new one if its code is new; gives its id.

    `was` is the name that was read, None for a new one. Raises ChangedMeanwhile.
    """
    document: dict[str, Any] = {"code": code, "name_zh": name.zh, "name_en": name.en}
    document["was"] = None if was is None else {"name_zh": was.zh, "name_en": was.en}
    return int(record(session, "save_series", document, token.value))
