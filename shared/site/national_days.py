"""Public holidays that come with the product, ready to be taken over into the site's table."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from shared.kernel.locale import Bilingual
from shared.site.calendar_days import HOLIDAY, WORKING_DAY
from shared.site.place_facts import HolidayFacts

HOLIDAYS_FILE: Final = Path(__file__).resolve().parents[2] / "resources" / "holidays.toml"


@dataclass(frozen=True, slots=True)
class NationalYear:
    """The days of a year; not `announced` are the statutory ones alone, with none moved.

    `source` names where they were read.
    """

    year: int
    announced: bool
    source: Bilingual
    days: tuple[HolidayFacts, ...]


def read_national_days(path: Path = HOLIDAYS_FILE) -> tuple[NationalYear, ...]:
    """Read every year of the file, its days in their order."""
    years = tomllib.loads(path.read_text("utf-8"))["year"]
    return tuple(
        NationalYear(
            one["number"],
            one["announced"],
            Bilingual(**one["source"]),
            tuple(sorted(_days(one["holiday"]), key=lambda day: day.day)),
        )
        for one in years
    )


def _days(holidays: list[dict[str, Any]]) -> list[HolidayFacts]:
    days: list[HolidayFacts] = []
    for holiday in holidays:
        name = Bilingual(**holiday["name"])
        first: date = holiday["first"]
        for at in range((holiday["last"] - first).days + 1):
            days.append(HolidayFacts(first + timedelta(days=at), HOLIDAY, name, at + 1))
        days += [
            HolidayFacts(day, WORKING_DAY, name, at) for at, day in enumerate(holiday["worked"], 1)
        ]
    return days


def number_days(days: list[HolidayFacts]) -> tuple[HolidayFacts, ...]:
    """Give the days of a year in their order, each numbered from 1 within its holiday."""
    counted: dict[tuple[str, str], int] = {}
    numbered = []
    for one in sorted(days, key=lambda day: day.day):
        key = (one.name.zh, one.kind)
        counted[key] = counted.get(key, 0) + 1
        numbered.append(HolidayFacts(one.day, one.kind, one.name, counted[key]))
    return tuple(numbered)
