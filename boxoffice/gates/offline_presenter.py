"""Joins the page of conflicts to the office."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.gates.conflict_words import ConflictWords
from boxoffice.gates.deciding import DecidingPresenter, time_of
from boxoffice.gates.offline_view import OfflineEntriesView
from shared.admission.conflicts import (
    Conflict,
    OutageDay,
    decide_conflict,
    open_conflicts,
    outage_today,
)
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class ConflictList:
    """What was read: the open conflicts, and the day's admissions off line."""

    conflicts: tuple[Conflict, ...]
    day: OutageDay


class OfflineEntriesPresenter(DecidingPresenter):
    """Has each conflict accepted or not, with a reason."""

    subject = "gates"

    def __init__(self, view: OfflineEntriesView, context: RoomContext) -> None:
        super().__init__(view, context)
        self._view = view
        self._words = ConflictWords(view)
        self._read: ConflictList | None = None
        view.again_pressed.connect(self.open)
        view.accepted.connect(lambda: self._decide(accept=True))
        view.rejected.connect(lambda: self._decide(accept=False))

    def _ask(self, session: Session) -> ConflictList:
        return ConflictList(open_conflicts(session), outage_today(session))

    def _take(self, read: ConflictList) -> None:
        self._read = read
        self._show()

    def _show(self) -> None:
        read, view = self._read, self._view
        view.why.show_options(self._words.reasons())
        if read is None:
            return
        waiting = len(read.conflicts)
        chips = [(self.tr("{count} 条").format(count=waiting), Status.WARN)] if waiting else []
        note = self.tr(
            "今日离线入园 {persons} 人，其中凭签名 {signed} 人；人已入园，人数不改"
        ).format(persons=f"{read.day.persons:,}", signed=f"{read.day.by_signature:,}")
        view.head.show_title(self.tr("离线入园待核对"), note, chips)
        view.table.show_rows([self._row(one) for one in read.conflicts])
        if view.table.current() is None and waiting:
            view.table.choose(read.conflicts[0].id)
        view.let_decide(works=bool(waiting))

    def _row(self, one: Conflict) -> DataRow:
        other = "–"
        if one.other is not None:
            other = f"{time_of(one.other.at)} {self._name(one.other.lane)}"
        cells = (
            time_of(one.at),
            self._name(one.lane),
            one.number or "–",
            self._name(one.ticket_type) if one.ticket_type else "–",
            f"{one.persons}",
            self._words.what(one.what),
            other,
        )
        return DataRow(one.id, cells, Status.WARN)

    def _decide(self, *, accept: bool) -> None:
        wanted, why = self._view.table.current(), self._view.why.value()
        conflicts = self._read.conflicts if self._read else ()
        found = [one for one in conflicts if one.id == wanted]
        if not found:
            return
        if why is None:
            self._say(
                Status.WARN,
                lambda: (self.tr("还没有选原因"), self.tr("原因会记入审计；选好再按一次。")),
            )
            self._view.why.take_focus()
            return
        token, scan_id = self._context.token(), found[0].id
        self._record(
            lambda session: decide_conflict(session, scan_id, why, token, accept=accept),
            lambda: self.tr("已认可") if accept else self.tr("已记为不认可"),
        )

    def _name(self, name: Bilingual) -> str:
        return name.text(self._context.language())
