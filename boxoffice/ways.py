"""The ways from screen to screen of a window, from the sign-in to the end of a shift."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from boxoffice.entry import Entry
from boxoffice.front_door import FrontDoor
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.presenter import SalePresenter
from boxoffice.sale.view import SaleView
from boxoffice.shift.presenter import ShiftPresenter
from boxoffice.shift.rooms import ShiftRooms
from boxoffice.shift.view import ShiftPlace, ShiftView
from boxoffice.side_rooms import SideRooms
from boxoffice.window import BoxOfficeWindow, masked
from shared.desktop.input_router import MINIMUM_LENGTH, InputRouter
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.kernel.business_date import business_date
from shared.kernel.clock import Clock
from shared.shifts.open_shift import CurrentShift

# A PIN typed by a quick hand is no scan; a ticket code is far longer.
_NO_SCAN_BELOW: Final = 20


@dataclass(frozen=True, slots=True)
class Screens:
    """What a way can lead to, besides the front door."""

    sale_view: SaleView
    sale: SalePresenter
    shift_view: ShiftView
    shift: ShiftPresenter
    rooms: ShiftRooms
    side: SideRooms


class Ways:
    """Brings one screen after the other to the front; `changed` follows when the bars may differ.

    A screen is given its ways out when it is built, before the others are there: `screens` is set
    once all of them are. `counting` is asked before a drawer is counted, and goes on or does not;
    `entered` is called when somebody may sell.
    """

    screens: Screens

    def __init__(
        self,
        window: BoxOfficeWindow,
        front: FrontDoor,
        router: InputRouter,
        messages: SaleMessages,
        clock: Clock,
        changed: Callable[[], None],
    ) -> None:
        self._window = window
        self._front = front
        self._router = router
        self._messages = messages
        self._clock = clock
        self._changed = changed
        self.counting: Callable[[Callable[[], None]], None] = lambda go_on: go_on()
        self.entered: Callable[[], None] = lambda: None

    def open(self, screens: Screens) -> None:
        """Put every screen into the window; scans go to the one that is shown."""
        self.screens = screens
        for view in (
            *(self._front.view, screens.shift_view, screens.sale_view),
            *screens.rooms.views,
        ):
            self._window.add_screen(view)
        self._window.may_close = lambda: not screens.sale.unfinished
        self._router.scanned.connect(self._scanned)

    # From the sign-in to the sale.

    def enter(self, entry: Entry) -> None:
        """Let somebody in who has signed in: to the float, the sale or the count."""
        screens = self.screens
        before = self._front.let_in(entry)
        screens.sale.take_keys(entry.keys)
        same = before is not None and before.token.staff_id == entry.token.staff_id
        if entry.shift is None:
            self._ask_float(entry)
        elif entry.sells:
            self.show_sale()
            if not (same and screens.sale.begun):
                screens.sale.begin()
                screens.rooms.slips.load()
        elif entry.counts:
            self._window.messages.setEnabled(True)
            screens.rooms.show_count(entry, same=same)
        else:
            self._front.refuse_entry(entry.shift.number)

    def _ask_float(self, entry: Entry) -> None:
        place = ShiftPlace(
            entry.station.name, masked(entry.token.name), entry.station.business_date
        )
        self.screens.shift.begin()
        self.screens.shift_view.show_place(place)
        self._window.show_screen(self.screens.shift_view)

    def begin_shift(self, shift: CurrentShift) -> None:
        """Begin to sell in a shift that was just opened."""
        self.go_on(shift)
        self.screens.sale.begin()
        self.screens.rooms.slips.print_owed()

    def go_on(self, shift: CurrentShift) -> None:
        """Go back to the sale as it stood, in a shift that is open again."""
        if self._front.entry is not None:
            self._front.entry = replace(self._front.entry, shift=shift)
        self.show_sale()

    def end_shift(self) -> None:
        """Know that the shift takes no more; its screens lead on by themselves."""
        if self._front.entry is not None:
            self._front.entry = replace(self._front.entry, shift=None)
        self._changed()

    # From the sale and back.

    def show_sale(self) -> None:
        """Show the sale as it stood."""
        self.entered()
        self._router.minimum_length = MINIMUM_LENGTH
        self._window.messages.setEnabled(True)
        self._window.show_screen(self.screens.sale_view)
        self._changed()

    def let_type(self) -> None:
        """Expect a quick hand at the keys of the next screen: a PIN is no scan."""
        self._router.minimum_length = _NO_SCAN_BELOW

    def type_at_sale(self, typing: bool) -> None:
        """Expect a PIN on the sale screen, or scans again."""
        self._router.minimum_length = _NO_SCAN_BELOW if typing else MINIMUM_LENGTH

    def hand_over(self) -> None:
        """Count the drawer, unless a basket is not paid."""
        if self.screens.sale.unfinished:
            self._count()
        else:
            self.counting(self._count)

    def _count(self) -> None:
        if self._front.entry is not None:
            unfinished = self.screens.sale.unfinished
            self.screens.rooms.hand_over(self._front.entry, unfinished_basket=unfinished)

    def show_drawer(self) -> None:
        """Ask what the drawer is to be opened for."""
        self.screens.rooms.show_drawer()

    def show_shift_report(self) -> None:
        """Show how the shift stands."""
        self.screens.rooms.show_report()

    def show_orders(self, code: str) -> None:
        """Show the orders, with what was scanned or nothing."""
        self.let_type()  # a supervisor's PIN is typed there, too
        self.screens.side.orders.open(code)

    def show_newest(self) -> None:
        """Show the newest order, about to print a ticket of it again."""
        self.let_type()
        self.screens.side.orders.open_newest()

    def show_pass(self, ticket: UUID | None = None) -> None:
        """Show the annual passes: that of a ticket, or that of the last order."""
        self.let_type()
        self.screens.side.passes.open(ticket)

    def card_laid(self, card: ContactlessCard | CardTrouble) -> None:
        """Find the member or the pass of a contactless card, unless somebody pays; bind a band."""
        shown, screens = self._window.screens.currentWidget(), self.screens
        orders, passes = screens.side.open_orders, screens.side.open_passes
        if orders is not None and orders.waits_for_band:
            orders.laid(card)
            return
        if shown is screens.sale_view and not screens.sale.paying:
            self._laid_at_sale(card)
        elif orders is not None or passes is not None:
            self._laid_for_pass(card)

    def _laid_at_sale(self, card: ContactlessCard | CardTrouble) -> None:
        if isinstance(card, CardTrouble):
            self._laid_for_pass(card)
        else:
            self.screens.sale.laid(card.number, lambda: self._laid_for_pass(card))

    def _laid_for_pass(self, card: ContactlessCard | CardTrouble) -> None:
        self.let_type()
        self.screens.side.passes.laid(card)

    def show_reports(self) -> None:
        """Show the reports of today to whoever may see them."""
        if self._front.entry is None or "report" not in self._front.entry.token.rights:
            self._messages.say_no_reports()
        elif self._front.facts is not None:
            reports = self.screens.side.reports
            self._window.show_screen(reports.view)
            reports.open(business_date(self._clock.now()))

    def _scanned(self, text: str) -> None:
        side = self.screens.side
        if self._window.screens.currentWidget() is self.screens.sale_view:
            self.screens.sale.scanned(text)
        elif (screen := side.open_orders or side.open_passes) is not None:
            screen.scanned(text)
