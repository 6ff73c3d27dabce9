"""What the room of the place asks of the database, in the name of whoever is signed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.place.face_view import FaceRecord
from boxoffice.place.holiday_view import HolidayYear
from boxoffice.place.key_view import KeyRecord
from boxoffice.place.station_view import StationRecord
from boxoffice.place.tax_view import TaxRecord
from boxoffice.sale.key_map import DEFAULTS, KeyMap, keys_of
from boxoffice.sale.stroke import Act
from shared.capacity.settings import CapacitySettings, save_capacity, save_days
from shared.catalogue.edit import add_tax_class
from shared.catalogue.edition_queries import edition_in_force
from shared.catalogue.models import TaxClass, TicketTerms
from shared.identity.face import face_terms, save_face_terms
from shared.identity.notices import FACE, present_notice, publish_notice
from shared.kernel.locale import Bilingual
from shared.paper.site_layouts import SiteLayout, save_layout
from shared.site.place import (
    register_station,
    rename_station,
    save_channel,
    save_holidays,
    save_lane,
    save_site,
    save_zone,
)
from shared.site.place_facts import ChannelFacts, SiteFacts, SiteSettings, ZoneFacts
from shared.site.place_queries import list_holidays, list_lanes, list_stations, read_site
from shared.site.site_keys import read_keys, save_key

_YEARS_SHOWN = range(-1, 3)
_PERCENT = 100


class PlaceDesk:
    """Reads and writes for the pages of the room."""

    def __init__(self, context: RoomContext) -> None:
        self._context = context

    def read_site(self, session: Session) -> tuple[SiteFacts, ...]:
        """Read the one site."""
        return (read_site(session),)

    def save_site(self, session: Session, _: SiteFacts | None, settings: SiteSettings) -> int:
        """Write its settings."""
        save_site(session, settings, token=self._context.token())
        return 1

    def save_zone(self, session: Session, _: ZoneFacts | None, zone: ZoneFacts) -> int:
        """Write a zone."""
        return save_zone(session, zone, token=self._context.token())

    def save_capacity(
        self, session: Session, seen: CapacitySettings | None, after: CapacitySettings
    ) -> int:
        """Write what an area may hold, and what is new of the park's single days."""
        token = self._context.token()
        if after != replace(seen or after, days=after.days):
            save_capacity(session, after, token=token)
        save_days(session, seen.days if seen else (), after.days, token=token)
        return after.area_id

    def read_stations(self, session: Session) -> tuple[StationRecord, ...]:
        """Read all PCs with their lanes."""
        lanes = list_lanes(session)
        return tuple(
            StationRecord(one, tuple(lane for lane in lanes if lane.station_id == one.id))
            for one in list_stations(session)
        )

    def save_station(
        self, session: Session, before: StationRecord | None, after: StationRecord
    ) -> int:
        """Write what is new of a station: itself, its name, lanes that were added or changed."""
        token = self._context.token()
        known = before.lanes if before else ()
        number = after.station.id
        if before is None:
            number = register_station(session, after.station, token=token)
        elif after.station.name != before.station.name:
            version = before.station.version
            rename_station(session, number, after.station.name, token=token, version=version)
        versions = {lane.id: lane.version for lane in known}
        for lane in after.lanes:
            if lane not in known:
                seen = replace(lane, station_id=number, version=versions.get(lane.id))
                save_lane(session, seen, token=token)
        return number

    def types_by_channel(self, session: Session) -> Mapping[str, tuple[Bilingual, ...]]:
        """Read which ticket types each channel sells by the edition in force."""
        found: dict[str, list[Bilingual]] = defaultdict(list)
        edition = edition_in_force(session)
        rows = session.execute(
            select(TicketTerms.name_zh, TicketTerms.name_en, TicketTerms.channels)
            .where(TicketTerms.edition_id == (edition.id if edition else None))
            .order_by(TicketTerms.button.nulls_last(), TicketTerms.id)
        )
        for row in rows:
            for code in row.channels:
                found[code].append(Bilingual(row.name_zh, row.name_en))
        return {code: tuple(names) for code, names in found.items()}

    def save_channel(self, session: Session, _: ChannelFacts | None, channel: ChannelFacts) -> int:
        """Write a channel."""
        return save_channel(session, channel, token=self._context.token())

    def read_years(self, session: Session) -> tuple[HolidayYear, ...]:
        """Read the special days of last year, this year and the two years to come."""
        this_year = self._context.today().year
        years = (this_year + step for step in _YEARS_SHOWN)
        return tuple(HolidayYear(year, list_holidays(session, year)) for year in years)

    def save_year(self, session: Session, seen: HolidayYear | None, year: HolidayYear) -> int:
        """Write the special days of a year."""
        read = seen.days if seen else ()
        save_holidays(session, year.year, year.days, token=self._context.token(), read=read)
        return year.year

    def read_keys(self, session: Session) -> tuple[KeyRecord, ...]:
        """Read every act that has a key, with the one that the site has chosen."""
        chosen = self.key_map(session).changed
        return tuple(KeyRecord(act, chosen.get(act, "")) for act in DEFAULTS)

    def key_map(self, session: Session) -> KeyMap:
        """Read the keys as windows have them."""
        return keys_of(read_keys(session))

    def save_key(self, session: Session, seen: KeyRecord | None, key: KeyRecord) -> Act:
        """Write the key of an act."""
        read = seen.cap if seen else ""
        save_key(session, key.act, key.cap, read=read, token=self._context.token())
        return key.act

    def save_layout(self, session: Session, _: SiteLayout | None, layout: SiteLayout) -> str:
        """Write the layout of a kind of paper."""
        save_layout(session, layout, token=self._context.token())
        return layout.name

    def read_faces(self, session: Session) -> tuple[FaceRecord, ...]:
        """Read whether faces are recognised, and the notice about it."""
        return (FaceRecord.of(face_terms(session), present_notice(session, FACE)),)

    def save_faces(self, session: Session, seen: FaceRecord | None, after: FaceRecord) -> int:
        """Publish a notice that was written anew, then write the terms."""
        token = self._context.token()
        if seen is not None and after.notice != seen.notice and after.notice.zh:
            publish_notice(session, FACE, after.notice, token)
        if seen is not None and after.terms != seen.terms:
            save_face_terms(session, after.terms, token)
        return 1

    def read_taxes(self, session: Session) -> tuple[TaxRecord, ...]:
        """Read the tax classes."""
        rows = session.scalars(select(TaxClass).order_by(TaxClass.code))
        return tuple(
            TaxRecord(
                row.id,
                row.code,
                Bilingual(row.name_zh, row.name_en),
                Decimal(row.rate) / _PERCENT,
            )
            for row in rows
        )

    def add_tax(self, session: Session, _: TaxRecord | None, tax: TaxRecord) -> int:
        """Add a tax class."""
        token = self._context.token()
        rate = int(tax.rate * _PERCENT)
        return add_tax_class(session, tax.code, tax.name, rate, token=token)
