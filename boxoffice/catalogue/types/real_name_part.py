"""Tab 实名与限购: whose name is taken, how many one may buy, what the gate looks at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import RealName, TermsFacts
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField
from shared.desktop.theme import Theme

_MOST = 32_767


class RealNamePart(FormPart):
    """Names, limits and checks."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("real_name"), page.form
        self._names, self._check = tab.section(), tab.section()
        self.need: ChoiceField[RealName] = form.add("real_name", ChoiceField(theme, required=True))
        self.limit = form.add("per_id_limit", NumberField(theme, least=1, most=_MOST))
        self.group_min = form.add("group_min", NumberField(theme, least=1, most=_MOST))
        self.group_max = form.add("group_max", NumberField(theme, least=1, most=_MOST))
        for field in (self.need, self.limit, self.group_min, self.group_max):
            self._names.add(field, 3)
        self.staff_check = form.add("staff_check", SwitchField(theme))
        self.photo = form.add("photo", SwitchField(theme))
        self.documents = form.add("documents", BilingualField(theme))
        self._check.add(self.staff_check, 3)
        self._check.add(self.photo, 3)
        self._check.add(self.documents, 6)

    def word(self) -> None:
        """Word labels and options."""
        self._names.show_title(self.tr("实名与数量"))
        self._check.show_title(self.tr("入口核对"))
        self.need.show_label(self.tr("实名要求"))
        self.need.show_options([(need, self.words.real_name(need)) for need in RealName])
        self.limit.show_label(self.tr("每证限购（张／天）"), self.tr("空着不限"))
        self.group_min.show_label(self.tr("最少人数"), self.tr("团体票必填"))
        self.group_max.show_label(self.tr("最多人数"), self.tr("团体票必填"))
        self.staff_check.show_label(self.tr("检票员核对证件"))
        self.photo.show_label(self.tr("持卡人照片"))
        self.documents.show_label(self.tr("需出示的证件"))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show names and limits."""
        return {
            "real_name": terms.real_name,
            "per_id_limit": terms.per_id_limit,
            "group_min": terms.group_min,
            "group_max": terms.group_max,
            "staff_check": terms.staff_check,
            "photo": terms.photo,
            "documents": terms.documents,
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take names and limits."""
        return replace(
            terms,
            real_name=values["real_name"] or terms.real_name,
            per_id_limit=values["per_id_limit"],
            group_min=values["group_min"],
            group_max=values["group_max"],
            staff_check=values["staff_check"],
            photo=values["photo"],
            documents=values["documents"],
        )
