"""Two memberships side by side, to be made one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.members.finder import MemberFinder
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.money import format_yuan
from shared.members.family import older_of
from shared.members.page import MemberPage

_ROWS = 10
_TABLE_HEIGHT = HEAD_HEIGHT + _ROWS * ROW_HEIGHT + 2
_KEPT, _OTHER = "one", "other"


class MergeView(QWidget):
    """The member whose page was open, and the double that is looked for."""

    merge_confirmed = Signal()
    back_pressed = Signal()

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._one: MemberPage | None = None
        self._other: MemberPage | None = None
        self.page = FormPage(theme, self)
        self.page.save.hide()
        self.page.discard.hide()
        tab = self.page.tab()
        self._side_by_side, self._deciding = tab.section(), tab.section()
        self.finder = MemberFinder(theme, words)
        self.table = DataTable(theme, (Heading(4), Heading(5), Heading(5)))
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.profile: ChoiceField[str] = ChoiceField(theme, required=True)
        self.reason = TextField(theme, longest=100, required=True)
        self._side_by_side.add(self.finder, 4)
        self._side_by_side.add(self.table, 8)
        self._deciding.add(self.profile, 5)
        self._deciding.add(self.reason, 7)
        self.back = Key(theme, KeyKind.SECONDARY)
        self.merge = ArmedKey(theme)
        self.page.extra.addWidget(self.back)
        self.page.extra.addWidget(self.merge)
        self.back.clicked.connect(self.back_pressed)
        self.merge.confirmed.connect(self._confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._word()

    def begin(self, one: MemberPage) -> None:
        """Begin with a member, and look for the double."""
        self._one, self._other = one, None
        self.finder.clear()
        self.profile.show_value(None)
        self.reason.show_value("")
        for field in (self.profile, self.reason):
            field.show_error("")
        self._show_both()
        self.finder.search.setFocus()

    def show_other(self, other: MemberPage) -> None:
        """Put the double beside the member."""
        self._other = other
        self.profile.show_value(_KEPT)
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

    def _confirmed(self) -> None:
        sound = self.profile.check()
        if self.reason.check() and sound:
            self.merge_confirmed.emit()

    def _show_both(self) -> None:
        both = self.both()
        self._deciding.setVisible(both is not None)
        self.merge.setEnabled(both is not None)
        if both is None:
            self._side_by_side.show_title(self.tr("并排核对"))
            self.table.show_rows(())
            return
        kept, _ = older_of(both[0].profile.membership, both[1].profile.membership)
        self.table.show_rows(
            DataRow(at, (name, *(cell(page) for page in both)))
            for at, (name, cell) in enumerate(self._lines())
        )
        self._side_by_side.show_title(
            self.tr("并排核对"), self.tr("保留较早的会员号 {number}").format(number=kept.number)
        )
        armed = self.tr("再按一次：合并为 {number}").format(number=kept.number)
        self.merge.show_words(self.tr("合并"), armed)

    def _lines(self) -> Iterator[tuple[str, Callable[[MemberPage], str]]]:
        words = self._words
        yield self.tr("会员号"), lambda page: page.profile.number
        yield self.tr("姓名"), lambda page: page.profile.name or "–"
        yield self.tr("手机"), lambda page: page.profile.phone or "–"
        yield self.tr("证件"), lambda page: page.profile.document or "–"
        yield self.tr("出生"), lambda page: words.born(page.profile.birth_band)
        yield self.tr("入会"), lambda page: words.day(page.profile.joined)
        yield self.tr("等级"), lambda page: words.name(page.tier.name) if page.tier else "–"
        yield self.tr("积分"), lambda page: f"{page.balance:,}"
        yield self.tr("近 12 个月消费"), lambda page: format_yuan(page.standing.spend)
        yield self.tr("家庭成员"), lambda page: f"{len(page.family)}"

    def _word(self) -> None:
        self.page.head.show_title(self.tr("合并重复会员"), self.tr("积分、到访、家庭和记录都保留"))
        self._deciding.show_title(self.tr("合并"))
        titles = (self.tr("项目"), self.tr("本会员"), self.tr("另一个"))
        self.table.show_titles(titles, self.tr("先在左边找到同一个人的另一个会员号"))
        self.profile.show_label(self.tr("资料以哪一个为准"))
        self.profile.show_options([(_KEPT, self.tr("本会员")), (_OTHER, self.tr("另一个"))])
        self.reason.show_label(self.tr("合并的原因"))
        self.page.show_locked(self.tr("合并后不能拆开，请先核对"))
        self.back.show_key(self.tr("返回"), "Esc")
        self.merge.show_words(self.tr("合并"), self.tr("再按一次"))
        self._show_both()
