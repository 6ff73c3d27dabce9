"""What a window does with a pass: photo, card, pause."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.face_template import Template, face_key, seal_template
from shared.identity.look_up import card_digest
from shared.identity.person import StationKeys
from shared.identity.photo import open_photo, photo_key, seal_photo
from shared.kernel.ids import uuid7
from shared.passes.find import Pause
from shared.passes.rules import days_back
from shared.site.sign_in import StaffToken


class HoldReason(StrEnum):
    """Why a pass is paused; those of a window in the order of its digits from 1."""

    ILLNESS = "illness"
    TRAVEL = "travel"
    STUDY = "study"
    OTHER = "other"
    MISMATCH = "mismatch"  # at a gate it was somebody else who came with it


AT_WINDOW = tuple(one for one in HoldReason if one is not HoldReason.MISMATCH)


class CardEnd(StrEnum):
    """Why a card opens nothing any more without another one in its place."""

    LOST = "lost"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo in plain; `taken_at` is aware. Never logged."""

    jpeg: bytes = field(repr=False)
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class FoundFace:
    """The one face in a picture, as an engine describes it."""

    template: Template = field(repr=False)
    engine: str


@dataclass(frozen=True, slots=True)
class FaceConsent:
    """What was agreed to: the notice that was read out; a `child` under 14 by their guardian."""

    notice_id: int
    child: bool = False


def keep_photo(
    session: Session,
    ticket_id: UUID,
    person_id: UUID,
    jpeg: bytes,
    keys: StationKeys,
    token: StaffToken,
) -> None:
    """Keep the photo of a holder in place of an earlier one.

    Raises NoSuchPass, PassNotSo, NotSignedIn, NotPermitted.
    """
    sealed = seal_photo(jpeg, person_id, photo_key(keys))
    document = {"ticket": str(ticket_id), "person": str(person_id), "photo": sealed.hex()}
    record(session, "keep_photo", document, token.value)


def show_photo(
    session: Session, ticket_id: UUID, person_id: UUID, keys: StationKeys, token: StaffToken
) -> Photo | None:
    """Give the photo of a holder of a pass; the audit says who looked.

    None for anybody whom the pass does not name. Raises CannotOpen, NotSignedIn, NotPermitted.
    """
    document = {"ticket": str(ticket_id), "person": str(person_id)}
    told = record(session, "show_photo", document, token.value)
    if told is None:
        return None
    jpeg = open_photo(bytes.fromhex(told["photo"]), person_id, photo_key(keys))
    return Photo(jpeg, datetime.fromisoformat(told["taken_at"]))


def enrol_face(
    session: Session,
    ticket_id: UUID,
    person_id: UUID,
    face: FoundFace,
    consent: FaceConsent,
    keys: StationKeys,
    token: StaffToken,
) -> None:
    """Keep the face of a holder who has just agreed, in place of an earlier one.

    Raises FacesOff, NoFaceConsent, GuardianMissing, NoSuchPass, PassNotSo, NotSignedIn.
    """
    document = {
        "ticket": str(ticket_id),
        "person": str(person_id),
        "face": seal_template(face.template, person_id, face_key(keys)).hex(),
        "engine": face.engine,
        "notice": consent.notice_id,
        "child": consent.child,
    }
    record(session, "enrol_face", document, token.value)


def bind_card(
    session: Session,
    ticket_id: UUID,
    person_id: UUID,
    number: str,
    keys: StationKeys,
    token: StaffToken,
) -> None:
    """Bind a card to a holder; the one they had is dead from this moment.

    Raises CardBound, NoSuchPass, PassNotSo, NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(uuid7()),
        "ticket": str(ticket_id),
        "person": str(person_id),
        "digest": card_digest(number, keys.pass_card_key),
    }
    record(session, "bind_card", document, token.value)


def end_card(session: Session, card_id: UUID, why: CardEnd, token: StaffToken) -> None:
    """Have a card or a wristband open nothing. Raises NoSuchPass, NotSignedIn, NotPermitted."""
    record(session, "end_card", {"card": str(card_id), "why": why.value}, token.value)


def hold_pass(
    session: Session, ticket_id: UUID, reason: HoldReason, token: StaffToken, *, hold_id: UUID
) -> None:
    """Pause a pass from today on; the same `hold_id` once.

    Raises NoSuchPass, PassNotSo, NotSignedIn, NotPermitted.
    """
    document = {"id": str(hold_id), "ticket": str(ticket_id), "reason": reason.value}
    record(session, "hold_pass", document, token.value)


def release_pass(session: Session, pause: Pause, today: date, had: int, token: StaffToken) -> int:
    """End a pause and give the days back, as rules.py counts them; gives how many.

    Raises NoSuchPass, NotSignedIn, NotPermitted.
    """
    days = days_back(pause.since, today, had)
    record(session, "release_pass", {"hold": str(pause.id), "days": days}, token.value)
    return days
