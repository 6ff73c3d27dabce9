"""The page of one thing in the back office: head, tabs, sections of fields, and a foot of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shared.desktop.form.field import Field
from shared.desktop.form.form import Form
from shared.desktop.form.page_head import PageHead
from shared.desktop.form.section import Section
from shared.desktop.form.tabs import TabRow
from shared.desktop.icons import paint_icon
from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status
from shared.desktop.widgets.key import Key, KeyKind

FOOT_HEIGHT: Final = 72
_MARGIN: Final = 16


class FormTab(QScrollArea):
    """The sections behind one tab; the only part of the page that scrolls."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(self)
        body.setProperty("ground", "page")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 8, 12, 16)
        self._column.setSpacing(16)
        self._column.addStretch()
        self.setWidget(body)

    def section(self) -> Section:
        """Begin a new section below the others."""
        section = Section(self._theme)
        self.add(section)
        return section

    def add(self, part: QWidget) -> None:
        """Put a part over the full width below the others."""
        self._column.insertWidget(self._column.count() - 1, part)

    def fill(self, part: QWidget) -> None:
        """Put a part in that takes all height that is left."""
        self._column.insertWidget(self._column.count() - 1, part, 1)
        self._column.setStretch(self._column.count() - 1, 0)


class _Foot(QWidget):
    """Whether something is unsaved, and the keys at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._dirty = False
        self.setFixedHeight(FOOT_HEIGHT)

    def show_state(self, words: str, *, dirty: bool) -> None:
        """Say how the form stands."""
        self._words, self._dirty = words, dirty
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rule and state."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        left = 16
        if self._dirty:
            mark = QRectF(16, 27, 18, 18)
            paint_icon(painter, "warn", mark, STATUS_SOLID[Status.WARN], tokens.ink)
            left = 42
        ink = tokens.warn_ink if self._dirty else tokens.ink2
        box = QRectF(left, 0, self.width() / 2, self.height())
        text(painter, self._theme.font(14, bold=self._dirty), ink, box, self._words)


class FormPage(QWidget):
    """Holds a `Form`; `save_pressed` comes only when no field has a fault.

    `discarded` says that the user went back to what was saved (`form.take_back` undoes it); `extra`
    is the row for keys of the page's own between discard and save.
    """

    save_pressed = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._saving = False
        self._locked = ""
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = Form(self)
        self.head = PageHead(theme, self)
        self.tab_row = TabRow(theme, self)
        self.tabs: dict[str, FormTab] = {}
        self._pages = QStackedWidget(self)
        self._foot = _Foot(theme, self)
        self.discard = Key(theme, KeyKind.SECONDARY, height=48, parent=self._foot)
        self.save = Key(theme, KeyKind.PRIMARY, height=48, pixels=18, parent=self._foot)
        self._lay_out()
        self._connect()
        self.tab_row.hide()
        self._word()

    def tab(self, key: str = "") -> FormTab:
        """Give the tab of a key, made when it is asked for first; a page may have just one."""
        if key not in self.tabs:
            self.tabs[key] = FormTab(self._theme, self)
            self._pages.addWidget(self.tabs[key])
        return self.tabs[key]

    def show_tabs(self, words: Sequence[tuple[str, str]]) -> None:
        """Name the tabs; their row is there from now on."""
        self.tab_row.show_tabs(words)
        self.tab_row.show()

    def choose_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        if key in self.tab_row.tabs:
            self.tab_row.choose(key)
        self._pages.setCurrentWidget(self.tabs[key])

    def scroll_up(self) -> None:
        """Show every tab from its beginning, as for another thing than before."""
        for tab in self.tabs.values():
            tab.verticalScrollBar().setValue(0)

    def show_field(self, field: Field[Any]) -> None:
        """Bring a field to the front."""
        for key, tab in self.tabs.items():
            if tab.isAncestorOf(field):
                self.choose_tab(key)
                tab.ensureWidgetVisible(field, 0, 32)

    def show_saving(self, *, saving: bool) -> None:
        """Wait for the answer of the database; nothing can be saved meanwhile."""
        self._saving = saving
        self._refresh()

    def show_locked(self, reason: str) -> None:
        """Let everything be read and nothing be changed, and say why; "" unlocks."""
        self._locked = reason
        self.form.set_read_only(read_only=bool(reason))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Word the foot in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN, 12, 4, 0)
        body.setSpacing(4)
        for part in (self.head, self.tab_row, self._pages):
            body.addWidget(part)
        column.addLayout(body)
        column.addWidget(self._foot)
        self.extra = QHBoxLayout()
        self.extra.setSpacing(8)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_MARGIN, 1, _MARGIN, 0)
        foot.setSpacing(8)
        foot.addStretch()
        foot.addLayout(self.extra)
        foot.addWidget(self.discard)
        foot.addWidget(self.save)

    def _connect(self) -> None:
        self.tab_row.chosen.connect(self.choose_tab)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        self.form.changed.connect(self._refresh)
        self.form.wrong.connect(lambda name: self.show_field(self.form.fields[name]))
        for keys, act in (
            ("Ctrl+S", self.save.click),
            ("Ctrl+D", self.discard.click),
            ("Ctrl+PgDown", lambda: self._step_tab(1)),
            ("Ctrl+PgUp", lambda: self._step_tab(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _step_tab(self, step: int) -> None:
        """Go to the tab beside this one, and to its first field."""
        keys = list(self.tab_row.tabs)
        if not keys:
            return
        at = (keys.index(self.tab_row.current()) + step) % len(keys)
        self.choose_tab(keys[at])
        tab = self.tabs[keys[at]]
        fields = [one for one in self.form.fields.values() if tab.isAncestorOf(one)]
        for field in filter(lambda one: not one.isHidden(), fields[:1]):
            field.take_focus()

    def _save(self) -> None:
        sound = self.form.check()
        self.tab_row.mark_faults(self._faulty_tabs())
        if sound:
            self.save_pressed.emit()

    def _discard(self) -> None:
        self.form.discard()
        self.tab_row.mark_faults(frozenset())
        self.discarded.emit()

    def _faulty_tabs(self) -> frozenset[str]:
        faulty = [field for field in self.form.fields.values() if field.error()]
        return frozenset(
            key for key, tab in self.tabs.items() if any(tab.isAncestorOf(one) for one in faulty)
        )

    def _word(self) -> None:
        self.save.show_key(self.tr("保存"), "Ctrl S")
        self.discard.show_key(self.tr("放弃修改"), "Ctrl D")
        self._refresh()

    def _refresh(self) -> None:
        dirty = self.form.dirty and not self._locked
        self.save.setEnabled(dirty and not self._saving)
        self.discard.setEnabled(dirty and not self._saving)
        if self._locked:
            words = self._locked
        elif self._saving:
            words = self.tr("正在保存…")
        else:
            words = self.tr("有修改没有保存") if dirty else self.tr("没有修改")
        self._foot.show_state(words, dirty=dirty and not self._saving)
