"""Whether faces are recognised here, and the faces that lanes may know."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.face_rules import FaceTerms
from shared.identity.face_template import EnrolledFace, open_template
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

_TERMS = text("SELECT * FROM app.face_terms_now()")
_SINCE = text("SELECT person_id, sealed, upto FROM app.faces_since(:seen)")


@refusal_of("SM220")
@dataclass(eq=False)
class FacesOff(Refusal):
    """Nobody's face is kept here: the site has no number of an assessment."""


@refusal_of("SM221")
@dataclass(eq=False)
class NoFaceConsent(Refusal):
    """There is no consent to the notice for faces that is in force."""


@refusal_of("SM222")
@dataclass(eq=False)
class GuardianMissing(Refusal):
    """A guardian must agree for a child under 14, and none is known of this one."""


@dataclass(frozen=True, slots=True)
class FaceChanges:
    """Faces that came or were taken anew, and people whose face went; go on from `upto`."""

    came: tuple[EnrolledFace, ...]
    went: tuple[UUID, ...]
    upto: int


def face_terms(session: Session) -> FaceTerms:
    """Ask whether and how faces are recognised here, and how many are kept."""
    row = session.execute(_TERMS).one()
    return FaceTerms(row.assessment, row.likeness, row.keep_days, row.enrolled, row.version)


def save_face_terms(session: Session, terms: FaceTerms, token: StaffToken) -> None:
    """Switch faces on, off, or change how near two must be; off takes all that are kept away.

    Raises NotPermitted, NotSignedIn, ChangedMeanwhile, RowRefused.
    """
    document = {
        "assessment": terms.assessment.strip(),
        "likeness": terms.likeness,
        "keep_days": terms.keep_days,
        "version": terms.version,
    }
    record(session, "save_face_use", document, token.value)


def withdraw_face(session: Session, person_id: UUID, token: StaffToken) -> None:
    """Take somebody's consent and face away at once. Raises NotSignedIn, NotPermitted."""
    record(session, "withdraw_face", {"person": str(person_id)}, token.value)


def faces_since(session: Session, seen: int, key: bytes) -> FaceChanges:
    """Give what changed since `upto` of the last time; everything with 0. `key` is `face_key`.

    Raises CannotOpen where a face was sealed with another key.
    """
    rows = session.execute(_SINCE, {"seen": seen}).all()
    changed = [row for row in rows if row.person_id is not None]
    return FaceChanges(
        came=tuple(
            EnrolledFace(row.person_id, open_template(row.sealed, row.person_id, key))
            for row in changed
            if row.sealed is not None
        ),
        went=tuple(row.person_id for row in changed if row.sealed is None),
        upto=rows[0].upto,
    )
