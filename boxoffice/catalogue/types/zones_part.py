"""Tab 项目与次数: the zones a ticket opens, how often, and what its price is split by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from boxoffice.catalogue.park_names import Named
from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.types.tax_card import TaxCard
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import TermsFacts, TermsZoneFacts
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme

_COLUMNS: Final = (
    Column("zone", CellKind.CHOICE, 10, required=True),
    Column("uses", CellKind.NUMBER, 5),
    Column("per_day", CellKind.NUMBER, 5),
    Column("reentry", CellKind.NUMBER, 7),
    Column("sequence", CellKind.NUMBER, 5),
    Column("companion", CellKind.SWITCH, 6),
    Column("weight", CellKind.NUMBER, 6, required=True),
    Column("series", CellKind.CHOICE, 8),
    Column("tax", CellKind.CHOICE, 11, required=True),
)


class ZonesPart(FormPart):
    """One row for each zone."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab = page.tab("zones")
        self._card = tab.section()
        field = TableField(theme, _COLUMNS, self._today, rows_shown=3)
        self.zones = page.form.add("zones", field)
        self._card.add(self.zones, 12)
        self.tax = TaxCard(theme)
        tab.add(self.tax)

    def word(self) -> None:
        """Word heads and names."""
        note = self.tr("次数空着为不限；同一张票的票价按比重分给各项目")
        self._card.show_title(self.tr("可入的项目"), note)
        self.zones.show_label(self.tr("每个项目一行"), self.tr("顺序小的先入；空着不论先后"))
        titles = {
            "zone": self.tr("项目"),
            "uses": self.tr("次数"),
            "per_day": self.tr("每天"),
            "reentry": self.tr("再入（分）"),
            "sequence": self.tr("顺序"),
            "companion": self.tr("陪同"),
            "weight": self.tr("比重"),
            "series": self.tr("占用场次"),
            "tax": self.tr("税目"),
        }
        self.zones.show_titles(titles, self.tr("还没有项目：按“加一行”"))
        park = self.around.park
        self.zones.show_options("zone", self._zone_options())
        self.zones.show_options("series", self.options(park.series))
        self.zones.show_options("tax", self.options(park.tax_classes))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the zones."""
        return {
            "zones": tuple(
                (
                    zone.zone_id,
                    zone.uses,
                    zone.per_day,
                    zone.reentry_minutes,
                    zone.sequence,
                    zone.companion,
                    zone.weight,
                    zone.series_id,
                    zone.tax_class_id,
                )
                for zone in terms.zones
            )
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the rows that name a zone."""
        rows = [row for row in values["zones"] if row[0] is not None]
        return replace(terms, zones=tuple(_zone(*row) for row in rows))

    def _zone_options(self) -> tuple[tuple[int, str], ...]:
        """Name the zones; one that is switched off says so, for a type may still have it."""
        return tuple((one.id, self._zone_name(one)) for one in self.around.park.zones)

    def _zone_name(self, zone: Named) -> str:
        name = self.words.name(zone.name)
        return name if zone.active else self.tr("{zone}（已停用）").format(zone=name)

    def _today(self) -> date:
        return self.around.park.today


def _zone(
    zone: int,
    uses: int | None,
    per_day: int | None,
    reentry: int | None,
    sequence: int | None,
    companion: bool | None,
    weight: int | None,
    series: int | None,
    tax: int | None,
) -> TermsZoneFacts:
    return TermsZoneFacts(
        zone, weight or 0, uses, per_day, reentry, sequence, bool(companion), series, tax
    )
