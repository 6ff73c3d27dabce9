"""Joins the calculator to the formulas, and its result to the capacity of the park or a zone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from boxoffice.back_office.room import RoomContext
from boxoffice.flow.space_page import SpacePage
from boxoffice.flow.wording import FlowWording
from shared.capacity.occupancy import PARK
from shared.capacity.settings import CapacitySettings, read_capacities, save_capacity
from shared.capacity.space import (
    Capacity,
    Facility,
    Opening,
    Path,
    Spot,
    binding,
    bottleneck_capacity,
    facility_capacity,
    space_capacity,
)
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.refusal import Refusal


class SpacePresenter(QObject):
    """Works out at each figure; what is typed stays as long as the room does."""

    def __init__(self, page: SpacePage, context: RoomContext, words: FlowWording) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = words
        self._settings: tuple[CapacitySettings, ...] = ()
        self._result: Capacity | None = None
        page.edited.connect(self._work_out)
        page.taken.connect(self._take_over)
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read to whom the result can be given."""
        self._context.run(self, read_capacities, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _take(self, settings: tuple[CapacitySettings, ...]) -> None:
        self._settings = settings
        self._show()

    def _show(self) -> None:
        chosen = self._page.area.value()
        self._page.area.show_options(
            [(one.area_id, self._words.name(one.name)) for one in self._settings]
        )
        self._page.area.show_value(PARK if chosen is None else chosen)
        self._work_out()

    def _opening(self) -> Opening | None:
        hours, stay = self._page.hours.value(), self._page.stay.value()
        return Opening(hours, stay) if hours and stay else None

    def _limits(self) -> Iterator[tuple[str, Capacity]]:
        page, opening = self._page, self._opening()
        spots = [Spot(*figures) for figures in _rows(page.spots.value(), 2)]
        paths = [Path(*figures) for figures in _rows(page.paths.value(), 3)]
        facilities = [
            Facility(int(run), int(runs)) for run, runs in _rows(page.facilities.value(), 2)
        ]
        if opening and (spots or paths):
            words = self.tr("空间（面积与线路） Z = {turns}").format(turns=opening.turns)
            yield words, space_capacity(spots, paths, opening)
        if facilities:
            yield self.tr("设施"), facility_capacity(facilities, page.used.value() or Decimal(1))
        flow = page.flow.value()
        if opening and flow:
            yield self.tr("卡口（瓶颈法）"), bottleneck_capacity(flow, opening)

    def _work_out(self) -> None:
        limits = list(self._limits())
        self._result = binding(limit for _, limit in limits) if limits else None
        rows = [DataRow(at, _cells(name, limit)) for at, (name, limit) in enumerate(limits)]
        if self._result is not None:
            words = self.tr("取最小 = 最大承载量")
            rows.append(DataRow("all", _cells(words, self._result), strong=True))
        self._page.results.show_rows(rows)
        can = self._result is not None and 0 < self._result.instant <= self._result.daily
        self._page.take.setEnabled(can and self._context.may("site_edit"))

    def _take_over(self) -> None:
        area, result, token = self._page.area.value() or PARK, self._result, self._context.token()
        before = next((one for one in self._settings if one.area_id == area), None)
        if before is None or result is None:
            return
        wanted = before.with_capacity(result.instant, result.daily)
        self._context.run(
            self, lambda session: save_capacity(session, wanted, token=token), self._saved,
            self._refused,
        )  # fmt: skip

    def _saved(self, _: None) -> None:
        head = self.tr("已写入承载量")
        self._words.say(Status.OK, lambda: (head, ""))
        self.open()

    def _refused(self, _: Refusal) -> None:
        head, body = self.tr("没有写入"), self.tr("设置刚被别人改过，请再按一次。")
        self._words.say(Status.WARN, lambda: (head, body))
        self.open()


def _rows(rows: tuple[tuple[Any, ...], ...], columns: int) -> Iterator[tuple[Decimal, ...]]:
    """Give the rows that are filled in, as figures."""
    for row in rows:
        figures = row[:columns]
        if all(isinstance(one, int | Decimal) and one > 0 for one in figures):
            yield tuple(Decimal(str(one)) for one in figures)


def _cells(name: str, limit: Capacity) -> tuple[str, ...]:
    return (name, f"{limit.instant:,}", f"{limit.daily:,}")
