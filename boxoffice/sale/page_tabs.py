"""The pages of ticket buttons: a tab each, and the keys that turn them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.strips import HintStrip
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.form.tabs import Tab
from shared.desktop.theme import Theme

MOST_TABS: Final = 6
_HINTS_WIDTH: Final = 184
_GAP: Final = 8


class PageTabs(QWidget):
    """One page has no tabs: there is nothing to turn."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[int, ...] = ()
        self._page = 0
        self.tabs = [self._tab(theme, at) for at in range(MOST_TABS)]
        self.hints = HintStrip(theme, self)

    def show_pages(self, pages: tuple[int, ...], page: int) -> None:
        """Show the pages that there are and mark the one that is shown."""
        self._pages, self._page = pages, page
        several = len(pages) > 1
        for at, tab in enumerate(self.tabs):
            there = several and at < len(pages)
            tab.setVisible(there)
            if there:
                word = self._word(pages[at])
                tab.setText(word)
                tab.setAccessibleName(word)
                tab.setChecked(pages[at] == page)
        self.hints.setVisible(several)
        if several:
            at = pages.index(page) + 1 if page in pages else 1
            where = self.tr("第 {at} / {count} 页").format(at=at, count=len(pages))
            self.hints.show_hints((("PgUp", ""), ("PgDn", where)))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tabs from the left and the keys at the right."""
        self._place()

    def _tab(self, theme: Theme, at: int) -> Tab:
        tab = Tab(theme, self)
        tab.setAutoExclusive(False)
        tab.clicked.connect(lambda: self.stroke.emit(Stroke(Act.PAGE, self._pages[at])))
        tab.hide()
        return tab

    def _word(self, page: int) -> str:
        return self.tr("常用") if page == 0 else self.tr("第 {page} 页").format(page=page + 1)

    def _place(self) -> None:
        left = 0
        for at, tab in enumerate(self.tabs):
            if at < len(self._pages):
                width = max(tab.sizeHint().width(), 64)
                tab.setGeometry(left, 0, width, self.height())
                left += width + _GAP
        self.hints.setGeometry(self.width() - _HINTS_WIDTH, 0, _HINTS_WIDTH, self.height())
