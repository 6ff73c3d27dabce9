"""The form of a price rule: its name, and when it applies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from boxoffice.catalogue.prices.side_forms import SideForm
from boxoffice.catalogue.prices.wording import PricesWording
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import (
    EVERY_WEEKDAY,
    EditionContent,
    Holidays,
    PriceFamily,
    PriceRuleFacts,
)
from shared.desktop.form.chips_field import WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme

_ANY: Final = 0
_CODE: Final = "[a-z][a-z0-9_]{0,39}"
_MOST: Final = 32_767


class RuleForm(SideForm):
    """Every condition may be left empty; all that stand there must hold."""

    def __init__(self, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(theme)
        self._words = words
        self._names, self._days = self.tab().section(), self.tab().section()
        self._who = self.tab().section()
        form = self.form
        self.name = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, longest=40, required=True))
        self.family: ChoiceField[PriceFamily] = form.add(
            "family", ChoiceField(theme, required=True)
        )
        self.priority = form.add("priority", NumberField(theme, most=_MOST, required=True))
        self.weekdays = form.add("weekdays", WeekdayField(theme))
        self.holidays: ChoiceField[Holidays] = form.add(
            "holidays", ChoiceField(theme, required=True)
        )
        self.slot_from = form.add("slot_from", TimeField(theme))
        self.slot_until = form.add("slot_until", TimeField(theme))
        self.sold = form.add("sold_percent", NumberField(theme, least=1, most=100))
        self.channel: ChoiceField[int] = form.add("channel_id", ChoiceField(theme))
        self.concession: ChoiceField[int] = form.add("concession_id", ChoiceField(theme))
        self.tier: ChoiceField[int] = form.add("tier_id", ChoiceField(theme))
        self.group = form.add("group_min", NumberField(theme, least=2, most=_MOST))
        self._lay_out_fields()
        self.word()

    def take(self, content: EditionContent, wording: PricesWording) -> None:
        """Know the classes and channels that a rule may be for."""
        anybody, anywhere = self.tr("所有人"), self.tr("所有渠道")
        classes = [(one.id, self._words.name(one.name)) for one in content.concessions]
        self.concession.show_options([(_ANY, anybody), *classes])
        channels = [(one.id, self._words.name(one.name)) for one in wording.channels()]
        self.channel.show_options([(_ANY, anywhere), *channels])
        tiers = [(one.id, self._words.name(one.name)) for one in wording.tiers()]
        self.tier.show_options([(_ANY, self.tr("不论会员")), *tiers])
        self.holidays.show_options([(need, wording.holidays(need)) for need in Holidays])

    def show_rule(self, rule: PriceRuleFacts, reason: str) -> None:
        """Show a rule; a reason locks the form and says why."""
        self.form.show(
            {
                "name": rule.name,
                "code": rule.code,
                "family": rule.family,
                "priority": rule.priority,
                "weekdays": rule.weekdays,
                "holidays": rule.holidays,
                "slot_from": rule.slot_from,
                "slot_until": rule.slot_until,
                "sold_percent": rule.sold_percent,
                "channel_id": rule.channel_id or _ANY,
                "concession_id": rule.concession_id or _ANY,
                "tier_id": rule.tier_id or _ANY,
                "group_min": rule.group_min,
            }
        )
        self.show_locked(reason)
        if rule.id:
            self.code.set_read_only(read_only=True)

    def rule(self, rule: PriceRuleFacts) -> PriceRuleFacts:
        """Give the rule as the fields have it; what they do not show stays."""
        values: dict[str, Any] = self.form.values()
        return replace(
            rule,
            name=values["name"],
            code=values["code"],
            family=values["family"] or rule.family,
            priority=values["priority"] or 0,
            weekdays=values["weekdays"] or EVERY_WEEKDAY,
            holidays=values["holidays"] or Holidays.ANY,
            slot_from=values["slot_from"],
            slot_until=values["slot_until"],
            sold_percent=values["sold_percent"],
            channel_id=values["channel_id"] or None,
            concession_id=values["concession_id"] or None,
            tier_id=values["tier_id"] or None,
            group_min=values["group_min"],
        )

    def word(self) -> None:
        """Word heads and labels."""
        self._names.show_title(self.tr("规则"))
        self._days.show_title(self.tr("什么时候"))
        self._who.show_title(self.tr("给谁"))
        self.name.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("保存后不再改变"))
        self.family.show_label(self.tr("用法"))
        self.family.show_options([(one, self._words.family(one)) for one in PriceFamily])
        self.priority.show_label(self.tr("优先级"), self.tr("当日价里最大的一条算数"))
        self.weekdays.show_label(self.tr("星期"))
        self.holidays.show_label(self.tr("法定节假日"))
        self.slot_from.show_label(self.tr("场次从"), self.tr("空着不限"))
        self.slot_until.show_label(self.tr("场次到（不含）"), self.tr("空着不限"))
        self.sold.show_label(self.tr("售出 % 起"), self.tr("空着不限"))
        self.channel.show_label(self.tr("渠道"))
        self.concession.show_label(self.tr("优惠类别"))
        self.tier.show_label(self.tr("会员等级"))
        self.group.show_label(self.tr("人数起"), self.tr("空着不限"))

    def _lay_out_fields(self) -> None:
        for field, span in ((self.name, 12), (self.code, 12), (self.family, 6), (self.priority, 6)):
            self._names.add(field, span)
        self._days.add(self.weekdays, 12)
        for days in (self.holidays, self.sold, self.slot_from, self.slot_until):
            self._days.add(days, 6)
        self._who.add(self.channel, 12)
        self._who.add(self.concession, 12)
        self._who.add(self.tier, 6)
        self._who.add(self.group, 6)
