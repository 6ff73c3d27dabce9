"""What the park has that a catalogue speaks of: zones, lanes, channels, series, tax classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from shared.capacity.models import TimeslotSeries
from shared.catalogue.draft import NOTHING
from shared.catalogue.models import TaxClass, TicketType
from shared.kernel.locale import Bilingual
from shared.members.models import MemberTier
from shared.site.calendar_days import SpecialDays
from shared.site.channel_models import Channel
from shared.site.models import Site, Zone
from shared.site.special_days import special_days
from shared.site.station_models import Lane


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the park by its id, its code and its name; `active` unless switched off."""

    id: int
    code: str
    name: Bilingual
    active: bool = True


@dataclass(frozen=True, slots=True)
class ParkNames:
    """The park as an editor of the catalogue needs it; `today` is the business date.

    One may buy for `ahead_days` days after it.
    """

    today: date = date.min
    ahead_days: int = 90
    site: Bilingual = NOTHING
    zones: tuple[Named, ...] = ()
    lanes: tuple[Named, ...] = ()
    channels: tuple[Named, ...] = ()
    series: tuple[Named, ...] = ()
    tax_classes: tuple[Named, ...] = ()
    types: tuple[Named, ...] = ()
    tiers: tuple[Named, ...] = ()
    special: SpecialDays = field(default_factory=dict)


def read_park_names(session: Session) -> ParkNames:
    """Read them all, one short statement for each kind."""
    today, ahead, zh, en = session.execute(
        select(
            func.app.business_date(func.clock_timestamp()),
            Site.ahead_days,
            Site.name_zh,
            Site.name_en,
        )
    ).one()
    return ParkNames(
        today=today,
        ahead_days=ahead,
        site=Bilingual(zh, en),
        zones=_zones(session),
        lanes=_named(session, Lane.id, Lane.code, Lane.name_zh, Lane.name_en),
        channels=_named(session, Channel.id, Channel.code, Channel.name_zh, Channel.name_en),
        series=_named(
            session,
            TimeslotSeries.id,
            TimeslotSeries.code,
            TimeslotSeries.name_zh,
            TimeslotSeries.name_en,
        ),
        tax_classes=_named(session, TaxClass.id, TaxClass.code, TaxClass.name_zh, TaxClass.name_en),
        types=_named(
            session, TicketType.id, TicketType.code, TicketType.name_zh, TicketType.name_en
        ),
        tiers=_named(
            session, MemberTier.id, MemberTier.code, MemberTier.name_zh, MemberTier.name_en
        ),
        special=special_days(session),
    )


def _zones(session: Session) -> tuple[Named, ...]:
    rows = session.scalars(select(Zone).order_by(Zone.id))
    return tuple(
        Named(row.id, row.code, Bilingual(row.name_zh, row.name_en), row.active) for row in rows
    )


def _named(
    session: Session,
    number: InstrumentedAttribute[int],
    code: InstrumentedAttribute[str],
    zh: InstrumentedAttribute[str],
    en: InstrumentedAttribute[str],
) -> tuple[Named, ...]:
    rows = session.execute(select(number, code, zh, en).order_by(number))
    return tuple(Named(row[0], row[1], Bilingual(row[2], row[3])) for row in rows)
