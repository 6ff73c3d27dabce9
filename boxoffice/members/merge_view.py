"""Two memberships side by side, to be made one: at once, or when somebody else agrees."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.members.finder import MemberFinder
from boxoffice.members.merge_rows import Joined, MergeRows
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.members.merging import Doubt, MergeProposal
from shared.members.page import MemberPage

_ROWS: Final = 12
_TABLE_HEIGHT: Final = HEAD_HEIGHT + _ROWS * ROW_HEIGHT + 2
_KEPT, _OTHER = "one", "other"


class MergeView(QWidget):
    """The member whose page was open, and the double that is looked for, or a proposal to judge.

    `other_chosen` says that the double is the finder's member. `merge_confirmed` asks to merge or,
    where there is a doubt, to propose it; of a proposal `merge_confirmed` agrees and
    `refuse_confirmed` lets it go.
    """

    other_chosen = Signal()

    merge_confirmed = Signal()
    refuse_confirmed = Signal()
    back_pressed = Signal()

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows = MergeRows(words)
        self._one: MemberPage | None = None
        self._other: MemberPage | None = None
        self._may_agree = False
        self.doubt: Doubt | None = None
        self.proposal: MergeProposal | None = None
        self.page = FormPage(theme, self)
        self.page.save.hide()
        self.page.discard.hide()
        tab = self.page.tab()
        self._looking, self._deciding = tab.section(), tab.section()
        self._side_by_side = tab.section()
        self.finder = MemberFinder(theme, words)
        self.table = DataTable(theme, (Heading(4), Heading(5), Heading(5), Heading(5)))
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.profile: ChoiceField[str] = ChoiceField(theme, required=True)
        self.reason = TextField(theme, longest=100, required=True)
        self.back, self.again = Key(theme, KeyKind.SECONDARY), Key(theme, KeyKind.SECONDARY)
        self.refuse, self.merge = ArmedKey(theme, KeyKind.SECONDARY), ArmedKey(theme)
        self._lay_out()
        self._word()

    def begin(self, one: MemberPage) -> None:
        """Begin with a member, and look for the double."""
        self._one, self._other, self.doubt, self.proposal = one, None, None, None
        self.finder.clear()
        self.profile.show_value(None)
        self.reason.show_value("")
        for field in (self.profile, self.reason):
            field.set_read_only(read_only=False)
            field.show_error("")
        self._show_both()
        self.finder.search.setFocus()

    def show_other(self, other: MemberPage, doubt: Doubt | None) -> None:
        """Put the double beside the member, and say what speaks against it."""
        self._other, self.doubt = other, doubt
        self.profile.show_value(_KEPT)
        self._show_both()
        self.reason.take_focus()

    def show_proposal(
        self, proposal: MergeProposal, one: MemberPage, other: MemberPage, *, may_agree: bool
    ) -> None:
        """Show what somebody has proposed; it is agreed to or let go as it stands."""
        self._may_agree = may_agree
        self._one, self._other, self.proposal = one, other, proposal
        self.profile.show_value(_OTHER if proposal.profile_of_given else _KEPT)
        self.reason.show_value(proposal.reason)
        for field in (self.profile, self.reason):
            field.show_error("")
            field.set_read_only(read_only=True)
        self._show_both()

    def both(self) -> tuple[MemberPage, MemberPage] | None:
        """Give both pages, the one that was open first; None while there is no double."""
        return (self._one, self._other) if self._one and self._other else None

    def profile_of(self) -> MemberPage | None:
        """Give the page whose person's data go on."""
        return self._other if self.profile.value() == _OTHER else self._one

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        self._looking.add(self.finder, 12)
        self._deciding.add(self.profile, 5)
        self._deciding.add(self.reason, 7)
        self._side_by_side.add(self.table, 12)
        for key in (self.back, self.again, self.refuse, self.merge):
            self.page.extra.addWidget(key)
        self.finder.picked.connect(self._picked)
        for chosen in (self.finder.view.clicked, self.finder.view.activated):
            chosen.connect(lambda _: self.other_chosen.emit())
        self.again.clicked.connect(self._look_again)
        self.back.clicked.connect(self.back_pressed)
        self.refuse.confirmed.connect(self.refuse_confirmed)
        self.merge.confirmed.connect(self._confirmed)
        self.profile.edited.connect(self._show_both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _picked(self) -> None:
        """Take the only one that was found; among several somebody has to choose."""
        choosing = self.finder.view.currentIndex().isValid()
        if not choosing and self.finder.member() is not None:
            self.other_chosen.emit()

    def _look_again(self) -> None:
        if self._one is not None:
            self.begin(self._one)

    def _confirmed(self) -> None:
        if self.reason.check():
            self.merge_confirmed.emit()
        else:
            self.reason.take_focus()

    def _show_both(self) -> None:
        both, profile, proposal = self.both(), self.profile_of(), self.proposal
        self._looking.setVisible(both is None)
        self.again.setVisible(both is not None and proposal is None)
        self._deciding.setVisible(both is not None)
        self._side_by_side.setVisible(both is not None)
        may = proposal is None or (self._may_agree and not proposal.own)
        self.merge.setVisible(both is not None and may)
        self.refuse.setVisible(proposal is not None and (proposal.own or self._may_agree))
        self._word_keys()
        if both is not None and profile is not None:
            joined = Joined(*both, profile)
            self.table.show_rows(self._rows.rows(joined))
            number = joined.kept.profile.number
            note = self.tr("合并后用较早的会员号 {number}；标色的行两人不同").format(number=number)
            self._side_by_side.show_title(self.tr("并排核对"), note)

    def _word_keys(self) -> None:
        self.back.show_key(self.tr("返回"), "Esc")
        self.again.show_key(self.tr("另找一个"))
        if self.proposal is not None:
            self._word_proposal(self.proposal)
        elif self.doubt is not None:
            self.merge.show_words(self.tr("提请合并"), self.tr("再按一次：提请合并"))
            self.page.show_locked(self._words.doubt(self.doubt))
        else:
            self.merge.show_words(self.tr("合并"), self.tr("再按一次：合并"))
            self.page.show_locked(self.tr("合并后不能拆开，请先核对"))

    def _word_proposal(self, proposal: MergeProposal) -> None:
        self.merge.show_words(self.tr("同意合并"), self.tr("再按一次：合并，不能拆开"))
        if proposal.own:
            self.refuse.show_words(self.tr("撤回"), self.tr("再按一次：撤回"))
            self.page.show_locked(self.tr("您提请的，由能看证件原文的另一位同事同意"))
        else:
            self.refuse.show_words(self.tr("不同意"), self.tr("再按一次：不同意"))
            said = self.tr("{name} 于 {at} 提请；合并后不能拆开，请先核对")
            at = self._words.moment(proposal.at)
            self.page.show_locked(said.format(name=proposal.by, at=at))

    def _word(self) -> None:
        self.page.head.show_title(
            self.tr("合并重复会员"), self.tr("两边的积分、到访、家庭和记录都保留")
        )
        self._looking.show_title(
            self.tr("找到另一个会员号"), self.tr("同一个人登记了两次时用；找到后在下面并排核对")
        )
        self._deciding.show_title(self.tr("合并"))
        titles = (self.tr("项目"), self.tr("本会员"), self.tr("另一个"), self.tr("合并后"))
        self.table.show_titles(titles)
        self.profile.show_label(self.tr("姓名、手机、证件以哪一个为准"))
        self.profile.show_options([(_KEPT, self.tr("本会员")), (_OTHER, self.tr("另一个"))])
        self.reason.show_label(self.tr("合并的原因"))
        self._show_both()
