"""The pauses of a channel as rows of a table, and back."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Final

from shared.desktop.form.cells import CellKind, Column
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.site.place_facts import PauseFacts

PAUSES: Final = (
    Column("first_day", CellKind.DATE, 3, required=True),
    Column("first_time", CellKind.TIME, 2),
    Column("last_day", CellKind.DATE, 3),
    Column("last_time", CellKind.TIME, 2),
    Column("zh", CellKind.TEXT, 4),
    Column("en", CellKind.TEXT, 4),
)


def row_of(pause: PauseFacts) -> tuple[Any, ...]:
    """Give a pause by days and times of the site."""
    first = pause.first.astimezone(SITE_TIME_ZONE)
    until = None if pause.until is None else pause.until.astimezone(SITE_TIME_ZONE)
    return (
        first.date(),
        first.time(),
        None if until is None else until.date(),
        None if until is None else until.time(),
        pause.reason.zh,
        pause.reason.en,
    )


def pause_of(row: tuple[Any, ...]) -> PauseFacts:
    """Read a row; a day without a time begins at midnight, and without a last day it stays open."""
    first_day, first_time, last_day, last_time, chinese, english = row
    until = None if last_day is None else _instant(last_day, last_time)
    return PauseFacts(_instant(first_day, first_time), until, Bilingual(chinese, english))


def _instant(day: date, moment: time | None) -> datetime:
    return datetime.combine(day, moment or time(), SITE_TIME_ZONE)
