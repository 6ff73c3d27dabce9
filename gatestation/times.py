"""Instants and days as the screen of a lane writes them: in the site's time, as short as is clear.

`reference` is the instant at which they are read: its own day goes without a date.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from gatestation.source_text import QT_TRANSLATE_NOOP
from shared.admission.slot_facts import SlotFacts
from shared.kernel.business_date import SITE_TIME_ZONE

_TOMORROW: Final = QT_TRANSLATE_NOOP("Gate", "明天 {time}")


def local_time(instant: datetime) -> str:
    """Write an instant as the clock of the site shows it, to the second."""
    return instant.astimezone(SITE_TIME_ZONE).strftime("%H:%M:%S")


def past_time(instant: datetime, reference: datetime) -> str:
    """Write when something happened: to the second today, with its date before."""
    return _written(instant, reference, "%H:%M:%S")


def brief_time(instant: datetime, reference: datetime) -> str:
    """Write when something happened, to the minute."""
    return _written(instant, reference, "%H:%M")


def coming_time(instant: datetime, reference: datetime, translate: Callable[[str], str]) -> str:
    """Write when something will be: 08:00, 明天 08:00, 10-08 08:00."""
    local = instant.astimezone(SITE_TIME_ZONE)
    if local.date() == local_day(reference) + timedelta(days=1):
        return translate(_TOMORROW).format(time=f"{local:%H:%M}")
    return _written(instant, reference, "%H:%M")


def slot_time(slot: SlotFacts, reference: datetime) -> str:
    """Write a slot: 10:00–11:00, with its date on another day."""
    times = f"{slot.starts:%H:%M}" + (f"–{slot.ends:%H:%M}" if slot.ends else "")
    return times if slot.day == local_day(reference) else f"{slot.day:%m-%d} {times}"


def period(first: date, last: date) -> str:
    """Write the first and the last day of a ticket; the year of the last only if it differs."""
    if first == last:
        return first.isoformat()
    return f"{first} – {last:%m-%d}" if first.year == last.year else f"{first} – {last}"


def local_day(instant: datetime) -> date:
    """Give the calendar day of an instant at the site."""
    return instant.astimezone(SITE_TIME_ZONE).date()


def _written(instant: datetime, reference: datetime, today: str) -> str:
    local = instant.astimezone(SITE_TIME_ZONE)
    return local.strftime(today if local.date() == local_day(reference) else "%m-%d %H:%M")
