"""What a date of birth or a number tells of a visitor; the number itself is not kept."""

from __future__ import annotations

from datetime import date
from typing import Final

from shared.catalogue.concession import Visitor
from shared.catalogue.draft import ConcessionClassFacts
from shared.identity.document_number import BadDocumentNumber, DocumentKind, parse_number

_BIRTH_DIGITS: Final = 8
_WITH_BIRTH: Final = (
    DocumentKind.ID_CARD,
    DocumentKind.HMT_RESIDENCE_PERMIT,
    DocumentKind.FOREIGN_RESIDENCE_CARD,
)


def read_visitor(typed: str, policy: tuple[ConcessionClassFacts, ...]) -> Visitor | None:
    """Read yyyymmdd, or a number of 18 digits that has the birth in it; None if it is neither.

    The visitor may claim every class: what is claimed has documents that must be shown.
    """
    claims = frozenset(one.code for one in policy)
    plain = "".join(typed.split())
    if len(plain) == _BIRTH_DIGITS:
        born = _day(plain)
        return None if born is None else Visitor(born, claims=claims)
    for kind in _WITH_BIRTH:
        try:
            number = parse_number(kind, plain)
        except BadDocumentNumber:
            continue
        if number.born is not None:
            return Visitor(number.born, region=number.region, claims=claims)
    return None


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
