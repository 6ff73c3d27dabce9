"""What a text may stand for that was typed, scanned or laid down: a ticket, a number, a person."""

from __future__ import annotations

import re
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from shared.identity.look_up import contact_digests, document_forms, document_look_up
from shared.identity.names import normalise_number
from shared.identity.person import StationKeys
from shared.members.search import search_document
from shared.site.queries import this_station
from shared.tickets.code import BadCode, code_digest, is_ticket_code, parse_code

MOST_SHOWN: Final = 9
LONGEST_TYPED: Final = 200
_NUMBER: Final = re.compile(r"([0-9A-Z]+-[0-9]{4}-T?[0-9]{4,})(?:-[0-9]{2,})?")
_OF_TODAY: Final = re.compile(r"[0-9]{1,4}")


def search_of(session: Session, text: str, keys: StationKeys | None) -> dict[str, Any]:
    """Give what may be meant by a text: the document of find_orders."""
    ticket = _ticket_of(text)
    document: dict[str, Any] = {"limit": MOST_SHOWN, "numbers": _numbers(session, text)}
    if ticket is not None:
        return document | {"ticket": str(ticket)}
    return document | {"foreign": code_digest(text).hex()} | _persons(text, keys)


def _ticket_of(text: str) -> UUID | None:
    """Give the ticket that a code of ours names, whoever signed it: its row says the rest."""
    if not is_ticket_code(text):
        return None
    try:
        return parse_code(text).header.ticket_id
    except BadCode:
        return None


def _numbers(session: Session, text: str) -> list[str]:
    """Give the order numbers that a text may stand for; up to four digits are today's and here."""
    plain = normalise_number(text)
    if _OF_TODAY.fullmatch(plain):
        here = this_station(session)
        return [f"{here.code}-{here.business_date:%m%d}-{int(plain):04d}"]
    number = _NUMBER.fullmatch(text.upper())
    return [number[1]] if number else []


def _persons(text: str, keys: StationKeys | None) -> dict[str, Any]:
    if keys is None:
        return {}
    forms = [form for form in document_forms(text) if form]
    looked = [document_look_up(form, key).hex() for form in forms for key in keys.find_keys]
    contact = [one for key in keys.find_keys for one in contact_digests(text, key)]
    attempts = search_document(text, keys)["attempts"]
    return {"documents": looked, "attempts": [*([[contact]] if contact else []), *attempts]}
