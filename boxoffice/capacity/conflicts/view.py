"""The page of conflicts: bookings that stand against an edition's patterns."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page_head import PageHead
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_EDITION_WIDTH: Final = 400
_HEADINGS: Final = (
    Heading(4), Heading(3), Heading(3), Heading(7), Heading(2, figures=True),
    Heading(2, figures=True),
)  # fmt: skip


class ConflictsView(QWidget):
    """`go_pressed` asks to see the day of the chosen row."""

    worded = Signal()
    go_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.head = PageHead(theme, self)
        self.edition: ChoiceField[int] = ChoiceField(theme)
        self.edition.setFixedWidth(_EDITION_WIDTH)
        self.go = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.go)
        self.table = DataTable(theme, _HEADINGS, self)
        filters = QHBoxLayout()
        filters.addWidget(self.edition)
        filters.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table.view)
        self.go.clicked.connect(self.go_pressed)
        self.table.opened.connect(lambda _: self.go_pressed.emit())
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.worded.emit()

    def _word(self) -> None:
        self.head.show_title(self.tr("冲突"), self.tr("正在读取…"))
        self.edition.show_label(self.tr("按哪个版次"), self.tr("草稿还没有生效，先看它会碰到什么"))
        self.go.show_key(self.tr("在日历中看"))
        titles = (
            self.tr("游览日"),
            self.tr("场次"),
            self.tr("时段"),
            self.tr("怎么回事"),
            self.tr("已订"),
            self.tr("规则配额"),
        )
        self.table.show_titles(titles, self.tr("没有冲突：已售的时段都合规则"))
