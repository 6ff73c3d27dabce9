"""The last two steps: what is wrong with the choice, and what was written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boxoffice.catalogue.editions.problem_card import ProblemCard
from boxoffice.catalogue.fact_grid import FactGrid
from boxoffice.set_up.parts import AssistantPage
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.problem_list import ProblemRow
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key, KeyKind

_LEAST: int = 300


class CheckPage(AssistantPage):
    """The problems, or that there are none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._section = self.section()
        self.facts = FactGrid(theme, 4)
        self._section.add(self.facts, 12)
        self.card = ProblemCard(theme, self)
        self.card.setMinimumHeight(_LEAST)
        self._counts: tuple[int, ...] = (0, 0, 0, 0, 0)
        self._rows: tuple[ProblemRow, ...] = ()
        self.add(self.card)
        self.word()

    def show_found(self, counts: Sequence[int], rows: Sequence[ProblemRow]) -> None:
        """Show what was found; `counts` are zones, types, rules, series, classes."""
        self._counts, self._rows = tuple(counts), tuple(rows)
        self.word()

    @property
    def is_sound(self) -> bool:
        """Whether it may be written."""
        return not self._rows

    def word(self) -> None:
        """Word facts and head."""
        self._section.show_title(self.tr("将要写入"), self.tr("写成一个新草稿，不会生效"))
        names = (
            self.tr("新分区"),
            self.tr("票种"),
            self.tr("价格规则"),
            self.tr("场次"),
            self.tr("优惠类别"),
        )
        self.facts.show_facts(
            [(name, f"{count}") for name, count in zip(names, self._counts, strict=True)]
        )
        if self._rows:
            head = self.tr("{count} 处要改").format(count=len(self._rows))
            self.card.show_problems(head, self.tr("退回前面各步去改"), Status.BAD, self._rows)
        else:
            head = self.tr("没有问题")
            self.card.show_problems(head, self.tr("可以写成草稿"), Status.OK, ())


class DonePage(AssistantPage):
    """That the draft is written; it may be opened, or given up as a whole."""

    open_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._title = ""
        self._dropped = False
        self.card = ProblemCard(theme, self)
        self.card.setMinimumHeight(_LEAST)
        self._rows: tuple[ProblemRow, ...] = ()
        self.add(self.card)
        row = QHBoxLayout(keys := QWidget())
        row.setContentsMargins(0, 0, 0, 0)
        self.open_key = Key(theme, KeyKind.PRIMARY)
        self.open_key.clicked.connect(self.open_pressed)
        self.drop = ArmedKey(theme)
        for key in (self.open_key, self.drop):
            row.addWidget(key)
        row.addStretch()
        self.add(keys)
        self.word()

    def show_written(self, title: str, rows: Sequence[ProblemRow]) -> None:
        """Say what was written, and what its check finds."""
        self._title, self._rows, self._dropped = title, tuple(rows), False
        self.word()

    def show_dropped(self) -> None:
        """Say that the draft is given up."""
        self._dropped, self._rows = True, ()
        self.word()

    def word(self) -> None:
        """Word everything."""
        self.open_key.show_key(self.tr("打开目录"), "F6")
        self.drop.show_words(self.tr("放弃这个草稿"), self.tr("再按一次：放弃"), "F9")
        self.drop.setEnabled(not self._dropped)
        if self._dropped:
            note = self.tr("目录一切如旧；新建的分区和渠道留着，没有票用到就没有作用")
            self.card.show_problems(self.tr("草稿已放弃"), note, Status.INFO, ())
        else:
            head = self.tr("已写成草稿“{title}”").format(title=self._title)
            note = self.tr("还没有生效：在“目录与价格”检查，再由另一人发布")
            self.card.show_problems(head, note, Status.OK, self._rows)
