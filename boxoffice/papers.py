"""All of a window that ends at its printer: tickets, slips, the drawer, and how the printer is."""

from __future__ import annotations

from collections.abc import Callable

from boxoffice.account_slips import AccountSlips
from boxoffice.drawer import CashDrawer
from boxoffice.drawer_watch import DrawerWatch
from boxoffice.front_door import FrontDoor
from boxoffice.lines import WindowLines
from boxoffice.paper_desk import PaperDesk
from boxoffice.printer_watch import PrinterWatch
from boxoffice.sale.print_messages import PrintMessages
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.settings import WindowStation
from boxoffice.shift.rooms import ShiftRooms
from boxoffice.shift.slip_papers import SlipPapers, SlipPlace
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.locale import Bilingual


class WindowPapers:
    """`changed` is called when the printer is seen in another state."""

    def __init__(
        self,
        station: WindowStation,
        lines: WindowLines,
        front: FrontDoor,
        bar: MessageBar,
        changed: Callable[[], None],
    ) -> None:
        self._lines = lines
        self._front = front
        messages, printer = PrintMessages(bar), lines.workers.printer
        self.desk = PaperDesk(
            lines.printer,
            lines.office.layouts,
            self._site_name,
            station.language,
            training=lines.training,
            drawer=station.printer.drawer,
            wristbands=lines.wristbands,
        )
        self.prints = PrintQueue(
            lines.workers.database, printer, lines.sale_desk(), self.desk.desk(), messages
        )
        self.watch = PrinterWatch(printer, self.desk.desk().status, changed)
        self.prints.stopped, self.prints.worked = self.watch.note_fault, self.watch.note_work
        self.drawer = CashDrawer(printer, self.desk, self.watch, messages, training=lines.training)
        self.contact = DrawerWatch(
            station.printer.drawer_contact, lines.workers.database, lines.office.note_drawer, bar
        )
        self.contact.at_work = self._at_work
        self.watch.heard, self.desk.drawer_pulsed = self.contact.look, self.contact.pulsed
        self.account_slips = AccountSlips(
            printer, self.desk, front, messages, training=lines.training
        )

    def slips(self) -> SlipPapers:
        """Give what lays out the slips of a shift."""
        lines = self._lines
        return SlipPapers(
            self._slip_place, self.desk.language, lines.office.layouts, training=lines.training
        )

    def serve(self, rooms: ShiftRooms) -> None:
        """Have the slips of a shift printed again when somebody looks after the printer."""
        self.prints.otherwise = rooms.slips.print_again
        rooms.slips.stopped, rooms.slips.worked = self.watch.note_fault, self.watch.note_work

    def _at_work(self) -> bool:
        entry = self._front.entry
        return entry is not None and not entry.counts

    def _slip_place(self) -> SlipPlace:
        facts = self._front.facts
        return SlipPlace(self._site_name(), facts.name if facts else Bilingual("", ""))

    def _site_name(self) -> Bilingual:
        return self._front.facts.site_name if self._front.facts else Bilingual("", "")
