"""Finds members by whatever was typed: phone, its last four, document, card, number, name.

What was typed becomes keyed hashes here; the database sees no name and no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.look_up import LookUp, card_digest, digest, document_forms
from shared.identity.names import (
    is_han,
    name_parts,
    name_words,
    normalise_number,
    normalise_phone,
    surname,
    whole_name,
)
from shared.identity.person import StationKeys
from shared.kernel.locale import Bilingual
from shared.site.sign_in import StaffToken

MOST_SHOWN = 50
_MOST_TERMS = 4
_LONGEST_TYPED = 200
_DIGIT = re.compile(r"\d")
_TAIL = re.compile(r"[0-9]{4}")
# Blanks within a number or phone are how people write them, and not two things to look for.
_ONE_NUMBER = re.compile(r"[+()0-9Xx\s:\-]{6,}")
_TELLING = list(LookUp)

Term = tuple[LookUp, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class FoundMember:
    """A member as a list shows one; of the person there are masks only.

    `family` counts relatives who are members, `merged` memberships that were merged into this one.
    """

    id: UUID
    number: str
    state: str
    person_id: UUID
    name: str
    phone: str
    document: str
    card: bool
    joined: date
    tier_id: int
    tier: Bilingual
    family: int
    merged: int


@dataclass(frozen=True, slots=True)
class Found:
    """Members found, the likeliest first; `more` when there are others: type more of the name."""

    members: tuple[FoundMember, ...]
    more: bool


def find_members(session: Session, typed: str, keys: StationKeys, token: StaffToken) -> Found:
    """Find members by what was typed; blanks between words ask for all of them.

    Nothing typed finds nobody. Raises NotSignedIn, NotPermitted (right `member_view`).
    """
    document = search_document(typed, keys)
    if not (document["numbers"] or document["attempts"]):
        return Found((), more=False)
    told = record(session, "find_members", document | {"limit": MOST_SHOWN}, token.value)
    return Found(tuple(_found(one) for one in told["members"]), told["more"])


def search_document(typed: str, keys: StationKeys) -> dict[str, Any]:
    """Give what the verb `find_members` looks for: exact numbers first, then names."""
    words = _words(typed[:_LONGEST_TYPED])
    attempts = [[list(digests) for _, digests in terms] for terms in _attempts(words, keys)]
    single = words[0] if len(words) == 1 else ""
    number = normalise_number(single)
    return {
        "numbers": [number] if number else [],
        "cards": [card_digest(single, keys.key_of_cards)] if single else [],
        "attempts": attempts,
    }


def _words(typed: str) -> list[str]:
    if _ONE_NUMBER.fullmatch(typed.strip()):
        return ["".join(typed.split())]
    return typed.split()


def _attempts(words: list[str], keys: StationKeys) -> Iterator[list[Term]]:
    """List what to try in turn: the whole name as it stands, then word by word."""
    whole = whole_name(" ".join(words))
    if len(whole) > 1 and not _DIGIT.search(whole):
        yield [(LookUp.NAME, tuple(digest(LookUp.NAME, whole, key) for key in keys.find_keys))]
    terms = [term for word in words for term in _terms(word, keys)]
    if terms:
        yield sorted(terms, key=lambda term: _TELLING.index(term[0]))[:_MOST_TERMS]


def _terms(word: str, keys: StationKeys) -> Iterator[Term]:
    """Give the terms of a word: one that any meaning of it fulfils, or one for each pair."""
    if any(map(is_han, word)):
        if whole_name(word) == surname(word):
            yield _term(LookUp.SURNAME, (surname(word),), keys)
        for part in name_parts(word):
            yield _term(LookUp.PART, (part,), keys)
        return
    meant = dict.fromkeys((LookUp.DOCUMENT, form) for form in document_forms(word) if form)
    phone = normalise_phone(word)
    if phone:
        meant[LookUp.PHONE, phone] = None
    if _TAIL.fullmatch(normalise_number(word)):
        meant[LookUp.PHONE_TAIL, normalise_number(word)] = None
    for part in name_words(word) if not _DIGIT.search(word) else ():
        meant[LookUp.PART, part] = None
    least = max((kind for kind, _ in meant), key=_TELLING.index, default=LookUp.NAME)
    digests = tuple(digest(kind, text, key) for kind, text in meant for key in keys.find_keys)
    yield (least, digests)


def _term(kind: LookUp, texts: Iterable[str], keys: StationKeys) -> Term:
    return kind, tuple(digest(kind, text, key) for text in texts for key in keys.find_keys)


def _found(told: dict[str, Any]) -> FoundMember:
    return FoundMember(
        id=UUID(told["id"]),
        number=told["number"],
        state=told["state"],
        person_id=UUID(told["person"]),
        name=told["name"],
        phone=told["phone"],
        document=told["document"],
        card=told["card"],
        joined=date.fromisoformat(told["joined"]),
        tier_id=told["tier"][0],
        tier=Bilingual(told["tier"][1], told["tier"][2]),
        family=told["family"],
        merged=told["merged"],
    )
