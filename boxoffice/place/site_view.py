"""The settings of the site itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.place.faults import PlaceFaults
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.refusal import Refusal
from shared.site.place_facts import SiteFacts, SiteSettings


class SiteView(RecordView[SiteFacts]):
    """One form without a list: there is one site."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme, new=False)
        self.pane.hide()
        self._translations = translations
        self._shown: SiteFacts | None = None
        self._faults = PlaceFaults(self)
        self._build(theme)
        self._word()

    def rows(self, records: Sequence[SiteFacts]) -> Sequence[ListRow]:
        """Give the one row."""
        return [ListRow(1, self.name(record)) for record in records]

    def show_record(self, record: SiteFacts | None) -> None:
        """Put the settings into the form."""
        self._shown = record
        if record is None:
            return
        settings = record.settings
        self.page.form.show(
            {
                "name": settings.name,
                "opens": settings.opens,
                "capacity": settings.capacity,
                "hold_minutes": settings.hold_minutes,
                "ahead_days": settings.ahead_days,
                "time_zone": record.time_zone,
                "cut_off": f"{record.cut_off:%H:%M}",
                "mode": self._mode(record.mode),
            }
        )
        self.reword_head(record)

    def entry(self, record: SiteFacts | None) -> SiteSettings:
        """Give what the form says."""
        opens, capacity = self.opens.value(), self.capacity.value()
        hold, ahead = self.hold.value(), self.ahead.value()
        if opens is None or capacity is None or hold is None or ahead is None:
            raise ValueError("a required field is empty")
        version = record.settings.version if record else None
        return SiteSettings(self.name_field.value(), opens, capacity, hold, ahead, version)

    def name(self, record: SiteFacts) -> str:
        """Give the name of the site."""
        return record.settings.name.text(self._translations.language)

    def explain(self, refusal: Refusal) -> str | None:
        """Word a refusal."""
        return self._faults.explain(refusal)

    def reword_head(self, record: SiteFacts | None) -> None:
        """Word the head: the name, and whether this is in live operation."""
        if record is not None:
            status = Status.OK if record.mode == "live" else Status.INFO
            self.page.head.show_title(self.name(record), "", ((self._mode(record.mode), status),))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _build(self, theme: Theme) -> None:
        form, tab = self.page.form, self.page.tab()
        self._settings, self._standing = tab.section(), tab.section()
        self.name_field = form.add("name", BilingualField(theme, required=True))
        self.opens = form.add("opens", TimeField(theme, required=True))
        self.capacity = form.add("capacity", NumberField(theme, least=1, required=True))
        self.hold = form.add("hold_minutes", NumberField(theme, least=1, most=120, required=True))
        self.ahead = form.add("ahead_days", NumberField(theme, least=1, most=400, required=True))
        self.time_zone = form.add("time_zone", TextField(theme))
        self.cut_off = form.add("cut_off", TextField(theme))
        self.mode = form.add("mode", TextField(theme))
        self._settings.add(self.name_field, 8)
        self._settings.add(self.opens, 4)
        for field in (self.capacity, self.hold, self.ahead):
            self._settings.add(field, 4)
        for read_only in (self.mode, self.cut_off, self.time_zone):
            read_only.set_read_only(read_only=True)
            self._standing.add(read_only, 4)

    def _word(self) -> None:
        self._settings.show_title(self.tr("景区"))
        self._standing.show_title(
            self.tr("不在此修改"), self.tr("安装时定，改动须由信息技术人员做")
        )
        self.name_field.show_label(self.tr("名称"))
        self.opens.show_label(self.tr("开园时间"), self.tr("次日可再入园的时间"))
        self.capacity.show_label(self.tr("瞬时最大承载量（人）"), self.tr("主管部门核定的数"))
        self.hold.show_label(self.tr("价格与占位保留（分钟）"), self.tr("收款慢时按原价"))
        self.ahead.show_label(self.tr("最多提前售票（天）"))
        self.time_zone.show_label(self.tr("时区"))
        self.cut_off.show_label(self.tr("营业日换日时间"))
        self.mode.show_label(self.tr("运行方式"))
        if self._shown is not None:
            self.mode.show_value(self._mode(self._shown.mode))
            self.reword_head(self._shown)

    def _mode(self, mode: str) -> str:
        words = {
            "live": self.tr("正式营业"),
            "training": self.tr("培训"),
            "demo": self.tr("演示"),
        }
        return words.get(mode, mode)
