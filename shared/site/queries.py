"""What screens ask about the place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select, text, true
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.site.models import Site, Zone
from shared.site.sign_in import NotThisStation
from shared.site.station_models import Lane, Station


@dataclass(frozen=True, slots=True)
class StationFacts:
    """This station and the site that it belongs to."""

    id: int
    code: str
    kind: str
    name: Bilingual
    site_uuid: UUID
    site_name: Bilingual
    mode: str
    capacity: int
    business_date: date


class LaneKind(StrEnum):
    """Which way a lane lets people, and whether it asks them for a ticket."""

    ENTRY = "entry"
    EXIT = "exit"  # asks for the ticket: its holder is then no longer inside
    EXIT_FREE = "exit_free"  # asks for nothing and only counts


@dataclass(frozen=True, slots=True)
class LaneFacts:
    """A lane of this station and the zone that it leads into, or out of."""

    id: int
    code: str
    name: Bilingual
    zone_id: int
    zone_name: Bilingual
    kind: LaneKind = LaneKind.ENTRY


def this_station(session: Session) -> StationFacts:
    """Tell who this station is; NotThisStation when the login belongs to none."""
    row = session.execute(
        select(
            Station.id,
            Station.code,
            Station.kind,
            Station.name_zh,
            Station.name_en,
            Site.uuid,
            Site.name_zh.label("site_zh"),
            Site.name_en.label("site_en"),
            Site.mode,
            Site.capacity,
            func.app.business_date(func.clock_timestamp()).label("business_date"),
        )
        .join(Site, true())
        .where(Station.login == text("session_user"))
    ).one_or_none()
    if row is None:
        raise NotThisStation
    return StationFacts(
        id=row.id,
        code=row.code,
        kind=row.kind,
        name=Bilingual(row.name_zh, row.name_en),
        site_uuid=row.uuid,
        site_name=Bilingual(row.site_zh, row.site_en),
        mode=row.mode,
        capacity=row.capacity,
        business_date=row.business_date,
    )


def lanes_of_this_station(session: Session) -> tuple[LaneFacts, ...]:
    """List this station's lanes by code."""
    rows = session.execute(
        select(
            Lane.id,
            Lane.code,
            Lane.name_zh,
            Lane.name_en,
            Lane.zone_id,
            Lane.kind,
            Zone.name_zh.label("zone_zh"),
            Zone.name_en.label("zone_en"),
        )
        .join(Zone, Zone.id == Lane.zone_id)
        .join(Station, Station.id == Lane.station_id)
        .where(Station.login == text("session_user"))
        .order_by(Lane.code)
    )
    return tuple(
        LaneFacts(
            row.id,
            row.code,
            Bilingual(row.name_zh, row.name_en),
            row.zone_id,
            Bilingual(row.zone_zh, row.zone_en),
            LaneKind(row.kind),
        )
        for row in rows
    )
