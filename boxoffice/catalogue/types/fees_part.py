"""Tab 退改规则: whether a ticket comes back, how often it moves, and what that costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import NO_MONEY, FeeStepFacts, TermsFacts
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme

_COLUMNS: Final = (
    Column("action", CellKind.CHOICE, 3, required=True),
    Column("hours", CellKind.NUMBER, 4, required=True),
    Column("rate", CellKind.RATE, 3),
    Column("amount", CellKind.MONEY, 3),
)
_PERCENT: Final = 100
_MOST_CHANGES: Final = 99


class FeesPart(FormPart):
    """Refund, changes, and the steps of their fees."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("fees"), page.form
        self._card, self._steps_card = tab.section(), tab.section()
        self.refundable = form.add("refundable", SwitchField(theme))
        self.changes = form.add("changes", NumberField(theme, most=_MOST_CHANGES, required=True))
        field = TableField(theme, _COLUMNS, self._today, rows_shown=5)
        self.steps = form.add("fee_steps", field)
        self._card.add(self.refundable, 4)
        self._card.add(self.changes, 4)
        self._steps_card.add(self.steps, 12)

    def word(self) -> None:
        """Word labels and heads."""
        self._card.show_title(self.tr("退票与改期"))
        self._steps_card.show_title(
            self.tr("手续费"), self.tr("离入园还剩这么多小时起收；−24 是入园一天以后")
        )
        self.refundable.show_label(self.tr("退票"))
        self.refundable.show_words(self.tr("可退"), self.tr("不退"))
        self.changes.show_label(self.tr("最多改期几次"), self.tr("0 为不能改期"))
        self.steps.show_label(self.tr("各档"), self.tr("百分比和固定金额一起收"))
        titles = {
            "action": self.tr("退或改"),
            "hours": self.tr("入园前（小时）"),
            "rate": self.tr("收 %"),
            "amount": self.tr("再收（元）"),
        }
        self.steps.show_titles(titles, self.tr("不收手续费"))
        self.steps.show_options(
            "action", (("refund", self.tr("退票")), ("change", self.tr("改期")))
        )

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the rules, the earliest step first."""
        steps = sorted(terms.fee_steps, key=lambda step: (step.action != "refund",
                                                          -step.hours_before))  # fmt: skip
        return {
            "refundable": terms.refundable,
            "changes": terms.changes,
            "fee_steps": tuple(
                (step.action, step.hours_before, Decimal(step.rate) / _PERCENT, step.amount)
                for step in steps
            ),
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the rules."""
        steps = tuple(
            FeeStepFacts(action, hours, int((rate or 0) * _PERCENT), amount or NO_MONEY)
            for action, hours, rate, amount in values["fee_steps"]
            if action is not None and hours is not None
        )
        return replace(
            terms,
            refundable=values["refundable"],
            changes=values["changes"] or 0,
            fee_steps=steps,
        )

    def _today(self) -> date:
        return self.around.park.today
