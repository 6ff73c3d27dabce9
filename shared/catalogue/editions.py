"""The course of an edition: begun, checked, put in force, or given up. Each is one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from shared.catalogue.check import check_edition
from shared.catalogue.draft import EditionFacts, EditionState
from shared.catalogue.edition_queries import read_edition
from shared.catalogue.park_facts import read_park_facts
from shared.catalogue.problem import Problem
from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


class NotReady(StrEnum):
    """Why an edition is not checked, or cannot go in force at that time."""

    CHANGED = "CHANGED"  # somebody wrote in it after it was judged
    CEILING = "CEILING"  # a price is above the ceiling of its type
    STATE = "STATE"  # it is not checked
    PAST = "PAST"  # the time has gone by
    TAKEN = "TAKEN"  # another edition goes in force at this very instant
    ZONE_OFF = "ZONE_OFF"  # it opens a zone that is switched off
    BEGUN = "BEGUN"  # it is in force, or will be within a minute: it is not taken back


@refusal_of("SM017")
@dataclass(eq=False)
class EditionStands(Refusal):
    """The edition is not in a state in which this may be done; "" is an edition unknown here."""

    edition: int
    state: str


@refusal_of("SM018")
@dataclass(eq=False)
class NotChecked(Refusal):
    """It cannot be checked, go in force, or be taken back; `reason` is one of NotReady."""

    edition: int
    reason: str


@refusal_of("SM024")
@dataclass(eq=False)
class BlackoutOverSold(Refusal):
    """So many valid tickets of a type are sold for a day (ISO date) that would not admit."""

    ticket_type: int
    day: str
    tickets: int


def new_draft(session: Session, title: str, copy_of: int | None, *, token: StaffToken) -> int:
    """Begin a draft, as a copy of all rows of an edition or empty; gives its id.

    Raises EditionStands (there is no edition to copy), NotPermitted, NotSignedIn.
    """
    answer = record(session, "new_draft", {"title": title, "copy_of": copy_of}, token.value)
    return int(answer["edition"])


def rename_draft(
    session: Session, edition: int, title: str, *, was: str, token: StaffToken
) -> None:
    """Give a draft another title; `was` is the one that was read.

    Raises EditionStands, ChangedMeanwhile, NotPermitted, NotSignedIn.
    """
    document = {"edition": edition, "title": title, "was": was}
    record(session, "rename_draft", document, token.value)


def judge_edition(session: Session, edition: int) -> tuple[Problem, ...]:
    """Find what is wrong with an edition as it is now, and record nothing."""
    return _judge(session, read_edition(session, edition))


def check_draft(session: Session, edition: int, *, token: StaffToken) -> tuple[Problem, ...]:
    """Judge a draft; without an error (warnings do not count) it is checked and stands still.

    Gives what was found. Raises NotChecked (somebody wrote in it meanwhile), EditionStands,
    NotPermitted, NotSignedIn; it then stays a draft.
    """
    draft = read_edition(session, edition)
    if draft.head.state is not EditionState.DRAFT:
        raise EditionStands(edition, draft.head.state)
    problems = _judge(session, draft)
    if not any(problem.is_error for problem in problems):
        record(session, "record_check", {"edition": edition, "digest": draft.digest}, token.value)
    return problems


def back_to_draft(session: Session, edition: int, *, token: StaffToken) -> None:
    """Take a checked edition up again. Raises EditionStands, NotPermitted, NotSignedIn."""
    record(session, "back_to_draft", {"edition": edition}, token.value)


def drop_draft(session: Session, edition: int, *, token: StaffToken) -> None:
    """Give up a draft or a checked edition. Raises EditionStands, NotPermitted, NotSignedIn."""
    record(session, "drop_draft", {"edition": edition}, token.value)


def put_in_force(
    session: Session, edition: int, start: datetime | None = None, *, token: StaffToken
) -> datetime:
    """Put a checked edition in force from an aware instant on, now if None; gives that instant.

    Raises NotChecked, BlackoutOverSold, NotPermitted (also "approve_own_edition": whoever wrote in
    it does not approve it, once an edition has been in force), NotSignedIn.
    """
    document = {"edition": edition, "from": None if start is None else start.isoformat()}
    answer = record(session, "put_in_force", document, token.value)
    return datetime.fromisoformat(answer["from"])


def withdraw_edition(session: Session, edition: int, reason: str, *, token: StaffToken) -> int:
    """Take back an edition that is approved and not in force yet; gives a draft to go on with.

    The edition is dropped and stands as it was; the draft is a copy of it, its makers' own. Raises
    NotChecked (BEGUN: it is in force, or within a minute), EditionStands (it was not approved),
    RowRefused `ck_edition_withdrawn` (no reason), NotPermitted (also "withdraw_own_edition":
    whoever wrote in it, unless nothing else is in force), NotSignedIn.
    """
    document = {"edition": edition, "reason": reason}
    return int(record(session, "withdraw_edition", document, token.value)["edition"])


def follow_editions(session: Session) -> int:
    """Have the types called as the edition in force now calls them; gives how many were not.

    It is the server's: an edition that was put in force for later begins without anybody.
    """
    return int(record(session, "follow_editions", {}))


def _judge(session: Session, facts: EditionFacts) -> tuple[Problem, ...]:
    return check_edition(facts.content, read_park_facts(session, facts.head.id))
