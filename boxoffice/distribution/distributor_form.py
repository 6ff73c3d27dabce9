"""The form of a distributor."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.distribution.wording import DistributionWording
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.distribution.rules import NEW, DistributorFacts, DistributorKind

_CODE: Final = "[A-Za-z0-9_-]{0,20}"
_TELEPHONE: Final = "[0-9+ -]{0,30}"


class DistributorForm(FormPage):
    """Who it is, and whether it may order; `new_contract` begins a contract with it."""

    def __init__(self, theme: Theme, words: DistributionWording) -> None:
        super().__init__(theme)
        self._words = words
        tab, form = self.tab(), self.form
        self._who, self._orders = tab.section(), tab.section()
        self.name = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, longest=20, required=True))
        self.kind: ChoiceField[DistributorKind] = form.add(
            "kind", ChoiceField(theme, required=True)
        )
        self.licence = form.add("licence", TextField(theme, longest=60))
        telephone = TextField(theme, pattern=_TELEPHONE, longest=30)
        self.telephone = form.add("telephone", telephone)
        self.frozen = form.add("frozen", SwitchField(theme))
        self.new_contract = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.new_contract)
        for field, span in (
            (self.name, 12), (self.code, 4), (self.kind, 4), (self.telephone, 4),
            (self.licence, 6),
        ):  # fmt: skip
            self._who.add(field, span)
        self._orders.add(self.frozen, 6)
        self.word()

    def show_distributor(self, one: DistributorFacts) -> None:
        """Show a distributor; the code of a known one stays."""
        self.form.show(
            {
                "name": one.name,
                "code": one.code,
                "kind": one.kind,
                "licence": one.licence,
                "telephone": one.telephone,
                "frozen": one.frozen,
            }
        )
        self.code.set_read_only(read_only=one.id != NEW)
        self.new_contract.setVisible(one.id != NEW)
        chips = [(self.tr("已冻结"), Status.WARN)] if one.frozen else []
        title = self._words.name(one.name) or self.tr("新分销商")
        self.head.show_title(title, one.code, chips)

    def put(self, one: DistributorFacts) -> DistributorFacts:
        """Give the distributor as the fields have it."""
        values: dict[str, Any] = self.form.values()
        return replace(one, **(values | {"kind": values["kind"] or one.kind}))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word heads, labels and options."""
        self._who.show_title(self.tr("分销商"))
        self._orders.show_title(self.tr("下单"), self.tr("冻结只停新订单，已售的票照常入园"))
        self.name.show_label(self.tr("名称"))
        self.code.show_label(self.tr("代码"), self.tr("保存后不变"))
        self.kind.show_label(self.tr("类型"))
        self.kind.show_options([(one, self._words.kind(one)) for one in DistributorKind])
        self.licence.show_label(self.tr("许可证号"))
        self.telephone.show_label(self.tr("办公电话"))
        self.frozen.show_label(self.tr("冻结新订单"))
        self.new_contract.show_key(self.tr("新合同"), "Ctrl H")
