"""The capacity calculator of LB/T 34-2014: what is measured above, what it comes to below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.number_field import RateField
from shared.desktop.form.page import Page
from shared.desktop.form.section import Section
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import KeyKind

_SPOTS: Final = (
    Column("metres", CellKind.RATE, 2, required=True),
    Column("each", CellKind.RATE, 2, required=True),
)
_PATHS: Final = (
    Column("metres", CellKind.RATE, 2, required=True),
    Column("width", CellKind.RATE, 2, required=True),
    Column("each", CellKind.RATE, 2, required=True),
)
_FACILITIES: Final = (
    Column("run", CellKind.NUMBER, 2, required=True),
    Column("runs", CellKind.NUMBER, 2, required=True),
)
_RESULTS: Final = (Heading(6), Heading(3, figures=True), Heading(3, figures=True))


class SpacePage(Page):
    """`edited` says that a figure is another one; `taken` that the result is to be the capacity."""

    edited = Signal()
    taken = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self.measures, self.times = Section(theme, self), Section(theme, self)
        self.spots = TableField(theme, _SPOTS, today, rows_shown=1)
        self.paths = TableField(theme, _PATHS, today, rows_shown=1)
        self.facilities = TableField(theme, _FACILITIES, today, rows_shown=1)
        self.hours, self.stay = RateField(theme, most=24), RateField(theme, most=24)
        self.used, self.flow = RateField(theme, most=99), RateField(theme, most=100_000)
        self.results = DataTable(theme, _RESULTS, self)
        self.area: ChoiceField[int] = ChoiceField(theme)
        self.take = ArmedKey(theme, KeyKind.PRIMARY)
        self.take.setEnabled(False)
        self._lay_out()
        self._connect()

    def word(self) -> None:
        """Word labels, heads and keys."""
        self.head.show_title(
            self.tr("承载量测算"),
            self.tr("LB/T 34-2014；参考 m²/人：景点 50–100，一般 100–400，游路 5–10"),
        )
        self.measures.show_title(self.tr("场地与设施"), self.tr("空着的方法不参加比较"))
        self.times.show_title(self.tr("时间与瓶颈"), self.tr("周转 Z = 开放时间 ÷ 停留时间，取整"))
        each = self.tr("m²/人")
        self.spots.show_label(self.tr("面积法"))
        self.spots.show_titles({"metres": self.tr("面积 m²"), "each": each}, self.tr("广场、展厅"))
        self.paths.show_label(self.tr("线路法"))
        self.paths.show_titles(
            {"metres": self.tr("长 m"), "width": self.tr("宽 m"), "each": each}, self.tr("游路")
        )
        self.facilities.show_label(self.tr("设施"))
        self.facilities.show_titles(
            {"run": self.tr("人/次"), "runs": self.tr("次/日")}, self.tr("索道、游船")
        )
        self.hours.show_label(self.tr("每天开放（小时）"))
        self.stay.show_label(self.tr("平均停留（小时）"))
        self.used.show_label(self.tr("每人用几项设施"))
        self.flow.show_label(self.tr("卡口每分钟通过（人）"))
        self.results.show_titles(
            (self.tr("方法"), self.tr("瞬时（人）"), self.tr("日（人）")),
            self.tr("填好开放、停留时间和至少一种方法"),
        )
        self.area.show_label(self.tr("写给"))
        self.take.show_words(self.tr("作为承载量"), self.tr("再按一次：写入"), "Ctrl S")

    def _lay_out(self) -> None:
        for table in (self.spots, self.paths, self.facilities):
            self.measures.add(table, 4)
        for field in (self.hours, self.stay, self.used, self.flow):
            self.times.add(field, 3)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.results, 3)
        side = QVBoxLayout()
        side.addWidget(self.area)
        side.addWidget(self.take)
        side.addStretch(1)
        foot.addLayout(side, 1)
        self.stack((self.measures, 0), (self.times, 0), (foot, 1))
        self.setFocusProxy(self.spots.view)
        self.word()

    def _connect(self) -> None:
        for field in (self.spots, self.paths, self.facilities, self.hours, self.stay, self.used,
                      self.flow, self.area):  # fmt: skip
            field.edited.connect(self.edited)
        self.take.confirmed.connect(self.taken)
        self.bind("Ctrl+S", self.take)
