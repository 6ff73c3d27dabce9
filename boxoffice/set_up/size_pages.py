"""The first three steps: what the site is, how many persons it holds, where they go in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boxoffice.catalogue.fact_grid import FactGrid
from boxoffice.set_up.parts import AssistantPage, TickTable
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key
from shared.kernel.locale import Bilingual
from shared.planning.profile import Kind
from shared.planning.sizing import Sizing
from shared.planning.space import Bearing, Spot, bearing
from shared.site.place_facts import NEW, ZoneFacts

SPOTS: Final = (
    Column("zh", CellKind.TEXT, 4),
    Column("en", CellKind.TEXT, 4),
    Column("area", CellKind.NUMBER, 2, required=True),
    Column("each", CellKind.NUMBER, 2, required=True),
)
ZONES: Final = (
    Column("on", CellKind.SWITCH, 2),
    Column("code", CellKind.TEXT, 2, fixed=True),
    Column("zh", CellKind.TEXT, 3, required=True),
    Column("en", CellKind.TEXT, 3, required=True),
    Column("capacity", CellKind.NUMBER, 2, required=True),
    Column("state", CellKind.TEXT, 2, fixed=True),
)
_DAY_MINUTES: Final = 24 * 60


class SitePage(AssistantPage):
    """Kind of site, visitors, hours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        form = self.form
        self._section = self.section()
        self.kind = form.add("kind", ChoiceField[Kind](theme, required=True))
        self.visitors = form.add("visitors", NumberField(theme, least=1000, required=True))
        self.peak = form.add("peak", NumberField(theme, least=1))
        self.opens = form.add("opens", TimeField(theme, required=True))
        self.closes = form.add("closes", TimeField(theme, required=True))
        self.stay = form.add("stay", NumberField(theme, least=1, most=_DAY_MINUTES, required=True))
        for field in (self.kind, self.visitors, self.peak, self.opens, self.closes, self.stay):
            self._section.add(field, 4)
        self.word()

    @property
    def open_minutes(self) -> int:
        """How long the site is open; over midnight if it closes before it opens."""
        first, last = self.opens.value() or time(8), self.closes.value() or time(17)
        minutes = (last.hour - first.hour) * 60 + last.minute - first.minute
        return minutes if minutes > 0 else minutes + _DAY_MINUTES

    def word(self) -> None:
        """Word the fields."""
        self._section.show_title(
            self.tr("景区类型与规模"), self.tr("换一种类型，后面各步重新填好该类型的常用值")
        )
        self.kind.show_label(self.tr("景区类型"))
        self.kind.show_options(
            (
                (Kind.NATURE, self.tr("自然风光")),
                (Kind.THEME_PARK, self.tr("主题乐园")),
                (Kind.HERITAGE, self.tr("文化遗址")),
            )
        )
        self.visitors.show_label(self.tr("年客流（人次）"))
        self.peak.show_label(self.tr("高峰日票数"), self.tr("空着由年客流估计"))
        self.opens.show_label(self.tr("开园"))
        self.closes.show_label(self.tr("闭园"))
        self.stay.show_label(self.tr("平均停留（分钟）"))


