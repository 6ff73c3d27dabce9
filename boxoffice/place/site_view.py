"""The settings of the site itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import NOTHING, name_words, number_words, time_words
from boxoffice.place.faults import PlaceFaults
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.site.place_facts import SiteFacts, SiteSettings

_MOST_TOLERANCE: Final = Money(1_000_000)
_MOST_LIMIT: Final = Money(100_000_000)


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
                "cash_tolerance": settings.cash_tolerance,
                "refund_limit": settings.refund_limit,
                "outage_percent": settings.outage_percent,
                "points_per_yuan": settings.points_per_yuan,
                "time_zone": record.time_zone,
                "cut_off": f"{record.cut_off:%H:%M}",
                "mode": self._mode(record.mode),
            }
        )
        self.reword_head(record)

    def entry(self, record: SiteFacts | None) -> SiteSettings:
        """Give what the form says."""
        capacity, hold, ahead = self.capacity.value(), self.hold.value(), self.ahead.value()
        opens, tolerance, limit = self.opens.value(), self.tolerance.value(), self.limit.value()
        aside, points = self.aside.value(), self.points.value()
        if opens is None or capacity is None or hold is None or ahead is None or aside is None:
            raise ValueError("a required field is empty")
        if tolerance is None or limit is None or points is None:
            raise ValueError("a required amount is empty")
        version = record.settings.version if record else None
        name = self.name_field.value()
        drawer = (tolerance, limit, aside, points)
        return SiteSettings(name, opens, capacity, hold, ahead, *drawer, version)

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        return (
            (self.name_field.label(), name_words(document)),
            (self.opens.label(), time_words(document.get("opens"))),
            (self.capacity.label(), number_words(document.get("capacity"))),
            (self.hold.label(), number_words(document.get("hold_minutes"))),
            (self.ahead.label(), number_words(document.get("ahead_days"))),
            (self.tolerance.label(), _money_words(document.get("cash_tolerance"))),
            (self.limit.label(), _money_words(document.get("refund_limit"))),
            (self.aside.label(), number_words(document.get("outage_percent"))),
            (self.points.label(), number_words(document.get("points_per_yuan"))),
        )

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
        self.tolerance = form.add(
            "cash_tolerance", MoneyField(theme, most=_MOST_TOLERANCE, required=True)
        )
        self.limit = form.add("refund_limit", MoneyField(theme, most=_MOST_LIMIT, required=True))
        self.aside = form.add("outage_percent", NumberField(theme, least=0, most=50, required=True))
        self.points = form.add(
            "points_per_yuan", NumberField(theme, least=0, most=100_000, required=True)
        )
        self.time_zone = form.add("time_zone", TextField(theme))
        self.cut_off = form.add("cut_off", TextField(theme))
        self.mode = form.add("mode", TextField(theme))
        self._settings.add(self.name_field, 8)
        self._settings.add(self.opens, 4)
        figures = (self.capacity, self.hold, self.ahead, self.tolerance, self.limit, self.aside)
        for field in (*figures, self.points):
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
        self.tolerance.show_label(
            self.tr("点款差额不用签字的限度（元）"), self.tr("超过要写原因，主管签字")
        )
        self.limit.show_label(
            self.tr("退款不用审批的限度（元）"), self.tr("超过要送批，另一人批准后才退")
        )
        self.aside.show_label(
            self.tr("每个窗口离线预留（场次名额的 %）"),
            self.tr("数据库断开时窗口自己卖的，0 为不预留"),
        )
        self.points.show_label(
            self.tr("多少积分抵 1 元"), self.tr("会员付款时用；0 为积分不能付款")
        )
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


def _money_words(fen: int | None) -> str:
    return NOTHING if fen is None else format_yuan(Money(fen))
