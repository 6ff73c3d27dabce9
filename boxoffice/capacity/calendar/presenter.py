"""Joins the calendar to the places: which days are read, what of them is shown, what is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.capacity.calendar.reading import (
    IN_FORCE,
    CalendarReading,
    read_calendar,
    read_day,
)
from boxoffice.capacity.calendar.view import CalendarView
from boxoffice.capacity.calendar.wording import CalendarWording
from boxoffice.capacity.patterns.presenter import RIGHT
from boxoffice.capacity.wording import CapacityWording
from shared.capacity.change import change_quota, remove_slot, restore_slot
from shared.capacity.slot_book import BookedSlot
from shared.desktop.tokens import Status
from shared.kernel.refusal import Refusal

_WINDOW = "window"


class CalendarPresenter(QObject):
    """Keeps what was read last, the chosen day and its timeslots."""

    def __init__(self, view: CalendarView, context: RoomContext, words: CapacityWording) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._cells = CalendarWording(words)
        self._reading = CalendarReading()
        self._slots: tuple[BookedSlot, ...] = ()
        self._day: date | None = None
        self._connect()

    def open(self, target: object = None) -> None:
        """Read the days; a target is (series, day)."""
        if isinstance(target, tuple):
            series, self._day = target
            self._view.edition.show_value(IN_FORCE)
            self._view.series.show_value(series)
            self._view.calendar.show_month(self._day, (), self._context.today())
        self._read()

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _connect(self) -> None:
        view = self._view
        view.filtered.connect(self._read)
        view.kind.edited.connect(self._follow_kind)
        view.series_chosen.connect(self._show_days)
        view.turned.connect(self._show_month)
        view.calendar.chosen.connect(lambda _, last: self._choose_day(last))
        view.slots.chosen.connect(lambda _: self._show_slot())
        view.card.quota_confirmed.connect(self._change_quota)
        view.card.remove.confirmed.connect(self._remove)
        view.card.restore.confirmed.connect(self._restore)
        self._context.translations.changed.connect(self._reword)

    def _reword(self) -> None:
        self._take(self._reading)

    # Reading.

    def _read(self) -> None:
        edition = self._view.edition.value() or IN_FORCE
        channel = self._view.channel.value() or _WINDOW
        self._context.run(self, lambda s: read_calendar(s, edition, channel), self._take)

    def _take(self, reading: CalendarReading) -> None:
        self._reading = reading
        if not reading.channels:
            self._view.say_nothing(self.tr("还没有渠道：请系统管理员在“景区设置”里建窗口等渠道"))
            return
        if self._shows_draft_first(reading):
            self._view.edition.show_value(reading.editions[0].id)
            self._read()
            return
        self._words.pools = {one.pool: self._words.name(one.name) for one in reading.channels}
        self._show_filters()
        if self._day is None:
            self._day = reading.park.today
            self._view.calendar.show_month(self._day, (), self._day)
        self._show_days()

    def _shows_draft_first(self, reading: CalendarReading) -> bool:
        """Tell whether to turn to the draft: nothing is in force, and nobody has chosen yet."""
        is_first = self._day is None
        return (
            is_first and not reading.series_of and bool(reading.editions) and not reading.is_preview
        )

    def _show_filters(self) -> None:
        reading, view, words = self._reading, self._view, self._words
        editions = [(IN_FORCE, self.tr("现行：实际余票"))]
        editions += [(one.id, self._preview(one.title)) for one in reading.editions]
        view.edition.show_options(editions)
        view.edition.show_value(reading.edition)
        sold = [one for one in reading.park.types if one.id in reading.series_of]
        view.kind.show_options([(one.id, words.name(one.name)) for one in sold])
        view.channel.show_options([(one.code, words.name(one.name)) for one in reading.channels])
        view.channel.show_value(reading.channel)
        view.series.show_options([(one.id, words.name(one.name)) for one in reading.park.series])
        if view.kind.value() is None and sold:
            view.kind.show_value(sold[0].id)
        if view.series.value() is None:
            self._follow_kind()

    def _preview(self, title: str) -> str:
        return self.tr("预览草稿：{title}").format(title=title)

    def _follow_kind(self) -> None:
        """Show the places of a series that the type takes; of its narrowest one, made last."""
        own = self._reading.series_of.get(self._view.kind.value() or 0, ())
        if own and self._view.series.value() not in own:
            self._view.series.show_value(own[-1])

    # Showing.

    def _show_days(self) -> None:
        self._show_month(self._view.calendar.month())
        if self._day is not None:
            self._view.calendar.choose(self._day)
            self._choose_day(self._day)

    def _show_month(self, month: date) -> None:
        reading, view = self._reading, self._view
        kind, series = view.kind.value() or 0, view.series.value() or 0
        cells = self._cells.cells(reading, kind, series)
        view.calendar.show_month(month, cells, reading.park.today)
        view.show_month(month)

    def _choose_day(self, day: date) -> None:
        self._day = day
        view, reading = self._view, self._reading
        view.show_month(view.calendar.month())
        series = view.series.value() or 0
        name = self._words.named(reading.park.series, series) if series else ""
        view.day.show_words(self._words.day(day), name)
        self._context.run(
            self,
            lambda session: read_day(session, reading, series, day),
            lambda slots: self._take_slots(day, slots),
        )

    def _take_slots(self, day: date, slots: tuple[BookedSlot, ...]) -> None:
        if day != self._day:
            return
        self._slots = slots
        view = self._view
        view.slots.show_rows(self._rows())
        if view.slots.current() is None and slots:
            view.slots.choose(slots[0].timeslot_id)
        self._show_slot()

    def _rows(self) -> Iterator[Any]:
        return (self._cells.row(slot, planned=self._reading.is_preview) for slot in self._slots)

    def _show_slot(self) -> None:
        slot, card = self._slot(), self._view.card
        card.setVisible(slot is not None)
        if slot is None:
            return
        planned = self._reading.is_preview
        card.show_slot(*self._cells.slot(slot, planned=planned))
        changeable = self._context.may(RIGHT) and not planned and not slot.past
        is_open = changeable and not slot.removed
        card.offer(
            slot.quota if is_open else None,
            remove=is_open,
            restore=changeable and slot.removed,
        )

    def _slot(self) -> BookedSlot | None:
        wanted = self._view.slots.current()
        return next((one for one in self._slots if one.timeslot_id == wanted), None)

    # What the user did.

    def _change_quota(self, quota: int) -> None:
        words = self.tr("配额改为 {quota}").format(quota=f"{quota:,}")
        token = self._context.token()
        self._act(lambda s, slot: change_quota(s, slot.timeslot_id, quota, token), words)

    def _remove(self) -> None:
        token = self._context.token()
        self._act(
            lambda s, slot: remove_slot(s, slot.timeslot_id, token), self.tr("已取出，不再售")
        )

    def _restore(self) -> None:
        token = self._context.token()
        self._act(lambda s, slot: restore_slot(s, slot.timeslot_id, token), self.tr("已按规则恢复"))

    def _act(self, job: Callable[[Session, BookedSlot], None], words: str) -> None:
        slot = self._slot()
        if slot is None:
            return

        def done(_: None) -> None:
            self._words.say(Status.OK, words, self._words.times(slot.starts, slot.ends))
            self._read()

        def refused(refusal: Refusal) -> None:
            self._words.refused(refusal)
            self._read()  # what it is refused for has happened since the last reading

        self._context.run(self, lambda s: job(s, slot), done, refused)
