"""What a hand types into a field, read as a value; and a value, written as it stands in a field.

Each `read_…` takes the text without blanks around it and raises ValueError for what it cannot be.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from decimal import Decimal

from shared.kernel.money import Money

_WHOLE = re.compile(r"[-−]?[0-9]{1,12}")
_DECIMAL = re.compile(r"[-−]?[0-9]{1,9}(?:\.[0-9]{1,4})?")
_DATE = re.compile(r"(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_DATE_DIGITS = re.compile(r"([0-9]{4})?([0-9]{2})([0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.时]([0-9]{2})(?:[:.分]([0-9]{2})秒?|分)?)?")
_TIME_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})?")


def plain(text: str) -> str:
    """Take blanks and thousands separators away, and make full-width figures plain ones."""
    narrow = unicodedata.normalize("NFKC", text)
    return narrow.replace(",", "").replace(" ", "").strip()


def read_whole(text: str) -> int:
    """Read a whole number."""
    digits = plain(text)
    if _WHOLE.fullmatch(digits) is None:
        raise ValueError(text)
    return int(digits.replace("−", "-"))


def read_decimal(text: str) -> Decimal:
    """Read a number of at most four decimals."""
    digits = plain(text)
    if _DECIMAL.fullmatch(digits) is None:
        raise ValueError(text)
    return Decimal(digits.replace("−", "-"))


def read_money(text: str) -> Money:
    """Read yuan of at most two decimals, with or without separators and the sign of the yuan."""
    return Money.parse(plain(text).removeprefix("¥").removesuffix("元").replace("−", "-"))


def read_date(text: str, today: date) -> date:
    """Read 2026-11-22, 20261122, 11-22 or 1122; without a year it is the year of `today`."""
    digits = plain(text)
    match = _DATE.fullmatch(digits) or _DATE_DIGITS.fullmatch(digits)
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    return date(int(year or today.year), int(month), int(day))


def read_time(text: str) -> time:
    """Read 8, 8:30, 08:30, 0830 or 08:30:15."""
    digits = plain(text)
    match = _TIME_DIGITS.fullmatch(digits) or _TIME.fullmatch(digits)
    if match is None:
        raise ValueError(text)
    hour, minute, second = match.groups()
    return time(int(hour), int(minute or 0), int(second or 0))


def write_decimal(number: Decimal) -> str:
    """Write a number without idle zeros behind the point: 80, 7.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_time(moment: time) -> str:
    """Write hours and minutes, and seconds where there are any."""
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
