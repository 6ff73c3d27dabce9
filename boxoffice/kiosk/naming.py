"""Whom the tickets of a kiosk name: from a card on the reader, or a number typed on the pad."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from boxoffice.sale.naming.needs import needs_of
from shared.catalogue.concession import age_on
from shared.catalogue.draft import RealName
from shared.devices.id_card.protocol import IdCard, PermitKind
from shared.identity.document_number import DocumentKind, DocumentNumber, parse_number
from shared.identity.masks import mask_name, mask_number
from shared.identity.notices import GUARDIAN_UNDER
from shared.identity.person import PersonFacts, StationKeys, person_document
from shared.identity.sealing import Exchange
from shared.kernel.ids import derive_id
from shared.kernel.locale import Bilingual
from shared.pricing.rules import Quote
from shared.sales.sale_document import Visitor

_KINDS = {
    PermitKind.RESIDENT: DocumentKind.ID_CARD,
    PermitKind.HMT_RESIDENT: DocumentKind.HMT_RESIDENCE_PERMIT,
    PermitKind.FOREIGNER: DocumentKind.FOREIGN_RESIDENCE_CARD,
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be named: of the ticket `in_order` of the sale, None is who answers for all.

    `facts` are None until they are known; `twice` is how often one document may stand here.
    """

    label: Bilingual
    in_order: int | None
    twice: int = 1
    facts: PersonFacts | None = field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """Name and number, masked, as they may be seen by those who stand behind."""
        if self.facts is None:
            return ""
        number = self.facts.document.number if self.facts.document else self.facts.phone
        return f"{mask_name(self.facts.name)}  {mask_number(number)}".strip()


def people_of(quote: Quote) -> tuple[Person, ...]:
    """List whom a basket asks for, nobody known yet."""
    return tuple(
        Person(need.offer.name, need.in_order(place), need.twice)
        for need in needs_of(quote)
        for place in range(need.persons)
    )


def known_again(people: tuple[Person, ...], before: tuple[Person, ...]) -> tuple[Person, ...]:
    """Keep who was named already when the same persons are asked for once more."""
    same = [(one.label, one.in_order) for one in people] == [
        (one.label, one.in_order) for one in before
    ]
    return before if same else people


def next_unknown(people: Iterable[Person]) -> int | None:
    """Give the place of the first who is not known."""
    return next((at for at, one in enumerate(people) if one.facts is None), None)


def taken_in(
    people: tuple[Person, ...], place: int, facts: PersonFacts
) -> tuple[Person, ...] | None:
    """Put somebody to a place; None where the same document stands already as often as it may."""
    number = facts.document.number if facts.document else ""
    same = [
        one
        for at, one in enumerate(people)
        if at != place and one.facts and one.facts.document and one.facts.document.number == number
    ]
    if number and len(same) >= people[place].twice:
        return None
    return tuple(replace(one, facts=facts) if at == place else one for at, one in enumerate(people))


def facts_of_card(card: IdCard) -> PersonFacts:
    """Read what the chip told. Raises BadDocumentNumber."""
    return PersonFacts(card.name, document=_document(_KINDS[card.kind], card), born=card.born)


def _document(kind: DocumentKind, card: IdCard) -> DocumentNumber:
    return parse_number(kind, card.number)


def is_child(facts: PersonFacts, today: date) -> bool:
    """Tell whether a guardian has to agree."""
    return facts.birthday is not None and age_on(facts.birthday, today) < GUARDIAN_UNDER


def guardian_of(people: Iterable[Person], today: date) -> int | None:
    """Give the place of an adult who is named in the same sale, and can agree for a child."""
    for place, one in enumerate(people):
        born = one.facts.birthday if one.facts else None
        if born is not None and age_on(born, today) >= 18:
            return place
    return None


def children(people: Iterable[Person], today: date) -> bool:
    """Tell whether a child is named."""
    return any(one.facts is not None and is_child(one.facts, today) for one in people)


def sealed(
    people: tuple[Person, ...], order_id: UUID, keys: StationKeys, notice: int | None, today: date
) -> tuple[Visitor, ...]:
    """Seal everybody; a retry of the same order seals the same persons under the same ids."""
    exchange = Exchange(keys.server_key)
    ids = [derive_id(order_id, f"visitor {place}") for place in range(1, len(people) + 1)]
    guardian = guardian_of(people, today)
    return tuple(_sealed(people, ids, keys, exchange, notice, guardian, today))


def _sealed(
    people: tuple[Person, ...],
    ids: list[UUID],
    keys: StationKeys,
    exchange: Exchange,
    notice: int | None,
    guardian: int | None,
    today: date,
) -> Iterator[Visitor]:
    for person_id, one in zip(ids, people, strict=True):
        facts = one.facts or PersonFacts()
        told: dict[str, Any] = dict(_told(person_id, facts, keys, exchange))
        if notice is not None:
            told["notice"] = notice
            if is_child(facts, today) and guardian is not None:
                told["guardian"] = {"id": str(ids[guardian])}
        yield Visitor(told, one.in_order)


def _told(
    person_id: UUID, facts: PersonFacts, keys: StationKeys, exchange: Exchange
) -> Mapping[str, Any]:
    return person_document(person_id, facts, keys, findable=False, exchange=exchange)


def asks_each(quote: Quote) -> bool:
    """Tell whether every visitor is named, and not only one who answers for all."""
    return any(line.offer.real_name is RealName.EACH for line in quote.lines)
