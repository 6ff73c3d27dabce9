"""The room “目录与价格” of the back office: its pages and presenters, put together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.overtaken import READ_AGAIN
from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.concessions.presenter import ConcessionsPresenter
from boxoffice.catalogue.concessions.view import ConcessionsView
from boxoffice.catalogue.editions.presenter import EditionsPresenter
from boxoffice.catalogue.editions.view import EditionsView
from boxoffice.catalogue.editions.wording import EditionsWording
from boxoffice.catalogue.prices.presenter import PricesPresenter
from boxoffice.catalogue.prices.view import PricesView
from boxoffice.catalogue.problem_words import Jump, Page, ProblemWords
from boxoffice.catalogue.refusals import SUBJECT, CatalogueMessages
from boxoffice.catalogue.types.presenter import TypesPresenter
from boxoffice.catalogue.types.view import TypesView
from boxoffice.catalogue.view import CatalogueView
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.catalogue.workbench import Workbench


class CataloguePresenter(QObject):
    """Keeps the pages in step: one edition for all, and no change lost on the way between them."""

    def __init__(self, view: CatalogueView, context: RoomContext, bench: Workbench) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._bench = bench
        self._words = CatalogueWording(context.translations, self)
        messages = self._messages = CatalogueMessages(context.messages, self)
        problems = ProblemWords(bench, self._words, self)
        self.editions = EditionsPresenter(
            view.editions,
            bench,
            EditionsWording(bench, self._words, problems, self),
            messages,
            context,
        )
        self.types = TypesPresenter(view.types, bench, self._words, messages)
        self.prices = PricesPresenter(view.prices, bench, self._words, messages)
        self.concessions = ConcessionsPresenter(view.concessions, bench, self._words, messages)
        self._connect()

    def may_leave(self) -> bool:
        """Tell whether no page would lose a change; the page says why."""
        page = {
            Page.TYPES: self.types.may_leave,
            Page.PRICES: self.prices.may_leave,
            Page.CONCESSIONS: self.concessions.may_leave,
        }.get(self._view.shown())
        return page is None or page()

    def _connect(self) -> None:
        self._view.opened.connect(self._open)
        self._view.page_chosen.connect(self._choose)
        self._view.leave = self.may_leave
        self.editions.may_change = self.may_leave
        self.editions.jump = self._jump
        self._bench.changed.connect(self._show)
        self._context.translations.changed.connect(self._reword)
        self._context.messages.pressed.connect(self._message_key)

    def _open(self, _target: object) -> None:
        if not any(page.unsaved for page in (self.types, self.prices, self.concessions)):
            self._bench.read_again()

    def _message_key(self, subject: str, name: str) -> None:
        if (subject, name) == (SUBJECT, READ_AGAIN):
            self._messages.take_away()
            self._bench.read_again()

    def _choose(self, page: str) -> None:
        if page != self._view.shown() and not self.may_leave():
            self._view.tabs.choose(self._view.shown())
            return
        self._view.show_page(Page(page))

    def _jump(self, jump: Jump) -> None:
        self._view.show_page(jump.page)
        match jump.page:
            case Page.TYPES:
                self.types.go_to(jump.code, jump.field)
            case Page.PRICES:
                self.prices.go_to(jump.code, jump.field)
            case Page.CONCESSIONS:
                self.concessions.go_to(jump.code, jump.field)

    def _reword(self) -> None:
        """Word everything anew; a form with changes keeps them."""
        self._view.banner.show_words(
            self._words.banner(self._bench.head), changeable=self._bench.is_draft
        )
        self.editions.show()
        for page in (self.types, self.prices, self.concessions):
            if page.unsaved:
                page.reword()
            else:
                page.show()

    def _show(self) -> None:
        banner = self._words.banner(self._bench.head)
        self._view.banner.show_words(banner, changeable=self._bench.is_draft)
        for page in (self.editions, self.types, self.prices, self.concessions):
            page.show()


def build_catalogue(context: RoomContext) -> QWidget:
    """Build the room; its presenter lives as long as its widget."""
    words = CatalogueWording(context.translations, context.messages)
    view = CatalogueView(
        context.theme,
        EditionsView(context.theme, context.today),
        TypesView(context.theme, words),
        PricesView(context.theme, words),
        ConcessionsView(context.theme, words),
    )
    bench = Workbench(context, view)
    CataloguePresenter(view, context, bench)
    return view
