"""Says in one sentence when a ticket admits: on paper, in the form that makes it, at the shop."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from shared.catalogue.days import Days
from shared.catalogue.draft import EVERY_WEEKDAY, ValidityKind
from shared.catalogue.validity import Bounds, ValidityTerms
from shared.kernel.locale import Bilingual

_WEEKDAYS_ZH: Final = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_WEEKDAYS_EN: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def validity_text(terms: ValidityTerms, bounds: Bounds) -> Bilingual:
    """Name the kind of validity with its dates, the weekdays, and the blackouts within them.

    How the first use counts (whole days, or hours from the minute) is always said.
    """
    parts = [_kind_text(terms, bounds)]
    if terms.weekdays != EVERY_WEEKDAY:
        parts.append(_weekdays_text(terms.weekdays))
    own = Days(bounds.first_day, bounds.until) if bounds.days > 0 else None
    parts += [_blackout_text(days) for days in terms.blackouts if own and days.overlaps(own)]
    return Bilingual("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def _kind_text(terms: ValidityTerms, bounds: Bounds) -> Bilingual:
    first, last, days = bounds.first_day, bounds.last_day, terms.valid_days
    match terms.kind:
        case ValidityKind.DAYS_FROM_PURCHASE:
            return Bilingual(
                f"自购票日起 {days} 天有效，至 {last}",
                f"Valid for {_days_en(days)} from purchase, until {last}",
            )
        case ValidityKind.DAYS_FROM_FIRST_USE:
            return _with_latest(
                f"首次使用当日起 {days} 天有效（按日历日，至第 {days} 天结束）",
                f"Valid for {_days_en(days)} from first use (whole days, to the end of day {days})",
                terms,
                bounds,
            )
        case ValidityKind.HOURS_FROM_FIRST_USE:
            return _with_latest(
                f"首次使用时刻起 {terms.valid_hours} 小时有效",
                f"Valid for {terms.valid_hours} hours from the minute of first use",
                terms,
                bounds,
            )
        case ValidityKind.CALENDAR_YEAR:
            return Bilingual(f"{last.year} 年内有效，至 {last}", f"Valid in {last.year}, to {last}")
        case ValidityKind.VISIT_DAY | ValidityKind.FIXED_RANGE:
            return _range_text(first, last)


def _range_text(first: date, last: date) -> Bilingual:
    if first == last:
        return Bilingual(f"{first} 当日有效", f"Valid on {first} only")
    return Bilingual(f"{first} 至 {last} 有效", f"Valid from {first} to {last}")


def _with_latest(zh: str, en: str, terms: ValidityTerms, bounds: Bounds) -> Bilingual:
    if terms.activate_days is None:
        return Bilingual(zh, en)
    latest = bounds.first_day + timedelta(days=terms.activate_days - 1)
    return Bilingual(f"{zh}，最晚 {latest} 首次使用", f"{en}, first use by {latest}")


def _weekdays_text(mask: int) -> Bilingual:
    """Write runs of three days and more as a range: 周一至周五."""
    zh, en = [], []
    for first, last in _runs(mask):
        zh.append(_span(_WEEKDAYS_ZH, first, last, "至", "、"))
        en.append(_span(_WEEKDAYS_EN, first, last, "–", ", "))
    return Bilingual(f"限{'、'.join(zh)}", f"{', '.join(en)} only")


def _runs(mask: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for day in range(7):
        if not mask & (1 << day):
            continue
        if runs and runs[-1][1] == day - 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _span(names: tuple[str, ...], first: int, last: int, to: str, comma: str) -> str:
    if last - first < 2:
        return comma.join(names[first : last + 1])
    return f"{names[first]}{to}{names[last]}"


def _blackout_text(days: Days) -> Bilingual:
    first, last = days.first, days.last
    if first is not None and first == last:
        return Bilingual(f"{first} 不可用", f"not on {first}")
    if first is None or last is None:
        return (
            Bilingual(f"{first} 起不可用", f"not from {first} on")
            if first
            else Bilingual(f"{last} 前（含）不可用", f"not until {last}")
        )
    return Bilingual(f"{first} 至 {last} 不可用", f"not from {first} to {last}")


def _days_en(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
