"""Seals who a sale names before it leaves the window; no station can read them back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from boxoffice.sale.intent import Intent
from boxoffice.sale.naming.named import Named
from shared.catalogue.concession import age_on
from shared.identity.person import PersonFacts, StationKeys, person_document
from shared.identity.sealing import Exchange
from shared.kernel.ids import derive_id
from shared.sales.sale_document import Visitor

_OF_AGE: Final = 18


def sealed_visitors(intent: Intent, keys: StationKeys) -> tuple[Visitor, ...]:
    """Seal everybody; a retry of the same sale seals the same persons under the same ids."""
    exchange = Exchange(keys.server_key)
    ids = intent.person_ids()
    guardians = dict(_guardians(intent, ids, keys, exchange))
    visitors = []
    for person_id, one in zip(ids, intent.people, strict=True):
        if one.kept_as is not None:
            visitors.append(Visitor(_kept(one), one.in_order))
            continue
        told = person_document(person_id, one.person, keys, findable=False, exchange=exchange)
        if one.notice is not None:
            told["notice"] = one.notice
        if one.guardian:
            told["guardian"] = guardians[one.guardian]
        visitors.append(Visitor(told, one.in_order))
    return tuple(visitors)


def _kept(one: Named) -> Mapping[str, Any]:
    """Name somebody by the person that the office has: masks are for the paper."""
    return {"id": str(one.kept_as), "name_mask": one.person.name, "document_mask": one.mask}


def _guardians(
    intent: Intent, ids: tuple[UUID, ...], keys: StationKeys, exchange: Exchange
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give each guardian by name: an adult of the sale, or a person of their own."""
    adults = {
        one.person.name: person_id
        for person_id, one in zip(ids, intent.people, strict=True)
        if _is_adult(one, intent)
    }
    for place, one in enumerate(intent.people, 1):
        known = adults.get(one.guardian)
        if known is not None:
            yield one.guardian, {"id": str(known)}
        elif one.guardian:
            own_id = derive_id(intent.order_id, f"guardian {place}")
            facts = PersonFacts(one.guardian)
            yield (
                one.guardian,
                person_document(own_id, facts, keys, findable=False, exchange=exchange),
            )


def _is_adult(one: Named, intent: Intent) -> bool:
    born = one.person.birthday
    return born is not None and age_on(born, intent.quote.basket.visit_day) >= _OF_AGE
