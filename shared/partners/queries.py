"""What the office sees of channels elsewhere: messages about stock, and refused orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.capacity.flow_models import SalesStop, StockMessage
from shared.kernel.locale import Bilingual
from shared.partners.models import PartnerAccount, RefusedOrder
from shared.partners.stock import ToldState
from shared.site.channel_models import Channel
from shared.site.models import Zone
from shared.site.staff_models import Staff

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class StockShown:
    """A message: to whom, about which day and zone (None is all of it), and how it stands."""

    stop_id: UUID
    channel: str
    channel_name: Bilingual
    kind: str
    day: date
    zone: Bilingual | None
    at: datetime
    state: ToldState
    tries: int
    told_at: datetime | None
    trouble: str


@dataclass(frozen=True, slots=True)
class RefusedShown:
    """A refused order by the channel's number; `seen_by` is who has looked at it, None nobody.

    `interface` is that of the platform it came over, None if it came over none.
    """

    id: UUID
    channel_name: Bilingual
    interface: str | None
    channel_no: str
    day: date
    persons: int
    at: datetime
    asked: int
    seen_by: str | None
    seen_at: datetime | None
    note: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class PartnerNews:
    """Both lists of one moment, the newest first; orders that nobody has seen before all others."""

    stock: tuple[StockShown, ...]
    refused: tuple[RefusedShown, ...]


def read_partner_news(session: Session) -> PartnerNews:
    """Read both lists."""
    return PartnerNews(list_stock(session), list_refused(session))


def list_stock(session: Session) -> tuple[StockShown, ...]:
    """List the last messages about stock."""
    rows = session.execute(
        select(StockMessage, SalesStop.visit_day, Channel, Zone)
        .join(SalesStop, SalesStop.id == StockMessage.stop_id)
        .join(Channel, Channel.id == StockMessage.channel_id)
        .outerjoin(Zone, Zone.id == SalesStop.zone_id)
        .order_by(StockMessage.at.desc(), Channel.id)
        .limit(MOST_SHOWN)
    )
    return tuple(
        StockShown(
            one.stop_id,
            channel.code,
            Bilingual(channel.name_zh, channel.name_en),
            one.kind,
            day,
            Bilingual(zone.name_zh, zone.name_en) if zone else None,
            one.at,
            ToldState(one.state),
            one.tries,
            one.told_at,
            one.trouble,
        )
        for one, day, channel, zone in rows
    )


def list_refused(session: Session) -> tuple[RefusedShown, ...]:
    """List refused orders."""
    rows = session.execute(
        select(RefusedOrder, Channel, Staff.name, PartnerAccount.interface)
        .join(Channel, Channel.id == RefusedOrder.channel_id)
        .outerjoin(PartnerAccount, PartnerAccount.id == RefusedOrder.account_id)
        .outerjoin(Staff, Staff.id == RefusedOrder.seen_by)
        .order_by(RefusedOrder.seen_at.is_not(None), RefusedOrder.at.desc())
        .limit(MOST_SHOWN)
    )
    return tuple(
        RefusedShown(
            one.id,
            Bilingual(channel.name_zh, channel.name_en),
            interface,
            one.channel_no,
            one.visit_day,
            one.persons,
            one.at,
            one.asked,
            name,
            one.seen_at,
            one.note,
            one.facts,
        )
        for one, channel, name, interface in rows
    )
