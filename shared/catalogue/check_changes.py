"""Judges the prices of an edition beside those in force: what rises, and what looks like a slip."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from shared.catalogue.days import each_day
from shared.catalogue.draft import EditionContent, TermsFacts
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from shared.kernel.money import Money

NOTICE_MONTHS = 6  # 旅游法 art. 43: a rise is announced six months ahead
_MONTHS = 12
_TEN = 10


def change_problems(
    content: EditionContent, park: ParkFacts, calendar: PriceCalendar
) -> Iterator[Problem]:
    """Compare the price of each of the next days with that in force, by type and channel."""
    if park.in_force is None:
        return
    old_calendar = PriceCalendar(park.in_force, park)
    old_terms = {terms.ticket_type_id: terms for terms in park.in_force.terms}
    for terms in content.terms:
        old = old_terms.get(terms.ticket_type_id)
        for channel in terms.channels if old is not None else ():
            if old is not None and channel in old.channels and channel in park.channels:
                yield from _channel_problems((old_calendar, old), (calendar, terms), park, channel)


def _channel_problems(
    before: tuple[PriceCalendar, TermsFacts],
    after: tuple[PriceCalendar, TermsFacts],
    park: ParkFacts,
    channel: str,
) -> Iterator[Problem]:
    """Tell the first day of each kind of change."""
    told: set[ProblemCode] = set()
    number = park.channels[channel]
    notice = (months_after(park.today, NOTICE_MONTHS) - park.today).days
    for day in each_day(park.today, notice):
        old = before[0].plain(before[1], number, day)
        new = after[0].plain(after[1], number, day)
        if old is None or new is None or old == new:
            continue
        facts: dict[str, Fact] = {"channel": channel, "day": day, "amount": new, "before": old}
        for code in _changes(old, new):
            if code not in told:
                told.add(code)
                yield Problem(code, Where(terms=after[1].code, field="prices"), facts)


def _changes(old: Money, new: Money) -> Iterator[ProblemCode]:
    if new > old:
        yield ProblemCode.PRICE_RAISE_NOTICE
    if old and new and (new.fen >= old.fen * _TEN or old.fen >= new.fen * _TEN):
        yield ProblemCode.TENFOLD_PRICE


def months_after(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    first_of_next = date(day.year + years + (month == _MONTHS - 1), (month + 1) % _MONTHS + 1, 1)
    last = date.fromordinal(first_of_next.toordinal() - 1)
    return last.replace(day=min(day.day, last.day))
