"""The screen of imports: what there is at the left, one import at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomView
from boxoffice.imports.figures import FileCard, ProgressStrip, TotalsStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.page_head import PageHead
from shared.desktop.form.stepper import Stepper
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

STEPS: Final = 4
_LIST_WIDTH: Final = 312
_MARGIN: Final = 16
_RUN_HEIGHT: Final = 56


class ImportView(RoomView):
    """Says what the user did, and shows what the presenter tells it."""

    job_chosen = Signal(object)
    draft_chosen = Signal()
    template_pressed = Signal()
    file_pressed = Signal()
    export_pressed = Signal()
    run_confirmed = Signal()
    stop_pressed = Signal()
    worded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._step = 0
        self._count: str | None = None
        self.jobs = ListPane(theme, self, new=False)
        self.jobs.setFixedWidth(_LIST_WIDTH)
        self.jobs.search.hide()
        self.head = PageHead(theme, self)
        self.template = Key(theme, KeyKind.SECONDARY)
        self.file = Key(theme, KeyKind.SECONDARY)
        self.stepper = Stepper(theme, self)
        self.card = FileCard(theme, self)
        self.draft = ChoiceField[int](theme, self)
        self.totals = TotalsStrip(theme, self)
        self.below = QLabel(self)
        self.export = Key(theme, KeyKind.SECONDARY)
        self.problems = DataTable(theme, (Heading(2), Heading(3), Heading(8), Heading(4)), self)
        self.handout = DataTable(theme, (Heading(2), Heading(3), Heading(2)), self)
        self.tables = QStackedLayout()
        self.progress = ProgressStrip(theme, self)
        self.stop = Key(theme, KeyKind.SECONDARY, height=_RUN_HEIGHT)
        self.start = ArmedKey(theme, KeyKind.PRIMARY, height=_RUN_HEIGHT)
        self._lay_out()
        self._connect()
        self._word()

    def show_step(self, step: int) -> None:
        """Mark the step that is on; as many as there are when all is done."""
        self._step = step
        self._word_steps()

    def show_start(self, count: str | None, *, enabled: bool) -> None:
        """Word the key that imports; without a count there is nothing to import."""
        self._count = count
        self.start.disarm()
        self.start.setEnabled(enabled)
        self._word_start()

    def show_busy(self, *, busy: bool) -> None:
        """While something runs, nothing can be chosen, and it can be stopped."""
        for part in (self.jobs.view, self.template, self.file, self.draft, self.export):
            part.setEnabled(not busy)
        self.stop.setVisible(busy)
        self.start.setVisible(not busy)

    def show_below(self, words: str, *, export: bool) -> None:
        """Head the table below, and say whether it can be written to a file."""
        self.below.setText(words)
        self.export.setVisible(export)

    def show_handout(self, *, shown: bool) -> None:
        """Show the list that is given out once, or the problems."""
        self.tables.setCurrentWidget(self.handout if shown else self.problems)

    def show_drafts(self, options: Iterable[tuple[int, str]], *, wanted: bool) -> None:
        """Name the drafts that types can be written in."""
        self.draft.show_options(tuple(options))
        self.draft.setVisible(wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.worded.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.jobs)
        page = QVBoxLayout()
        page.setContentsMargins(_MARGIN + 8, _MARGIN - 4, _MARGIN, _MARGIN)
        page.setSpacing(8)
        row.addLayout(page, 1)
        inner = self.head.layout()
        if inner is not None:
            inner.setContentsMargins(0, 2, 0, 2)  # its keys end where the cards below end
        self.head.add_key(self.template)
        self.head.add_key(self.file)
        what = QHBoxLayout()
        what.setSpacing(_MARGIN)
        what.addWidget(self.card, 3, Qt.AlignmentFlag.AlignTop)
        what.addWidget(self.draft, 2)
        page.addWidget(self.head)
        page.addWidget(self.stepper)
        page.addLayout(what)
        page.addWidget(self.totals)
        self._lay_out_tables(page)
        foot = QHBoxLayout()
        foot.setSpacing(_MARGIN)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.start)
        page.addLayout(foot)

    def _lay_out_tables(self, page: QVBoxLayout) -> None:
        titles = QHBoxLayout()
        titles.addWidget(self.below, 1)
        titles.addWidget(self.export)
        keep = self.export.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # nothing moves when there is something to save
        self.export.setSizePolicy(keep)
        page.addLayout(titles)
        self.tables.addWidget(self.problems)
        self.tables.addWidget(self.handout)
        page.addLayout(self.tables, 1)

    def _connect(self) -> None:
        self.jobs.chosen.connect(self.job_chosen)
        self.draft.edited.connect(self.draft_chosen)
        self.template.clicked.connect(self.template_pressed)
        self.file.clicked.connect(self.file_pressed)
        self.export.clicked.connect(self.export_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self.start.confirmed.connect(self.run_confirmed)
        for cap, key in (
            ("Ctrl+T", self.template),
            ("Ctrl+O", self.file),
            ("Ctrl+E", self.export),
            ("Ctrl+K", self.stop),
        ):
            self._shortcut(cap).activated.connect(key.click)
        self._shortcut("Ctrl+G").activated.connect(self._press_start)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        return shortcut

    def _press_start(self) -> None:
        if self.start.isEnabled() and self.start.isVisible():
            self.start.press()

    def _word(self) -> None:
        self.template.show_key(self.tr("保存空白模板"), "Ctrl T")
        self.file.show_key(self.tr("选择文件"), "Ctrl O")
        self.export.show_key(self.tr("保存清单"), "Ctrl E")
        self.stop.show_key(self.tr("停止，不导入"), "Ctrl K")
        self.draft.show_label(self.tr("写入哪个目录草稿"))
        self._word_steps()
        self._word_start()

    def _word_steps(self) -> None:
        steps = (self.tr("选择文件"), self.tr("检查"), self.tr("导入"), self.tr("完成"))
        self.stepper.show_steps(steps, self._step)

    def _word_start(self) -> None:
        if self._count is None:
            self.start.show_words(self.tr("导入"), self.tr("再按一次：导入"), "Ctrl G")
        else:
            word = self.tr("导入 {count} 行").format(count=self._count)
            armed = self.tr("再按一次：导入 {count} 行").format(count=self._count)
            self.start.show_words(word, armed, "Ctrl G")
