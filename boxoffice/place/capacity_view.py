"""What the park and its zones may hold, how they are counted, and what lanes do when full."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import Fact, RecordView
from boxoffice.back_office.state_words import number_words
from boxoffice.place.capacity_fields import CapacityFields
from boxoffice.place.faults import PlaceFaults
from shared.capacity.occupancy import PARK
from shared.capacity.settings import CapacitySettings
from shared.database.verb import RowRefused
from shared.desktop.form.list_rows import ListRow
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.kernel.refusal import Refusal

_FAULTS: Final = {
    "daily_below_instant": "days",
    "day_is_over": "days",
    "ck_day_capacity_positive": "days",
    "ck_zone_plan": "plan",
    "ck_site_daily_capacity": "daily",
    "ck_zone_daily_capacity": "daily",
}


class CapacityView(RecordView[CapacitySettings]):
    """The park first, then its zones; none is added or taken away here."""

    def __init__(self, theme: Theme, translations: Translations, today: Callable[[], date]) -> None:
        super().__init__(theme, new=False)
        self._translations = translations
        self._shown: CapacitySettings | None = None
        self._all: tuple[CapacitySettings, ...] = ()
        self._faults = PlaceFaults(self)
        self.fields = CapacityFields(theme, self.page, today)
        self._word()

    def rows(self, records: Sequence[CapacitySettings]) -> Sequence[ListRow]:
        """Word the areas with both of their capacities."""
        self._all = tuple(records)
        return [
            ListRow(one.area_id, self._row_name(one), self._counted(one), self._figures(one))
            for one in records
        ]

    def show_record(self, record: CapacitySettings | None) -> None:
        """Put an area into the form."""
        self._shown = record
        if record is None:
            return
        self.fields.show_kind(park=record.area_id == PARK)
        self._show_plan(record)
        self.page.form.show(
            {
                "capacity": record.capacity,
                "daily": record.daily_capacity,
                "approval": record.approval,
                "approved_on": record.approved_on,
                "warn": record.warn_percent,
                "hysteresis": record.hysteresis,
                "full_lanes": record.full_lanes,
                "day_full_lanes": record.day_full_lanes,
                "exits": record.exits_counted,
                "stay": record.stay_minutes,
                "plan": record.plan,
                "days": self.fields.days.show_limits(record.days),
            }
        )
        self.reword_head(record)

    def entry(self, record: CapacitySettings | None) -> CapacitySettings:
        """Give what the form says."""
        fields = self.fields
        capacity, warn, stay = fields.capacity.value(), fields.warn.value(), fields.stay.value()
        hysteresis = fields.hysteresis.value()
        if record is None or capacity is None or warn is None or stay is None:
            raise ValueError("a required field is empty")
        wanted = replace(
            record,
            capacity=capacity,
            daily_capacity=fields.daily.value(),
            exits_counted=fields.exits.value(),
            stay_minutes=stay,
            full_lanes=fields.full_lanes.value() or record.full_lanes,
            day_full_lanes=fields.day_full_lanes.value() or record.day_full_lanes,
        )
        if record.area_id != PARK:
            return replace(wanted, plan=fields.plan.value())
        return replace(
            wanted,
            warn_percent=warn,
            hysteresis=hysteresis or record.hysteresis,
            approval=fields.approval.value(),
            approved_on=fields.approved_on.value(),
            days=fields.days.limits(),
        )

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what a state in the audit log says."""
        fields, lanes = self.fields, dict(self.fields.modes())
        facts = [
            (fields.capacity.label(), number_words(document.get("capacity"))),
            (fields.daily.label(), number_words(document.get("daily_capacity"))),
            (fields.full_lanes.label(), lanes.get(document.get("full_lanes", ""), "")),
            (fields.day_full_lanes.label(), lanes.get(document.get("day_full_lanes", ""), "")),
            (fields.exits.label(), fields.exit_words(counted=document.get("exits_counted", True))),
            (fields.stay.label(), number_words(document.get("stay_minutes"))),
        ]
        if document.get("area_id") == PARK:
            facts.insert(2, (fields.warn.label(), number_words(document.get("warn_percent"))))
            facts.insert(3, (fields.hysteresis.label(), number_words(document.get("hysteresis"))))
            facts.append((fields.approval.label(), document.get("approval") or ""))
        return [fact for fact in facts if fact[1]]

    def name(self, record: CapacitySettings) -> str:
        """Give the name; the park is all of it."""
        name = record.name.text(self._translations.language)
        return self.tr("{name}（全园）").format(name=name) if record.area_id == PARK else name

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field."""
        sentence = self._faults.explain(refusal)
        if isinstance(refusal, RowRefused) and sentence:
            self.page.form.show_faults({_FAULTS.get(refusal.rule, "capacity"): sentence})
        return sentence

    def reword_head(self, record: CapacitySettings | None) -> None:
        """Word the head; an area whose exits nobody counts is an estimate everywhere."""
        if record is None:
            return
        chips = () if record.exits_counted else ((self.tr("估算"), Status.INFO),)
        self.page.head.show_title(self.name(record), "", chips)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _show_plan(self, record: CapacitySettings) -> None:
        others = [
            (self.name(one), one.plan)
            for one in self._all
            if one.plan is not None and one.area_id not in (PARK, record.area_id)
        ]
        self.fields.plan.show_zones(self.name(record), others)

    def _row_name(self, one: CapacitySettings) -> str:
        return self.tr("全园") if one.area_id == PARK else self.name(one)

    def _figures(self, one: CapacitySettings) -> str:
        if one.daily_capacity is None:
            return f"{one.capacity:,}"
        return f"{one.capacity:,} / {one.daily_capacity:,}"

    def _counted(self, one: CapacitySettings) -> str:
        if one.exits_counted:
            return self.tr("出口计数")
        return self.tr("估算，停留 {minutes} 分钟").format(minutes=one.stay_minutes)

    def _word(self) -> None:
        self.pane.show_words(self.tr("承载量"))
        self.fields.word()
        if self._shown is not None:
            self._show_plan(self._shown)
        self.reword_head(self._shown)
