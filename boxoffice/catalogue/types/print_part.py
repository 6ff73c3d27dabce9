"""Tab 票面: which layout is printed, and how the ticket will look."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from boxoffice.catalogue.types.allocation import PackagePreview
from boxoffice.catalogue.types.paper_picture import PaperPicture
from boxoffice.catalogue.types.part import FormPart, Surroundings, Values
from boxoffice.catalogue.types.validity_sentence import validity_sentence
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import RealName, TermsFacts
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.form_page import FormPage
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.papers import PaperLayouts
from shared.paper.ticket import (
    TICKET_LAYOUTS,
    TicketPaper,
    VisitorOnPaper,
    ticket_page,
)

_NUMBER: Final = "2-0101-0001-01"
_SOMEBODY: Final = VisitorOnPaper("李*明", "****0011")


class PrintPart(FormPart):
    """The choice of a layout, and the same ticket in both languages."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        self._card = page.tab("print").section()
        self._layouts = PaperLayouts()
        self._preview = PackagePreview(self.around.content, self.around.park)
        self.layout_name: ChoiceField[str] = page.form.add(
            "print_layout", ChoiceField(theme, required=True)
        )
        self.pictures = {language: PaperPicture(theme) for language in Language}
        self._card.add(self.layout_name, 4)
        for picture in self.pictures.values():
            self._card.add(picture, 4)

    def take(self, around: Surroundings) -> None:
        """Know what the type costs."""
        super().take(around)
        self._preview = PackagePreview(around.content, around.park)

    def word(self) -> None:
        """Word the choice."""
        self._card.show_title(self.tr("票面"), self.tr("样张：今天买、今天用；码只是图样"))
        self.layout_name.show_label(self.tr("打印版式"))
        words = {
            "ticket": self.tr("标准门票"),
            "compact": self.tr("紧凑小票"),
            "group": self.tr("团体票"),
            "named": self.tr("实名票、年卡"),
            "wristband": self.tr("腕带"),
        }
        self.layout_name.show_options([(name, words[name]) for name in TICKET_LAYOUTS])

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the layout."""
        return {"print_layout": terms.print_layout}

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the layout."""
        return replace(terms, print_layout=values["print_layout"] or terms.print_layout)

    def refresh(self, terms: TermsFacts) -> None:
        """Draw the ticket anew."""
        sentence = validity_sentence(terms, self.around.park.today)
        for language, picture in self.pictures.items():
            lines = [sentence, terms.note, terms.documents if terms.staff_check else None]
            paper = TicketPaper(
                site_name=self.around.park.site,
                type_name=terms.name,
                ticket_class=terms.ticket_class,
                persons=terms.persons,
                visit_day=self.around.park.today,
                valid_days=terms.valid_days or 1,
                price=self._preview.price(terms) or Money(0),
                number=_NUMBER,
                code="",
                language=language,
                rule_lines=_texts(lines, language),
                visitors=_visitors(terms),
            )
            picture.show_page(ticket_page(paper, self._layouts.of(terms.print_layout)))


def _texts(lines: list[Bilingual | None], language: Language) -> tuple[str, ...]:
    return tuple(line.text(language) for line in lines if line is not None and line.text(language))


def _visitors(terms: TermsFacts) -> tuple[VisitorOnPaper, ...]:
    return (_SOMEBODY,) * terms.persons if terms.real_name is RealName.EACH else ()
