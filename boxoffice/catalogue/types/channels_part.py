"""Tab 渠道与时间: where and when a type is sold, and how far ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import TermsFacts
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.time_field import MomentField
from shared.desktop.theme import Theme

_MOST_AHEAD = 400


class ChannelsPart(FormPart):
    """Channels, the window of time in which it is sold, days ahead."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("channels"), page.form
        self._where, self._when = tab.section(), tab.section()
        self.channels: ChipsField[str] = form.add("channels", ChipsField(theme, required=True))
        self.sale_from = form.add("sale_from", MomentField(theme, self._today))
        self.sale_until = form.add("sale_until", MomentField(theme, self._today))
        self.ahead = form.add("days_ahead", NumberField(theme, most=_MOST_AHEAD))
        self._where.add(self.channels, 12)
        self._when.add(self.sale_from, 5)
        self._when.add(self.sale_until, 5)
        self._when.add(self.ahead, 2)

    def word(self) -> None:
        """Word labels and options."""
        self._where.show_title(self.tr("销售渠道"))
        self._when.show_title(self.tr("销售时间"))
        self.channels.show_label(self.tr("在哪里卖"))
        channels = self.around.park.channels
        self.channels.show_options([(one.code, self.words.name(one.name)) for one in channels])
        self.sale_from.show_label(self.tr("从何时起卖"), self.tr("空着不限"))
        self.sale_until.show_label(self.tr("卖到何时（不含）"), self.tr("空着不限"))
        self.ahead.show_label(self.tr("最多提前（天）"), self.tr("空着按景区"))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show where and when."""
        return {
            "channels": frozenset(terms.channels),
            "sale_from": terms.sale_from,
            "sale_until": terms.sale_until,
            "days_ahead": terms.days_ahead,
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take where and when; channels in the order of the park."""
        chosen = values["channels"]
        known = [one.code for one in self.around.park.channels]
        return replace(
            terms,
            channels=tuple(code for code in known if code in chosen),
            sale_from=values["sale_from"],
            sale_until=values["sale_until"],
            days_ahead=values["days_ahead"],
        )

    def _today(self) -> date:
        return self.around.park.today
