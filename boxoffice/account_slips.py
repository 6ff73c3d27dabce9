"""Prints the slip of a top-up, on the printer's thread; what is not printed is said."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from boxoffice.front_door import FrontDoor
from boxoffice.paper_desk import PaperDesk
from boxoffice.sale.print_messages import PrintMessages
from shared.accounts.top_up import AccountReceipt
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault
from shared.paper.account_slip import AccountPaper, account_page
from shared.paper.papers import ACCOUNT

logger = logging.getLogger(__name__)


class AccountSlips(QObject):
    """One slip a top-up; the statement shows it again."""

    def __init__(
        self,
        printer: Background,
        paper: PaperDesk,
        front: FrontDoor,
        messages: PrintMessages,
        *,
        training: bool,
    ) -> None:
        super().__init__()
        self._printer = printer
        self._paper = paper
        self._front = front
        self._messages = messages
        self._training = training

    def print_slip(self, receipt: AccountReceipt, name: str) -> None:
        """Print it for whom it is, masked."""
        entry = self._front.entry
        if entry is None:
            return
        paper = AccountPaper(
            site_name=entry.station.site_name,
            station_name=entry.station.name,
            number=receipt.number,
            name=name,
            at=receipt.at,
            staff_number=entry.token.number,
            tender=receipt.tender,
            reference=receipt.reference,
            amount=receipt.amount,
            balance=receipt.balance,
            language=self._paper.language,
            training=self._training,
        )
        page = account_page(paper, self._paper.layouts.of(ACCOUNT))
        self._printer.run(self, lambda: self._paper.print_page(page), lambda _: None, self._not)

    def _not(self, error: Exception) -> None:
        if not isinstance(error, DeviceFault):
            logger.error("the slip of a top-up was not printed", exc_info=error)
        self._messages.say_no_slip()
