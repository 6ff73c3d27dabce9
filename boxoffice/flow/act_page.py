"""What stands and what is done about it: answer an alert, stop and sell again, count heads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from shared.capacity.lane_mode import LaneMode
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.date_field import DateField
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.page import Page
from shared.desktop.form.section import Section
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEADINGS: Final = (Heading(2), Heading(9), Heading(3), Heading(6))
_LONGEST: Final = 60


class ActPage(Page):
    """Says what was pressed; the row that is marked is what is answered or lifted."""

    chosen = Signal(object)
    day_edited = Signal()
    answered = Signal()
    stopped = Signal()
    lifted = Signal()
    corrected = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self.table = DataTable(theme, _HEADINGS, self)
        self.answering, self.stopping = Section(theme, self), Section(theme, self)
        self.action = TextField(theme, longest=_LONGEST)
        self.announced, self.reported, self.diverted = (SwitchField(theme) for _ in range(3))
        self.answer = Key(theme, KeyKind.PRIMARY)
        self.area: ChoiceField[int] = ChoiceField(theme)
        self.day = DateField(theme, today)
        self.slot: ChoiceField[int] = ChoiceField(theme)
        self.lanes: ChoiceField[LaneMode] = ChoiceField(theme)
        self.reason = TextField(theme, longest=_LONGEST)
        self.stop = ArmedKey(theme, KeyKind.SECONDARY)
        self.lift = ArmedKey(theme, KeyKind.SECONDARY)
        self.actual = NumberField(theme, least=0)
        self.correct = ArmedKey(theme, KeyKind.SECONDARY)
        for key in (self.answer, self.stop, self.lift, self.correct):
            key.setEnabled(False)
        self._lay_out()
        self._connect()

    def word(self) -> None:
        """Word labels and keys."""
        self.table.show_titles(
            (self.tr("类别"), self.tr("内容"), self.tr("开始"), self.tr("处理")),
            self.tr("没有预警，也没有停售"),
        )
        self.answering.show_title(self.tr("处理所选的预警"), self.tr("第一个处理的人是负责人"))
        self.action.show_label(self.tr("采取的措施"))
        for field, word in (
            (self.announced, self.tr("已公告")),
            (self.reported, self.tr("已报告")),
            (self.diverted, self.tr("已疏导")),
        ):
            field.show_label(word)
            field.show_words(self.tr("是"), self.tr("否"))
        self.answer.show_key(self.tr("记录处理"), "Ctrl G")
        self.stopping.show_title(
            self.tr("暂停与恢复售票，人工清点"),
            self.tr("由同一权限的人恢复；服务器的停售有余位时自动恢复"),
        )
        self.area.show_label(self.tr("范围"))
        self.day.show_label(self.tr("游览日"))
        self.slot.show_label(self.tr("场次（不选就是全天）"))
        self.lanes.show_label(self.tr("通道"))
        self.reason.show_label(self.tr("原因（暂停、恢复），或怎么数的"))
        self.stop.show_words(self.tr("暂停售票"), self.tr("再按：暂停"), "Ctrl J")
        self.lift.show_words(self.tr("恢复所选"), self.tr("再按：恢复"), "Ctrl L")
        self.actual.show_label(self.tr("实际在园人数"))
        self.correct.show_words(self.tr("更正"), self.tr("再按一次"), "Ctrl K")

    def _lay_out(self) -> None:
        self.answering.add(self.action, 3)
        for tick in (self.announced, self.reported):
            self.answering.add(tick, 2)
        self.answering.add(self.diverted, 2)
        self.answering.add(self.answer, 3)
        for field in (self.area, self.day, self.slot, self.lanes):
            self.stopping.add(field, 3)
        self.stopping.add(self.reason, 4, new_row=True)
        for part in (self.stop, self.lift, self.actual, self.correct):
            self.stopping.add(part, 2)
        self.stack((self.table, 1), (self.answering, 0), (self.stopping, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.table.chosen.connect(self.chosen)
        self.day.edited.connect(self.day_edited)
        self.answer.clicked.connect(self.answered)
        self.stop.confirmed.connect(self.stopped)
        self.lift.confirmed.connect(self.lifted)
        self.correct.confirmed.connect(self.corrected)
        for cap, key in (
            ("Ctrl+G", self.answer), ("Ctrl+J", self.stop), ("Ctrl+L", self.lift),
            ("Ctrl+K", self.correct),
        ):  # fmt: skip
            self.bind(cap, key)
