"""Joins the live page to the counters: read each second while somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.flow.live_page import LivePage
from boxoffice.flow.plan import AreaShown, PlanShown
from boxoffice.flow.wording import LEVELS, FlowWording
from shared.capacity.board import (
    FlowBoard,
    FlowCourse,
    LatestScan,
    read_board,
    read_course,
    stay_of,
)
from shared.capacity.occupancy import Occupancy
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.site.gate_state import GateState

LOOK_MS: Final = 1_000


class LivePresenter(QObject):
    """Shows the board; a new alert that nobody has answered is heard once."""

    def __init__(
        self,
        page: LivePage,
        context: RoomContext,
        words: FlowWording,
        taken: Callable[[FlowBoard], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = words
        self._taken = taken
        self._asking = False
        self._seen: tuple[FlowBoard, FlowCourse] | None = None
        self._heard: frozenset[tuple[object, ...]] = frozenset()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        page.visible.connect(lambda seen: self._timer.start() if seen else self._timer.stop())
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self.look()

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def look(self) -> None:
        """Ask for the figures, unless an answer is still awaited."""
        if self._asking:
            return
        self._asking = True
        self._context.run(
            self,
            _read,
            self._take,
            failed=self._not_read,
        )

    def _not_read(self) -> None:
        self._asking = False

    def _take(self, seen: tuple[FlowBoard, FlowCourse]) -> None:
        self._asking = False
        self._seen = seen
        self._taken(seen[0])
        self._sound(seen[0])
        self._show()

    def _sound(self, board: FlowBoard) -> None:
        now = frozenset((one.id, one.level) for one in board.alerts if one.owner is None)
        if now - self._heard:
            QApplication.beep()
        self._heard = now

    def _show(self) -> None:
        if self._seen is None:
            self._page.plan.show_plan(None, self.tr("正在读取通道计数……"))
            return
        board, course = self._seen
        figures, words = board.figures, self._words
        worst = board.level_of(0)
        chips = [(words.state(worst), LEVELS[worst])]
        if board.stops:
            chips.append((self.tr("停售 {count}").format(count=len(board.stops)), Status.BAD))
        away = sum(one.away for one in board.gates)
        if away:
            chips.append((self.tr("离线检票口 {count}").format(count=away), Status.WARN))
        if figures.park.estimated:
            chips.append((self.tr("估算"), Status.INFO))
        note = self.tr("截至 {time}，通道计数，每秒更新")
        if away:
            note = self.tr("截至 {time}；离线放行的人恢复后才计入")
        note = note.format(time=words.clock(figures.now))
        self._page.head.show_title(words.name(figures.park.area.name), note, chips)
        self._page.plan.show_plan(self._plan(board, course))
        self._page.zones.show_rows([self._zone(board, one) for one in figures.areas[1:]])
        # What an absent gate lets in is missing from all that stands below it.
        gates = [self._gate(one) for one in board.gates]
        scans = [self._scan(at, one) for at, one in enumerate(board.scans)]
        self._page.scans.show_rows([*gates, *scans])

    def _gate(self, gate: GateState) -> DataRow:
        words = self._words
        since = words.clock(gate.heard_at) if gate.heard_at else "–"
        state = self.tr("离线") if gate.away else self.tr("正在补传")
        unsent = self.tr("待传 {count}").format(count=f"{gate.unsent:,}") if gate.unsent else "–"
        named = f"{words.name(gate.name)} · {state}"
        return DataRow(f"gate {gate.station_id}", (since, named, unsent), Status.WARN, strong=True)

    def _scan(self, at: int, scan: LatestScan) -> DataRow:
        words = self._words
        lane = words.name(scan.lane) + (self.tr("（离线）") if scan.offline else "")
        return DataRow(at, (words.clock(scan.at), lane, f"{scan.persons:,}"))

    def _plan(self, board: FlowBoard, course: FlowCourse) -> PlanShown:
        figures, words = board.figures, self._words
        park, rest, *zones = figures.areas
        stay = stay_of(park, course)
        daily = park.area.daily_capacity
        entered = f"{park.visitors_today:,}" + (f" / {daily:,}" if daily else "")
        facts = (
            (self.tr("今日入园"), entered),
            (self.tr("今日出园"), self._said(park, park.left_today)),
            (self.tr("还可容纳"), f"{max(park.area.capacity - park.inside, 0):,}"),
            (
                self.tr("平均停留"),
                "–" if stay is None else self.tr("{n} 分钟").format(n=stay),
            ),
        )
        whole = self._area(board, park, self.tr("在园人数（人）"))
        name = words.area(board, rest.area.id)
        return PlanShown(
            whole,
            facts,
            (name, f"{max(rest.inside, 0):,}"),
            figures.threshold.warn_percent,
            tuple(self._area(board, one, words.name(one.area.name)) for one in zones),
        )

    def _area(self, board: FlowBoard, one: Occupancy, name: str) -> AreaShown:
        level = board.level_of(one.area.id)
        figure = self._said(one, max(one.inside, 0))
        share, state = self._words.share(one), self._words.state(level)
        return AreaShown(name, figure, share, state, one.permille, level, one.area.plan)

    def _said(self, one: Occupancy, persons: int) -> str:
        figure = f"{persons:,}"
        return self.tr("{figure}（估算）").format(figure=figure) if one.estimated else figure

    def _zone(self, board: FlowBoard, one: Occupancy) -> DataRow:
        level = board.level_of(one.area.id)
        rest = one.area.id == board.figures.areas[1].area.id
        share = "–" if rest else f"{self._words.state(level)} {self._words.share(one)}"
        cells = (
            self._words.area(board, one.area.id),
            self._said(one, max(one.inside, 0)),
            share,
            f"{one.visitors_today:,}",
        )
        return DataRow(one.area.id, cells, LEVELS[level] if level else None, strong=bool(level))


def _read(session: Session) -> tuple[FlowBoard, FlowCourse]:
    board = read_board(session)
    return board, read_course(session, board.figures.today)
