"""How the calendar words days and timeslots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.capacity.calendar.reading import CalendarReading, DayPlaces
from boxoffice.capacity.wording import CapacityWording
from boxoffice.catalogue.wording import amount_text
from shared.capacity.queries import SlotState
from shared.capacity.slot_book import BookedSlot
from shared.desktop.form.data_table import DataRow
from shared.desktop.form.month_calendar import CalendarCell, DayState
from shared.desktop.tokens import Status
from shared.site.calendar_days import HOLIDAY

_DAYS: Final = {
    SlotState.FREE: DayState.OPEN,
    SlotState.FEW: DayState.FEW,
    SlotState.FULL: DayState.FULL,
    SlotState.PAST: DayState.PAST,
}
_STATUS: Final = {SlotState.FEW: Status.WARN, SlotState.FULL: Status.BAD}
_GAP: Final = "–"


class CalendarWording(QObject):
    """Words cells, rows and the chosen timeslot."""

    def __init__(self, words: CapacityWording) -> None:
        super().__init__(words)
        self._words = words

    def cells(self, reading: CalendarReading, kind: int, series: int) -> Iterator[CalendarCell]:
        """Word each day on sale: the price of a type, the places of a series."""
        for step in range(reading.park.ahead_days + 1):
            yield self._cell(reading, kind, series, reading.park.today + timedelta(days=step))

    def row(self, slot: BookedSlot, *, planned: bool) -> DataRow:
        """Word a timeslot as a row."""
        times = self._words.times(slot.starts, slot.ends)
        if slot.removed:
            gaps = (_GAP,) * 4
            return DataRow(slot.timeslot_id, (times, *gaps, self.tr("已取出")), quiet=True)
        if planned:
            cells = (times, f"{slot.quota:,}", _GAP, _GAP, _GAP, self.tr("计划"))
            return DataRow(slot.timeslot_id, cells)
        figures = (slot.quota, slot.sold, slot.held, slot.left)
        return DataRow(
            slot.timeslot_id,
            (times, *(f"{figure:,}" for figure in figures), self._words.state(slot.state)),
            status=_STATUS.get(slot.state),
            quiet=slot.past,
        )

    def slot(
        self, slot: BookedSlot, *, planned: bool
    ) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """Word the chosen timeslot: title, note, and the places of each pool."""
        facts = tuple((self._words.pool(pool), f"{places:,}") for pool, places in slot.free)
        return self._words.times(slot.starts, slot.ends), self._note(slot, planned=planned), facts

    def _note(self, slot: BookedSlot, *, planned: bool) -> str:
        if planned:
            return self.tr("草稿的计划，还没有售出")
        if slot.removed:
            return self.tr("人工取出，规则不会把它放回")
        return self.tr("各渠道余票；配额由人工改过") if slot.by_hand else self.tr("各渠道余票")

    def _cell(self, reading: CalendarReading, kind: int, series: int, day: date) -> CalendarCell:
        price = reading.prices.get((kind, day))
        places = reading.places.get((series, day))
        special = reading.holidays.get(day)
        holiday = special is not None and special.kind == HOLIDAY
        mark = "" if special is None else self._mark(self._words.name(special.name), holiday)
        state = DayState.CLOSED if places is None else _DAYS[places.state]
        share = None if places is None or places.left is None else _share(places)
        lower = self.tr("没有场次") if places is None else self._places(places)
        return CalendarCell(day, amount_text(price), lower, mark, share, state, holiday)

    def _mark(self, name: str, holiday: bool) -> str:
        return name if holiday else self.tr("班")

    def _places(self, places: DayPlaces) -> str:
        if places.left is None:
            return self.tr("共 {places}").format(places=f"{places.quota:,}")
        if places.state is SlotState.FULL:
            return self.tr("已满")
        if places.state is SlotState.PAST:
            return self.tr("已过")
        return self.tr("余 {places}").format(places=f"{places.left:,}")


def _share(places: DayPlaces) -> float:
    return (places.left or 0) / places.quota if places.quota else 0.0
