"""The page of editions: all of them at the left; their course, the open one and its check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boxoffice.catalogue.editions.course_strip import CourseStrip
from boxoffice.catalogue.editions.problem_card import ProblemCard
from boxoffice.catalogue.fact_grid import FactGrid
from shared.catalogue.draft import EditionState
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.page_head import PageHead
from shared.desktop.form.section import Section
from shared.desktop.form.text_field import TextField
from shared.desktop.form.time_field import MomentField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

LIST_WIDTH: Final = 320
_KEY_WIDTH: Final = 128
_BELOW_LABEL: Final = 24


class EditionsView(QWidget):
    """Says what the user wants of which edition; knows no rule of what may be done when."""

    check_pressed = Signal()
    back_pressed = Signal()
    now_confirmed = Signal()
    schedule_pressed = Signal()
    withdraw_confirmed = Signal(str)
    rename_pressed = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._state: EditionState | None = None
        self.list = ListPane(theme, self, delete=True)
        self.head = PageHead(theme, self)
        self.course = CourseStrip(theme, self)
        self.facts = FactGrid(theme, 2)
        self.setFocusProxy(self.list.view)
        self.title = TextField(theme, longest=60, required=True)
        self.rename = Key(theme, KeyKind.SECONDARY)
        self.check = Key(theme, KeyKind.PRIMARY, pixels=18)
        self.back = Key(theme, KeyKind.SECONDARY)
        self.now = ArmedKey(theme, KeyKind.PRIMARY)
        self.start = MomentField(theme, today, required=True)
        self.schedule = Key(theme, KeyKind.OUTLINED)
        self.reason = TextField(theme, longest=200, required=True)
        self.withdraw = ArmedKey(theme, KeyKind.SECONDARY)
        self._about, self._when, self._back_again = (Section(theme) for _ in range(3))
        self.problems = ProblemCard(theme, self)
        self.guide = Guide(theme, self)
        self._lay_out()
        self._connect()
        self._word()
        self.show_state(None, may_edit=False, may_approve=False)  # nothing was read yet

    def show_state(
        self,
        state: EditionState | None,
        *,
        may_edit: bool,
        may_approve: bool,
        to_come: bool = False,
    ) -> None:
        """Offer what can be done with an edition; `to_come` is one approved, not in force yet."""
        self._state = state
        for part in (self.course, self._about, self.problems):
            part.setHidden(state is None)
        self.guide.setVisible(state is None)
        draft, checked = state is EditionState.DRAFT, state is EditionState.CHECKED
        self.check.setVisible(draft and may_edit)
        self.back.setVisible(checked and may_edit)
        self.now.setVisible(checked and may_approve)
        self._when.setVisible(checked and may_approve)
        self._back_again.setVisible(to_come and may_approve)
        self.title.set_read_only(read_only=not (draft and may_edit))
        self.rename.setVisible(draft and may_edit)
        self.list.delete.setEnabled((draft or checked) and may_edit)
        self.list.new.setEnabled(may_edit)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        self.list.setFixedWidth(LIST_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        for key in (self.back, self.check, self.now):
            self.head.add_key(key)
            key.setMinimumWidth(_KEY_WIDTH)
        head = self.head.layout()
        if head is not None:  # nothing scrolls here: the keys end where the cards do
            head.setContentsMargins(0, 2, 0, 2)
        self.schedule.setMinimumWidth(_KEY_WIDTH)
        self._about.add(_beside(self.title, self.rename), 5)
        self._about.add(self.facts, 7)
        self._when.add(_beside(self.start, self.schedule), 7)
        self._back_again.add(_beside(self.reason, self.withdraw), 12)
        for part in (self.head, self.course, self._about, self._when, self._back_again):
            column.addWidget(part)
        column.addWidget(self.problems, 1)
        column.addWidget(self.guide, 1)
        row.addWidget(self.list)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.check.clicked.connect(self.check_pressed)
        self.back.clicked.connect(self.back_pressed)
        self.now.confirmed.connect(self.now_confirmed)
        self.schedule.clicked.connect(self._schedule)
        self.withdraw.confirmed.connect(self._withdraw)
        self.rename.clicked.connect(self._rename)
        self.title.edit.returnPressed.connect(self._rename)

    def _schedule(self) -> None:
        if self.start.check():
            self.schedule_pressed.emit()

    def _withdraw(self) -> None:
        if self.reason.check():
            self.withdraw_confirmed.emit(self.reason.value())

    def _rename(self) -> None:
        if not self.title.read_only and self.title.check():
            self.rename_pressed.emit(self.title.value())

    def _word(self) -> None:
        self.list.show_words(self.tr("版次"), self.tr("还没有版次"), self.tr("查找版次"))
        self.list.show_delete(self.tr("放弃"), self.tr("再按一次"))
        self.check.show_key(self.tr("检查"))
        self.back.show_key(self.tr("退回草稿"))
        self.now.show_words(self.tr("立即生效"), self.tr("再按一次：立即生效"))
        self.schedule.show_key(self.tr("定时生效"))
        self._back_again.show_title(
            self.tr("还没有生效"),
            self.tr("撤回后它不再生效，内容成为一个新草稿，可以修改或另定时刻"),
        )
        self.reason.show_label(self.tr("为什么撤回"))
        self.withdraw.show_words(self.tr("撤回"), self.tr("再按一次：撤回"))
        self.rename.show_key(self.tr("改名"))
        self.title.show_label(self.tr("版次名称"))
        self.start.show_label(self.tr("从何时起生效"))
        self.course.show_words(self.tr("曾生效"), self.tr("生效中"), self.tr("待生效"))
        self.course.show_nothing(self.tr("还没有版次生效过"))


def _beside(field: QWidget, key: Key) -> QWidget:
    """Put a key beside the control of a field, below the height of its label."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(field, 1)
    beside = QVBoxLayout()
    beside.setContentsMargins(0, _BELOW_LABEL, 0, 0)
    beside.addWidget(key)
    beside.addStretch()
    row.addLayout(beside)
    return holder
