"""The page of one member: overview, family, points, and the data that can be changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.members.data_tab import DataTab
from boxoffice.members.family_tab import FamilyTab
from boxoffice.members.overview import Overview
from boxoffice.members.points_tab import PointsTab
from boxoffice.members.wording import MemberWording
from shared.desktop.form.form_page import FormPage
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.members.page import MemberPage

OVERVIEW: Final = "overview"
FAMILY: Final = "family"
POINTS: Final = "points"
DATA: Final = "data"


class MemberView(QWidget):
    """Holds the tabs over a `FormPage`; `merge_pressed` asks to merge a double into this one."""

    merge_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: MemberWording,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: MemberPage | None = None
        self.page = FormPage(theme, self)
        tabs = {key: self.page.tab(key) for key in (OVERVIEW, FAMILY, POINTS, DATA)}
        self.overview = Overview(theme, words, tabs[OVERVIEW])
        self.family = FamilyTab(theme, words, tabs[FAMILY])
        self.points = PointsTab(theme, words, tabs[POINTS], today)
        self.data = DataTab(theme, words, self.page, DATA, today)
        self.merge = Key(theme, KeyKind.SECONDARY)
        self.merge.clicked.connect(self.merge_pressed)
        self.page.head.add_key(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._word()

    def show_page(self, page: MemberPage, rights: frozenset[str]) -> None:
        """Show a member; what the person at the PC may not do is not there."""
        anew = self._shown is None or self._shown.profile.id != page.profile.id
        self._shown = page
        may_edit = "member_edit" in rights
        self.overview.show_page(page, may_open="member_open" in rights, may_use="sell" in rights)
        self.family.show_page(page, may_edit=may_edit)
        self.points.show_page(page, may_edit=may_edit)
        self.data.show_page(page, may_edit=may_edit)
        self.merge.setVisible(may_edit and page.profile.state == "ACTIVE")
        self._lock(may_edit=may_edit)
        self.page.show_saving(saving=False)
        self._show_head()
        if anew:
            self.page.choose_tab(OVERVIEW)

    def shown(self) -> MemberPage | None:
        """Give the page that is shown."""
        return self._shown

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lock(self, *, may_edit: bool) -> None:
        state = self._shown.profile.state if self._shown else "ACTIVE"
        if not may_edit:
            self.page.show_locked(self.tr("只能查看"))
        elif state != "ACTIVE":
            self.page.show_locked(self.tr("会员已终止，不能修改"))
        else:
            self.page.show_locked("")

    def _show_head(self) -> None:
        if self._shown is None:
            return
        one = self._shown.profile
        tier = self._words.name(self._shown.tier.name) if self._shown.tier else ""
        chips = [self._words.state(one.state), *([(tier, None)] if tier else [])]
        self.page.head.show_title(one.name or one.number, one.number, chips)

    def _word(self) -> None:
        self.page.show_tabs(
            (
                (OVERVIEW, self.tr("概况")),
                (FAMILY, self.tr("家庭")),
                (POINTS, self.tr("积分")),
                (DATA, self.tr("资料")),
            )
        )
        self.merge.show_key(self.tr("合并重复会员"))
        for tab in (self.overview, self.family, self.points, self.data):
            tab.word()
        if self._shown is not None:
            self._lock(may_edit=not self.merge.isHidden() or self._shown.profile.state != "ACTIVE")
            self._show_head()
