"""The special days of a year: public holidays, and weekend days that are worked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Signal

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import name_words
from boxoffice.place.faults import PlaceFaults
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.calendar_days import HOLIDAY, WORKING_DAY
from shared.site.national_days import NationalYear, number_days
from shared.site.place_facts import HolidayFacts

COLUMNS = (
    Column("day", CellKind.DATE, 3, required=True),
    Column("kind", CellKind.CHOICE, 3, required=True),
    Column("zh", CellKind.TEXT, 4, required=True),
    Column("en", CellKind.TEXT, 4, required=True),
)


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The special days of a year, in their order."""

    year: int
    days: tuple[HolidayFacts, ...]


class YearTable(TableField):
    """Days that all lie in one year."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, COLUMNS, today, rows_shown=8)
        self.year = 0

    def fault(self) -> str:
        """Name a day of another year, or one that stands twice."""
        usual = super().fault()
        if usual:
            return usual
        days = [row[0] for row in self.value()]
        if any(day.year != self.year for day in days):
            return self.tr("只能填 {year} 年的日期").format(year=self.year)
        return self.tr("同一天不能有两行") if len(set(days)) < len(days) else ""


class HolidayView(RecordView[HolidayYear]):
    """One row a year; `take_over_pressed` asks for the days that come with the product."""

    take_over_pressed = Signal()

    def __init__(self, theme: Theme, translations: Translations, today: Callable[[], date]) -> None:
        super().__init__(theme, new=False)
        self._translations = translations
        self._shown: HolidayYear | None = None
        self._faults = PlaceFaults(self)
        self._ready: dict[int, NationalYear] = {}
        self._section = self.page.tab().section()
        self.days = self.page.form.add("days", YearTable(theme, today))
        self._section.add(self.days, 12)
        self.take_over = Key(theme, KeyKind.SECONDARY)
        self.take_over.clicked.connect(self._take_over)
        self.page.head.add_key(self.take_over)
        self._word()

    def show_ready(self, years: Sequence[NationalYear]) -> None:
        """Take the days that come with the product."""
        self._ready = {year.year: year for year in years}

    def rows(self, records: Sequence[HolidayYear]) -> Sequence[ListRow]:
        """Word the years."""
        return [
            ListRow(
                record.year,
                self.name(record),
                self.tr("{days} 天假，{worked} 天调休上班").format(
                    days=sum(day.kind == HOLIDAY for day in record.days),
                    worked=sum(day.kind == WORKING_DAY for day in record.days),
                ),
            )
            for record in records
        ]

    def show_record(self, record: HolidayYear | None) -> None:
        """Put a year into the form."""
        self._shown = record
        if record is None:
            return
        self.days.year = record.year
        self.page.form.show({"days": tuple(_row(day) for day in record.days)})
        self.take_over.setEnabled(record.year in self._ready)
        self.reword_head(record)

    def entry(self, record: HolidayYear | None) -> HolidayYear:
        """Give what the form says, the days of each holiday numbered."""
        if record is None:
            raise ValueError("no year is shown")
        days = [_day(row) for row in self.days.value()]
        return HolidayYear(record.year, number_days(days))

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        kinds = dict(self._kinds())
        return [
            (day["day"], f"{kinds.get(day['kind'], '')} · {name_words(day)}")
            for day in document["days"]
        ]

    def name(self, record: HolidayYear) -> str:
        """Give the year."""
        return self.tr("{year} 年").format(year=record.year)

    def explain(self, refusal: Refusal) -> str | None:
        """Word a refusal."""
        return self._faults.explain(refusal)

    def reword_head(self, record: HolidayYear | None) -> None:
        """Word the head, and say so when the state has not announced the year."""
        if record is None:
            return
        ready = self._ready.get(record.year)
        note = ""
        if ready is not None and ready.announced:
            source = ready.source.text(self._translations.language)
            note = self.tr("现成的来自{source}，填入后请核对").format(source=source)
        elif ready is not None:
            note = self.tr("放假安排尚未公布，现成的只有法定节假日")
        self.page.head.show_title(self.name(record), note)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _take_over(self) -> None:
        ready = self._ready.get(self._shown.year) if self._shown else None
        if ready is not None:
            self.days.show_value(tuple(_row(day) for day in ready.days))
            self.days.edited.emit()

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return ((HOLIDAY, self.tr("放假")), (WORKING_DAY, self.tr("调休上班")))

    def _word(self) -> None:
        self.pane.show_words(self.tr("节假日"))
        self._section.show_title(
            self.tr("节假日与调休"), self.tr("价格、时段按此认节假日；调休上班日按平日算")
        )
        self.take_over.show_key(self.tr("填入国家节假日"))
        self.days.show_label("")
        self.days.show_titles(
            {
                "day": self.tr("日期"),
                "kind": self.tr("种类"),
                "zh": self.tr("节日"),
                "en": self.tr("英文名称"),
            },
            self.tr("这一年还没有节假日"),
        )
        self.days.show_options("kind", self._kinds())
        self.reword_head(self._shown)


def _row(day: HolidayFacts) -> tuple[Any, ...]:
    return (day.day, day.kind, day.name.zh, day.name.en)


def _day(row: tuple[Any, ...]) -> HolidayFacts:
    day, kind, chinese, english = row
    return HolidayFacts(day, kind, Bilingual(chinese, english), 1)
