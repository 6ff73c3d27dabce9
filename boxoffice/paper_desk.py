"""The window's way to its printer: tickets as pages, the drawer, the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from boxoffice.sale.desk import PrintDesk
from boxoffice.settings import PrinterSettings
from shared.devices.connection import Connection
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.devices.printer.protocol import PrinterStatus, TicketPrinter
from shared.kernel.locale import Bilingual, Language
from shared.paper.page import Page, PrintOutcome
from shared.paper.papers import PaperLayouts
from shared.paper.ticket import WRISTBAND, TicketPaper, VisitorOnPaper, ticket_page
from shared.sales.receipt import IssuedTicket


def printer_connection(settings: PrinterSettings) -> Connection:
    """Give the wire to the ticket printer; it is opened when it is first used."""
    return Connection(settings.url, settings.baud_rate, device="printer")


def ticket_printer(settings: PrinterSettings, connection: Connection) -> EscPosPrinter:
    """Give the driver of the ticket printer at the end of that wire."""
    profile = replace(
        printer_profile(settings.profile, settings.width_dots),
        black_mark=settings.black_mark,
        mark_offset=settings.mark_offset,
    )
    return EscPosPrinter(connection, profile, confirms_jobs=settings.confirms_jobs)


class PaperDesk:
    """Runs on the printer's thread. `site_name` is asked at each ticket."""

    def __init__(
        self,
        printer: TicketPrinter,
        layouts: PaperLayouts,
        site_name: Callable[[], Bilingual],
        language: Language,
        *,
        training: bool,
        drawer: bool,
        wristbands: TicketPrinter | None = None,
    ) -> None:
        self._printer = printer
        self._layouts = layouts
        self._site_name = site_name
        self._language = language
        self._training = training
        self._drawer = drawer
        self._wristbands = wristbands
        self.drawer_pulsed: Callable[[], None] = lambda: None

    @property
    def layouts(self) -> PaperLayouts:
        """Give the layouts of all papers."""
        return self._layouts

    @property
    def language(self) -> Language:
        """Tell the language of the paper."""
        return self._language

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
            contact=(
                VisitorOnPaper(ticket.contact.name, ticket.contact.document)
                if ticket.contact
                else None
            ),
        )
        page = ticket_page(paper, self._layouts.of(ticket.layout))
        return self._printer_of(ticket).print_page(page)

    def _printer_of(self, ticket: IssuedTicket) -> TicketPrinter:
        """Give the printer of wristbands to a wristband, where the window has one."""
        if ticket.layout == WRISTBAND and self._wristbands is not None:
            return self._wristbands
        return self._printer

    def print_page(self, page: Page) -> PrintOutcome:
        """Print any page, as print_ticket does a ticket."""
        return self._printer.print_page(page)

    def open_drawer(self) -> None:
        """Open the drawer, if the station has one; `drawer_pulsed` hears of it beforehand."""
        if self._drawer:
            self.drawer_pulsed()
            self._printer.open_drawer()

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        return self._printer.status()


def _written(ticket: IssuedTicket) -> str:
    starts, ends = (f"{time:%H:%M}" if time else "" for time in (ticket.starts, ticket.ends))
    return f"{starts}–{ends}" if starts and ends else starts
