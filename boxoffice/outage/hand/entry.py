"""What was written down of tickets that were sold by hand, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum, auto
from typing import Final

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.payments.rules import CARD, reference_fits
from shared.sales.hand_rules import serials_between

REASONS: Final = ("power_cut", "computer_broken", "other")
_DAYS_BACK: Final = timedelta(days=7)


class Field(StrEnum):
    """The fields of the form."""

    FIRST = auto()
    LAST = auto()
    DAY = auto()
    TIME = auto()
    SLIP = auto()


@dataclass(frozen=True, slots=True)
class HandEntry:
    """A form that is filled: `sold_at` is aware UTC."""

    type_id: int
    serials: tuple[str, ...]
    sold_at: datetime
    tender: str
    slip: str
    why: str


def read_entry(
    type_id: int, fields: dict[Field, str], tender: str, why: str, now: datetime
) -> HandEntry | Field:
    """Read a form; the first field that is wrong, if one is.

    A day is MMDD, a time HHMM, by the site's own clock; they lie in the past, a week back at most.
    """
    try:
        serials = serials_between(fields[Field.FIRST], fields[Field.LAST] or fields[Field.FIRST])
    except ValueError:
        return Field.LAST if fields[Field.LAST] else Field.FIRST
    day = _day(fields[Field.DAY], now.astimezone(SITE_TIME_ZONE).date())
    if day is None:
        return Field.DAY
    sold_at = _instant(day, fields[Field.TIME])
    if sold_at is None or not now - _DAYS_BACK < sold_at <= now:
        return Field.TIME
    slip = fields[Field.SLIP] if tender == CARD else ""
    if tender == CARD and not reference_fits(CARD, slip):
        return Field.SLIP
    return HandEntry(type_id, serials, sold_at, tender, slip, why)


def _day(text: str, today: date) -> date | None:
    for year in (today.year, today.year - 1):
        try:
            day = date(year, int(text[:2]), int(text[2:]))
        except ValueError:
            continue
        if day <= today:
            return day
    return None


def _instant(day: date, text: str) -> datetime | None:
    try:
        told = time(int(text[:2]), int(text[2:]))
    except ValueError:
        return None
    return datetime.combine(day, told, SITE_TIME_ZONE)
