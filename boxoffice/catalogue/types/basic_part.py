"""Tab 基本: name, kind, class, key at the window, and for how many persons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.types.start_values import BUTTON_PAGE, BUTTON_PAGES, BUTTONS_A_PAGE
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import TermsFacts, TermsKind
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.form.text_field import BilingualField, TextField
from shared.desktop.theme import Theme

CLASSES: Final = ("A", "B", "C", "F", "P", "S", "G", "V", "E")
_CODE: Final = "[a-z][a-z0-9_]{0,39}"


class BasicPart(FormPart):
    """What a type is called, and where it stands at the window."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("basic"), page.form
        self._card = tab.section()
        self.name = form.add("name", BilingualField(theme, required=True))
        self.code = form.add("code", TextField(theme, pattern=_CODE, longest=40, required=True))
        self.note = form.add("note", BilingualField(theme))
        self.kind: ChoiceField[TermsKind] = form.add("kind", ChoiceField(theme, required=True))
        self.letter: ChoiceField[str] = form.add("ticket_class", ChoiceField(theme, required=True))
        pages = NumberField(theme, least=1, most=BUTTON_PAGES)
        self.button_page = form.add("button_page", pages)
        self.button_key: ChoiceField[int] = form.add("button_key", ChoiceField(theme))
        self.persons = form.add("persons", NumberField(theme, least=1, most=255, required=True))
        self.ceiling = form.add("ceiling", MoneyField(theme))
        for field, span in ((self.name, 8), (self.code, 4), (self.note, 8), (self.kind, 4)):
            self._card.add(field, span)
        self._card.add(self.letter, 3, new_row=True)
        self._card.add(self.persons, 2)
        self._card.add(self.ceiling, 3)
        self._card.add(self.button_key, 2)
        self._card.add(self.button_page, 2)

    def word(self) -> None:
        """Word labels and options."""
        self._card.show_title(self.tr("名称与位置"))
        self.name.show_label(self.tr("票种名称"))
        self.code.show_label(self.tr("代码"), self.tr("保存后不再改变"))
        self.note.show_label(self.tr("说明（印在名称下）"))
        self.kind.show_label(self.tr("类型"))
        self.kind.show_options([(kind, self.words.kind(kind)) for kind in TermsKind])
        self.letter.show_label(self.tr("票类（颜色字母）"))
        self.letter.show_options([(one, self.words.ticket_class(one)) for one in CLASSES])
        self.button_key.show_label(self.tr("窗口按键"))
        keys = [(0, self.tr("不上按键"))] + [
            (key, f"F{key}") for key in range(1, BUTTONS_A_PAGE + 1)
        ]
        self.button_key.show_options(keys)
        self.button_page.show_label(self.tr("按键页"), self.tr("1 是第一页"))
        self.persons.show_label(self.tr("每张票人数"))
        self.ceiling.show_label(self.tr("政府限价（元）"), self.tr("没有限价则空着"))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show names, kind and place."""
        page, key = divmod(terms.button or 0, BUTTON_PAGE)
        return {
            "name": terms.name,
            "code": terms.code,
            "note": terms.note,
            "kind": terms.kind,
            "ticket_class": terms.ticket_class,
            "button_page": page + 1,
            "button_key": key,
            "persons": terms.persons,
            "ceiling": terms.ceiling,
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take names, kind and place."""
        key = values["button_key"] or 0
        return replace(
            terms,
            name=values["name"],
            code=values["code"],
            note=values["note"],
            kind=values["kind"] or terms.kind,
            ticket_class=values["ticket_class"] or terms.ticket_class,
            button=((values["button_page"] or 1) - 1) * BUTTON_PAGE + key if key else None,
            persons=values["persons"] or 1,
            ceiling=values["ceiling"],
        )

    def refresh(self, terms: TermsFacts) -> None:
        """Keep the code of a type that is saved; a type without a key has no page."""
        if terms.ticket_type_id:
            self.code.set_read_only(read_only=True)
        self.button_page.setVisible(terms.button is not None)
