"""Joins the page of conflicts to the bookings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.capacity.conflicts.view import ConflictsView
from boxoffice.capacity.wording import CapacityWording
from boxoffice.catalogue.park_names import ParkNames, read_park_names
from boxoffice.catalogue.workbench import usual_edition
from shared.capacity.lay_slots import SlotConflict, slot_conflicts
from shared.catalogue.draft import EditionHead, EditionState
from shared.catalogue.edition_queries import list_editions, timeline
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What stands against an edition on the days that are on sale."""

    park: ParkNames
    editions: tuple[EditionHead, ...]
    edition: int | None
    found: tuple[SlotConflict, ...]


class ConflictsPresenter(QObject):
    """Keeps what was read last; `go` opens a day of a series in the calendar."""

    def __init__(
        self,
        view: ConflictsView,
        context: RoomContext,
        words: CapacityWording,
        go: Callable[[int, date], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._go = go
        self._conflicts: Conflicts | None = None
        view.edition.edited.connect(self._read)
        view.go_pressed.connect(self._go_there)
        view.worded.connect(self._show)  # which has put its own words over what was read

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._read()

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _read(self) -> None:
        wanted = self._view.edition.value()
        self._context.run(self, lambda session: _read(session, wanted), self._take)

    def _take(self, conflicts: Conflicts) -> None:
        self._conflicts = conflicts
        self._show()

    def _show(self) -> None:
        read, view = self._conflicts, self._view
        if read is None:
            return
        heads = [(one.id, self._words.catalogue.banner(one)) for one in read.editions]
        view.edition.show_options(heads)
        view.edition.show_value(read.edition)
        view.table.show_rows(self._rows(read))
        view.go.setEnabled(bool(read.found))
        last = read.park.ahead_days
        note = self.tr("今后 {days} 天里已订的时段，对照这个版次的规则").format(days=last)
        chips = [(f"{len(read.found):,}", Status.WARN)] if read.found else []
        view.head.show_title(self.tr("冲突"), note, chips)

    def _rows(self, read: Conflicts) -> Iterator[DataRow]:
        words = self._words
        for one in read.found:
            yield DataRow(
                one.timeslot_id,
                (
                    words.day(one.day),
                    words.named(read.park.series, one.series_id),
                    words.times(None, None) if one.starts is None else f"{one.starts:%H:%M}",
                    words.conflict(one.kind),
                    f"{one.taken:,}",
                    "–" if one.wanted is None else f"{one.wanted:,}",
                ),
                Status.WARN,
            )

    def _go_there(self) -> None:
        if self._conflicts is None:
            return
        wanted = self._view.table.current()
        found = [one for one in self._conflicts.found if one.timeslot_id == wanted]
        for one in found or self._conflicts.found[:1]:
            self._go(one.series_id, one.day)


def _read(session: Session, wanted: int | None) -> Conflicts:
    heads = tuple(one for one in list_editions(session) if one.state is not EditionState.DROPPED)
    park = read_park_names(session)
    known = wanted if any(one.id == wanted for one in heads) else None
    edition = known or usual_edition(heads, timeline(session))
    found = (
        () if edition is None else slot_conflicts(session, edition, park.today, park.ahead_days + 1)
    )
    return Conflicts(park, heads, edition, found)
