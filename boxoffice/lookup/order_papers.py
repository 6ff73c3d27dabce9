"""Papers of an order beside its tickets: the receipt, and the confirmation for a group."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.paper import OrderPaperDesk
from boxoffice.lookup.paper_messages import PaperMessages
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.slip import SlipPlace
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.paper.confirmation import ConfirmationPaper, confirmation_page
from shared.paper.page import Page, PrintOutcome
from shared.paper.papers import CONFIRMATION, RECEIPT
from shared.paper.receipt import ReceiptLine, ReceiptPaper, receipt_page
from shared.paper.ticket import VisitorOnPaper
from shared.reporting.page_pdf import write_page
from shared.sales.look_up import OrderHistory, TicketShown

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """Where documents are written, and what opens one for the cashier."""

    folder: Path
    show: Callable[[Path], None]


class OrderPapers(QObject):
    """Both are made on the printer's thread; what fails is said."""

    def __init__(
        self,
        printer: Background,
        paper: OrderPaperDesk,
        documents: DocumentPlace,
        say: PaperMessages,
    ) -> None:
        super().__init__()
        self._printer = printer
        self._paper = paper
        self._documents = documents
        self._say = say

    def press(self, shown: LookUpShown, press: Press) -> None:
        """Make the paper that a press asks for, of the order that is shown."""
        making = self._print_receipt if press.act is Act.RECEIPT else self._confirm
        if shown.history is not None and shown.stage is Stage.ORDER:
            making(shown.history)

    def _print_receipt(self, history: OrderHistory) -> None:
        place = self._paper.place()
        if place is None:
            return
        page = receipt_page(receipt_paper(history, place), self._paper.layout(RECEIPT))
        self._printer.run(self, lambda: self._paper.print_page(page), self._came, self._failed)

    def _confirm(self, history: OrderHistory) -> None:
        place = self._paper.place()
        if place is None:
            return
        paper = confirmation_paper(history, place)
        page = confirmation_page(paper, self._paper.layout(CONFIRMATION))
        self._printer.run(self, lambda: self._write(page), self._written, self._not_written)

    def _write(self, page: Page) -> Path:
        folder = self._documents.folder
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{page.title}.pdf"
        write_page(page, path)
        return path

    def _written(self, path: Path) -> None:
        self._say.say_document_written(path)
        self._documents.show(path)

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            logger.error("a confirmation was not written", exc_info=error)
        self._say.say_document_not_written(self._documents.folder)

    def _came(self, outcome: PrintOutcome) -> None:
        if outcome is PrintOutcome.NOT_PRINTED:
            self._say.say_receipt_not_printed()
        else:
            self._say.say_receipt_printed()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeviceFault):
            logger.error("a receipt was not printed", exc_info=error)
        self._say.say_receipt_not_printed()


def receipt_paper(history: OrderHistory, place: SlipPlace) -> ReceiptPaper:
    """Give what stands on the receipt of an order; what was given in change is long gone."""
    order = history.order
    return ReceiptPaper(
        site_name=place.site_name,
        station_name=order.station,
        number=order.number,
        sold_at=order.sold_at,
        staff_number=place.staff_number,
        lines=lines_of(history.tickets),
        total=order.total,
        tenders=_paid(history),
        language=place.language,
        training=place.training,
    )


def confirmation_paper(history: OrderHistory, place: SlipPlace) -> ConfirmationPaper:
    """Give what stands on the confirmation of an order."""
    order, tickets = history.order, history.tickets
    person = order.person
    return ConfirmationPaper(
        site_name=place.site_name,
        station_name=order.station,
        number=order.number,
        visit_day=order.visit_day,
        sold_at=order.sold_at,
        staff=place.staff_number,
        lines=lines_of(tickets),
        persons=sum(one.persons for one in tickets),
        total=order.total,
        tenders=_paid(history),
        visitors=tuple(
            (VisitorOnPaper(one.name, one.document), ticket.number)
            for ticket in tickets
            for one in ticket.visitors
        ),
        contact=VisitorOnPaper(person.name, person.document) if person else None,
        language=place.language,
        training=place.training,
    )


def lines_of(tickets: tuple[TicketShown, ...]) -> tuple[ReceiptLine, ...]:
    """Add tickets of one name and price up to lines, in the order in which they were sold."""
    counted: Counter[tuple[Bilingual, Money]] = Counter((one.name, one.price) for one in tickets)
    return tuple(
        ReceiptLine(name, quantity, price, price * quantity)
        for (name, price), quantity in counted.items()
    )


def _paid(history: OrderHistory) -> tuple[tuple[str, Money], ...]:
    """Give what was paid by each tender, without what went back since."""
    paid: dict[str, Money] = {}
    for tender, amount in history.paid:
        if amount > Money(0):
            paid[tender] = paid.get(tender, Money(0)) + amount
    return tuple(paid.items())


def open_document(path: Path) -> None:
    """Open a document with whatever this PC shows such documents by."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
