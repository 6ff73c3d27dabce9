"""Cards and wristbands that stand for a plain ticket."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.look_up import card_digest
from shared.identity.person import StationKeys
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


class NoBand(StrEnum):
    """Why a ticket gets no card."""

    GONE = "gone"  # given back, exchanged, blocked
    OVER = "over"
    OF_HOLDERS = "pass"  # the cards of a pass stand for its holders
    NOT_TAKEN = "not_taken"  # its type does not admit by a card


@refusal_of("SM260")
@dataclass(eq=False)
class TicketTakesNoBand(Refusal):
    """Nothing was bound: `why` is a NoBand."""

    why: str


def bind_band(
    session: Session, ticket_id: UUID, number: str, keys: StationKeys, token: StaffToken
) -> None:
    """Have a card stand for a plain ticket; the one it had is dead from this moment.

    Raises TicketTakesNoBand, CardBound, NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(uuid7()),
        "ticket": str(ticket_id),
        "digest": card_digest(number, keys.pass_card_key),
    }
    record(session, "bind_band", document, token.value)


def number_of_band(
    session: Session, number: str, keys: StationKeys, token: StaffToken
) -> str | None:
    """Give the number of the ticket that a card stands for. Raises NotSignedIn, NotPermitted."""
    document = {"digest": card_digest(number, keys.pass_card_key)}
    told: str | None = record(session, "number_of_band", document, token.value)
    return told
