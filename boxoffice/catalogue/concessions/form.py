"""The form of a class of the concession policy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.catalogue.concessions.wording import ConcessionsWording
from boxoffice.catalogue.types.validity_part import days_of, span_of
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.days import Days
from shared.catalogue.draft import Boundary, ConcessionClassFacts, EditionContent
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField
from shared.desktop.form.field import Field
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField, RateField
from shared.desktop.form.section import Section
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme

_CODE: Final = "[a-z][a-z0-9_]{0,39}"
_REGION: Final = "[0-9]{0,6}"
_NO_TYPE, _PERCENT = 0, 100
_MOST_AGE, _LEAST_HEIGHT, _MOST_HEIGHT, _MOST_PRIORITY = 150, 50, 250, 32_767


class ConcessionForm(FormPage):
    """Who belongs to a class, what they pay, what they show."""

    def __init__(self, theme: Theme, words: CatalogueWording, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._words = words
        self._wording = ConcessionsWording(words, self)
        tab, form = self.tab(), self.form
        self._names, self._who = tab.section(), tab.section()
        self._pays, self._shows = tab.section(), tab.section()
        self.name = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, longest=40, required=True))
        self.in_force = form.add("in_force", DateRangeField(theme, today, open_ended=True))
        self.age_from = form.add("age_from", NumberField(theme, most=_MOST_AGE))
        self.age_to = form.add("age_to", NumberField(theme, most=_MOST_AGE))
        self.boundary: ChoiceField[Boundary] = form.add(
            "boundary", ChoiceField(theme, required=True)
        )
        height = NumberField(theme, least=_LEAST_HEIGHT, most=_MOST_HEIGHT)
        self.height_cm = form.add("height_cm", height)
        self.region = form.add("region", TextField(theme, pattern=_REGION, longest=6))
        self.companion = form.add("companion", SwitchField(theme))
        self.rate = form.add("rate", RateField(theme, required=True))
        self.priority = form.add("priority", NumberField(theme, most=_MOST_PRIORITY, required=True))
        self.ticket_type: ChoiceField[int] = form.add("ticket_type_id", ChoiceField(theme))
        self.documents = form.add("documents", BilingualField(theme))
        self._lay_out_fields()
        self.word()

    def take(self, content: EditionContent) -> None:
        """Know the types that a class may be sold."""
        types = [(terms.ticket_type_id, self._words.name(terms.name)) for terms in content.terms]
        self.ticket_type.show_options([(_NO_TYPE, self.tr("不指定")), *types])

    def show_class(self, one: ConcessionClassFacts, reason: str) -> None:
        """Show a class; a reason locks the form and says why."""
        self.form.show(
            {
                "name": one.name,
                "code": one.code,
                "in_force": span_of(one.in_force),
                "age_from": one.age_from,
                "age_to": one.age_to,
                "boundary": one.boundary,
                "height_cm": one.height_cm,
                "region": one.region,
                "companion": one.companion,
                "rate": Decimal(one.rate) / _PERCENT,
                "priority": one.priority,
                "ticket_type_id": one.ticket_type_id or _NO_TYPE,
                "documents": one.documents,
            }
        )
        self.show_locked(reason)
        chips = [(self._wording.rate(one.rate), None)]
        self.head.show_title(self._words.name(one.name), one.code, chips)

    def put(self, one: ConcessionClassFacts) -> ConcessionClassFacts:
        """Give the class as the fields have it."""
        values: dict[str, Any] = self.form.values()
        return replace(
            one,
            name=values["name"],
            code=values["code"],
            in_force=days_of(values["in_force"]) or Days(),
            age_from=values["age_from"],
            age_to=values["age_to"],
            boundary=values["boundary"] or one.boundary,
            height_cm=values["height_cm"],
            region=values["region"],
            companion=values["companion"],
            rate=int((values["rate"] or 0) * _PERCENT),
            priority=values["priority"] or 0,
            ticket_type_id=values["ticket_type_id"] or None,
            documents=values["documents"],
        )

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word heads, labels and options."""
        self._names.show_title(self.tr("类别"))
        self._who.show_title(self.tr("给谁"), self.tr("年龄、身高符合一项即可；都空着则凭证件"))
        self._pays.show_title(self.tr("付多少"))
        self._shows.show_title(self.tr("看什么"))
        self.name.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("同一类别的新日期用同一代码"))
        self.in_force.show_label(self.tr("从哪天到哪天"), self.tr("空着不限"))
        self.age_from.show_label(self.tr("周岁从"), self.tr("含；空着不限"))
        self.age_to.show_label(self.tr("周岁到"), self.tr("含；空着不限"))
        self.boundary.show_label(self.tr("生日怎样算"))
        self.boundary.show_options([(one, self._wording.boundary(one)) for one in Boundary])
        self.height_cm.show_label(self.tr("身高不超过（厘米）"), self.tr("空着不看身高"))
        self.region.show_label(self.tr("证件地区码开头"), self.tr("如 51 为四川"))
        self.companion.show_label(self.tr("可带一名陪同"))
        self.rate.show_label(self.tr("付原价的 %"), self.tr("0 免票，50 半价"))
        self.priority.show_label(self.tr("次序"), self.tr("小的在前"))
        self.ticket_type.show_label(self.tr("窗口卖哪种票"))
        self.documents.show_label(self.tr("需出示的证件"))

    def _lay_out_fields(self) -> None:
        places: tuple[tuple[Section, Field[Any], int], ...] = (
            (self._names, self.name, 12),
            (self._names, self.code, 5),
            (self._names, self.in_force, 7),
            (self._who, self.age_from, 3),
            (self._who, self.age_to, 3),
            (self._who, self.boundary, 6),
            (self._who, self.height_cm, 4),
            (self._who, self.region, 4),
            (self._who, self.companion, 4),
            (self._pays, self.rate, 3),
            (self._pays, self.priority, 3),
            (self._pays, self.ticket_type, 6),
            (self._shows, self.documents, 12),
        )
        for section, field, span in places:
            section.add(field, span)
