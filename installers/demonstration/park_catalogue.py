"""Writes the first edition of the demonstration park's catalogue, and opens its visit days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from shared.capacity.models import SlotPattern, TimeslotSeries
from shared.capacity.open_days import open_days
from shared.catalogue.models import Edition, TermsZone, TicketTerms, TicketType
from shared.catalogue.price_models import Price, PriceRule
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.kernel.money import Money
from shared.site.models import Zone

VISIT_DAYS = 30
# The first edition speaks of days that long ago too: the generated past is sold by it.
PAST_DAYS = 1100


def add_catalogue(session: Session, facts: Mapping[str, Any]) -> None:
    """Add what `facts` (resources/demo/park.toml) offers, in force since yesterday."""
    now = SystemClock().now()
    channels = [entry["code"] for entry in facts["channels"]]
    writer = _Writer(session, _draft(session, now), business_date(now), channels)
    for entry in facts["series"]:
        writer.add_series(entry)
    for entry in facts["price_rules"]:
        writer.add_rule(entry)
    for button, entry in enumerate(facts["ticket_types"], 1):
        writer.add_ticket_type(entry, button)
    _put_in_force(session, writer.edition, now)


def _draft(session: Session, now: datetime) -> Edition:
    edition = Edition(title="开园目录", state="DRAFT", made_at=now)
    session.add(edition)
    session.flush()
    return edition


def _put_in_force(session: Session, edition: Edition, now: datetime) -> None:
    # The way of every edition: rows are added to a draft only.
    edition.state, edition.checked_at = "CHECKED", now
    session.flush()
    edition.state, edition.in_force_from = "IN_FORCE", now - timedelta(days=1)
    session.flush()


class _Writer:
    """Adds the rows of one edition, one kind after the other."""

    def __init__(
        self, session: Session, edition: Edition, today: date, channels: list[str]
    ) -> None:
        self.edition = edition
        self._channels = channels
        self._session = session
        self._today = today
        self._days = Range(today - timedelta(days=PAST_DAYS), None)
        self._zones = {zone.code: zone.id for zone in session.query(Zone)}
        self._series: dict[str, int] = {}
        self._rules: dict[str, int] = {}

    def add_series(self, entry: Mapping[str, Any]) -> None:
        """Add a series that admits its quota each day, and open its days."""
        series = TimeslotSeries(
            code=entry["code"], name_zh=entry["name"]["zh"], name_en=entry["name"]["en"]
        )
        self._add(series)
        self._series[series.code] = series.id
        pattern = SlotPattern(
            edition_id=self.edition.id,
            series_id=series.id,
            visit_days=self._days,
            quota=entry["quota"],
        )
        self._add(pattern)
        days = (self._today + timedelta(days=step) for step in range(VISIT_DAYS))
        open_days(self._session, series.id, days, entry["quota"])

    def add_rule(self, entry: Mapping[str, Any]) -> None:
        """Add a named reason for prices."""
        rule = PriceRule(
            edition_id=self.edition.id,
            code=entry["code"],
            name_zh=entry["name"]["zh"],
            name_en=entry["name"]["en"],
            family=entry["family"],
            priority=entry["priority"],
        )
        self._add(rule)
        self._rules[rule.code] = rule.id

    def add_ticket_type(self, entry: Mapping[str, Any], button: int) -> None:
        """Add a type with its terms, zones and price."""
        names = {"name_zh": entry["name"]["zh"], "name_en": entry["name"]["en"]}
        kind = TicketType(code=entry["code"], ticket_class=entry["class"], **names)
        self._add(kind)
        terms = TicketTerms(
            edition_id=self.edition.id,
            ticket_type_id=kind.id,
            kind=entry["kind"],
            note_zh=entry["note"]["zh"],
            note_en=entry["note"]["en"],
            ticket_class=entry["class"],
            button=button,
            channels=self._channels,
            persons=entry.get("persons", 1),
            validity="VISIT_DAY",
            valid_days=1,
            staff_check=entry.get("staff_check", False),
            credentials=["qr"],
            **names,
        )
        self._add(terms)
        self._add(self._price(terms.id, entry))
        self._session.add_all(
            TermsZone(
                terms_id=terms.id,
                zone_id=self._zones[code],
                uses=1,
                weight=zone["weight"],
                series_id=self._series[zone["series"]],
            )
            for code, zone in entry["zones"].items()
        )
        self._session.flush()

    def _price(self, terms_id: int, entry: Mapping[str, Any]) -> Price:
        return Price(
            terms_id=terms_id,
            rule_id=self._rules["base"],
            visit_days=self._days,
            amount=Money.parse(entry["price"]),
            list_amount=Money.parse(entry.get("list_price", entry["price"])),
        )

    def _add(self, row: object) -> None:
        self._session.add(row)
        self._session.flush()
