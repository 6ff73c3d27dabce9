"""What a lane asks of passes: the tickets that a card or a face stands for, their photos."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.photo import open_photo
from shared.kernel.refusal import Refusal
from shared.passes.keep import Photo
from shared.site.sign_in import StaffToken

_OF_CARD = text("SELECT app.tickets_of_card(:digest) AS ticket")
_OF_HOLDER = text("SELECT app.tickets_of_holder(:person) AS ticket")
_PHOTOS = text("SELECT person_id, sealed, taken_at FROM app.photos_of_ticket(:ticket)")


def tickets_of_card(session: Session, digest: int) -> tuple[UUID, ...]:
    """List the tickets of the pass that a card stands for, by its digest (`card_digest`).

    A card that was lost or replaced stands for none.
    """
    return tuple(row.ticket for row in session.execute(_OF_CARD, {"digest": digest}))


def tickets_of_holder(session: Session, person_id: UUID) -> tuple[UUID, ...]:
    """List the tickets of passes that somebody's face stands for; none once it is forgotten."""
    return tuple(row.ticket for row in session.execute(_OF_HOLDER, {"person": person_id}))


def photos_of_ticket(session: Session, ticket_id: UUID, key: bytes) -> tuple[Photo, ...]:
    """Give the photos of whom a ticket is for; `key` is `photo_key`. Raises CannotOpen."""
    rows = session.execute(_PHOTOS, {"ticket": ticket_id})
    return tuple(Photo(open_photo(row.sealed, row.person_id, key), row.taken_at) for row in rows)


@refusal_of("SM175")
@dataclass(eq=False)
class NotJustNow(Refusal):
    """The pass was not presented, or not paused, at this gate within the last ten minutes.

    Or somebody else has signed for the pause by now.
    """


def hold_mismatch(session: Session, hold_id: UUID, ticket_id: UUID, lane_id: int) -> None:
    """Pause a pass with which somebody came whom it is not for, until the office releases it.

    Raises NotJustNow, NoSuchPass, PassNotReady.
    """
    document = {"id": str(hold_id), "ticket": str(ticket_id), "lane": lane_id}
    record(session, "hold_mismatch", document)


def sign_mismatch(session: Session, hold_id: UUID, token: StaffToken) -> None:
    """Put the name of who is signed in under a pause of this gate. Raises NotJustNow."""
    record(session, "sign_mismatch", {"hold": str(hold_id)}, token.value)
