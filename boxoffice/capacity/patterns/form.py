"""The form of a pattern: whose slots, on which days, from when to when, how many places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.capacity.patterns.strip import CutStrip
from boxoffice.capacity.wording import CapacityWording
from shared.catalogue.days import Days
from shared.catalogue.draft import NEW, Holidays, PatternFacts, SlotShareFacts
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.chips_field import WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField, DaySpan
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.problem_list import ProblemList, ProblemRow
from shared.desktop.form.table_field import TableField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

LENGTHS: Final = (15, 30, 60, 120)
# The other two ways to cut a day stand among the lengths as these.
WHOLE_DAY, ONE_SLOT = -1, 0
MOST_PLACES: Final = 1_000_000
_MOST_MINUTES: Final = 24 * 60
_PROBLEM_HEIGHT: Final = 49
_SHARES: Final = (
    Column("pool", CellKind.CHOICE, 4, required=True),
    Column("places", CellKind.NUMBER, 3, required=True),
    Column("release", CellKind.NUMBER, 3, required=True),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a pattern can be for: series by id, pools of channels by code; each worded."""

    series: Sequence[tuple[int, str]]
    pools: Sequence[tuple[str, str]]


class PatternForm(FormPage):
    """The strip shows what the pattern, as it stands here, makes of a day."""

    def __init__(self, theme: Theme, words: CapacityWording, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._words = words
        self._id = NEW
        self._version: int | None = None
        tab, form = self.tab(), self.form
        self.problems = ProblemList(theme)
        self.strip = CutStrip(theme)
        tab.add(self.problems)
        tab.add(self.strip)
        self._card, self._kept = tab.section(), tab.section()
        self.series: ChoiceField[int] = form.add("series", ChoiceField(theme, required=True))
        self.days = form.add("days", DateRangeField(theme, today, open_ended=True))
        self.holidays: ChoiceField[Holidays] = form.add(
            "holidays", ChoiceField(theme, required=True)
        )
        self.weekdays = form.add("weekdays", WeekdayField(theme))
        self.minutes: ChoiceField[int] = form.add("minutes", ChoiceField(theme, required=True))
        self.opens = form.add("opens", TimeField(theme, required=True))
        self.closes = form.add("closes", TimeField(theme, required=True))
        self.quota = form.add("quota", NumberField(theme, least=0, most=MOST_PLACES))
        self.quota.required = True
        self.early = form.add("early", NumberField(theme, least=0, most=_MOST_MINUTES))
        self.late = form.add("late", NumberField(theme, least=0, most=_MOST_MINUTES))
        self.shares = form.add("shares", TableField(theme, _SHARES, today, rows_shown=3))
        self.draft = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.draft)
        self._place_fields()
        form.changed.connect(self._refresh_times)
        self.word()

    def take_choices(self, choices: Choices) -> None:
        """Know series and pools by name."""
        self.series.show_options(choices.series)
        self.shares.show_options("pool", choices.pools)

    def show_pattern(self, pattern: PatternFacts) -> None:
        """Show a pattern; a new one has the id NEW."""
        self._id, self._version = pattern.id, pattern.version
        self.form.show(
            {
                "series": pattern.series_id or None,
                "days": DaySpan(pattern.visit_days.first, pattern.visit_days.last),
                "holidays": pattern.holidays,
                "weekdays": pattern.weekdays,
                "minutes": _cut_of(pattern),
                "opens": pattern.opens,
                "closes": pattern.closes,
                "quota": pattern.quota,
                "early": pattern.early_minutes,
                "late": pattern.late_minutes,
                "shares": tuple(
                    (share.pool, share.places, share.release_minutes) for share in pattern.shares
                ),
            }
        )
        self._refresh_times()

    def pattern(self) -> PatternFacts | None:
        """Give the pattern as the fields have it; None while it makes no sense yet."""
        values: dict[str, Any] = self.form.values()
        span, cut = values["days"], values["minutes"]
        timed = cut != WHOLE_DAY
        opens, closes = (values["opens"], values["closes"]) if timed else (None, None)
        if not values["series"] or cut is None or not values["weekdays"]:
            return None
        if _backwards(span) or (timed and (opens is None or closes is None or opens >= closes)):
            return None
        return PatternFacts(
            series_id=values["series"],
            visit_days=Days.from_to(span.first, span.last),
            quota=values["quota"] or 0,
            id=self._id,
            weekdays=values["weekdays"],
            holidays=values["holidays"] or Holidays.ANY,
            opens=opens,
            closes=closes,
            minutes=cut if cut in LENGTHS else None,
            early_minutes=values["early"] or 0,
            late_minutes=values["late"] or 0,
            shares=tuple(_share(row) for row in values["shares"] if None not in row),
            version=self._version,
        )

    def show_problems(self, rows: Sequence[ProblemRow]) -> None:
        """Show what is wrong with it; without a fault there is no list."""
        self.problems.show_problems(rows)
        self.problems.setFixedHeight(_PROBLEM_HEIGHT * max(len(rows), 1))
        self.problems.setVisible(bool(rows))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word heads, labels and options."""
        words = self._words
        self._card.show_title(self.tr("时段规则"), self.tr("日期空着即不限；最贴切的规则优先"))
        self._kept.show_title(self.tr("渠道预留"), self.tr("到释放时还没售出的并入公共余票"))
        self.series.show_label(self.tr("场次"))
        self.days.show_label(self.tr("游览日"))
        self.holidays.show_label(self.tr("节假日"))
        self.holidays.show_options([(one, words.holidays(one)) for one in Holidays])
        self.weekdays.show_label(self.tr("每周"))
        self.minutes.show_label(self.tr("分时段"))
        self.minutes.show_options(self._cuts())
        self.opens.show_label(self.tr("开放"))
        self.closes.show_label(self.tr("结束"))
        self.quota.show_label(self.tr("每段名额"))
        self.early.show_label(self.tr("可早到（分钟）"))
        self.late.show_label(self.tr("可晚到（分钟）"))
        self.shares.show_label("")
        titles = {
            "pool": self.tr("渠道"),
            "places": self.tr("每段预留"),
            "release": self.tr("开场前释放（分钟）"),
        }
        self.shares.show_titles(titles, self.tr("没有预留：各渠道共用全部名额"))
        self.draft.show_key(self.tr("去建草稿"))

    def _cuts(self) -> list[tuple[int, str]]:
        cuts = [
            (WHOLE_DAY, self.tr("全天不分时段")),
            (ONE_SLOT, self.tr("只一个时段（如半天）")),
        ]
        return cuts + [(length, self._words.length(length, None)) for length in LENGTHS]

    def _place_fields(self) -> None:
        for field, span in (
            (self.series, 3), (self.days, 6), (self.minutes, 3), (self.weekdays, 9),
            (self.holidays, 3), (self.quota, 2), (self.opens, 2), (self.closes, 2),
            (self.early, 3), (self.late, 3),
        ):  # fmt: skip
            self._card.add(field, span)
        self._kept.add(self.shares, 12)

    def _refresh_times(self) -> None:
        timed = self.minutes.value() != WHOLE_DAY
        for field in (self.opens, self.closes, self.early, self.late):
            if field.isHidden() == timed:
                field.setVisible(timed)


def _cut_of(pattern: PatternFacts) -> int:
    if pattern.opens is None:
        return WHOLE_DAY
    return pattern.minutes or ONE_SLOT


def _share(row: tuple[Any, ...]) -> SlotShareFacts:
    pool, places, release = row
    return SlotShareFacts(pool, places, release)


def _backwards(span: DaySpan) -> bool:
    return span.first is not None and span.last is not None and span.first > span.last
