"""The PCs of the site: gates with their lanes, windows, offices, the server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import name_words
from boxoffice.place.faults import PlaceFaults
from shared.database.verb import RowRefused
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.place_facts import NEW, LanePlace, StationPlace, ZoneFacts
from shared.site.queries import LaneKind

GATE, WINDOW, OFFICE, HANDHELD = "gate", "window", "office", "handheld"
# Visitors come in by these: they have lanes.
_WITH_LANES = (GATE, HANDHELD)
OUTSIDE = 0
_CODE = "[A-Za-z0-9]{1,8}"
LANES = (
    Column("id", CellKind.NUMBER, hidden=True),
    Column("code", CellKind.TEXT, 2, required=True),
    Column("zh", CellKind.TEXT, 3, required=True),
    Column("en", CellKind.TEXT, 3, required=True),
    Column("zone", CellKind.CHOICE, 3, required=True),
    Column("from", CellKind.CHOICE, 3),
    Column("kind", CellKind.CHOICE, 3),
)


@dataclass(frozen=True, slots=True)
class StationRecord:
    """A PC, and its lanes if it is a gate."""

    station: StationPlace
    lanes: tuple[LanePlace, ...]


class StationView(RecordView[StationRecord]):
    """Stations by kind. One that is new is registered here; its login is made where IT works."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self._translations = translations
        self._shown: StationRecord | None = None
        self._zones: tuple[ZoneFacts, ...] = ()
        self._faults = PlaceFaults(self)
        form, tab = self.page.form, self.page.tab()
        self._admitting, self._section, self._lane_section = (tab.section() for _ in range(3))
        self.command = form.add("command", TextField(theme))
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, required=True))
        self.kind: ChoiceField[str] = form.add("kind", ChoiceField(theme, required=True))
        self.login = form.add("login", TextField(theme))
        for still in (self.command, self.login):
            still.set_read_only(read_only=True)
        self.lanes = form.add("lanes", TableField(theme, LANES, _no_day, rows_shown=2))
        self._admitting.add(self.command, 12)
        self._section.add(self.name_field, 12)
        for field in (self.code, self.kind, self.login):
            self._section.add(field, 4)
        self._lane_section.add(self.lanes, 12)
        form.changed.connect(self._follow_kind)
        self._word()

    def show_choices(self, choices: Any) -> None:
        """Offer the zones."""
        self._zones = choices
        self._word_zones()

    def rows(self, records: Sequence[StationRecord]) -> Sequence[ListRow]:
        """Word the stations under the names of their kinds."""
        rows: list[ListRow] = []
        for kind, heading in self._kinds():
            rows.append(ListRow(None, heading))
            for record in records:
                if record.station.kind == kind:
                    station = record.station
                    words = (self.name(record), self._note(record), station.code)
                    waits = Status.WARN if not station.admitted else None
                    rows.append(ListRow(station.id, *words, status=waits))
        return rows

    def show_record(self, record: StationRecord | None) -> None:
        """Put a station into the form; without one it is empty."""
        self._shown = record
        self._word_zones()
        station = record.station if record else None
        self.page.form.show(
            {
                "command": f"shanmen-admit {station.code}" if station else "",
                "name": station.name if station else Bilingual("", ""),
                "code": station.code if station else "",
                "kind": station.kind if station else GATE,
                "login": station.login if station else "",
                "lanes": tuple(_row(lane) for lane in record.lanes) if record else (),
            }
        )
        for standing in (self.code, self.kind):
            standing.set_read_only(read_only=record is not None)
        self._admitting.setVisible(station is not None and not station.admitted)
        self.login.setVisible(station is not None)
        self._follow_kind()
        self.reword_head(record)

    def begin(self, pattern: StationRecord | None) -> None:
        """Begin a new station."""
        self.show_record(None)
        self.name_field.take_focus()

    def entry(self, record: StationRecord | None) -> StationRecord:
        """Give what the form says; lanes with an id of 0 are new, as is a station with one."""
        kind, code = self.kind.value() or GATE, self.code.value().upper()
        new = StationPlace(NEW, code, kind, "", self.name_field.value(), admitted=False)
        station = replace(record.station, name=new.name) if record else new
        rows = self.lanes.value() if station.kind in _WITH_LANES else ()
        return StationRecord(station, tuple(self._lane(station.id, row) for row in rows))

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        facts = [(self.name_field.label(), name_words(document))] if "name_zh" in document else []
        into = {zone.id: zone.name.text(self._translations.language) for zone in self._zones}
        for code, lane in sorted(document["lanes"].items()):
            zone = into.get(lane["zone"], "")
            words = self.tr("{name}，通往{zone}").format(name=name_words(lane), zone=zone)
            if outer := into.get(lane.get("from_zone"), ""):
                words = self.tr("{lane}，外侧{zone}").format(lane=words, zone=outer)
            facts.append((self.tr("通道 {code}").format(code=code), words))
        return facts

    def name(self, record: StationRecord) -> str:
        """Give the name."""
        return record.station.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        sentence = self._faults.explain(refusal)
        if isinstance(refusal, RowRefused) and sentence:
            field = "code" if "station_code" in refusal.rule else "lanes"
            self.page.form.show_faults({field: sentence})
        return sentence

    def reword_head(self, record: StationRecord | None) -> None:
        """Word the head; a station without a login waits for the one who makes it."""
        if record is None:
            self.page.head.show_title(self.tr("新站点"))
            return
        station = record.station
        chips = [
            (dict(self._kinds()).get(station.kind, ""), None),
            (self.tr("待开通"), Status.WARN),
        ]
        self.page.head.show_title(
            self.name(record), station.code, chips[:1] if station.admitted else chips
        )

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (GATE, self.tr("检票口")),
            (HANDHELD, self.tr("手持机")),
            (WINDOW, self.tr("售票窗口")),
            (OFFICE, self.tr("办公室")),
            ("kiosk", self.tr("自助机")),
            ("server", self.tr("服务器")),
            ("online", self.tr("网店接口")),
            ("ota", self.tr("OTA 接口")),
        )

    def _note(self, record: StationRecord) -> str:
        if not record.station.admitted:
            return self.tr("待信息技术人员开通")
        if record.station.kind not in _WITH_LANES:
            return ""
        return self.tr("{count} 条通道").format(count=len(record.lanes))

    def _lane(self, station_id: int, row: tuple[Any, ...]) -> LanePlace:
        number, code, chinese, english, zone, outer, kind = row
        if outer is None:  # not said: into the park from outside, into a zone from the park
            park = self._zones[0].id if self._zones else zone
            outer = OUTSIDE if zone == park else park
        name = Bilingual(chinese, english)
        way = kind or LaneKind.ENTRY
        return LanePlace(number or NEW, station_id, code, name, zone, way, outer or None)

    def _follow_kind(self) -> None:
        has_lanes = self.kind.value() in _WITH_LANES
        if self.lanes.isHidden() == has_lanes:
            self._lane_section.setVisible(has_lanes)
            self.lanes.setVisible(has_lanes)

    def _word(self) -> None:
        self.pane.show_words(self.tr("站点"), self.tr("还没有站点"))
        self._admitting.show_title(
            self.tr("开通"), self.tr("还没有登录名和密码；做法见信息技术手册第 3 节")
        )
        self.command.show_label(self.tr("请信息技术人员在服务器上运行"))
        self._section.show_title(self.tr("站点"), self.tr("一台电脑一个站点"))
        self._lane_section.show_title(
            self.tr("通道"),
            self.tr("已有通道不能删除，代码不能再改；外侧是进来的人从哪里来，也是出去的人回到哪里"),
        )
        self.name_field.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("如 4，不能再改"))
        self.kind.show_label(self.tr("种类"))
        self.kind.show_options(self._kinds())
        self.login.show_label(self.tr("数据库登录名"))
        self.lanes.show_label("")
        self.lanes.show_titles(
            {
                "code": self.tr("代码"),
                "zh": self.tr("中文名称"),
                "en": self.tr("英文名称"),
                "zone": self.tr("通往分区"),
                "from": self.tr("外侧"),
                "kind": self.tr("方向"),
            },
            self.tr("还没有通道"),
        )
        self._word_zones()
        self.reword_head(self._shown)

    def _word_zones(self) -> None:
        language = self._translations.language
        lanes = self._shown.lanes if self._shown else ()
        led_into = {zone for lane in lanes for zone in (lane.zone_id, lane.from_zone_id)}
        options = [
            (zone.id, zone.name.text(language))
            for zone in self._zones
            if zone.active or zone.id in led_into
        ]
        self.lanes.show_options("zone", options)
        self.lanes.show_options("from", [(OUTSIDE, self.tr("园外")), *options])
        self.lanes.show_options(
            "kind",
            [
                (LaneKind.ENTRY, self.tr("入口")),
                (LaneKind.EXIT, self.tr("出口，刷票")),
                (LaneKind.EXIT_FREE, self.tr("出口，不刷票")),
            ],
        )


def _row(lane: LanePlace) -> tuple[Any, ...]:
    outer = OUTSIDE if lane.from_zone_id is None else lane.from_zone_id
    return (lane.id, lane.code, lane.name.zh, lane.name.en, lane.zone_id, outer, lane.kind)


def _no_day() -> Any:
    raise ValueError("no column of lanes holds a day")
