"""Shows sealed data at a window: the window asks, the server answers, only the asker can read it.

For each question the window makes a key pair that lives as long as the question: the answer on its
way through the database is as closed as the data were.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.key_file import ServerKeys
from shared.identity.opening import EVERY_FIELD, NoSuchPerson, PlainPerson, open_person
from shared.identity.sealing import CannotOpen, Exchange, SealedField, Sealer, open_sealed
from shared.kernel.ids import uuid7
from shared.site.sign_in import StaffToken

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PlainRequest:
    """A question that waits for its answer, and the key that opens it."""

    id: UUID
    reply_key: X25519PrivateKey = field(repr=False)

    @classmethod
    def new(cls) -> PlainRequest:
        """Make a question with a key pair of its own."""
        return cls(uuid7(), X25519PrivateKey.generate())

    def document(self, person_id: UUID, reason: str) -> dict[str, Any]:
        """Give what every question about a person says."""
        return {
            "id": str(self.id),
            "person": str(person_id),
            "reason": reason.strip(),
            "reply_key": self.reply_key.public_key().public_bytes_raw().hex(),
        }


def ask_plain(
    session: Session,
    person_id: UUID,
    reason: str,
    token: StaffToken,
    *,
    fields: Collection[SealedField] = EVERY_FIELD,
) -> PlainRequest:
    """Ask to see a person's data in plain; reason and asker are written down.

    Raises ReasonMissing, NotSignedIn, NotPermitted (right `member_open`).
    """
    request = PlainRequest.new()
    document = request.document(person_id, reason)
    document["fields"] = sorted(one.name.lower() for one in fields)
    record(session, "ask_plain", document, token.value)
    return request


def take_answer(session: Session, request: PlainRequest, token: StaffToken) -> str | None:
    """Take the text of an answer; None while there is none, and once it was taken.

    Raises CannotOpen, NotSignedIn, NotPermitted (right `member_open`).
    """
    taken = record(session, "take_plain", {"id": str(request.id)}, token.value)["answer"]
    if taken is None:
        return None
    return open_sealed(bytes.fromhex(taken), request.id, request.reply_key, SealedField.REPLY)


def take_plain(session: Session, request: PlainRequest, token: StaffToken) -> PlainPerson | None:
    """Take the answer; None while there is none, and once it was taken. Raises CannotOpen."""
    answer = take_answer(session, request, token)
    if answer is None:
        return None
    told = json.loads(answer)
    born = told.pop("born")
    return PlainPerson(**told, born=date.fromisoformat(born) if born else None)


def answer_plain(session: Session, keys: ServerKeys) -> int:
    """Answer the questions that wait; gives how many. The server's work, every half second."""
    requests = record(session, "plain_requests", {})
    return answer_each(session, requests, lambda request: _plain(session, request, keys))


def answer_each(
    session: Session, requests: Sequence[dict[str, Any]], tell: Callable[[dict[str, Any]], str]
) -> int:
    """Seal to each asker what `tell` says of the request, and record it; gives how many.

    What cannot be told is answered with nothing, and only its kind is logged: the next one must not
    wait, and an error may quote what it could not read.
    """
    for request in requests:
        document = {"id": request["id"], "answer": _answer(request, tell)}
        record(session, "answer_plain", document)
    return len(requests)


def _answer(request: dict[str, Any], tell: Callable[[dict[str, Any]], str]) -> str | None:
    try:
        return _sealed(request, tell(request))
    except (CannotOpen, NoSuchPerson, ValueError) as error:  # ValueError: a reply key of no order
        logger.warning("request %s has no answer: %s", request["id"], type(error).__name__)
        return None


def _plain(session: Session, request: dict[str, Any], keys: ServerKeys) -> str:
    plain = open_person(
        session,
        UUID(request["person"]),
        keys,
        reason=request["reason"],
        staff_id=request["staff"],
        fields={SealedField[name.upper()] for name in request["fields"]},
    )
    return _told(plain)


def _sealed(request: dict[str, Any], answer: str) -> str:
    asker = X25519PublicKey.from_public_bytes(bytes.fromhex(request["reply_key"]))
    return Sealer(UUID(request["id"]), Exchange(asker)).seal(SealedField.REPLY, answer).hex()


def _told(plain: PlainPerson) -> str:
    return json.dumps(
        {
            "name": plain.name,
            "phone": plain.phone,
            "document": plain.document,
            "born": plain.born.isoformat() if plain.born else None,
        }
    )
