"""Joins the page of alerts and stops to the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.flow.act_page import ActPage
from boxoffice.flow.wording import LEVELS, FlowWording
from shared.capacity.board import BoardAlert, FlowBoard, read_board
from shared.capacity.day_slots import NamedSlot, slots_of_day
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.stops import (
    AlertAnswer,
    NoCorrection,
    NoSuchAlert,
    NoSuchStop,
    ServersStop,
    Stop,
    StopScope,
    answer_alert,
    correct_occupancy,
    lift_stop,
    set_stop,
)
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal

RIGHTS = ("authorise", "capacity_edit")


class ActPresenter(QObject):
    """Shows what stands, and records what somebody who may does about it."""

    def __init__(self, page: ActPage, context: RoomContext, words: FlowWording) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = words
        self._board: FlowBoard | None = None
        self._slots: tuple[NamedSlot, ...] = ()
        self._may = any(context.may(right) for right in RIGHTS)
        page.chosen.connect(lambda _: self._mark())
        page.day_edited.connect(self._read_slots)
        page.answered.connect(self._answer)
        page.stopped.connect(self._stop)
        page.lifted.connect(self._lift)
        page.corrected.connect(self._correct)
        page.day.show_value(context.today())
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(self, read_board, self.take)
        self._read_slots()

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def take(self, board: FlowBoard) -> None:
        """Show another board; what is typed stays."""
        if self._board is not None and (board.alerts, board.stops) == (
            self._board.alerts,
            self._board.stops,
        ):
            self._board = board
            return
        self._board = board
        self._show()

    def _read_slots(self) -> None:
        day = self._page.day.value()
        if day is not None:
            self._context.run(self, lambda session: slots_of_day(session, day), self._take_slots)

    def _take_slots(self, slots: tuple[NamedSlot, ...]) -> None:
        self._slots = slots
        self._show_slots()

    def _show_slots(self) -> None:
        words = self._words
        self._page.slot.show_options(
            [(one.id, f"{words.name(one.series)} {one.times}") for one in self._slots]
        )

    def _show(self) -> None:
        board, page, words = self._board, self._page, self._words
        if board is None:
            return
        standing = len(board.alerts) + len(board.stops)
        chips = [(self.tr("{count} 项").format(count=standing), Status.WARN)] if standing else []
        page.head.show_title(self.tr("预警与限流"), self.tr("每一步都记入日志"), chips)
        page.table.show_rows(
            [
                *(self._alert_row(board, one) for one in board.alerts),
                *(self._stop_row(board, one) for one in board.stops),
            ]
        )
        areas = [(one.id, words.name(one.name)) for one in words.places(board)]
        chosen = page.area.value()
        page.area.show_options(areas)
        page.area.show_value(PARK if chosen is None else chosen)
        lanes = page.lanes.value()
        page.lanes.show_options([(mode, words.lanes(mode)) for mode in LaneMode])
        page.lanes.show_value(lanes or LaneMode.OPEN)
        self._show_slots()
        self._mark()

    def _alert_row(self, board: FlowBoard, one: BoardAlert) -> DataRow:
        words = self._words
        ticks = (
            (one.announced, self.tr("已公告")), (one.reported, self.tr("已报告")),
            (one.diverted, self.tr("已疏导")),
        )  # fmt: skip
        done = " · ".join(filter(None, (one.owner, one.action, *(w for on, w in ticks if on))))
        return DataRow(
            one.id,
            (
                words.state(one.level),
                words.alert(board, one),
                words.clock(one.raised_at),
                done or self.tr("无人处理"),
            ),
            LEVELS[one.level],
        )

    def _stop_row(self, board: FlowBoard, one: Stop) -> DataRow:
        words = self._words
        by = self.tr("服务器") if one.set_right is None else one.reason
        cells = (self.tr("停售"), words.stop(board, one), words.clock(one.set_at), by)
        return DataRow(one.id, cells, Status.BAD)

    def _marked(self, kind: Any) -> Any:
        board, key = self._board, self._page.table.current()
        every: list[Any] = [*board.alerts, *board.stops] if board else []
        return next((one for one in every if one.id == key and isinstance(one, kind)), None)

    def _mark(self) -> None:
        page, stop = self._page, self._marked(Stop)
        page.answer.setEnabled(self._may and self._marked(BoardAlert) is not None)
        page.lift.setEnabled(self._may and stop is not None and stop.set_right is not None)
        for key in (page.stop, page.correct):
            key.setEnabled(self._may and self._board is not None)

    def _answer(self) -> None:
        alert, page, token = self._marked(BoardAlert), self._page, self._context.token()
        if alert is None:
            return
        ticks = [one.value() for one in (page.announced, page.reported, page.diverted)]
        answer = AlertAnswer(page.action.value(), *ticks)
        self._do(
            lambda session: answer_alert(session, alert.id, answer, token=token),
            self.tr("已记录处理"),
        )

    def _stop(self) -> None:
        page, board, token = self._page, self._board, self._context.token()
        day, lanes = page.day.value(), page.lanes.value() or LaneMode.OPEN
        if board is None or not self._has_reason() or day is None:
            return
        slot = page.slot.value()
        area = PARK if slot is not None else page.area.value() or PARK
        inside = next((one for one in board.figures.areas if one.area.id == area), None)
        most = min(max(inside.inside, 0), inside.area.capacity) if inside else None
        scope, stop_id = StopScope(day, area, slot), uuid7()
        reason = page.reason.value()
        self._do(
            lambda session: set_stop(
                session, stop_id, scope, lanes if slot is None else LaneMode.OPEN, reason,
                token=token, most_inside=most,
            ),
            self.tr("已暂停售票"),
        )  # fmt: skip

    def _lift(self) -> None:
        stop, token = self._marked(Stop), self._context.token()
        if stop is None or not self._has_reason():
            return
        reason = self._page.reason.value()
        self._do(
            lambda session: lift_stop(session, stop.id, reason, token=token),
            self.tr("已恢复售票"),
        )

    def _correct(self) -> None:
        page, board, token = self._page, self._board, self._context.token()
        area, actual, note = page.area.value() or PARK, page.actual.value(), page.reason.value()
        areas = board.figures.areas if board else ()
        shown = next((one.inside for one in areas if one.area.id == area), None)
        if shown is None or actual is None or not note:
            self._lacks(self.tr("请填实际人数和怎么数的。"))
            return
        self._do(
            lambda session: correct_occupancy(session, area, shown, actual, note, token=token),
            self.tr("已加更正"),
        )

    def _has_reason(self) -> bool:
        if self._page.reason.value():
            return True
        self._page.reason.take_focus()
        self._lacks(self.tr("请先写原因。"))
        return False

    def _lacks(self, body: str) -> None:
        head = self.tr("还没有做")
        self._words.say(Status.WARN, lambda: (head, body))

    def _do(self, job: Callable[[Session], None], said: str) -> None:
        self._context.run(self, job, lambda _: self._done(said), self._refused)

    def _done(self, said: str) -> None:
        self._words.say(Status.OK, lambda: (said, ""))
        for field in (self._page.action, self._page.reason):
            field.show_value("")
        self._page.actual.show_value(None)
        self.open()

    def _refused(self, refusal: Refusal) -> None:
        match refusal:
            case ServersStop():
                body = self.tr("服务器因满员停售，有余位时自动恢复；计数不对请在下面更正。")
            case NoSuchStop():
                body = self.tr("游览日已过，或场次不在那一天。")
            case NoSuchAlert():
                body = self.tr("预警已解除，请重新选择。")
            case NoCorrection():
                body = self.tr("实际人数和显示的一样，不用更正。")
            case _:
                body = self.tr("需要设置它的同一权限。")
        self._lacks(body)
