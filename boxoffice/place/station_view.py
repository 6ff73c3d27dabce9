"""The PCs of the site: gates with their lanes, windows, offices, the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.place.faults import PlaceFaults
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.place_facts import NEW, LanePlace, StationPlace, ZoneFacts

GATE = "gate"
LANES = (
    Column("id", CellKind.NUMBER, hidden=True),
    Column("code", CellKind.TEXT, 2, required=True),
    Column("zh", CellKind.TEXT, 3, required=True),
    Column("en", CellKind.TEXT, 3, required=True),
    Column("zone", CellKind.CHOICE, 3, required=True),
)


@dataclass(frozen=True, slots=True)
class StationRecord:
    """A PC, and its lanes if it is a gate."""

    station: StationPlace
    lanes: tuple[LanePlace, ...]


class StationView(RecordView[StationRecord]):
    """Stations by kind. None is added here: a login needs more power than a screen should have."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme, new=False)
        self._translations = translations
        self._shown: StationRecord | None = None
        self._zones: tuple[ZoneFacts, ...] = ()
        self._faults = PlaceFaults(self)
        form, tab = self.page.form, self.page.tab()
        self._section, self._lane_section, self._new = (tab.section() for _ in range(3))
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.login = form.add("login", TextField(theme))
        self.login.set_read_only(read_only=True)
        self.lanes = form.add("lanes", TableField(theme, LANES, _no_day, rows_shown=2))
        self._section.add(self.name_field, 8)
        self._section.add(self.login, 4)
        self._lane_section.add(self.lanes, 12)
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
                    count = len(record.lanes)
                    note = self.tr("{count} 条通道").format(count=count) if kind == GATE else ""
                    station = record.station
                    rows.append(ListRow(station.id, self.name(record), note, station.code))
        return rows

    def show_record(self, record: StationRecord | None) -> None:
        """Put a station into the form."""
        self._shown = record
        if record is None:
            return
        station = record.station
        self.page.form.show(
            {
                "name": station.name,
                "login": station.login,
                "lanes": tuple(_row(lane) for lane in record.lanes),
            }
        )
        self._lane_section.setVisible(station.kind == GATE)
        self.lanes.setVisible(station.kind == GATE)
        self.reword_head(record)

    def entry(self, record: StationRecord | None) -> StationRecord:
        """Give what the form says; lanes with an id of 0 are new."""
        if record is None:
            raise ValueError("no station is shown")
        station = replace(record.station, name=self.name_field.value())
        rows = self.lanes.value() if station.kind == GATE else ()
        return StationRecord(station, tuple(_lane(station.id, row) for row in rows))

    def name(self, record: StationRecord) -> str:
        """Give the name."""
        return record.station.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at the lanes."""
        sentence = self._faults.explain(refusal)
        if sentence:
            self.page.form.show_faults({"lanes": sentence})
        return sentence

    def reword_head(self, record: StationRecord | None) -> None:
        """Word the head."""
        if record is not None:
            kind = dict(self._kinds()).get(record.station.kind, "")
            self.page.head.show_title(self.name(record), record.station.code, ((kind, None),))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (GATE, self.tr("检票口")),
            ("window", self.tr("售票窗口")),
            ("office", self.tr("办公室")),
            ("server", self.tr("服务器")),
        )

    def _word(self) -> None:
        self.pane.show_words(self.tr("站点"), self.tr("还没有站点"))
        self._section.show_title(self.tr("站点"))
        self._lane_section.show_title(self.tr("通道"), self.tr("已有通道不能删除，代码不能再改"))
        self._new.show_title(
            self.tr("新增站点"), self.tr("由信息技术人员在服务器上登记，见信息技术手册第 3 节")
        )
        self.name_field.show_label(self.tr("名称"))
        self.login.show_label(self.tr("数据库登录名"))
        self.lanes.show_label("")
        self.lanes.show_titles(
            {
                "code": self.tr("代码"),
                "zh": self.tr("中文名称"),
                "en": self.tr("英文名称"),
                "zone": self.tr("通往分区"),
            },
            self.tr("还没有通道"),
        )
        self._word_zones()
        self.reword_head(self._shown)

    def _word_zones(self) -> None:
        language = self._translations.language
        options = [(zone.id, zone.name.text(language)) for zone in self._zones]
        self.lanes.show_options("zone", options)


def _row(lane: LanePlace) -> tuple[Any, ...]:
    return (lane.id, lane.code, lane.name.zh, lane.name.en, lane.zone_id)


def _lane(station_id: int, row: tuple[Any, ...]) -> LanePlace:
    number, code, chinese, english, zone = row
    return LanePlace(number or NEW, station_id, code, Bilingual(chinese, english), zone)


def _no_day() -> Any:
    raise ValueError("no column of lanes holds a day")
