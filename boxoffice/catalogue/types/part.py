"""What each tab of the form of a ticket type is: fields, their words, and what they say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import Named, ParkNames
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import EditionContent, TermsFacts
from shared.desktop.form.form_page import FormPage
from shared.desktop.theme import Theme

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form of one type asks of the edition and the park around it."""

    park: ParkNames = field(default_factory=ParkNames)
    content: EditionContent = field(default_factory=EditionContent)


class FormPart(QObject):
    """One tab. Field names are those of TermsFacts where a field is one column."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page)
        self.page = page
        self.theme = theme
        self.words = words
        self.around = Surroundings()

    def word(self) -> None:
        """Put the words of the language into labels and options."""
        raise NotImplementedError

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Give what the fields of this tab show of a type."""
        raise NotImplementedError

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Give the terms as the fields of this tab have them."""
        raise NotImplementedError

    def refresh(self, terms: TermsFacts) -> None:
        """Follow what stands in the whole form now, as some fields make sense only with others."""

    def take(self, around: Surroundings) -> None:
        """Know the edition and the park; words follow."""
        self.around = around
        self.word()

    def options(self, named: tuple[Named, ...]) -> tuple[tuple[int, str], ...]:
        """Give ids with names, as a choice shows them."""
        return tuple((one.id, self.words.name(one.name)) for one in named)
