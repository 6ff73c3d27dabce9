"""Writes the first edition of the demonstration park's catalogue, and opens its visit days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from installers.demonstration.park_tickets import ParkIds, TicketWriter
from shared.capacity.lay_slots import lay_slots
from shared.capacity.models import SlotPattern, SlotShare, TimeslotSeries
from shared.catalogue.models import Edition, TaxClass, TicketType
from shared.catalogue.price_models import ConcessionClass, PriceRule
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.members.models import MemberTier
from shared.site.channel_models import Channel
from shared.site.models import Zone

VISIT_DAYS = 30
# The first edition speaks of days that long ago too: the generated past is sold by it.
PAST_DAYS = 1100

_PATTERN = ("opens", "closes", "minutes", "quota", "early_minutes", "late_minutes")
_RULE = ("family", "priority", "weekdays", "holidays", "slot_from", "slot_until", "group_min")
_CONCESSION = ("age_from", "age_to", "height_cm", "rate", "priority", "companion", "region")


NO_TIERS: Final[Mapping[str, int]] = {}


def add_catalogue(session: Session, facts: Mapping[str, Any]) -> None:
    """Add what `facts` (resources/demo/park.toml) offers, in force since yesterday."""
    now = SystemClock().now()
    writer = _Writer(session, _draft(session, now), business_date(now))
    writer.add_all(facts)
    _put_in_force(session, writer.edition, now)
    lay_slots(session, business_date(now), VISIT_DAYS)


def named(entry: Mapping[str, Any], *words: str) -> dict[str, str]:
    """Give the columns of texts that exist in both languages, those of `words` that are there."""
    return {
        f"{word}_{language}": entry[word][language]
        for word in words
        if word in entry
        for language in ("zh", "en")
    }


def plain(entry: Mapping[str, Any], columns: tuple[str, ...]) -> dict[str, Any]:
    """Give the columns that an entry says as they are."""
    return {column: entry[column] for column in columns if column in entry}


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

    def __init__(self, session: Session, edition: Edition, today: date) -> None:
        self.edition = edition
        self._session = session
        self._days = Range(today - timedelta(days=PAST_DAYS), None)
        self._concessions: dict[str, int] = {}
        self._ids = ParkIds(
            edition_id=edition.id,
            days=self._days,
            zones={zone.code: zone.id for zone in session.query(Zone)},
            channels={channel.code: channel.id for channel in session.query(Channel)},
        )

    def add_all(self, facts: Mapping[str, Any]) -> None:
        """Add series, taxes, rules, types, the concessions that name them, and their prices."""
        for entry in facts["series"]:
            self._add_series(entry)
        for entry in facts["tax_classes"]:
            row = TaxClass(code=entry["code"], rate=entry["rate"], **named(entry, "name"))
            self._ids.tax_classes[entry["code"]] = self._add(row)
        for entry in facts["price_rules"]:
            self._add_rule(entry)
        tickets = TicketWriter(self._session, self._ids, facts)
        for entry in facts["ticket_types"]:
            tickets.add(entry)
        tickets.add_parts(facts["ticket_types"])
        for entry in facts["concessions"]:
            self._add_concession(entry)
        tiers = {tier.code: tier.id for tier in self._session.query(MemberTier)}
        for entry in facts.get("personal_rules", ()):
            self._add_rule({"family": "personal", "priority": 0, **entry}, tiers)
            tickets.add_prices(entry["code"], entry["prices"])

    def _add_series(self, entry: Mapping[str, Any]) -> None:
        series = TimeslotSeries(code=entry["code"], **named(entry, "name"))
        self._ids.series[entry["code"]] = self._add(series)
        pattern = SlotPattern(
            edition_id=self.edition.id,
            series_id=series.id,
            visit_days=self._days,
            **plain(entry, _PATTERN),
        )
        self._add(pattern)
        for pool, share in entry.get("shares", {}).items():
            self._session.add(SlotShare(pattern_id=pattern.id, pool=pool, **share))

    def _add_rule(self, entry: Mapping[str, Any], tiers: Mapping[str, int] = NO_TIERS) -> None:
        channel, concession = entry.get("channel"), entry.get("concession")
        rule = PriceRule(
            edition_id=self.edition.id,
            code=entry["code"],
            channel_id=None if channel is None else self._ids.channels[channel],
            sold_percent=entry.get("sold_percent"),
            tier_id=tiers.get(entry.get("tier", "")),
            concession_id=None if concession is None else self._concessions[concession],
            **named(entry, "name"),
            **plain(entry, _RULE),
        )
        self._ids.rules[entry["code"]] = self._add(rule)

    def _add_concession(self, entry: Mapping[str, Any]) -> None:
        sold_as = self._session.query(TicketType).filter_by(code=entry["ticket_type"]).one()
        row = ConcessionClass(
            edition_id=self.edition.id,
            code=entry["code"],
            in_force=self._days,
            ticket_type_id=sold_as.id,
            **named(entry, "name", "documents"),
            **plain(entry, _CONCESSION),
        )
        self._concessions[entry["code"]] = self._add(row)

    def _add(self, row: Any) -> int:
        self._session.add(row)
        self._session.flush()
        return int(row.id)
