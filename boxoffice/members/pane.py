"""The list of members found: what is typed is asked of the database, and not of the rows shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from boxoffice.members.wording import MemberWording
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.list_rows import ListRow
from shared.desktop.theme import Theme
from shared.identity.names import whole_name
from shared.members.merging import MergeProposal
from shared.members.search import Found, FoundMember

# A hand that types a phone number does not pause so long between two digits.
PAUSE_MS: Final = 250


class MemberPane(ListPane):
    """`asked` carries what was typed, once the hand has paused, and whether to open the only one.

    Enter after a number from a scanner comes before the pause: it asks at once. While nothing is
    typed, merges that wait for somebody to agree are listed: `proposal_chosen`.
    """

    asked = Signal(str, bool)
    proposal_chosen = Signal(object)

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._found = Found((), more=False)
        self._proposals: tuple[MergeProposal, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self._ask(opens=False))
        self.search.setMaxLength(120)
        self.show_found(self._found)

    def show_found(self, found: Found) -> None:
        """Show members in the order in which they were found."""
        self._found = found
        asked = bool(self.search.text().strip())
        self.show_words(*self._said(nothing=asked))
        self.show_rows(member_rows(found, self._words) if asked else self._waiting())

    def show_proposals(self, proposals: tuple[MergeProposal, ...]) -> None:
        """Show what waits for an answer, while nothing is searched for."""
        self._proposals = proposals
        self.show_found(self._found)

    def search_again(self) -> None:
        """Ask once more for what is typed: somebody of the list has changed."""
        if self.search.text().strip():
            self._ask(opens=False)

    def proposal(self, row_id: object) -> MergeProposal | None:
        """Give the proposal of a row; None for a member's."""
        return next((one for one in self._proposals if one.id == row_id), None)

    def found(self, member_id: object) -> FoundMember | None:
        """Give a member of the list by id."""
        return next((one for one in self._found.members if one.id == member_id), None)

    def changeEvent(self, event: QEvent) -> None:
        """Word head and rows in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_found(self._found)

    def _waiting(self) -> Iterator[ListRow]:
        if self._proposals:
            yield ListRow(None, self.tr("待同意的合并"))
        for one in self._proposals:
            (kept, given), (name, other) = one.numbers, one.names
            tag = self.tr("我提请") if one.own else one.by
            yield ListRow(one.id, f"{name} + {other}", f"{kept} + {given}", tag)

    def _word(self) -> None:
        super()._word()
        self.new.show_key(self.tr("登记会员"), "Ctrl N")

    def _said(self, *, nothing: bool) -> tuple[str, str, str]:
        asked = self.tr("手机、证件、卡号或姓名")
        said = self._not_found() if nothing else self.tr("输入后列出会员")
        return self.tr("会员"), said, asked

    def _not_found(self) -> str:
        if len(whole_name(self.search.text())) == 1:
            return self.tr("没有找到；请再输入一个字")  # a name is found by two characters
        return self.tr("没有找到")

    def _search(self, words: str) -> None:
        self._pause.start()

    def _go_down(self) -> None:
        if self._pause.isActive():
            self._ask(opens=True)
        else:
            super()._go_down()

    def _ask(self, *, opens: bool) -> None:
        self._pause.stop()
        self.asked.emit(self.search.text().strip(), opens)


def member_rows(found: Found, words: MemberWording) -> Iterator[ListRow]:
    """Word members as rows: name and tier above, phone, number and document below."""
    if found.more:
        yield ListRow(None, words.more())
    for one in found.members:
        note = " · ".join(part for part in (one.phone, one.number, one.document) if part)
        quiet = one.state != "ACTIVE"
        yield ListRow(one.id, one.name or one.number, note, words.name(one.tier), quiet=quiet)
