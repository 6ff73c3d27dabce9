"""How facts are written on paper: days, counts, amounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from shared.kernel.money import Money, format_yuan

WEEKDAY_WORDS = frozenset(f"weekday_{day}" for day in range(1, 8))
PERSON_WORDS = frozenset({"person", "persons"})
TENDER_WORDS = frozenset(
    {
        *("cash", "card", "wechat", "alipay", "static_code"),
        *("prepaid", "account", "voucher", "points"),
    }
)


def weekday(day: date, words: Mapping[str, str]) -> str:
    """Give the layout's word for the day of the week; Monday is `weekday_1`."""
    return words[f"weekday_{day.isoweekday()}"]


def persons(count: int, words: Mapping[str, str]) -> str:
    """Write "1 人" or "3 persons"."""
    return f"{count} {words['person' if count == 1 else 'persons']}"


def last_day(first: date, valid_days: int) -> date:
    """Give the last day of a ticket; one that is looked up in its row (0 days) has only one."""
    return first + timedelta(days=max(valid_days, 1) - 1)


def amount(value: Money) -> str:
    """Write an amount with its sign of currency."""
    return f"¥{format_yuan(value)}"
