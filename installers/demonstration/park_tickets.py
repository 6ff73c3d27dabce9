"""Writes the ticket types of the demonstration park: terms, zones, prices, fees, parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from shared.catalogue.models import FeeStep, PackagePart, TermsZone, TicketTerms, TicketType
from shared.catalogue.price_models import Price
from shared.kernel.money import Money

_TERMS = (
    *("kind", "button", "channels", "persons", "group_min", "group_max", "validity"),
    *("valid_days", "valid_hours", "activate_days", "weekdays", "days_ahead", "real_name"),
    *("per_id_limit", "staff_check", "photo", "credentials", "refundable", "print_layout"),
)
_ZONE = ("per_day", "reentry_minutes", "sequence", "companion", "weight")


@dataclass(frozen=True)
class ParkIds:
    """The ids that ticket types name by code, and the visit days that their prices are for."""

    edition_id: int
    days: Range[date]
    zones: dict[str, int]
    channels: dict[str, int]
    series: dict[str, int] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)
    tax_classes: dict[str, int] = field(default_factory=dict)


class TicketWriter:
    """Adds ticket types with all that hangs on them."""

    def __init__(self, session: Session, ids: ParkIds, facts: Mapping[str, Any]) -> None:
        self._session = session
        self._ids = ids
        self._taxes = {zone["code"]: zone["tax_class"] for zone in facts["zones"]}
        self._fee_steps = facts["fee_steps"]
        self._terms: dict[str, TicketTerms] = {}

    def add(self, entry: Mapping[str, Any]) -> None:
        """Add a type with its terms, zones, fees and prices."""
        names = {"name_zh": entry["name"]["zh"], "name_en": entry["name"]["en"]}
        kind = TicketType(code=entry["code"], ticket_class=entry["class"], **names)
        self._add(kind)
        documents = entry.get("documents", {"zh": "", "en": ""})
        validity = "VISIT_DAY"
        terms = TicketTerms(
            edition_id=self._ids.edition_id,
            ticket_type_id=kind.id,
            note_zh=entry["note"]["zh"],
            note_en=entry["note"]["en"],
            documents_zh=documents["zh"],
            documents_en=documents["en"],
            ticket_class=entry["class"],
            **names,
            **{
                "channels": list(self._ids.channels),
                "credentials": ["qr"],
                "validity": validity,
                "valid_days": 1 if entry.get("validity", validity) == validity else None,
            }
            | {column: entry[column] for column in _TERMS if column in entry},
        )
        self._add(terms)
        self._terms[entry["code"]] = terms
        self._session.add_all(self._zones(terms.id, entry["zones"]))
        self._session.add_all(self._prices(terms.id, entry))
        if entry.get("refundable", True):
            self._session.add_all(_fee_step(terms.id, step) for step in self._fee_steps)
        self._session.flush()

    def add_parts(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Say what packages are made of, once all types are there."""
        for entry in entries:
            for part, quantity in entry.get("parts", {}).items():
                row = PackagePart(
                    terms_id=self._terms[entry["code"]].id,
                    part_type_id=self._terms[part].ticket_type_id,
                    quantity=quantity,
                )
                self._session.add(row)
        self._session.flush()

    def add_prices(self, rule: str, prices: Mapping[str, str]) -> None:
        """Add what a rule makes types cost, by their codes; the list price is that of the type."""
        for code, amount in prices.items():
            terms_id = self._terms[code].id
            plain = self._session.query(Price).filter_by(terms_id=terms_id).order_by(Price.id)
            row = Price(
                terms_id=terms_id,
                rule_id=self._ids.rules[rule],
                visit_days=self._ids.days,
                amount=Money.parse(amount),
                list_amount=plain[0].list_amount,
            )
            self._session.add(row)
        self._session.flush()

    def _zones(self, terms_id: int, zones: Mapping[str, Mapping[str, Any]]) -> Iterable[TermsZone]:
        for code, zone in zones.items():
            series = zone.get("series")
            yield TermsZone(
                terms_id=terms_id,
                zone_id=self._ids.zones[code],
                uses=zone.get("uses", 1) or None,
                series_id=None if series is None else self._ids.series[series],
                tax_class_id=self._ids.tax_classes[self._taxes[code]],
                **{column: zone[column] for column in _ZONE if column in zone},
            )

    def _prices(self, terms_id: int, entry: Mapping[str, Any]) -> Iterable[Price]:
        listed = entry.get("list_price", entry["price"])
        for rule, amount in {"base": entry["price"], **entry.get("prices", {})}.items():
            price = Money.parse(amount)
            yield Price(
                terms_id=terms_id,
                rule_id=self._ids.rules[rule],
                visit_days=self._ids.days,
                amount=price,
                list_amount=max(price, Money.parse(listed)),
            )

    def _add(self, row: object) -> None:
        self._session.add(row)
        self._session.flush()


def _fee_step(terms_id: int, step: Mapping[str, Any]) -> FeeStep:
    return FeeStep(
        terms_id=terms_id,
        action=step["action"],
        hours_before=step["hours_before"],
        rate=step["rate"],
        amount=Money(0),
    )
