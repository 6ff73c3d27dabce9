"""A window without a screen that sells and prints until it is killed.

`python -m tests.journeys.selling_process KEY_FILE PRINTER_URL`, database in SHANMEN_DATABASE_URL.
It does what the box office does, in the same order: what was left queued is printed first, what is
in doubt is left to a person, and each print is said before its first byte and after its proof.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.kernel.locale import Bilingual, Language
from shared.paper.page import PrintOutcome
from shared.paper.ticket import TicketPaper, read_ticket_layout, ticket_page
from shared.sales.print_queue import PRINTED, PRINTING, QUEUED, UNKNOWN, record_print, unprinted
from shared.sales.receipt import IssuedTicket
from tests.till import Till

STATE_OF = {
    PrintOutcome.PRINTED: PRINTED,
    PrintOutcome.NOT_PRINTED: QUEUED,
    PrintOutcome.UNKNOWN: UNKNOWN,
}


class SellingProcess:
    """Till and printer of one window."""

    def __init__(self, till: Till, printer_url: str) -> None:
        self._till = till
        self._layout = read_ticket_layout()
        connection = Connection(printer_url, device="printer")
        self._printer = EscPosPrinter(connection, printer_profile("gb18030", 576))

    def run(self) -> None:
        """Sell for ever."""
        sys.stdout.write("selling\n")
        sys.stdout.flush()
        with self._till.sessions.begin() as session:
            left = unprinted(session, self._till.sign)
        for one in left:
            if one.state == QUEUED:
                self._print(one.ticket)
        while True:
            for ticket in self._till.sell(adult=3).tickets:
                self._print(ticket)

    def _print(self, ticket: IssuedTicket) -> None:
        self._say(ticket, PRINTING)
        try:
            outcome = self._printer.print_page(ticket_page(self._paper(ticket), self._layout))
        except DeviceFault as fault:
            outcome = PrintOutcome.UNKNOWN if fault.may_have_acted else PrintOutcome.NOT_PRINTED
        self._say(ticket, STATE_OF[outcome])

    def _say(self, ticket: IssuedTicket, state: str) -> None:
        with self._till.sessions.begin() as session:
            record_print(session, ticket.print_job, state, self._till.token)

    def _paper(self, ticket: IssuedTicket) -> TicketPaper:
        return TicketPaper(
            site_name=Bilingual("云山", "Cloud Mountain"),
            type_name=ticket.type_name,
            ticket_class=ticket.ticket_class,
            persons=ticket.persons,
            visit_day=ticket.visit_day,
            valid_days=ticket.valid_days,
            price=ticket.price,
            number=ticket.number,
            code=ticket.code,
            language=Language.ZH,
            training=False,
        )


def main(key_file: str, printer_url: str) -> None:
    """Sign in at the window and sell."""
    sessions = sessionmaker(station_engine(os.environ["SHANMEN_DATABASE_URL"], "selling-process"))
    SellingProcess(Till.open(sessions, Path(key_file)), printer_url).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
