"""The fields of the form of a capacity: of the park some, of a zone others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from boxoffice.place.day_limits import DayLimitsField
from boxoffice.place.plan_field import PlanField
from shared.capacity.lane_mode import LaneMode
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme

_LONGEST_APPROVAL = 60


class DailyField(NumberField):
    """How many may come in a day: no fewer than may be there at once."""

    def __init__(self, theme: Theme, at_once: NumberField) -> None:
        super().__init__(theme, least=1)
        self._at_once = at_once

    def fault(self) -> str:
        """Say so where it is less."""
        daily, at_once = self.value(), self._at_once.value()
        if daily is not None and at_once is not None and daily < at_once:
            return self.tr("全天的不能少于瞬时的")
        return super().fault()


class CapacityFields(QObject):
    """Built into the tab of a page, in sections by subject."""

    def __init__(self, theme: Theme, page: FormPage, today: Callable[[], date]) -> None:
        super().__init__(page)
        form, tab = page.form, page.tab()
        self._limits, self._full, self._counting = (tab.section() for _ in range(3))
        self._plan, self._days = tab.section(), tab.section()
        self.capacity = form.add("capacity", NumberField(theme, least=1, required=True))
        self.daily = form.add("daily", DailyField(theme, self.capacity))
        self.approval = form.add("approval", TextField(theme, longest=_LONGEST_APPROVAL))
        self.approved_on = form.add("approved_on", DateField(theme, today))
        self.warn = form.add("warn", NumberField(theme, least=50, most=99, required=True))
        self.hysteresis = form.add(
            "hysteresis", NumberField(theme, least=1, most=20, required=True)
        )
        self.full_lanes: ChoiceField[LaneMode] = form.add(
            "full_lanes", ChoiceField(theme, required=True)
        )
        self.day_full_lanes: ChoiceField[LaneMode] = form.add(
            "day_full_lanes", ChoiceField(theme, required=True)
        )
        self.exits = form.add("exits", SwitchField(theme))
        self.stay = form.add("stay", NumberField(theme, least=5, most=1440, required=True))
        self.plan = form.add("plan", PlanField(theme))
        usual = lambda: (self.capacity.value(), self.daily.value())  # noqa: E731 - one reading
        self.days = form.add("days", DayLimitsField(theme, today, usual))
        self._lay_out()

    def modes(self) -> tuple[tuple[LaneMode, str], ...]:
        """Word what lanes can do when it is full."""
        return (
            (LaneMode.ONE_OUT_ONE_IN, self.tr("出一进一")),
            (LaneMode.CLOSED, self.tr("停止入园")),
        )

    def exit_words(self, *, counted: bool) -> str:
        """Word whether exits are counted."""
        return self.tr("通道计数") if counted else self.tr("不计，按停留估算")

    def show_kind(self, *, park: bool) -> None:
        """Show the fields of the park, or those of a zone."""
        for field in (self.approval, self.approved_on, self.warn, self.hysteresis, self.days):
            field.setVisible(park)
        self._days.setVisible(park)
        self.plan.setVisible(not park)
        self._plan.setVisible(not park)

    def word(self) -> None:
        """Word sections, labels and choices."""
        self._limits.show_title(
            self.tr("最大承载量"), self.tr("主管部门核定并公布的数；可在“客流”的“承载量测算”里算")
        )
        self.capacity.show_label(self.tr("瞬时（人）"), self.tr("同时在里面的"))
        self.daily.show_label(self.tr("全天（人）"), self.tr("再入园不重复计；空为不限"))
        self.approval.show_label(self.tr("核定文号"))
        self.approved_on.show_label(self.tr("核定日期"))
        self._full.show_title(
            self.tr("预警和满员"), self.tr("满员即停售；每一步都记入客流日志，有余位自动恢复")
        )
        self.warn.show_label(self.tr("预警（%）"), self.tr("通行的是 80"))
        self.hysteresis.show_label(self.tr("低多少点才解除（%）"), self.tr("免得来一人响一次"))
        self.full_lanes.show_label(self.tr("瞬时满员时，通道"))
        self.day_full_lanes.show_label(self.tr("全天满员时，通道"), self.tr("再入园照常"))
        for field in (self.full_lanes, self.day_full_lanes):
            field.show_options(self.modes())
        self._counting.show_title(
            self.tr("怎么数在里面的人"), self.tr("不数出口就按平均停留估算，处处标“估算”")
        )
        self.exits.show_label(self.tr("出口"))
        self.exits.show_words(self.exit_words(counted=True), self.exit_words(counted=False))
        self.stay.show_label(self.tr("平均停留（分钟）"), self.tr("估算用；数出口时照实测"))
        self._plan.show_title(
            self.tr("在平面图上的位置"),
            self.tr("用鼠标拖出；或方向键移动、Shift 加方向键改大小、Del 取消（自动排列）"),
        )
        self._days.show_title(
            self.tr("单日例外"), self.tr("大风、施工、节假日；空着的照常，当天起生效")
        )
        self.plan.show_label("")
        self.plan.show_nowhere(self.tr("没有放，自动排列"))
        self.days.show_label("")
        self.days.word()

    def _lay_out(self) -> None:
        for field in (self.capacity, self.daily, self.approval, self.approved_on):
            self._limits.add(field, 3)
        for part in (self.warn, self.hysteresis, self.full_lanes, self.day_full_lanes):
            self._full.add(part, 3)
        self._counting.add(self.exits, 4)
        self._counting.add(self.stay, 4)
        self._plan.add(self.plan, 12)
        self._days.add(self.days, 12)