class RoomPage(AssistantPage):
    """The capacity by areas, and the values that were approved."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        form = self.form
        self._areas, self._found, self._approval = (self.section() for _ in range(3))
        self.spots = form.add("spots", TableField(theme, SPOTS, _today, rows_shown=3))
        self._areas.add(self.spots, 12)
        self.facts = FactGrid(theme, 3)
        self._found.add(self.facts, 12)
        self.instant = form.add("instant", NumberField(theme, least=1, required=True))
        self.daily = form.add("daily", NumberField(theme, least=1, required=True))
        self.number = form.add("number", TextField(theme, longest=40))
        for field in (self.instant, self.daily, self.number):
            self._approval.add(field, 4)
        self._times = (_DAY_MINUTES, _DAY_MINUTES)
        self.spots.edited.connect(self._work_out)
        self.word()

    def show_times(self, open_minutes: int, stay_minutes: int) -> None:
        """Work out anew with these times; approved values that nobody typed follow."""
        follow = self._follows
        self._times = (open_minutes, stay_minutes)
        self._work_out()
        if follow:
            self.instant.show_value(max(self.bearing.instant, 1))
            self.daily.show_value(max(self.bearing.daily, 1))

    def show_spots(self, spots: Sequence[tuple[Bilingual, Spot]]) -> None:
        """Put the usual spots of a kind in."""
        self.instant.show_value(None)
        self.spots.show_value(
            tuple((name.zh, name.en, spot.square_metres, spot.each) for name, spot in spots)
        )

    @property
    def bearing(self) -> Bearing:
        """What the areas come to."""
        rows = self.spots.value()
        spots = [Spot(area, each) for *_, area, each in rows if area and each]
        return bearing(spots, *self._times)

    @property
    def approved(self) -> Bearing:
        """What is gone on with: the approved figures."""
        instant, daily = self.instant.value() or 1, self.daily.value() or 1
        return Bearing(instant, max(daily // instant, 1))

    @property
    def _follows(self) -> bool:
        found = self.bearing
        typed = (self.instant.value(), self.daily.value())
        return typed[0] is None or typed == (found.instant, found.daily)

    def _work_out(self) -> None:
        found = self.bearing
        self.facts.show_facts(
            (
                (self.tr("瞬时空间承载量 C1"), f"{found.instant:,}"),
                (self.tr("日周转 Z"), f"{found.turns}"),
                (self.tr("日承载量 C2 = C1 × Z"), f"{found.daily:,}"),
                (self.tr("在园预警 80 %"), f"{found.warn_instant:,}"),
                (self.tr("当日预警 80 %"), f"{found.warn_daily:,}"),
            )
        )

    def word(self) -> None:
        """Word the fields."""
        self._areas.show_title(
            self.tr("可用面积"),
            self.tr("景点 50–100 m²/人，一般区域 100–400，步道 5–10（GB/T 50298）"),
        )
        self._found.show_title(self.tr("算出来的"), self.tr("全景区用一个 Z，取整"))
        self._approval.show_title(
            self.tr("主管部门核定的"), self.tr("以批复为准；还没有批复先用算出来的")
        )
        self.spots.show_titles(
            {
                "zh": self.tr("中文名称"),
                "en": self.tr("英文名称"),
                "area": self.tr("面积 m²"),
                "each": self.tr("每人 m²"),
            },
            self.tr("还没有面积"),
        )
        self.spots.show_label("")
        self.instant.show_label(self.tr("瞬时最大承载量（人）"))
        self.daily.show_label(self.tr("日最大承载量（人）"))
        self.number.show_label(self.tr("批复文号"), self.tr("只写进规模表"))
        self._work_out()


class PlacePage(AssistantPage):
    """Zones to make, and how many lanes and windows; `export_pressed` has ".pdf" or ".xlsx"."""

    export_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, may_make: bool) -> None:
        super().__init__(theme, parent)
        self._may_make = may_make
        self._there: Mapping[str, int] = {}
        self._sizing: Sizing | None = None
        self._needs, self._where = self.section(), self.section()
        self.facts = FactGrid(theme, 3)
        self._needs.add(self.facts, 12)
        self.pdf, self.xlsx = Key(theme), Key(theme)
        row = QHBoxLayout(keys := QWidget())
        row.setContentsMargins(0, 0, 0, 0)
        for key, suffix in ((self.pdf, ".pdf"), (self.xlsx, ".xlsx")):
            key.clicked.connect(lambda _=False, suffix=suffix: self.export_pressed.emit(suffix))
            key.setFixedWidth(220)
            row.addWidget(key)
        row.addStretch()
        self._needs.add(keys, 12)
        self.zones = self.form.add("zones", TickTable(theme, ZONES, rows_shown=4))
        self._where.add(self.zones, 12)
        self.word()

    def show_zones(self, zones: Sequence[ZoneFacts], there: Mapping[str, int]) -> None:
        """Propose zones; those that are there are not made again."""
        self._there = there
        may = self._may_make
        self.zones.show_value(
            tuple(
                (may and z.code not in there, z.code, z.name.zh, z.name.en, z.capacity, "")
                for z in zones
            )
        )
        self._show_states()

    def chosen(self) -> tuple[ZoneFacts, ...]:
        """Give the zones to make."""
        return tuple(
            ZoneFacts(NEW, code, Bilingual(zh, en), capacity)
            for on, code, zh, en, capacity, _ in self.zones.value()
            if on and code not in self._there and self._may_make
        )

    def show_sizing(self, sizing: Sizing) -> None:
        """Show what the visitors ask for."""
        self._sizing = sizing
        self.facts.show_facts(
            (
                (self.tr("高峰日票数"), f"{sizing.peak_day:,}"),
                (self.tr("高峰小时入园"), f"{sizing.peak_hour:,}"),
                (self.tr("高峰分钟入园"), f"{sizing.peak_minute:,}"),
                (self.tr("大门通道"), f"{sizing.lanes}"),
                (self.tr("窗口和自助机"), f"{sizing.windows}"),
                (self.tr("服务器"), f"{sizing.servers}"),
            )
        )

    def _show_states(self) -> None:
        self.zones.show_value(tuple((*row[:-1], self._state(row)) for row in self.zones.value()))

    def _state(self, row: Sequence[Any]) -> str:
        if row[1] in self._there:
            return self.tr("已有")
        return self.tr("新建") if self._may_make else self.tr("请系统管理员建")

    def word(self) -> None:
        """Word the fields."""
        self._needs.show_title(
            self.tr("通道与窗口"),
            self.tr("每通道每分钟 12 人，备用 20 %；每窗每分钟 1.5 单，备用 10 %"),
        )
        self.pdf.show_key(self.tr("规模表 PDF"))
        self.xlsx.show_key(self.tr("规模表 xlsx"))
        note = self.tr("勾选的与渠道一起建好；通道在“景区设置”里加到检票口")
        other = self.tr("由系统管理员在“景区设置”里建；您没有这个权限，缺的已写明")
        self._where.show_title(self.tr("分区"), note if self._may_make else other)
        self.zones.show_label("")
        self.zones.show_titles(
            {
                "on": self.tr("要"),
                "code": self.tr("代码"),
                "zh": self.tr("中文名称"),
                "en": self.tr("英文名称"),
                "capacity": self.tr("瞬时承载（人）"),
                "state": self.tr("状态"),
            }
        )
        self._show_states()
        if self._sizing is not None:
            self.show_sizing(self._sizing)


def _today() -> Any:
    raise ValueError("no column holds a day")
