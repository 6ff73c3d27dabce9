"""The window's way to its printer: tickets as pages, the drawer, the state."""

from __future__ import annotations

from collections.abc import Callable

from boxoffice.sale.desk import PrintDesk
from boxoffice.settings import PrinterSettings
from shared.devices.connection import Connection
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.devices.printer.protocol import PrinterStatus, TicketPrinter
from shared.kernel.locale import Bilingual, Language
from shared.paper.page import PrintOutcome
from shared.paper.ticket import TicketLayouts, TicketPaper, VisitorOnPaper, ticket_page
from shared.sales.receipt import IssuedTicket


def printer_connection(settings: PrinterSettings) -> Connection:
    """Give the wire to the ticket printer; it is opened when it is first used."""
    return Connection(settings.url, settings.baud_rate, device="printer")


def ticket_printer(settings: PrinterSettings, connection: Connection) -> EscPosPrinter:
    """Give the driver of the ticket printer at the end of that wire."""
    profile = printer_profile(settings.profile, settings.width_dots)
    return EscPosPrinter(connection, profile, confirms_jobs=settings.confirms_jobs)


class PaperDesk:
    """Runs on the printer's thread. `site_name` is asked at each ticket."""

    def __init__(
        self,
        printer: TicketPrinter,
        layouts: TicketLayouts,
        site_name: Callable[[], Bilingual],
        language: Language,
        *,
        training: bool,
        drawer: bool,
    ) -> None:
        self._printer = printer
        self._layouts = layouts
        self._site_name = site_name
        self._language = language
        self._training = training
        self._drawer = drawer

    def desk(self) -> PrintDesk:
        """Give the calls of the sale screen."""
        return PrintDesk(self.print_ticket, self.open_drawer, self.status)

    def print_ticket(self, ticket: IssuedTicket) -> PrintOutcome:
        """Print one ticket. DeviceFault: no byte of it was sent, unless it says otherwise."""
        paper = TicketPaper(
            site_name=self._site_name(),
            type_name=ticket.type_name,
            ticket_class=ticket.ticket_class,
            persons=ticket.persons,
            visit_day=ticket.visit_day,
            valid_days=ticket.valid_days,
            price=ticket.price,
            number=ticket.number,
            code=ticket.code,
            language=self._language,
            training=self._training,
            rule_lines=(ticket.validity.text(self._language),) if ticket.validity else (),
            slot=_written(ticket),
            visitors=tuple(VisitorOnPaper(one.name, one.document) for one in ticket.visitors),
        )
        return self._printer.print_page(ticket_page(paper, self._layouts.of(ticket.layout)))

    def open_drawer(self) -> None:
        """Open the drawer, if the station has one."""
        if self._drawer:
            self._printer.open_drawer()

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        return self._printer.status()


def _written(ticket: IssuedTicket) -> str:
    starts, ends = (f"{time:%H:%M}" if time else "" for time in (ticket.starts, ticket.ends))
    return f"{starts}–{ends}" if starts and ends else starts
