"""Two memberships line by line, and what the one will be that goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from boxoffice.members.wording import MemberWording
from shared.desktop.form.data_table import DataRow
from shared.desktop.tokens import Status
from shared.kernel.money import format_yuan
from shared.members.merging import older_of
from shared.members.page import MemberPage

Cell = Callable[[MemberPage], str]


@dataclass(frozen=True, slots=True)
class Joined:
    """Both pages, and the one whose person's data go on."""

    one: MemberPage
    other: MemberPage
    profile: MemberPage

    @property
    def pages(self) -> tuple[MemberPage, MemberPage]:
        """Both, the one that was open first."""
        return self.one, self.other

    @property
    def kept(self) -> MemberPage:
        """The one whose number goes on."""
        kept, _ = older_of(self.one.profile.membership, self.other.profile.membership)
        return self.one if kept.id == self.one.profile.id else self.other


class MergeRows(QObject):
    """Words the lines: of each what either has, and what is kept; what differs is marked."""

    def __init__(self, words: MemberWording) -> None:
        super().__init__(words)
        self._words = words

    def rows(self, both: Joined) -> Iterator[DataRow]:
        """Give the rows of the table."""
        for at, (name, cell, after) in enumerate(self._lines(both)):
            one, other = (cell(page) for page in both.pages)
            differs = at in _TOLD_APART and one != other and "–" not in (one, other)
            status = Status.WARN if differs else None
            yield DataRow(at, (name, one, other, after), status)

    def _lines(self, both: Joined) -> Iterator[tuple[str, Cell, str]]:
        yield from self._person(both)
        yield from self._sums(both)

    def _person(self, both: Joined) -> Iterator[tuple[str, Cell, str]]:
        words = self._words
        for name, cell in (
            (self.tr("姓名"), lambda page: page.profile.name or "–"),
            (self.tr("手机"), lambda page: page.profile.phone or "–"),
            (self.tr("证件"), self._document),
            (self.tr("出生"), lambda page: words.born(page.profile.birth_band)),
            (self.tr("性别"), lambda page: words.sex(page.profile.sex)),
        ):
            yield name, cell, self._kept(cell, both)

    def _kept(self, cell: Cell, both: Joined) -> str:
        """Say what the profile has; what only the other has does not go over, and still finds."""
        dropped = both.other if both.profile is both.one else both.one
        if cell(both.profile) != "–" or cell(dropped) == "–":
            return cell(both.profile)
        return self.tr("– 不带过来")

    def _sums(self, both: Joined) -> Iterator[tuple[str, Cell, str]]:
        words, (one, other) = self._words, both.pages
        yield self.tr("会员号"), lambda page: page.profile.number, both.kept.profile.number
        card = both.kept if both.kept.profile.card else None
        card = card or next((page for page in both.pages if page.profile.card), both.kept)
        yield self.tr("会员卡"), self._card, self._card_of(card)
        joined = min(one.profile.joined, other.profile.joined)
        yield self.tr("入会"), lambda page: words.day(page.profile.joined), words.day(joined)
        higher = max(both.pages, key=lambda page: page.tier.rank if page.tier else -1)
        yield self.tr("等级"), self._tier, self._tier(higher)
        yield self.tr("积分"), lambda page: f"{page.balance:,}", f"{one.balance + other.balance:,}"
        spend = one.standing.spend + other.standing.spend
        yield (
            self.tr("近 12 个月消费"),
            lambda page: format_yuan(page.standing.spend),
            format_yuan(spend),
        )
        family = len({each.id for page in both.pages for each in page.family})
        yield self.tr("家庭成员"), lambda page: f"{len(page.family)}", f"{family}"

    def _document(self, page: MemberPage) -> str:
        kind = self._words.document(page.profile.document_kind)
        return f"{kind} {page.profile.document}".strip() or "–"

    def _card(self, page: MemberPage) -> str:
        return self.tr("已绑定") if page.profile.card else self.tr("未绑定")

    def _card_of(self, page: MemberPage) -> str:
        if not page.profile.card:
            return self.tr("未绑定")
        return self.tr("{number} 的卡").format(number=page.profile.number)

    def _tier(self, page: MemberPage) -> str:
        return self._words.name(page.tier.name) if page.tier else "–"


# Name, phone, document, birth and sex: what tells people apart.
_TOLD_APART = range(5)
