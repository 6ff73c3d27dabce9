"""Writes what was chosen of a profile into a new draft: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.capacity.change import save_series
from shared.catalogue.days import Days
from shared.catalogue.draft import (
    PackagePartFacts,
    PatternFacts,
    PriceFacts,
    SlotShareFacts,
    TermsZoneFacts,
)
from shared.catalogue.edit import (
    PriceList,
    SavedTerms,
    add_tax_class,
    save_concession,
    save_pattern,
    save_prices,
    save_rule,
    save_terms,
)
from shared.catalogue.editions import new_draft
from shared.catalogue.package import SinglePart, zone_weights
from shared.kernel.money import Money
from shared.planning.profile import StartSeries, StartType
from shared.planning.proposal import BASE, Existing, Proposal, channels_of
from shared.site.place import save_channel, save_zone
from shared.site.place_facts import NEW, ChannelFacts, Refunds, Settles
from shared.site.sign_in import StaffToken

_CODES = text("""
    SELECT 'channel' AS what, code, id FROM channel UNION ALL SELECT 'zone', code, id FROM zone
     UNION ALL SELECT 'series', code, id FROM timeslot_series
     UNION ALL SELECT 'tax', code, id FROM tax_class
""")
_ALWAYS = Days()


def read_existing(session: Session) -> Existing:
    """Read what the park has already."""
    found: dict[str, dict[str, int]] = {"channel": {}, "zone": {}, "series": {}, "tax": {}}
    for row in session.execute(_CODES):
        found[row.what][row.code] = row.id
    return Existing(found["channel"], found["zone"], found["series"], found["tax"])


def make_place(session: Session, proposal: Proposal, token: StaffToken) -> None:
    """Make the zones and channels of a proposal. Raises RowRefused, NotPermitted (site_edit)."""
    for zone in proposal.zones:
        save_zone(session, zone, token=token)
    for one in proposal.channels:
        channel = ChannelFacts(
            NEW, one.code, one.name, one.code, active=True, sells_from=None, sells_until=None,
            refunds=Refunds.HERE, settles=Settles.IMMEDIATE, settle_days=None, pauses=(),
        )  # fmt: skip
        save_channel(session, channel, token=token)


def begin_catalogue(session: Session, proposal: Proposal, token: StaffToken) -> int:
    """Write a proposal without problems into a new draft, which is in force by nothing.

    Zones and channels are there already. Gives the draft's id. Raises RowRefused, NotSignedIn and
    NotPermitted (catalogue_edit, price_edit, capacity_edit).
    """
    edition = new_draft(session, proposal.title, None, token=token)
    _Writing(session, edition, proposal, token).write_all()
    return edition


class _Writing:
    """Writes one draft, each kind of row after those that it names."""

    def __init__(
        self, session: Session, edition: int, proposal: Proposal, token: StaffToken
    ) -> None:
        self._session = session
        self._edition = edition
        self._proposal = proposal
        self._token = token
        self._there = read_existing(session)
        self._series = dict(self._there.series)
        self._taxes = dict(self._there.taxes)
        self._rules: dict[str, int] = {}
        self._saved: dict[str, SavedTerms] = {}
        self._singles: dict[str, StartType] = {}

    def write_all(self) -> None:
        proposal = self._proposal
        for tax in proposal.taxes:
            if tax.code not in self._taxes:
                self._taxes[tax.code] = add_tax_class(
                    self._session, tax.code, tax.name, tax.rate, token=self._token
                )
        for series in proposal.series:
            self._write_series(series)
        for rule in proposal.rules:
            channel = None if rule.channel is None else self._there.channels.get(rule.channel)
            if rule.channel is None or channel is not None:
                facts = replace(rule.facts, channel_id=channel)
                self._rules[facts.code] = save_rule(
                    self._session, self._edition, facts, token=self._token
                )
        # A package names its parts: they are written before it.
        for kind in sorted(proposal.types, key=lambda one: bool(one.parts)):
            self._write_type(kind)
        save_prices(self._session, self._edition, self._price_lists(), token=self._token)
        for one in proposal.concessions:
            sold_as = self._saved[one.ticket_type].ticket_type_id
            concession = replace(one.facts, ticket_type_id=sold_as)
            save_concession(self._session, self._edition, concession, token=self._token)

    def _write_series(self, series: StartSeries) -> None:
        if series.code not in self._series:
            self._series[series.code] = save_series(
                self._session, series.code, series.name, self._token
            )
        quota = self._proposal.quotas[series.code]
        pools = self._there.channels
        shares = tuple(
            SlotShareFacts(pool, quota * share.percent // 100, share.release_minutes)
            for pool, share in series.shares.items()
            if pool in pools
        )
        for opens, closes in series.hours:
            pattern = PatternFacts(
                series_id=self._series[series.code],
                visit_days=_ALWAYS,
                quota=quota,
                opens=opens,
                closes=closes,
                minutes=series.minutes,
                early_minutes=series.early_minutes,
                late_minutes=series.late_minutes,
                shares=shares,
            )
            save_pattern(self._session, self._edition, pattern, token=self._token)

    def _write_type(self, kind: StartType) -> None:
        terms = replace(
            kind.terms,
            channels=channels_of(kind, self._proposal, self._there),
            days_ahead=self._days_ahead(kind),
            zones=self._package_zones(kind) if kind.parts else self._zones(kind),
            parts=tuple(
                PackagePartFacts(self._saved[part].ticket_type_id, number)
                for part, number in kind.parts.items()
            ),
        )
        self._saved[terms.code] = save_terms(self._session, self._edition, terms, token=self._token)
        self._singles[terms.code] = replace(kind, terms=terms)

    def _days_ahead(self, kind: StartType) -> int | None:
        """Give how far ahead it is sold: a package no further than each of its parts."""
        all_of_it = [kind, *(self._singles[part] for part in kind.parts)]
        ahead = [one.terms.days_ahead for one in all_of_it if one.terms.days_ahead is not None]
        return min(ahead, default=None)

    def _zones(self, kind: StartType) -> tuple[TermsZoneFacts, ...]:
        return tuple(
            replace(
                use.facts,
                zone_id=self._there.zones[zone],
                series_id=None if use.series is None else self._series[use.series],
                tax_class_id=None if use.tax is None else self._taxes[use.tax],
            )
            for zone, use in kind.zones.items()
        )

    def _package_zones(self, kind: StartType) -> tuple[TermsZoneFacts, ...]:
        """Give what the parts open, weighed by what they cost."""
        parts = [(self._singles[code], number) for code, number in kind.parts.items()]
        uses = {zone.zone_id: zone for single, _ in parts for zone in single.terms.zones}
        weights = zone_weights(
            [
                SinglePart(
                    self._saved[single.terms.code].ticket_type_id,
                    number,
                    single.price,
                    {zone.zone_id: zone.weight for zone in single.terms.zones},
                )
                for single, number in parts
            ]
        )
        return tuple(replace(uses[zone], weight=weight) for zone, weight in weights.items())

    def _price_lists(self) -> list[PriceList]:
        lists: list[PriceList] = []
        rules: Mapping[str, int] = self._rules
        for kind in self._proposal.types:
            wanted = {BASE, *kind.rules} if kind.price else {BASE}
            for rule in self._proposal.rules:
                if rule.facts.code in wanted and rule.facts.code in rules:
                    saved, number = self._saved[kind.terms.code], rules[rule.facts.code]
                    price = self._price(saved, number, rule.amount(kind.price), kind)
                    lists.append(PriceList(saved.terms_id, number, (price,)))
        return lists

    def _price(self, saved: SavedTerms, rule: int, amount: Money, kind: StartType) -> PriceFacts:
        shown = max(amount, kind.price)
        return PriceFacts(saved.terms_id, rule, _ALWAYS, amount, shown)
