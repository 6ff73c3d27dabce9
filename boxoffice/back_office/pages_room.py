"""A room of several pages under one row of tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomView
from shared.desktop.form.tabs import HEIGHT, TabRow
from shared.desktop.theme import Theme


class PagePresenter(Protocol):
    """What a page does when it is shown, and whether it can be left."""

    def open(self, target: object = None) -> None:
        """Be shown."""
        ...

    def may_leave(self) -> bool:
        """Say whether the page can be left now; one that says no says why."""
        ...


class _Strip(QWidget):
    """The ground of the tabs."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(HEIGHT + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and rule."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.line)


class PagesRoom(RoomView):
    """Ctrl Tab goes to the next page. A target of the room is (key of a page, its own target)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        strip = _Strip(theme, self)
        self.tabs = TabRow(theme, strip)
        self.stack = QStackedWidget(self)
        self._widgets: dict[str, QWidget] = {}
        self._presenters: dict[str, PagePresenter] = {}
        self._order: list[str] = []
        self._shown = ""
        row = QHBoxLayout(strip)
        row.setContentsMargins(8, 0, 8, 1)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.stack, 1)
        self.tabs.chosen.connect(self._choose)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def add_page(self, key: str, widget: QWidget, presenter: PagePresenter) -> None:
        """Take a page in; the presenter lives as long as the room."""
        self._widgets[key] = widget
        self._presenters[key] = presenter
        self.stack.addWidget(widget)
        self._shown = self._shown or key

    def show_pages(self, words: Sequence[tuple[str, str]]) -> None:
        """Word the tabs by the keys of the pages, in the order in which they are walked."""
        self._order = [key for key, _ in words]
        self.tabs.show_tabs(words)
        self.setWindowTitle(self.tabs.word())

    def shown(self) -> str:
        """Give the key of the page that is shown."""
        return self._shown

    def open(self, target: object = None) -> None:
        """Show the page of the target, or the one that was shown last, read anew."""
        key, inner = target if isinstance(target, tuple) else (self._shown, None)
        if key != self._shown and not self.may_leave():
            return
        self._show(key, inner)

    def may_leave(self) -> bool:
        """Ask the page that is shown."""
        return self._presenters[self._shown].may_leave()

    def lay_over(self, page: QWidget) -> None:
        """Show something over the page that is shown, until Esc or a tab takes it away."""
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def go_back(self) -> bool:
        """Take away what lies over the page."""
        page = self._widgets[self._shown]
        if self.stack.currentWidget() is page:
            return False
        self.stack.setCurrentWidget(page)
        page.setFocus()
        return True

    def _choose(self, key: str) -> None:
        if key == self._shown:
            self.go_back()
            return
        if self.may_leave():
            self._show(key, None)
        else:
            self.tabs.choose(self._shown)

    def _step(self, step: int) -> None:
        at = self._order.index(self._shown)
        self._choose(self._order[(at + step) % len(self._order)])

    def _show(self, key: str, target: object) -> None:
        self._shown = key
        self.tabs.choose(key)
        self.setWindowTitle(self.tabs.word())
        self.stack.setCurrentWidget(self._widgets[key])
        self.setFocusProxy(self._widgets[key])
        if not self.tabs.isAncestorOf(QApplication.focusWidget() or self):
            self._widgets[key].setFocus()
        self._presenters[key].open(target)
