"""What kind of day a date is: its weekday as conditions see it, and whether it is a holiday.

Special days are the holiday table as a mapping of date to `holiday` or `working_day`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

HOLIDAY = "holiday"
WORKING_DAY = "working_day"
SpecialDays = Mapping[date, str]

_SATURDAY = 6
_WEDNESDAY = 3


def weekday_bit(day: date, special: SpecialDays) -> int:
    """Give the bit of a day in a mask of weekdays: Monday 1, Tuesday 2 … Sunday 64.

    A weekend day that is worked (调休) counts as a Wednesday, the most ordinary of working days:
    prices and opening hours of a weekend are not meant for it. The same as app.weekday_bit.
    """
    number = day.isoweekday()
    if number >= _SATURDAY and special.get(day) == WORKING_DAY:
        number = _WEDNESDAY
    return 1 << (number - 1)


def is_holiday(day: date, special: SpecialDays) -> bool:
    """Tell whether a day is a public holiday."""
    return special.get(day) == HOLIDAY


def condition_holds(weekdays: int, holidays: str, day: date, special: SpecialDays) -> bool:
    """Judge the two conditions on the kind of a day.

    `weekdays` is a mask; `holidays` is `any`, `only` (on public holidays) or `never` (on none).
    The same as app.day_condition_holds.
    """
    if not weekdays & weekday_bit(day, special):
        return False
    return holidays == "any" or (holidays == "only") == is_holiday(day, special)
