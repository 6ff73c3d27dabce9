"""The sentence about validity, word for word: it is printed on what people pay for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import ValidityTerms, bounds_at_sale
from shared.catalogue.validity_text import validity_text
from shared.kernel.locale import Bilingual

BOUGHT, VISIT = date(2026, 10, 1), date(2026, 10, 3)
CALENDAR = ValidityTerms(ValidityKind.DAYS_FROM_FIRST_USE, valid_days=3, activate_days=10)
HOURS = ValidityTerms(ValidityKind.HOURS_FROM_FIRST_USE, valid_hours=72, activate_days=10)
SEASON = ValidityTerms(
    ValidityKind.FIXED_RANGE, fixed_days=Days(date(2026, 10, 1), date(2026, 11, 1))
)


def said(terms: ValidityTerms) -> Bilingual:
    return validity_text(terms, bounds_at_sale(terms, BOUGHT, VISIT))


@pytest.mark.parametrize(
    ("terms", "zh", "en"),
    [
        (ValidityTerms(), "2026-10-03 当日有效", "Valid on 2026-10-03 only"),
        (
            ValidityTerms(valid_days=3),
            "2026-10-03 至 2026-10-05 有效",
            "Valid from 2026-10-03 to 2026-10-05",
        ),
        (SEASON, "2026-10-01 至 2026-10-31 有效", "Valid from 2026-10-01 to 2026-10-31"),
        (
            ValidityTerms(ValidityKind.DAYS_FROM_PURCHASE, valid_days=30),
            "自购票日起 30 天有效，至 2026-10-30",
            "Valid for 30 days from purchase, until 2026-10-30",
        ),
        (
            CALENDAR,
            "首次使用当日起 3 天有效（按日历日，至第 3 天结束），最晚 2026-10-12 首次使用",
            "Valid for 3 days from first use (whole days, to the end of day 3),"
            " first use by 2026-10-12",
        ),
        (
            HOURS,
            "首次使用时刻起 72 小时有效，最晚 2026-10-12 首次使用",
            "Valid for 72 hours from the minute of first use, first use by 2026-10-12",
        ),
        (
            replace(HOURS, activate_days=None),
            "首次使用时刻起 72 小时有效",
            "Valid for 72 hours from the minute of first use",
        ),
        (
            ValidityTerms(ValidityKind.CALENDAR_YEAR),
            "2026 年内有效，至 2026-12-31",
            "Valid in 2026, to 2026-12-31",
        ),
    ],
)
def test_each_kind_is_named_with_its_dates(terms: ValidityTerms, zh: str, en: str) -> None:
    assert said(terms) == Bilingual(zh, en)


@pytest.mark.parametrize(
    ("weekdays", "zh", "en"),
    [
        (31, "限周一至周五", "Mon–Fri only"),
        (96, "限周六、周日", "Sat, Sun only"),
        (1 | 4 | 16, "限周一、周三、周五", "Mon, Wed, Fri only"),
        (2 | 4 | 8 | 64, "限周二至周四、周日", "Tue–Thu, Sun only"),
    ],
)
def test_weekdays_are_named_where_not_all_count(weekdays: int, zh: str, en: str) -> None:
    text = said(replace(SEASON, weekdays=weekdays))

    assert text.zh == f"2026-10-01 至 2026-10-31 有效；{zh}"
    assert text.en == f"Valid from 2026-10-01 to 2026-10-31; {en}"


@pytest.mark.parametrize(
    ("days", "zh", "en"),
    [
        (
            Days(date(2026, 10, 1), date(2026, 10, 8)),
            "2026-10-01 至 2026-10-07 不可用",
            "not from 2026-10-01 to 2026-10-07",
        ),
        (Days(date(2026, 10, 9), date(2026, 10, 10)), "2026-10-09 不可用", "not on 2026-10-09"),
        (Days(date(2026, 10, 20)), "2026-10-20 起不可用", "not from 2026-10-20 on"),
        (Days(None, date(2026, 10, 5)), "2026-10-04 前（含）不可用", "not until 2026-10-04"),
    ],
)
def test_blackouts_within_the_bounds_are_named(days: Days, zh: str, en: str) -> None:
    text = said(replace(SEASON, blackouts=(days,)))

    assert (text.zh.split("；")[1], text.en.split("; ")[1]) == (zh, en)


def test_blackouts_of_other_times_are_left_out() -> None:
    elsewhere = replace(SEASON, blackouts=(Days(date(2027, 1, 1), date(2027, 1, 4)),))

    assert said(elsewhere) == said(SEASON)
