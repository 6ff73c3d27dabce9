"""The room: a row of pages over the page that is shown, and which edition is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomView
from boxoffice.catalogue.concessions.view import ConcessionsView
from boxoffice.catalogue.editions.view import EditionsView
from boxoffice.catalogue.prices.view import PricesView
from boxoffice.catalogue.problem_words import Page
from boxoffice.catalogue.types.view import TypesView
from shared.desktop.form.tabs import TabRow
from shared.desktop.paint import chip_width, pill
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

_TOP: Final = 56


class _Banner(QWidget):
    """Which edition is open, as a chip at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words, self._status = "", Status.INFO
        self.setMinimumWidth(160)

    def show_words(self, words: str, *, changeable: bool) -> None:
        """Say it; a draft is blue, what only can be read is amber."""
        self._words = words
        self._status = Status.INFO if changeable else Status.WARN
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        width = min(chip_width(self._theme, self._words, 32), self.width())
        pill(painter, self._theme, self.width() - width, self.height() / 2, self._words,
             tokens.soft(self._status), tokens.status_ink(self._status), height=32)  # fmt: skip


class CatalogueView(RoomView):
    """Holds the pages; what one does is its own presenter's business."""

    opened = Signal(object)
    page_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        editions: EditionsView,
        types: TypesView,
        prices: PricesView,
        concessions: ConcessionsView,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.editions, self.types = editions, types
        self.prices, self.concessions = prices, concessions
        self._pages: dict[Page, QWidget] = {
            Page.EDITIONS: editions,
            Page.TYPES: types,
            Page.PRICES: prices,
            Page.CONCESSIONS: concessions,
        }
        self.setProperty("ground", "page")
        self.leave: Callable[[], bool] = lambda: True
        self.tabs = TabRow(theme, self)
        self.banner = _Banner(theme, self)
        self.stack = QStackedWidget(self)
        for page in self._pages.values():
            self.stack.addWidget(page)
        self._lay_out()
        self.tabs.chosen.connect(self.page_chosen)
        self._word()
        self._bind_keys()

    def open(self, target: object = None) -> None:
        """Say that the room is shown."""
        self.opened.emit(target)

    def may_leave(self) -> bool:
        """Ask the pages."""
        return self.leave()

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.tabs.choose(page)
        self.setWindowTitle(self.tabs.word())
        self.stack.setCurrentWidget(self._pages[page])
        self._pages[page].setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> Page:
        """Give the page in front."""
        return Page(self.tabs.current())

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rule under the tabs."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.page)
        painter.fillRect(QRectF(0, _TOP - 1, self.width(), 1), tokens.line)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(8, 7, 16, 1)
        top.setSpacing(16)
        top.addWidget(self.tabs)
        top.addWidget(self.banner, 1)
        column.addLayout(top)
        column.addWidget(self.stack, 1)

    def _bind_keys(self) -> None:
        for number, page in enumerate(Page, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda key=page: self.page_chosen.emit(key))

    def _word(self) -> None:
        self.tabs.show_tabs(
            (
                (Page.EDITIONS, self.tr("版次")),
                (Page.TYPES, self.tr("票种")),
                (Page.PRICES, self.tr("价格")),
                (Page.CONCESSIONS, self.tr("优惠政策")),
            )
        )
        self.setWindowTitle(self.tabs.word())
