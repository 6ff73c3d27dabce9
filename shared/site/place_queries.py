"""What the screens of the place ask."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Text, column, exists, func, select, table
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.site.channel_models import Channel, ChannelPause
from shared.site.models import Holiday, Site, Zone
from shared.site.place_facts import (
    ChannelFacts,
    HolidayFacts,
    LanePlace,
    PauseFacts,
    Refunds,
    Settles,
    SiteFacts,
    SiteSettings,
    StationPlace,
    ZoneFacts,
)
from shared.site.queries import LaneKind
from shared.site.station_models import Lane, Station


def read_site(session: Session) -> SiteFacts:
    """Read the settings of the site."""
    site = session.scalars(select(Site)).one()
    name = Bilingual(site.name_zh, site.name_en)
    settings = SiteSettings(
        name=name,
        opens=site.opens,
        capacity=site.capacity,
        hold_minutes=site.hold_minutes,
        ahead_days=site.ahead_days,
        cash_tolerance=site.cash_tolerance,
        refund_limit=site.refund_limit,
        outage_percent=site.outage_percent,
        points_per_yuan=site.points_per_yuan,
        version=site.version,
    )
    return SiteFacts(settings, site.time_zone, site.cut_off, site.mode)


def list_zones(session: Session) -> tuple[ZoneFacts, ...]:
    """List the zones in the order in which they were made."""
    rows = session.scalars(select(Zone).order_by(Zone.id))
    return tuple(
        ZoneFacts(
            row.id,
            row.code,
            Bilingual(row.name_zh, row.name_en),
            row.capacity,
            row.active,
            row.version,
        )
        for row in rows
    )


def list_stations(session: Session) -> tuple[StationPlace, ...]:
    """List all PCs by kind and code."""
    login = column("rolname", Text(collation="C"))
    admitted = exists().select_from(table("pg_roles")).where(login == Station.login)
    rows = session.execute(select(Station, admitted).order_by(Station.kind, Station.code))
    return tuple(
        StationPlace(
            row.id,
            row.code,
            row.kind,
            row.login,
            Bilingual(row.name_zh, row.name_en),
            has_login,
            row.version,
        )
        for row, has_login in rows
    )


def list_lanes(session: Session) -> tuple[LanePlace, ...]:
    """List the lanes of all gates by code."""
    rows = session.scalars(select(Lane).order_by(Lane.station_id, Lane.code))
    return tuple(
        LanePlace(
            row.id,
            row.station_id,
            row.code,
            Bilingual(row.name_zh, row.name_en),
            row.zone_id,
            LaneKind(row.kind),
            row.from_zone_id,
            row.version,
        )
        for row in rows
    )


def list_channels(session: Session) -> tuple[ChannelFacts, ...]:
    """List the channels with their pauses, those of the past too."""
    pauses: dict[int, list[PauseFacts]] = defaultdict(list)
    lower = func.lower(ChannelPause.during)
    for pause in session.scalars(select(ChannelPause).order_by(lower)):
        reason = Bilingual(pause.reason_zh, pause.reason_en)
        if pause.during.lower is not None:
            pauses[pause.channel_id].append(
                PauseFacts(pause.during.lower, pause.during.upper, reason)
            )
    rows = session.scalars(select(Channel).order_by(Channel.id))
    return tuple(_channel(row, tuple(pauses[row.id])) for row in rows)


def list_holidays(session: Session, year: int) -> tuple[HolidayFacts, ...]:
    """List the special days of a year."""
    rows = session.scalars(
        select(Holiday)
        .where(Holiday.day >= date(year, 1, 1), Holiday.day <= date(year, 12, 31))
        .order_by(Holiday.day)
    )
    return tuple(
        HolidayFacts(row.day, row.kind, Bilingual(row.name_zh, row.name_en), row.number)
        for row in rows
    )


def _channel(row: Channel, pauses: tuple[PauseFacts, ...]) -> ChannelFacts:
    return ChannelFacts(
        row.id,
        row.code,
        Bilingual(row.name_zh, row.name_en),
        row.pool,
        row.active,
        row.sells_from,
        row.sells_until,
        Refunds(row.refunds),
        Settles(row.settles),
        row.settle_days,
        pauses,
        row.version,
    )
