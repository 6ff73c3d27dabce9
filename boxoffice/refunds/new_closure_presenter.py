"""Joins the page of a new closure to the office: the range, and what it would give back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy import text
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.park_names import ParkNames, read_park_names
from boxoffice.refunds.new_closure_view import NewClosureView
from boxoffice.refunds.wording import CLOSURE_REASONS, RefundWording
from shared.database.lost import DATABASE_LOST
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.ids import uuid7
from shared.kernel.money import format_yuan
from shared.reporting.snapshot import reading
from shared.sales.closure_facts import ClosureScope, preview_closure
from shared.sales.closure_rules import ClosurePreview
from shared.sales.closures import ask_closure

logger = logging.getLogger(__name__)
_ALL: Final = 0
_SLOTS = text("""
    SELECT id FROM timeslot
     WHERE day = :day AND starts IS NOT NULL AND starts >= coalesce(:first, '00:00'::time)
       AND starts <= coalesce(:last, '23:59'::time) ORDER BY id
""")


@dataclass(frozen=True, slots=True)
class Previewed:
    """A range as it was read, and what it would give back; without `times` none was found."""

    scope: ClosureScope
    preview: ClosurePreview
    found_times: bool


class NewClosurePresenter(QObject):
    """Holds what was previewed last; `sent` follows with the closure that was asked for."""

    def __init__(
        self,
        view: NewClosureView,
        context: RoomContext,
        words: RefundWording,
        sent: Callable[[UUID], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._sent = sent
        self._park = ParkNames()
        self._seen: Previewed | None = None
        self._reading = False
        view.edited.connect(self._forget)
        view.preview_pressed.connect(self._preview)
        view.asked.connect(self._ask)
        context.translations.changed.connect(self._show)

    def begin(self) -> None:
        """Begin with today, all of it."""
        view = self._view
        view.day.show_value(self._context.today())
        view.first.show_value(None)
        view.last.show_value(None)
        view.type.show_value(_ALL)
        view.zones.show_value(frozenset())
        view.reason.show_value(CLOSURE_REASONS[0])
        self._forget()
        self._context.run(self, read_park_names, self._take_park)
        view.day.take_focus()

    def _take_park(self, park: ParkNames) -> None:
        self._park = park
        self._show()

    def _forget(self) -> None:
        self._seen = None
        self._view.ask.disarm()
        self._words.take_away()
        self._show()

    def _preview(self) -> None:
        view, day = self._view, self._view.day.value()
        if not (view.day.check() and view.first.check() and view.last.check()) or day is None:
            return
        first, last, type_id = view.first.value(), view.last.value(), view.type.value()
        types = (type_id,) if type_id else ()
        scope = ClosureScope(day, (), types, tuple(sorted(view.zones.value())))
        self._reading = True
        self._show()
        engine = self._context.long_reads  # a large day takes seconds, and nobody waits for it

        def work() -> Previewed:
            with reading(engine) as session:
                return _read(session, scope, first, last)

        self._context.long_work.run(self, work, self._previewed, self._not_previewed)

    def _not_previewed(self, error: Exception) -> None:
        self._reading = False
        self._show()
        if not isinstance(error, DATABASE_LOST):
            logger.error("a closed day was not worked out", exc_info=error)
        self._words.say(
            Status.BAD,
            lambda: (self.tr("没有算出来"), self.tr("什么都没有改动；请再按 Ctrl R。")),
        )

    def _previewed(self, seen: Previewed) -> None:
        self._reading = False
        self._seen = seen if seen.found_times else None
        if not seen.found_times:
            self._words.say(
                Status.WARN,
                lambda: (self.tr("这一天没有这样的时段"), self.tr("请改时段，或空着选全天。")),
            )
        self._show()

    def _ask(self) -> None:
        seen, reason = self._seen, self._view.reason.value()
        if seen is None or reason is None:
            return
        closure, token = uuid7(), self._context.token()
        self._context.run(
            self,
            lambda session: ask_closure(session, closure, seen.scope, reason, seen.preview, token),
            lambda _: self._asked(closure),
        )

    def _asked(self, closure: UUID) -> None:
        self._words.say(
            Status.OK, lambda: (self.tr("已送批"), self.tr("请另一个有授权权限的人批准。"))
        )
        self._sent(closure)

    # What is shown.

    def _show(self) -> None:
        view, words, seen = self._view, self._words, self._seen
        types = [(one.id, words.name(one.name)) for one in self._park.types if one.active]
        view.type.show_options([(_ALL, self.tr("全部票种")), *types])
        zones = [(one.id, words.name(one.name)) for one in self._park.zones if one.active]
        view.zones.show_options(zones)
        view.reason.show_options([(one, words.reasons.refund(one)) for one in CLOSURE_REASONS])
        if self._reading:
            view.table.show_loading()
        else:
            view.table.show_rows(self._rows(seen.preview) if seen else ())
        count = seen.preview.back.tickets if seen else 0
        amount = format_yuan(seen.preview.back.amount) if seen else ""
        view.show_ask(
            self.tr("送批"),
            self.tr("再按一次：送批 {count} 张 {amount}").format(count=f"{count:,}", amount=amount),
            works=count > 0,
        )
        view.sum.show_progress(self._sum(seen))

    def _sum(self, seen: Previewed | None) -> str:
        if self._reading:
            return self.tr("正在逐张计算…")
        if seen is None:
            return ""
        if not seen.preview.back.tickets:
            return self.tr("没有可退的票")
        return self.tr("退 {count} 张 · {orders} 单 · {amount}").format(
            count=f"{seen.preview.back.tickets:,}",
            orders=f"{seen.preview.orders:,}",
            amount=format_yuan(seen.preview.back.amount),
        )

    def _rows(self, preview: ClosurePreview) -> Iterator[DataRow]:
        words, back = self._words, preview.back
        total = (f"{back.tickets:,}", f"{preview.orders:,}", format_yuan(back.amount))
        yield DataRow("all", (self.tr("全额退，不收手续费"), *total), strong=True)
        for tender, figures in preview.tenders.items():
            cells = (words.way(tender), "–", f"{figures.tickets:,}", format_yuan(figures.amount))
            yield DataRow(("tender", tender), cells)
        for channel, figures in preview.channels.items():
            name = self.tr("渠道：{name}").format(name=words.named(self._park.channels, channel))
            cells = (name, f"{figures.tickets:,}", "–", format_yuan(figures.amount))
            yield DataRow(("channel", channel), cells)
        for why, count in preview.kept.items():
            name = self.tr("不退：{why}").format(why=words.kept(why))
            yield DataRow(("kept", why), (name, f"{count:,}", "–", "–"), Status.WARN)


def _read(
    session: Session, scope: ClosureScope, first: time | None, last: time | None
) -> Previewed:
    slots = _slots(session, scope.day, first, last) if first or last else ()
    wanted = ClosureScope(scope.day, slots, scope.ticket_types, scope.zones)
    found = bool(slots) or not (first or last)
    return Previewed(wanted, preview_closure(session, wanted), found)


def _slots(session: Session, day: date, first: time | None, last: time | None) -> tuple[int, ...]:
    asked = {"day": day, "first": first, "last": last}
    return tuple(row.id for row in session.execute(_SLOTS, asked))
