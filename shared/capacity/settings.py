"""The capacities of the park, its zones and single days: read for a form, and written."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.capacity.flow_models import DayCapacity
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.site.models import Site, Zone
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class DayLimit:
    """What the park may hold on one day in place of the usual; None leaves that as it is."""

    day: date
    capacity: int | None
    daily_capacity: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CapacitySettings:
    """What an area may hold, and how it is counted.

    Of the park alone are `warn_percent`, `hysteresis`, the approval and the single days, of a zone
    alone `plan`, its place on the plan: left, top, width, height in percent. What its lanes do is
    `full_lanes` at the capacity at once, `day_full_lanes` at the day's.
    """

    area_id: int
    name: Bilingual
    capacity: int
    daily_capacity: int | None
    warn_percent: int = 80
    hysteresis: int = 5
    approval: str = ""
    approved_on: date | None = None
    exits_counted: bool = True
    stay_minutes: int = 120
    plan: tuple[int, ...] | None = None
    full_lanes: LaneMode = LaneMode.ONE_OUT_ONE_IN
    day_full_lanes: LaneMode = LaneMode.ONE_OUT_ONE_IN
    days: tuple[DayLimit, ...] = ()
    version: int | None = field(default=None, compare=False)

    def with_capacity(self, instant: int, daily: int) -> CapacitySettings:
        """Give the same with other capacities."""
        return replace(self, capacity=instant, daily_capacity=daily)


def read_capacities(session: Session) -> tuple[CapacitySettings, ...]:
    """Read the park, with its single days from today on, and then its zones but the first."""
    site = session.scalars(select(Site)).one()
    main, *zones = session.scalars(select(Zone).where(Zone.active).order_by(Zone.id))
    park = CapacitySettings(
        PARK,
        Bilingual(site.name_zh, site.name_en),
        site.capacity,
        site.daily_capacity,
        site.warn_percent,
        site.hysteresis,
        site.approval,
        site.approved_on,
        main.exits_counted,
        main.stay_minutes,
        full_lanes=LaneMode(site.full_lanes),
        day_full_lanes=LaneMode(site.day_full_lanes),
        days=read_days(session, business_date(session)),
        version=site.version,
    )
    return (park, *(_zone(zone) for zone in zones))


def _zone(zone: Zone) -> CapacitySettings:
    return CapacitySettings(
        zone.id,
        Bilingual(zone.name_zh, zone.name_en),
        zone.capacity,
        zone.daily_capacity,
        exits_counted=zone.exits_counted,
        stay_minutes=zone.stay_minutes,
        plan=tuple(zone.plan) if zone.plan else None,
        full_lanes=LaneMode(zone.full_lanes),
        day_full_lanes=LaneMode(zone.day_full_lanes),
        version=zone.version,
    )


def business_date(session: Session) -> date:
    """Ask for the business date of this moment."""
    today = session.scalar(select(func.app.business_date(func.clock_timestamp())))
    assert isinstance(today, date)  # noqa: S101 - the site has one
    return today


def read_days(session: Session, since: date) -> tuple[DayLimit, ...]:
    """Read the single days from `since` on, in their order."""
    rows = session.scalars(
        select(DayCapacity).where(DayCapacity.day >= since).order_by(DayCapacity.day)
    )
    return tuple(DayLimit(one.day, one.capacity, one.daily_capacity, one.note) for one in rows)


def save_capacity(session: Session, settings: CapacitySettings, *, token: StaffToken) -> None:
    """Write what an area may hold. Raises RowRefused, ChangedMeanwhile, NotPermitted."""
    document = asdict(settings)
    for key in ("name", "days"):
        document.pop(key)
    approved = settings.approved_on
    document["approved_on"] = approved.isoformat() if approved else None
    document["plan"] = list(settings.plan) if settings.plan else None
    record(session, "save_capacity", document, token.value)


def save_days(
    session: Session,
    before: tuple[DayLimit, ...],
    after: tuple[DayLimit, ...],
    *,
    token: StaffToken,
) -> None:
    """Write what is new of single days; one that is left out is as usual again.

    Raises RowRefused, and ChangedMeanwhile for a day that is not as it was read `before`.
    """
    seen, wanted = ({one.day: one for one in days} for days in (before, after))
    for day in sorted(seen | wanted):
        was, now = seen.get(day), wanted.get(day, DayLimit(day, None, None))
        if was != now:
            save_day(session, now, was, token=token)


def save_day(
    session: Session, limit: DayLimit, read: DayLimit | None, *, token: StaffToken
) -> None:
    """Write a single day that was `read` so; without figures it is as usual again."""
    document = _day(limit) | {"read": _day(read) if read else None}
    record(session, "save_day_capacity", document, token.value)


def _day(limit: DayLimit) -> dict[str, Any]:
    return asdict(limit) | {"day": limit.day.isoformat()}
