"""Reads which days are public holidays and which weekend days are worked."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.site.calendar_days import SpecialDays
from shared.site.models import Holiday


def special_days(session: Session, first: date | None = None) -> SpecialDays:
    """Give the whole holiday table, or what of it is not before `first`."""
    query = select(Holiday.day, Holiday.kind)
    if first is not None:
        query = query.where(Holiday.day >= first)
    return MappingProxyType({row.day: row.kind for row in session.execute(query)})
