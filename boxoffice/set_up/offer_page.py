"""The fourth step: ticket types, prices, concessions and slots to tick, rename and price."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from boxoffice.set_up.parts import AssistantPage, TickTable
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.planning.profile import (
    Profile,
    StartConcession,
    StartRule,
    StartSeries,
    StartType,
)
from shared.planning.space import Bearing

_RATE: Final = 100


def _columns(*last: Column) -> tuple[Column, ...]:
    return (
        Column("on", CellKind.SWITCH, 2),
        Column("code", CellKind.TEXT, 3, fixed=True),
        Column("zh", CellKind.TEXT, 4, required=True),
        Column("en", CellKind.TEXT, 4, required=True),
        *last,
    )


class OfferPage(AssistantPage):
    """Four tables and the title of the draft."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._profile: Profile | None = None
        self._head, self._sold, self._why, self._slots, self._policy = (
            self.section() for _ in range(5)
        )
        form = self.form
        self.title = form.add("title", TextField(theme, longest=60, required=True))
        self._head.add(self.title, 6)
        price = Column("price", CellKind.MONEY, 2, required=True)
        whole = Column("number", CellKind.NUMBER, 2, required=True)
        self.types = form.add("types", TickTable(theme, _columns(price)))
        self.rules = form.add("rules", TickTable(theme, _columns(whole)))
        self.series = form.add("series", TickTable(theme, _columns(whole)))
        self.concessions = form.add("concessions", TickTable(theme, _columns(whole)))
        tables = (self.types, self.rules, self.series, self.concessions)
        cards = (self._sold, self._why, self._slots, self._policy)
        for card, table in zip(cards, tables, strict=True):
            card.add(table, 12)
        self.word()

    def show_profile(self, profile: Profile, title: str) -> None:
        """Propose everything of a profile."""
        self._profile = profile
        self.title.show_value(title)
        self.types.show_value(
            tuple(
                (True, one.terms.code, one.terms.name.zh, one.terms.name.en, one.price)
                for one in profile.types
            )
        )
        self.rules.show_value(
            tuple(
                (True, one.facts.code, one.facts.name.zh, one.facts.name.en, one.percent)
                for one in profile.rules
            )
        )
        self.concessions.show_value(
            tuple(
                (True, f.code, f.name.zh, f.name.en, f.rate // _RATE)
                for f in (one.facts for one in profile.concessions)
            )
        )

    def show_room(self, bearing: Bearing) -> None:
        """Propose the places of each slot."""
        if self._profile is not None:
            self.series.show_value(
                tuple(
                    (True, one.code, one.name.zh, one.name.en, one.quota(bearing))
                    for one in self._profile.series
                )
            )

    def chosen_types(self) -> tuple[StartType, ...]:
        """Give the types that are ticked, as they were named and priced."""
        known = {one.terms.code: one for one in self._of().types}
        return tuple(
            replace(
                known[code],
                terms=replace(known[code].terms, name=Bilingual(zh or "", en or "")),
                price=price or Money(0),
            )
            for on, code, zh, en, price in self.types.value()
            if on
        )

    def chosen_rules(self) -> tuple[StartRule, ...]:
        """Give the price rules that are ticked."""
        known = {one.facts.code: one for one in self._of().rules}
        return tuple(
            replace(
                known[code],
                facts=replace(known[code].facts, name=Bilingual(zh or "", en or "")),
                percent=percent or 0,
            )
            for on, code, zh, en, percent in self.rules.value()
            if on
        )

    def chosen_concessions(self) -> tuple[StartConcession, ...]:
        """Give the classes that are ticked."""
        known = {one.facts.code: one for one in self._of().concessions}
        return tuple(
            replace(
                known[code],
                facts=replace(
                    known[code].facts,
                    name=Bilingual(zh or "", en or ""),
                    rate=(percent or 0) * _RATE,
                ),
            )
            for on, code, zh, en, percent in self.concessions.value()
            if on
        )

    def chosen_series(self) -> tuple[tuple[StartSeries, int], ...]:
        """Give the series that are ticked, with the places of each slot."""
        known = {one.code: one for one in self._of().series}
        return tuple(
            (replace(known[code], name=Bilingual(zh or "", en or "")), quota or 1)
            for on, code, zh, en, quota in self.series.value()
            if on
        )

    def word(self) -> None:
        """Word the fields."""
        self._head.show_title(self.tr("新草稿"))
        self.title.show_label(self.tr("版次名称"))
        self._sold.show_title(self.tr("票种"), self.tr("套票的项目和比重由组成的单票算出"))
        self._why.show_title(
            self.tr("价格规则"), self.tr("占平日价的百分之几；写进草稿的是金额，以后逐条可改")
        )
        self._slots.show_title(
            self.tr("场次与时段规则"), self.tr("每段的名额；时段在“场次与余票”里细改")
        )
        self._policy.show_title(
            self.tr("优惠政策"), self.tr("全国通行的起点，本省有更优的请改；付原价的百分之几")
        )
        titles = {"on": self.tr("要"), "code": self.tr("代码")}
        titles |= {"zh": self.tr("中文名称"), "en": self.tr("英文名称")}
        self.types.show_titles(titles | {"price": self.tr("平日价（元）")})
        self.rules.show_titles(titles | {"number": "%"})
        self.series.show_titles(titles | {"number": self.tr("每段名额")})
        self.concessions.show_titles(titles | {"number": "%"})
        for table in (self.types, self.rules, self.series, self.concessions):
            table.show_label("")

    def _of(self) -> Profile:
        if self._profile is None:
            raise RuntimeError("nothing is proposed yet")
        return self._profile
