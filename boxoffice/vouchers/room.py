"""Puts the room of vouchers together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomContext, RoomView
from boxoffice.marketing.codes_page import CodesPage
from boxoffice.vouchers.list_view import VoucherListView
from boxoffice.vouchers.new_view import NewVouchersView
from boxoffice.vouchers.presenter import VouchersPresenter
from boxoffice.vouchers.wording import VoucherWording
from shared.marketing.vouchers import NewVouchers


class VouchersRoom(RoomView):
    """The list, and over it the form or the codes that were just made."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        theme = context.theme
        self._words = VoucherWording(context.translations, context.messages)
        self.list = VoucherListView(theme)
        self.new = NewVouchersView(theme, context.today)
        self.codes = CodesPage(theme)
        self.stack = QStackedWidget(self)
        for page in (self.list, self.new, self.codes):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.setFocusProxy(self.list)
        self._presenter = VouchersPresenter(
            self.list, self.new, context, self._words, self._show_new, self.show_codes
        )
        self.new.left.connect(self.go_back)
        self.codes.done.clicked.connect(self.go_back)

    def open(self, target: object = None) -> None:
        """Be shown, read anew."""
        self._presenter.open()

    def go_back(self) -> bool:
        """Take away what lies over the list; codes are then gone for good."""
        if self.stack.currentWidget() is self.list:
            return False
        self.codes.forget()
        self.stack.setCurrentWidget(self.list)
        self.list.setFocus()
        return True

    def _show_new(self) -> None:
        self.stack.setCurrentWidget(self.new)
        self.new.setFocus()

    def show_codes(self, new: NewVouchers, path: Path) -> None:
        """Show the codes that were just made, this once."""
        self.codes.show_codes(self._words.name(new.name), new.codes, path)
        self.stack.setCurrentWidget(self.codes)


def build_vouchers(context: RoomContext) -> QWidget:
    """Build the room."""
    return VouchersRoom(context)
