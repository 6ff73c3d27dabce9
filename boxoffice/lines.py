"""What a window holds open while it runs: the database, the printers, and threads to wait there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy.orm import sessionmaker

from boxoffice.devices.drivers import wristband_printer
from boxoffice.entry import Entry
from boxoffice.office import WindowOffice
from boxoffice.outage.line import BlockSize
from boxoffice.outage.outage import Outage, OutageParts, open_outage
from boxoffice.paper_desk import printer_connection, ticket_printer
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.tenders.desk import Paying
from boxoffice.settings import WindowStation
from boxoffice.terminal.line import TerminalLine
from boxoffice.workers import Workers
from shared.database.engine import SHORT_CONNECT_SECONDS, station_engine
from shared.identity.key_file import read_station_keys
from shared.kernel.clock import Clock
from shared.payments.watch import ChargeWatch
from shared.tickets.key_file import read_key_file

NAME: Final = "shanmen-boxoffice"


class WindowLines:
    """Nothing is opened before it is first used; `close` lets go of all of it.

    Raises what is wrong with the key files of the station.
    """

    def __init__(
        self,
        station: WindowStation,
        database_url: str,
        clock: Clock,
        journal_file: Path | None = None,
    ) -> None:
        signer = read_key_file(station.signing_key_file)
        keys_file = station.person_keys_file
        person_keys = None if keys_file is None else read_station_keys(keys_file)
        self.workers = Workers.start()
        self._engine = station_engine(database_url, NAME, 1, SHORT_CONNECT_SECONDS)
        # A report's transaction would end with psycopg dropping what the sale has prepared.
        self.report_engine = station_engine(database_url, f"{NAME}-reports", connections=1)
        self.office = WindowOffice(sessionmaker(self._engine), signer, person_keys)
        self.charges = ChargeWatch(database_url)
        self._terminal_engine = station_engine(database_url, f"{NAME}-terminal", connections=1)
        self.terminal = TerminalLine(sessionmaker(self._terminal_engine), self.office.signed_in)
        self._printer_connection = printer_connection(station.printer)
        self.printer = ticket_printer(station.printer, self._printer_connection)
        self.wristbands = wristband_printer(station.wristband) if station.wristband else None
        self.signer, self.training = signer, signer.training
        self.outage: Outage | None = None
        if journal_file is not None:
            self.outage = open_outage(
                journal_file,
                signer,
                database_url,
                OutageParts(self.office.desk(), self.office.sealed, self.office.signed_in),
                clock,
                BlockSize(station.outage.places, station.outage.numbers),
            )
        self.journal_broken = journal_file is not None and self.outage is None

    def sale_desk(self) -> SaleDesk:
        """Give the calls of the sale screen."""
        return self.office.desk() if self.outage is None else self.outage.desk.desk()

    def paying(self) -> Paying:
        """Give the desks of money and of parked orders."""
        tenders, parking = self.office.tenders(self.charges), self.office.parking()
        if self.outage is not None:
            desk = self.outage.desk
            tenders, parking = desk.tenders(tenders), desk.parking(parking)
        workers = self.workers
        return Paying(
            tenders,
            parking,
            workers.charges,
            self.terminal.desk(),
            workers.terminal,
            self.office.accounts(),
        )

    def enter(self, number: str, pin: str) -> Entry:
        """Sign in here, or by what this window knows of its cashier while the database is gone."""
        if self.outage is None:
            return self.office.enter(number, pin)
        return self.outage.desk.enter(self.office.enter, number, pin)

    def close(self) -> None:
        """Stop every thread, then let go of printers and database."""
        self.workers.close()
        if self.outage is not None:
            self.outage.close()
        self._printer_connection.close()
        if self.wristbands is not None:
            self.wristbands.close()
        self.office.close()
        self.charges.close()
        self._engine.dispose()
        self._terminal_engine.dispose()
        self.report_engine.dispose()
