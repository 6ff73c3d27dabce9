"""Reads the log of visitor flow: every step of alerts, stops, corrections and resets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.capacity.flow_models import FlowAlert, FlowLog, SalesStop
from shared.kernel.locale import Bilingual
from shared.site.models import Zone
from shared.site.staff_models import Staff


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """A step, where and by whom; without a name it was the server, without a zone all of it."""

    id: int
    at: datetime
    what: str
    zone: Bilingual | None
    who: str | None
    facts: dict[str, Any]


def read_log(session: Session, most: int = 200) -> tuple[LoggedStep, ...]:
    """List the last steps, the newest first."""
    rows = session.execute(
        select(FlowLog, Staff.name, Zone.name_zh, Zone.name_en)
        .outerjoin(Staff, Staff.id == FlowLog.staff_id)
        .outerjoin(FlowAlert, FlowAlert.id == FlowLog.alert_id)
        .outerjoin(SalesStop, SalesStop.id == FlowLog.stop_id)
        .outerjoin(Zone, (Zone.id == FlowAlert.zone_id) | (Zone.id == SalesStop.zone_id))
        .order_by(FlowLog.id.desc())
        .limit(most)
    )
    return tuple(
        LoggedStep(
            row.id,
            row.at,
            row.what,
            Bilingual(zh, en) if zh is not None else None,
            who,
            row.facts,
        )
        for row, who, zh, en in rows
    )
