"""Joins the page of closed days to the office: lists, decides, shows how far each one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from sqlalchemy import text
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.park_names import ParkNames, read_park_names
from boxoffice.refunds.closures_view import ClosuresView
from boxoffice.refunds.wording import RefundWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.sales.closures import (
    ClosureRow,
    FailedTicket,
    decide_closure,
    failed_tickets,
    list_closures,
    stop_closure,
)

_LOOK_MS: Final = 1_000
_STARTS = text("SELECT id, starts FROM timeslot WHERE id = ANY (:slots) AND starts IS NOT NULL")


@dataclass(frozen=True, slots=True)
class Closures:
    """What was read: the park's names, all closures, and what the marked one could not give."""

    park: ParkNames
    rows: tuple[ClosureRow, ...]
    starts: dict[int, time]
    failed: tuple[FailedTicket, ...]


class ClosuresPresenter(QObject):
    """Reads again each second while a closure runs and somebody looks; `new` begins another."""

    def __init__(
        self,
        view: ClosuresView,
        context: RoomContext,
        words: RefundWording,
        new: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._read_rows: Closures | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        view.visible.connect(lambda seen: self._timer.start() if seen else self._timer.stop())
        view.new_pressed.connect(new)
        view.chosen.connect(lambda _: self._read())
        view.approved.connect(lambda: self._decide(approve=True))
        view.rejected.connect(lambda: self._decide(approve=False))
        view.turned.connect(self._turn)
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew; the target is the closure to mark."""
        self._read(target if isinstance(target, UUID) else None)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    @property
    def _marked(self) -> ClosureRow | None:
        wanted = self._view.table.current()
        rows = self._read_rows.rows if self._read_rows else ()
        return next((one for one in rows if one.id == wanted), None)

    def _look(self) -> None:
        if self._read_rows and any(one.running for one in self._read_rows.rows):
            self._read()

    def _read(self, marked: UUID | None = None) -> None:
        wanted = marked or self._view.table.current()
        self._context.run(
            self, lambda session: _read(session, wanted), lambda read: self._take(read, marked)
        )

    def _take(self, read: Closures, marked: UUID | None) -> None:
        self._read_rows = read
        self._show()
        current = self._view.table.current()
        if (marked or current is None) and read.rows:
            self._view.table.choose(marked or read.rows[0].id)
            self._show()
            if marked is None:
                self._read(read.rows[0].id)

    def _show(self) -> None:
        read, view, words = self._read_rows, self._view, self._words
        if read is None:
            return
        waiting = sum(one.state == "ASKED" for one in read.rows)
        chips = [(self.tr("{count} 件待批").format(count=waiting), Status.WARN)] if waiting else []
        note = self.tr("两个人做：一个人申请，另一个人批准；全额退，不收手续费")
        view.head.show_title(self.tr("闭园退票"), note, chips)
        view.table.show_rows([self._row(read, one) for one in read.rows])
        view.failed.show_rows(
            [
                DataRow(at, (one.ticket, one.order, words.kept(one.why)))
                for at, one in enumerate(read.failed)
            ]
        )
        self._show_marked()

    def _row(self, read: Closures, one: ClosureRow) -> DataRow:
        words = self._words
        state, status = words.state(one.state)
        begun = one.state in ("RUNNING", "STOPPED", "DONE")
        return DataRow(
            one.id,
            (
                state,
                self._scope(read, one),
                f"{one.done:,}" if begun else f"{one.tickets:,}",
                format_yuan(one.back if begun else one.amount),
                f"{one.asked_name} {words.instant(one.asked_at)}",
                one.decided_name or "–",
            ),
            status,
            quiet=one.state == "REJECTED",
        )

    def _scope(self, read: Closures, one: ClosureRow) -> str:
        words, scope = self._words, one.scope
        times = words.times(read.starts[slot] for slot in scope.timeslots if slot in read.starts)
        parts = (
            words.day(scope.day),
            times,
            words.some(read.park.zones, scope.zones),
            words.some(read.park.types, scope.ticket_types),
            words.reasons.refund(one.reason),
        )
        return " · ".join(part for part in parts if part)

    def _show_marked(self) -> None:
        one, view = self._marked, self._view
        asked = one is not None and one.state == "ASKED"
        own = one is not None and one.asked_by == self._context.token().staff_id
        count = f"{one.tickets:,}" if one is not None and asked else "0"
        amount = format_yuan(one.amount) if one is not None and asked else ""
        view.show_approve(
            self.tr("批准"),
            self.tr("再按一次：退 {count} 张 {amount}").format(count=count, amount=amount),
            works=asked and not own,
        )
        view.reject.setEnabled(asked and not own)
        stopped = one is not None and one.state == "STOPPED"
        turns = stopped or (one is not None and one.running)
        view.turn.setEnabled(turns)
        view.turn.show_key(self.tr("继续") if stopped else self.tr("停止"), "Ctrl K")
        view.progress.show_progress(*self._progress(one, own=own))

    def _progress(self, one: ClosureRow | None, *, own: bool) -> tuple[str, float]:
        if one is None:
            return "", -1.0
        if one.state == "ASKED":
            words = self.tr("您自己申请的，须由另一个人批准") if own else self.tr("等您批准")
            return words, -1.0
        if one.state == "REJECTED":
            return self.tr("已拒绝，没有退任何票"), -1.0
        seen = one.done + one.failed
        words = self.tr("已退 {done} / {all} 张 · 没有退 {failed} 张").format(
            done=f"{one.done:,}", all=f"{seen + one.waiting:,}", failed=f"{one.failed:,}"
        )
        return words, seen / max(seen + one.waiting, 1)

    def _decide(self, *, approve: bool) -> None:
        one = self._marked
        if one is None:
            return
        self._context.run(
            self,
            lambda session: decide_closure(session, one.id, self._context.token(), approve=approve),
            lambda done: self._decided(done=done, approve=approve),
            self._refused,
        )

    def _decided(self, *, done: bool, approve: bool) -> None:
        self._words.say(
            Status.OK if done else Status.WARN, lambda: self._outcome(done=done, approve=approve)
        )
        self._read()

    def _outcome(self, *, done: bool, approve: bool) -> tuple[str, str]:
        if not done:
            return self.tr("别人刚处理过"), self.tr("请看现在的状态。")
        if approve:
            return self.tr("已批准"), self.tr("服务器正在逐单退；可以离开本页。")
        return self.tr("已拒绝"), self.tr("没有退任何票。")

    def _refused(self, _: Refusal) -> None:
        self._words.say(
            Status.WARN, lambda: (self.tr("自己申请的不能自己批"), self.tr("请另一个人登录批准。"))
        )

    def _turn(self) -> None:
        one = self._marked
        if one is not None:
            self._context.run(
                self,
                lambda session: stop_closure(
                    session, one.id, self._context.token(), go=one.state == "STOPPED"
                ),
                lambda _: self._read(),
            )


def _read(session: Session, marked: UUID | None) -> Closures:
    rows = list_closures(session)
    slots = [slot for one in rows for slot in one.scope.timeslots]
    starts = {row.id: row.starts for row in session.execute(_STARTS, {"slots": slots})}
    failed = failed_tickets(session, marked) if marked else ()
    return Closures(read_park_names(session), rows, starts, failed)
