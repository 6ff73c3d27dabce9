"""Puts the room of refunds together."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.room import RoomContext
from boxoffice.refunds.bills_presenter import AskFile, BillsPresenter
from boxoffice.refunds.bills_view import BillsView
from boxoffice.refunds.closures_presenter import ClosuresPresenter
from boxoffice.refunds.closures_view import ClosuresView
from boxoffice.refunds.new_closure_presenter import NewClosurePresenter
from boxoffice.refunds.new_closure_view import NewClosureView
from boxoffice.refunds.paybacks_presenter import PaybacksPresenter
from boxoffice.refunds.paybacks_view import PaybacksView
from boxoffice.refunds.requests_presenter import RequestsPresenter
from boxoffice.refunds.requests_view import RequestsView
from boxoffice.refunds.wording import RefundWording

REQUESTS, CLOSURES, PAYBACKS, BILLS = "requests", "closures", "paybacks", "bills"
RIGHT: Final = "authorise"
FINANCE: Final = "close_day"


class RefundRoom(PagesRoom):
    """What waits for approval, closed days, money that goes back; finance has that, and bills."""

    def __init__(self, context: RoomContext, ask_file: AskFile | None = None) -> None:
        super().__init__(context.theme)
        theme = context.theme
        words = RefundWording(context.translations, context.messages)
        self.requests = RequestsView(theme)
        self.closures = ClosuresView(theme)
        self.new_closure = NewClosureView(theme, context.today)
        self.paybacks = PaybacksView(theme)
        self.bills = BillsView(theme)
        self._may_approve = context.may(RIGHT)
        self._may_close = context.may(FINANCE)
        if self._may_approve:
            self.add_page(REQUESTS, self.requests, RequestsPresenter(self.requests, context, words))
            self._closures = ClosuresPresenter(self.closures, context, words, self._begin)
            self.add_page(CLOSURES, self.closures, self._closures)
            self._new = NewClosurePresenter(self.new_closure, context, words, self._sent)
            self.new_closure.left.connect(self.go_back)
        self.add_page(PAYBACKS, self.paybacks, PaybacksPresenter(self.paybacks, context, words))
        if self._may_close:
            self.add_page(BILLS, self.bills, BillsPresenter(self.bills, context, words, ask_file))
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _begin(self) -> None:
        self.lay_over(self.new_closure)
        self._new.begin()

    def _sent(self, closure: UUID) -> None:
        self.go_back()
        self._closures.open(closure)

    def _word(self) -> None:
        pages = [(PAYBACKS, self.tr("款项去向"))]
        if self._may_approve:
            approvals = [(REQUESTS, self.tr("退款审批")), (CLOSURES, self.tr("闭园退票"))]
            pages = approvals + pages
        if self._may_close:
            pages.append((BILLS, self.tr("静态码核对")))
        self.show_pages(pages)


def build_refunds(context: RoomContext) -> QWidget:
    """Build the room."""
    return RefundRoom(context)
