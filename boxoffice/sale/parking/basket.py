"""What a basket is while it is put aside; pure values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from boxoffice.sale.draft import Draft
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.naming.names import LineNames
from shared.identity.document_number import DocumentKind
from shared.kernel.locale import Bilingual
from shared.members.buyer import Buyer
from shared.pricing.rules import BasketLine


@dataclass(frozen=True, slots=True)
class ParkedBasket:
    """Lines for a visit day, without anybody's data; `for_somebody` tells whether there is more.

    Where a supervisor has agreed to a price it is `signed_again` by whoever takes the basket up. A
    member's tier goes with the member, so that lines are written down without it. `contract` is
    that of the agency which buys.
    """

    visit_day: date
    lines: tuple[BasketLine, ...]
    for_somebody: bool = False
    signed_again: bool = False
    contract: int | None = None

    @classmethod
    def of(cls, draft: Draft, visit_day: date, *, for_somebody: bool = False) -> ParkedBasket:
        """Put a basket aside."""
        again = any(line.agreed is not None for line in draft.lines)
        contract = draft.agency.contract.contract_id if draft.agency else None
        return cls(visit_day, draft.lines, for_somebody, again, contract)

    def document(self) -> dict[str, Any]:
        """Write it down."""
        return {
            "visit_day": self.visit_day.isoformat(),
            "for_somebody": self.for_somebody,
            "signed_again": self.signed_again,
            "contract": self.contract,
            "lines": [
                {
                    "type": line.ticket_type_id,
                    "quantity": line.quantity,
                    "slots": line.slots,
                    "concession": line.concession_id,
                }
                for line in self.lines
            ],
        }

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> ParkedBasket:
        """Read what was written down."""
        lines = tuple(
            BasketLine(line["type"], line["quantity"], tuple(line["slots"]), line["concession"])
            for line in document["lines"]
        )
        day = date.fromisoformat(document["visit_day"])
        return cls(
            day,
            lines,
            for_somebody=bool(document.get("for_somebody")),
            signed_again=bool(document.get("signed_again")),
            contract=document.get("contract"),
        )


@dataclass(frozen=True, slots=True)
class ParkedCustomer:
    """Whom a basket is for: the member, the codes that were shown, who was named; never in clear.

    `names` are by the place of their line in the basket.
    """

    buyer: Buyer | None = field(default=None, repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)
    names: LineNames = field(default=(), repr=False)

    @classmethod
    def of(cls, draft: Draft, names: LineNames) -> ParkedCustomer:
        """Put a customer aside."""
        return cls(draft.buyer, tuple(code.code for code in draft.codes), names)

    @property
    def nobody(self) -> bool:
        """Tell whether there is nothing to keep."""
        return not (self.buyer or self.codes or self.names)

    def text(self) -> str:
        """Write it down, to be sealed."""
        names = [[at, [_person(one) for one in row]] for at, row in self.names]
        return json.dumps([_member(self.buyer), self.codes, names], ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> ParkedCustomer:
        """Read what was written down."""
        buyer, codes, names = json.loads(text)
        people = tuple((at, tuple(_entry(one) for one in row)) for at, row in names)
        return cls(_buyer(buyer), tuple(codes), people)


def _member(buyer: Buyer | None) -> list[Any] | None:
    if buyer is None:
        return None
    tier = [buyer.tier_id, buyer.tier.zh, buyer.tier.en]
    return [str(buyer.id), buyer.number, buyer.name, buyer.phone, *tier, buyer.points]


def _buyer(told: list[Any] | None) -> Buyer | None:
    if told is None:
        return None
    one, number, name, phone, tier_id, zh, en, points = told
    return Buyer(UUID(one), number, name, phone, tier_id, Bilingual(zh, en), points)


def _person(entry: Entry) -> list[str | None]:
    kind = None if entry.kind is None else entry.kind.value
    kept_as = None if entry.kept_as is None else str(entry.kept_as)
    return [entry.name, kind, entry.number, entry.born, entry.guardian, kept_as]


def _entry(told: list[str | None]) -> Entry:
    name, kind, number, born, guardian, *kept_as = told
    paper = None if kind is None else DocumentKind(kind)
    known = UUID(kept_as[0]) if kept_as and kept_as[0] else None
    return Entry(name or "", paper, number or "", born or "", guardian or "", known)
