"""The tab of a member's family: who belongs to it, and adding and removing of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from boxoffice.members.finder import MemberFinder
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.form_page import FormTab
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.members.family import FamilyKind
from shared.members.page import MemberPage

_TABLE_HEIGHT: Final = HEAD_HEIGHT + 4 * ROW_HEIGHT + 2


class FamilyTab(QObject):
    """`opened` carries a relative's id, `unlink_confirmed` a link's; `link_pressed` says add."""

    opened = Signal(object)
    unlink_confirmed = Signal(object)
    link_pressed = Signal()

    def __init__(self, theme: Theme, words: MemberWording, tab: FormTab) -> None:
        super().__init__(tab)
        self._words = words
        self._page: MemberPage | None = None
        self._family, self._adding = tab.section(), tab.section()
        headings = (Heading(2), Heading(3), Heading(3), Heading(3), Heading(3))
        self.table = DataTable(theme, headings)
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.open = Key(theme, KeyKind.SECONDARY)
        self.unlink = ArmedKey(theme, KeyKind.SECONDARY)
        self.finder = MemberFinder(theme, words)
        self.kind: ChoiceField[FamilyKind] = ChoiceField(theme, required=True)
        self.link = Key(theme, KeyKind.SECONDARY)
        self._family.add(self.table, 12)
        self._family.add(self.open, 3)
        self._family.add(self.unlink, 3)
        self._adding.add(self.finder, 7)
        self._adding.add(self.kind, 3)
        self._adding.add(self.link, 2)
        self.table.chosen.connect(lambda _: self._refresh())
        self.table.opened.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.table.current()))
        self.unlink.confirmed.connect(lambda: self.unlink_confirmed.emit(self.table.current()))
        self.finder.picked.connect(self._refresh)
        self.kind.edited.connect(self._refresh)
        self.link.clicked.connect(self.link_pressed)
        self.word()

    def show_page(self, page: MemberPage, *, may_edit: bool) -> None:
        """Show the family of a member."""
        self._page = page
        self.finder.clear()
        self.kind.show_value(None)
        self._adding.setVisible(may_edit and page.profile.state == "ACTIVE")
        self.unlink.setVisible(may_edit)
        self._show_rows()

    def word(self) -> None:
        """Word everything in the language of the moment."""
        words = self._words
        self._family.show_title(self.tr("家庭成员"))
        self._adding.show_title(self.tr("添加"), self.tr("先找到也是会员的家人，再选关系"))
        titles = (
            self.tr("关系"), self.tr("姓名"), self.tr("会员号"), self.tr("手机"), self.tr("出生"),
        )  # fmt: skip
        self.table.show_titles(titles, self.tr("还没有关联的家人"))
        self.open.show_key(self.tr("打开"))
        self.unlink.show_words(self.tr("解除关联"), self.tr("再按一次：解除"))
        self.kind.show_label(self.tr("是这位会员的"))
        self.kind.show_options([(kind, words.relation(kind)) for kind in FamilyKind])
        self.link.show_key(self.tr("添加"))
        self._show_rows()

    def _show_rows(self) -> None:
        words = self._words
        self.table.show_rows(
            DataRow(
                one.link_id,
                (
                    words.relation(one.kind),
                    one.name or "–",
                    one.number,
                    one.phone or "–",
                    words.born(one.birth_band),
                ),
            )
            for one in (self._page.family if self._page else ())
        )
        self._refresh()

    def _refresh(self) -> None:
        chosen = self.table.current() is not None
        self.open.setEnabled(chosen)
        self.unlink.setEnabled(chosen)
        ready = self.finder.member() is not None and self.kind.value() is not None
        self.link.setEnabled(ready)

    def _open(self, link_id: object) -> None:
        family = self._page.family if self._page else ()
        relative = next((one for one in family if one.link_id == link_id), None)
        if relative is not None:
            self.opened.emit(relative.id)
