"""Reads what a record of the place, or a role, was set to before: the audit log keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.sign_in import StaffToken


class Kind(StrEnum):
    """Whose former states are asked for; a station's are its lanes' too."""

    SITE = "site"
    ZONE = "zone"
    STATION = "station"
    CHANNEL = "channel"
    HOLIDAYS = "holidays"
    LAYOUT = "layout"
    CAPACITY = "capacity"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class FormerState:
    """What `who` set a record to, as the verb `action` was given it; `at` is aware."""

    at: datetime
    who: str
    action: str
    document: Mapping[str, Any]


def former_states(
    session: Session, kind: Kind, record_id: int | str, *, token: StaffToken
) -> tuple[FormerState, ...]:
    """Read the states of one record, newest first.

    Holidays are known by their year, layouts by their kind of paper.

    Raises NotSignedIn, and NotPermitted without staff_edit (roles) or site_edit (all others).
    """
    document = {"kind": kind, "id": record_id}
    states = tuple(
        FormerState(datetime.fromisoformat(one["at"]), one["who"], one["action"], one["document"])
        for one in record(session, "former_states", document, token.value)
    )
    return add_up_station(states) if kind is Kind.STATION else states


def add_up_station(written: tuple[FormerState, ...]) -> tuple[FormerState, ...]:
    """Make whole states, newest first, of documents that say one name or one lane each.

    A lane is in `lanes` by its code from the state in which it was first written.
    """
    states: list[FormerState] = []
    whole: dict[str, Any] = {"lanes": {}}
    for one in reversed(written):
        document = one.document
        if one.action == "save_lane":
            whole = whole | {"lanes": whole["lanes"] | {document["code"]: document}}
        else:
            whole = whole | {key: document[key] for key in ("name_zh", "name_en")}
        states.append(replace(one, document=whole))
    return tuple(reversed(states))
