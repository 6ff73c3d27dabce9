"""The single days on which the park may hold another number than usual, as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from shared.capacity.settings import DayLimit
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme

_COLUMNS = (
    Column("day", CellKind.DATE, 3, required=True),
    Column("capacity", CellKind.NUMBER, 3),
    Column("daily", CellKind.NUMBER, 3),
    Column("note", CellKind.TEXT, 5),
)


class DayLimitsField(TableField):
    """Days from today on; an empty figure is the usual one, as `usual` gives both."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        usual: Callable[[], tuple[int | None, int | None]],
    ) -> None:
        super().__init__(theme, _COLUMNS, today, rows_shown=3)
        self._today = today
        self._usual = usual

    def limits(self) -> tuple[DayLimit, ...]:
        """Give the days in their order."""
        rows = (DayLimit(day, at_once, daily, note) for day, at_once, daily, note in self.value())
        return tuple(sorted(rows, key=lambda one: one.day))

    def show_limits(self, limits: Sequence[DayLimit]) -> tuple[tuple[Any, ...], ...]:
        """Give the rows of days."""
        return tuple((one.day, one.capacity, one.daily_capacity, one.note) for one in limits)

    def word(self) -> None:
        """Word the heads."""
        self.show_titles(
            {
                "day": self.tr("日期"),
                "capacity": self.tr("瞬时（人）"),
                "daily": self.tr("全天（人）"),
                "note": self.tr("原因"),
            },
            self.tr("没有例外，每天一样"),
        )

    def fault(self) -> str:
        """Name the first day that makes no sense."""
        usual = super().fault()
        if usual:
            return usual
        seen: set[date] = set()
        for one in self.limits():
            fault = self._fault_of(one)
            if one.day in seen:
                fault = self.tr("同一天不能有两行")
            if fault:
                return f"{one.day}：{fault}"
            seen.add(one.day)
        return ""

    def _fault_of(self, one: DayLimit) -> str:
        at_once, daily = one.capacity, one.daily_capacity
        if one.day < self._today():
            return self.tr("这一天已经过了")
        if at_once is None and daily is None:
            return self.tr("两个数至少填一个；照常就删去此行")
        if any(figure is not None and figure < 1 for figure in (at_once, daily)):
            return self.tr("至少 1 人；不接待游客请暂停售票")
        most_at_once, most_daily = self._usual()
        at_once, daily = at_once or most_at_once, daily or most_daily
        if at_once is not None and daily is not None and daily < at_once:
            return self.tr("全天的不能少于瞬时的")
        return ""
