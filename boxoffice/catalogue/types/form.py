"""The form of one ticket type: nine tabs that together make its terms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.catalogue.types.basic_part import BasicPart
from boxoffice.catalogue.types.channels_part import ChannelsPart
from boxoffice.catalogue.types.credentials_part import CredentialsPart
from boxoffice.catalogue.types.fees_part import FeesPart
from boxoffice.catalogue.types.package_part import PackagePart
from boxoffice.catalogue.types.part import FormPart, Surroundings
from boxoffice.catalogue.types.print_part import PrintPart
from boxoffice.catalogue.types.real_name_part import RealNamePart
from boxoffice.catalogue.types.validity_part import ValidityPart
from boxoffice.catalogue.types.zones_part import ZonesPart
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import NEW, TermsFacts
from shared.desktop.form.form_page import FormPage
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

# What a check calls a field, where the form calls it otherwise.
_FIELDS = {
    "name_zh": "name",
    "name_en": "name",
    "button": "button_key",
    "tax_class_id": "zones",
    "series_id": "zones",
}


class TypeForm(FormPage):
    """Shows terms and gives them back; fields that belong together follow each other."""

    def __init__(
        self, theme: Theme, words: CatalogueWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._terms: TermsFacts | None = None
        self._reason = ""
        self.basic = BasicPart(self, theme, words)
        self.validity = ValidityPart(self, theme, words)
        self.zones = ZonesPart(self, theme, words)
        self.real_name = RealNamePart(self, theme, words)
        self.channels = ChannelsPart(self, theme, words)
        self.fees = FeesPart(self, theme, words)
        self.credentials = CredentialsPart(self, theme, words)
        self.package = PackagePart(self, theme, words)
        self.print = PrintPart(self, theme, words)
        self.parts: Sequence[FormPart] = (
            self.basic,
            self.validity,
            self.zones,
            self.real_name,
            self.channels,
            self.fees,
            self.credentials,
            self.package,
            self.print,
        )
        self.form.changed.connect(self._follow)
        self.package.weighed.connect(self._weigh)
        self._word_all()
        self.choose_tab("basic")

    def take(self, around: Surroundings) -> None:
        """Know the edition and the park around the type."""
        for part in self.parts:
            part.take(around)

    def show_terms(self, terms: TermsFacts, reason: str) -> None:
        """Show a type; a reason locks the form and says why."""
        self._terms, self._reason = terms, reason
        values = {name: value for part in self.parts for name, value in part.values(terms).items()}
        self.form.show(values)
        self.show_locked(reason)
        self._follow()

    def terms(self) -> TermsFacts | None:
        """Give the terms as the fields have them now; None while no type is shown."""
        saved = terms = self._terms
        if saved is None or terms is None:
            return None
        values = self.form.values()
        for part in self.parts:
            terms = part.put(values, terms)
        return self.package.with_zones(terms, saved)

    def _weigh(self) -> None:
        """Write the zones of the package's parts into the table of zones, to be saved."""
        terms = self.terms()
        if terms is not None and not self._reason:
            zones = self.zones.values(self.package.with_own_zones(terms))["zones"]
            self.zones.zones.show_value(zones)
            self.form.changed.emit()

    @property
    def unsaved(self) -> bool:
        """Tell whether something would be lost: a change, or a type that was never saved."""
        terms = self._terms
        return terms is not None and not self._reason and (self.form.dirty or terms.id == NEW)

    def show_column(self, column: str) -> None:
        """Go to the field that a check names by its column."""
        name = _FIELDS.get(column, column)
        if name in self.form.fields:
            self.show_field(self.form.fields[name])
            self.form.fields[name].take_focus()

    def changeEvent(self, event: QEvent) -> None:
        """Word tabs and fields in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word_all()
            self._follow()

    def _follow(self) -> None:
        terms = self.terms()
        if terms is None:
            return
        for part in self.parts:
            part.refresh(terms)
        new = self._terms is not None and self._terms.id == NEW
        chips: list[tuple[str, Status | None]] = [(self._words.kind(terms.kind), None)]
        if new:
            self.save.setEnabled(not self._reason)
            chips.append((self.tr("新"), Status.INFO))
        self.head.show_title(self._words.name(terms.name), terms.code, chips)

    def _word_all(self) -> None:
        self.show_tabs(
            (
                ("basic", self.tr("基本")),
                ("validity", self.tr("有效期")),
                ("zones", self.tr("项目与次数")),
                ("real_name", self.tr("实名与限购")),
                ("channels", self.tr("渠道与时间")),
                ("fees", self.tr("退改规则")),
                ("credentials", self.tr("入园凭证")),
                ("package", self.tr("套票组成")),
                ("print", self.tr("票面")),
            )
        )
        for part in self.parts:
            part.word()
