"""The room “场次与余票” of the back office: its pages and presenters, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from boxoffice.back_office.overtaken import READ_AGAIN
from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.records import RecordDesk, RecordPresenter
from boxoffice.back_office.room import RoomContext
from boxoffice.capacity.calendar.presenter import CalendarPresenter
from boxoffice.capacity.calendar.view import CalendarView
from boxoffice.capacity.conflicts.presenter import ConflictsPresenter
from boxoffice.capacity.conflicts.view import ConflictsView
from boxoffice.capacity.patterns.presenter import RIGHT, PatternsPresenter
from boxoffice.capacity.patterns.view import PatternsView
from boxoffice.capacity.series_view import SeriesEntry, SeriesView
from boxoffice.capacity.wording import SUBJECT, CapacityWording
from boxoffice.catalogue.park_names import Named, read_park_names
from boxoffice.catalogue.workbench import Workbench
from boxoffice.gates.offline_presenter import OfflineEntriesPresenter
from boxoffice.gates.offline_view import OfflineEntriesView
from shared.capacity.change import save_series
from shared.site.place_facts import ChannelFacts
from shared.site.place_queries import list_channels

PATTERNS, CALENDAR, CONFLICTS, SERIES = "patterns", "calendar", "conflicts", "series"
OFFLINE = "offline"
DECIDES: Final = "authorise"


class CapacityRoom(PagesRoom):
    """Patterns, calendar, conflicts, series, and for supervisors what gates did off line."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._words = CapacityWording(context.translations, context.messages)
        self.bench = Workbench(context, self)
        theme = context.theme
        self.patterns = PatternsView(theme, self._words, context.today)
        self.calendar = CalendarView(theme)
        self.conflicts = ConflictsView(theme)
        self.series = SeriesView(theme, self._words, changeable=context.may(RIGHT))
        self.offline = OfflineEntriesView(theme)
        self._channels: tuple[ChannelFacts, ...] = ()
        self._add_pages()
        self._word()

    def open(self, target: object = None) -> None:
        """Show a page, read anew, once the channels are known."""
        self._context.run(self, list_channels, self._take_channels)
        super().open(target)

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _add_pages(self) -> None:
        context, words = self._context, self._words
        patterns = PatternsPresenter(
            self.patterns, self.bench, words, self._pools, self._open_catalogue
        )
        context.translations.changed.connect(patterns.show)
        self._read_again = patterns.read_again
        context.messages.pressed.connect(self._message_key)
        self.add_page(PATTERNS, self.patterns, patterns)
        calendar = CalendarPresenter(self.calendar, context, words)
        self.add_page(CALENDAR, self.calendar, calendar)
        conflicts = ConflictsPresenter(self.conflicts, context, words, self._go)
        self.add_page(CONFLICTS, self.conflicts, conflicts)
        desk: RecordDesk[Named] = RecordDesk(_list_series, lambda one: one.id, self._save_series)
        self.add_page(SERIES, self.series, RecordPresenter(context, self.series, desk))
        if context.may(DECIDES):
            self.add_page(OFFLINE, self.offline, OfflineEntriesPresenter(self.offline, context))

    def _message_key(self, subject: str, name: str) -> None:
        if (subject, name) == (SUBJECT, READ_AGAIN):
            self._words.take_away()
            self._read_again()

    def _take_channels(self, channels: tuple[ChannelFacts, ...]) -> None:
        self._channels = channels

    def _pools(self) -> Mapping[str, str]:
        """Name each pool by the channels that sell from it."""
        pools: dict[str, str] = {}
        for one in self._channels:
            name = self._words.name(one.name)
            pools[one.pool] = f"{pools[one.pool]}/{name}" if one.pool in pools else name
        return pools

    def _save_series(self, session: Session, seen: Named | None, entry: SeriesEntry) -> int:
        was = None if seen is None else seen.name
        return save_series(session, entry.code, entry.name, self._context.token(), was)

    def _open_catalogue(self) -> None:
        self._context.go_to("catalogue", None)

    def _go(self, series: int, day: date) -> None:
        self.open((CALENDAR, (series, day)))

    def _word(self) -> None:
        pages = [
            (PATTERNS, self.tr("时段规则")),
            (CALENDAR, self.tr("日历与预览")),
            (CONFLICTS, self.tr("冲突")),
            (SERIES, self.tr("场次")),
        ]
        if self._context.may(DECIDES):
            pages.append((OFFLINE, self.tr("离线入园")))
        self.show_pages(pages)


def _list_series(session: Session) -> Sequence[Named]:
    return read_park_names(session).series


def build_capacity(context: RoomContext) -> QWidget:
    """Build the room."""
    return CapacityRoom(context)
