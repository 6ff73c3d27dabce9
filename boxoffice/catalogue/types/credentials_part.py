"""Tab 入园凭证: what a visitor holds against the lane, by type and by lane; never a face alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from boxoffice.catalogue.types.part import FormPart, Values
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.credential import Credential
from shared.catalogue.draft import LaneCredentialFacts, TermsFacts
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme

ORDER: Final = (Credential.QR, Credential.ID_CARD, Credential.CARD, Credential.FACE)
_COLUMNS: Final = (
    Column("lane", CellKind.CHOICE, 5, required=True),
    *(Column(str(one), CellKind.SWITCH, 3) for one in ORDER),
)


class CredentialsField(ChipsField[str]):
    """Chips that say it when the face would be the only way in."""

    def fault(self) -> str:
        """Say that none is on, or the face alone."""
        if self.value() == {Credential.FACE}:
            return self.tr("人脸不能是唯一的凭证，请再选一种")
        return super().fault()


class LanesField(TableField):
    """Rows that say it when a lane would take nothing, or the face alone."""

    def fault(self) -> str:
        """Say which row leaves visitors outside."""
        missing = super().fault()
        for at, row in enumerate(self.value() if not missing else (), 1):
            taken = taken_in(row)
            if not taken:
                return self.tr("第 {row} 行没有凭证").format(row=at)
            if taken == (Credential.FACE,):
                return self.tr("第 {row} 行只有人脸，请再选一种").format(row=at)
        return missing


class CredentialsPart(FormPart):
    """Ways in by type, and what single lanes do otherwise."""

    def __init__(self, page: FormPage, theme: Theme, words: CatalogueWording) -> None:
        super().__init__(page, theme, words)
        tab, form = page.tab("credentials"), page.form
        self._card, self._lanes_card = tab.section(), tab.section()
        self.all = form.add("credentials", CredentialsField(theme, required=True))
        self.lanes = form.add("lane_credentials", LanesField(theme, _COLUMNS, self._today))
        self._card.add(self.all, 12)
        self._lanes_card.add(self.lanes, 12)

    def word(self) -> None:
        """Word labels and names."""
        note = self.tr("人脸须有另一种凭证同行，见《人脸识别技术应用安全管理办法》")
        self._card.show_title(self.tr("入园凭证"), note)
        self._lanes_card.show_title(self.tr("个别通道"), self.tr("没有列出的通道按上面的凭证"))
        self.all.show_label(self.tr("可用的凭证"))
        self.all.show_options([(str(one), self.words.credential(one)) for one in ORDER])
        self.lanes.show_label(self.tr("与众不同的通道"))
        titles = {str(one): self.words.credential(one) for one in ORDER}
        nothing = self.tr("所有通道相同")
        self.lanes.show_titles({"lane": self.tr("通道"), **titles}, nothing)
        self.lanes.show_options("lane", self.options(self.around.park.lanes))

    def values(self, terms: TermsFacts) -> dict[str, Any]:
        """Show the ways in."""
        return {
            "credentials": frozenset(terms.credentials),
            "lane_credentials": tuple(
                (lane.lane_id, *(one in lane.credentials for one in ORDER))
                for lane in terms.lane_credentials
            ),
        }

    def put(self, values: Values, terms: TermsFacts) -> TermsFacts:
        """Take the ways in."""
        chosen = values["credentials"]
        return replace(
            terms,
            credentials=tuple(str(one) for one in ORDER if one in chosen),
            lane_credentials=tuple(
                LaneCredentialFacts(row[0], taken_in(row))
                for row in values["lane_credentials"]
                if row[0] is not None
            ),
        )

    def _today(self) -> date:
        return self.around.park.today


def taken_in(row: tuple[Any, ...]) -> tuple[str, ...]:
    """Give the credentials of a row of the lanes."""
    return tuple(str(one) for one, on in zip(ORDER, row[1:], strict=True) if on)
