"""Tab 套票组成: the single tickets of a package, and what its price gives each of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal

from boxoffice.catalogue.types.allocation import PackagePreview
from boxoffice.catalogue.types.allocation_card import AllocationCard, AllocationRow
from boxoffice.catalogue.types.part import FormPart, Surroundings, Values
from boxoffice.catalogue.wording import CatalogueWording, amount_text
from shared.catalogue.draft import PackagePartFacts, TermsFacts
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.money import Money

_COLUMNS: Final = (
    Column("part", CellKind.CHOICE, 6, required=True),
    Column("quantity", CellKind.NUMBER, 2, required=True),
)


class PackagePart(FormPart):
    """Parts at the top, their shares to the fen below; `weighed` asks for the zones anew."""

    weighed = Signal()

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab = page.tab("package")
        self._card = tab.section()
        self.parts = page.form.add("parts", TableField(theme, _COLUMNS, self._today))
        self._card.add(self.parts, 6)
        self.shares = AllocationCard(theme)
        self._card.add(self.shares, 6)
        self.weigh = Key(theme, KeyKind.SECONDARY)
        self.weigh.clicked.connect(self.weighed)
        self._card.add(self.weigh, 6, new_row=True)
        self._preview = PackagePreview(self.around.content, self.around.park)

    def take(self, around: Surroundings) -> None:
        """Know what the parts cost."""
        super().take(around)
        self._preview = PackagePreview(around.content, around.park)

    def word(self) -> None:
        """Word heads and names; packages are no parts of packages."""
        self._card.show_title(
            self.tr("套票组成"), self.tr("套票不得高于单买之和，单票须同时在售（旅游法）")
        )
        self.parts.show_label(self.tr("组成的单票"), self.tr("组成改变时，项目与比重由它算出"))
        titles = {"part": self.tr("票种"), "quantity": self.tr("张数")}
        self.parts.show_titles(titles, self.tr("不是套票"))
        singles = [terms for terms in self.around.content.terms if not terms.parts]
        self.weigh.show_key(self.tr("按单票价格算比重"))
        self.parts.show_options(
            "part", [(terms.ticket_type_id, self.words.name(terms.name)) for terms in singles]
        )

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the parts."""
        return {"parts": tuple((part.part_type_id, part.quantity) for part in terms.parts)}

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the parts; a part that is named twice counts together."""
        quantities: dict[int, int] = {}
        for part, quantity in values["parts"]:
            if part is not None and quantity:
                quantities[part] = quantities.get(part, 0) + quantity
        parts = tuple(PackagePartFacts(part, count) for part, count in quantities.items())
        return replace(terms, parts=parts)

    def with_zones(self, terms: TermsFacts, saved: TermsFacts) -> TermsFacts:
        """Give a package whose parts were changed their zones, weighed by what the parts cost.

        What the form says of a zone beside its weight stays.
        """
        if not terms.parts or terms.parts == saved.parts:
            return terms
        return self.with_own_zones(terms)

    def with_own_zones(self, terms: TermsFacts) -> TermsFacts:
        """Give a package the zones of its parts, weighed by what they cost now."""
        own = {zone.zone_id: zone for zone in terms.zones}
        zones = tuple(
            replace(own.get(zone.zone_id, zone), weight=zone.weight)
            for zone in self._preview.zones(terms.parts)
        )
        return replace(terms, zones=zones) if zones else terms

    def refresh(self, terms: TermsFacts) -> None:
        """Share the price of the package by what stands in the table."""
        self.weigh.setEnabled(not self.parts.read_only and self._weighs_otherwise(terms))
        found = self._preview.allocation(terms, terms.parts) if terms.parts else None
        if found is None:
            words = self.tr("组成或价格还不完整") if terms.parts else self.tr("没有组成")
            self.shares.show_nothing(words)
            return
        rows = [
            AllocationRow(self._name(line.part_type_id), line.price, line.share)
            for line in found.lines
        ]
        total = AllocationRow(self.tr("合计"), found.singles, found.price)
        saved = Money.sum([found.singles, -found.price])
        verdict = (
            self.tr("高出单买之和 {amount}").format(amount=amount_text(-saved))
            if found.dearer
            else self.tr("比单买省 {amount}").format(amount=amount_text(saved))
        )
        heads = (self.tr("单票"), self.tr("单买"), self.tr("分得"))
        self.shares.show_shares(heads, rows, total, verdict, bad=found.dearer)

    def _weighs_otherwise(self, terms: TermsFacts) -> bool:
        """Tell whether the zones stand otherwise than the parts and their prices have them."""
        wanted = {zone.zone_id: zone.weight for zone in self._preview.zones(terms.parts)}
        own = {zone.zone_id: zone.weight for zone in terms.zones}
        whole, total = sum(wanted.values()), sum(own.values())
        return bool(wanted) and (
            own.keys() != wanted.keys()
            or any(own[zone] * whole != wanted[zone] * total for zone in own)
        )

    def _name(self, ticket_type: int) -> str:
        return next(
            (
                self.words.name(terms.name)
                for terms in self.around.content.terms
                if terms.ticket_type_id == ticket_type
            ),
            f"{ticket_type}",
        )

    def _today(self) -> date:
        return self.around.park.today
