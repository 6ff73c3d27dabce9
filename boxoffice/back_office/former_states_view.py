"""The page of what a record was set to before: when and who at the left, what at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boxoffice.back_office.record_view import Fact
from boxoffice.back_office.state_words import NOTHING, minute_words
from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.page_head import PageHead
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.site.former_states import FormerState

_LIST_WIDTH: Final = 304
_COLUMNS: Final = (Heading(3), Heading(1), Heading(4), Heading(4))
_DIFFERS: Final = "≠"


class FormerStatesView(QWidget):
    """States newest first; arrows, PgUp and PgDn walk through them. Nothing is typed here."""

    back_pressed = Signal()
    reworded = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._title = ""
        self._states: tuple[FormerState, ...] = ()
        self._facts: Callable[[FormerState], Sequence[Fact]] = lambda _: ()
        self.list = ListPane(theme, self, new=False)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.head = PageHead(theme, self)
        self.back = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.back)
        self.table = DataTable(theme, _COLUMNS, self)
        self.guide = Guide(theme, self)
        self.setFocusProxy(self.list.view)
        self._lay_out()
        self.back.clicked.connect(self.back_pressed)
        self.list.chosen.connect(self._show)
        for keys, step in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))
        self._word()

    def show_loading(self, title: str) -> None:
        """Say whose states are being read."""
        self._title = title
        self._fill((), self._facts)
        self.guide.hide()
        self.table.show()
        self.table.show_loading()
        self.list.show_loading()

    def show_states(
        self,
        title: str,
        states: Sequence[FormerState],
        facts: Callable[[FormerState], Sequence[Fact]],
    ) -> None:
        """Show the states of a record, newest first, the newest one chosen."""
        self._title = title
        self._fill(tuple(states), facts)
        self._show(0)

    def reword(self, title: str) -> None:
        """Word the states anew, with the one that is shown."""
        at = self.list.current()
        self._title = title
        self._fill(self._states, self._facts)
        self._show(at or 0)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.reworded.emit()

    def _fill(
        self,
        states: tuple[FormerState, ...],
        facts: Callable[[FormerState], Sequence[Fact]],
    ) -> None:
        self._states, self._facts = states, facts
        self.list.show_rows(
            ListRow(at, minute_words(state.at), state.who, self._tag(at))
            for at, state in enumerate(states)
        )
        self.table.show_rows(())
        self.guide.setVisible(not states)
        self.table.setHidden(not states)
        self.head.show_title(self._title)

    def _tag(self, at: int) -> str:
        return "" if at else self.tr("最近一次")

    def _show(self, at: int) -> None:
        if at >= len(self._states):
            return
        state = self._states[at]
        newer = dict(self._facts(self._states[at - 1])) if at else None
        chip = (self.tr("最近一次"), Status.OK) if newer is None else (self.tr("曾用"), None)
        self.head.show_title(self._title, f"{minute_words(state.at)} · {state.who}", (chip,))
        self.list.choose(at)
        self.table.show_rows(_rows(dict(self._facts(state)), newer))

    def _step(self, step: int) -> None:
        at = (self.list.current() or 0) + step
        if 0 <= at < len(self._states):
            self._show(at)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for part, stretch in ((self.head, 0), (self.table, 1), (self.guide, 1)):
            column.addWidget(part, stretch)
        head = self.head.layout()
        if head is not None:  # nothing scrolls here: the key ends where the table does
            head.setContentsMargins(0, 2, 0, 2)
        row.addWidget(self.list)
        row.addLayout(column, 1)

    def _word(self) -> None:
        nothing = self.tr("没有改过")
        self.list.show_words(self.tr("以前的设置"), nothing, self.tr("查找日期、姓名"))
        self.guide.show_words(nothing, self.tr("安装时写入的值不记在这里。按 Esc 返回。"))
        self.back.show_key(self.tr("返回"), "Esc")
        titles = (self.tr("项目"), "", self.tr("当时"), self.tr("后来改成"))
        self.table.show_titles(titles)


def _rows(facts: dict[str, str], newer: dict[str, str] | None) -> list[DataRow]:
    """Set each fact beside what it became; one that became something else is marked."""
    after = facts if newer is None else newer
    rows = []
    for label in dict.fromkeys((*facts, *after)):
        value, became = facts.get(label, NOTHING), after.get(label, NOTHING)
        differs = value != became
        cells = (label, _DIFFERS if differs else "", value, became if differs else "")
        rows.append(DataRow(label, cells, strong=differs))
    return rows
