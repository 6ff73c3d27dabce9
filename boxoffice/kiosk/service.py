"""The page of the staff, behind a corner that is touched five times and a PIN."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said, StaffShown
from boxoffice.kiosk.staff_office import ShiftStands, StaffOffice
from shared.desktop.background import Background
from shared.kernel.refusal import Refusal
from shared.paper.page import PrintOutcome
from shared.shifts.count_shift import NotSettled
from shared.shifts.slips import SlipToPrint
from shared.site.sign_in import NotPermitted, StaffLocked, StaffToken, StationLocked, WrongPin

logger = logging.getLogger(__name__)

TOUCHES: Final = 5
_WITHIN_SECONDS: Final = 4.0
_LONGEST: Final = (12, 6)


@dataclass(frozen=True, slots=True)
class ServiceExits:
    """What staff can do besides papers: print what is owed, rest or serve again, end the program.

    `resting` tells whether the machine rests because somebody said so.
    """

    print_left: Callable[[], None]
    rest: Callable[[], None]
    leave: Callable[[], None]
    resting: Callable[[], bool]
    print_slip: Callable[[SlipToPrint], PrintOutcome]


class Service(QObject):
    """Plays the presses of its two pages; nobody but a supervisor ends a shift or the program."""

    def __init__(
        self,
        showing: Showing,
        database: Background,
        printer: Background,
        office: StaffOffice,
        exits: ServiceExits,
    ) -> None:
        super().__init__()
        self._showing = showing
        self._database = database
        self._printer = printer
        self._office = office
        self._exits = exits
        self._touches: list[float] = []

    def corner(self) -> None:
        """Hear a touch of the corner; five of them within four seconds lead to the PIN."""
        now = monotonic()
        self._touches = [at for at in self._touches if now - at < _WITHIN_SECONDS] + [now]
        if len(self._touches) >= TOUCHES and self._showing.shown.page in (Page.HOME, Page.RESTING):
            self._touches = []
            self._showing.put(page=Page.STAFF_PIN, staff=StaffShown())

    def leave(self) -> None:
        """Sign out."""
        self._database.run(self, self._office.leave, lambda _: None, lambda _: None)

    def press(self, press: Press) -> None:
        """Play a press."""
        if self._showing.shown.page is Page.STAFF_PIN:
            self._at_pin(press)
        elif not self._showing.shown.busy:
            self._at_work(press)

    def _at_pin(self, press: Press) -> None:
        staff = self._showing.shown.staff
        at = int(staff.at_pin)
        number, pin = staff.typed
        text = staff.typed[at]
        match press.act:
            case Act.CHARACTER if len(text) < _LONGEST[at]:
                text += press.text
            case Act.RUB_OUT:
                text = text[:-1]
            case Act.STAFF_FIELD:
                self._showing.put(staff=replace(staff, at_pin=bool(press.number)))
                return
            case Act.NEXT if not at:
                self._showing.put(staff=replace(staff, at_pin=True))
                return
            case Act.NEXT if number and pin:
                self._sign_in(number, pin)
                return
        typed = (text, pin) if not at else (number, text)
        self._showing.put(staff=replace(staff, typed=typed))

    def _sign_in(self, number: str, pin: str) -> None:
        self._showing.put(staff=replace(self._showing.shown.staff, typed=(number, "")), busy=True)

        def entered(answer: tuple[StaffToken, ShiftStands]) -> None:
            token, stands = answer
            staff = StaffShown(
                name=token.name,
                supervisor="authorise" in token.rights,
                shift=stands.number,
                orders=stands.orders,
                total=stands.total,
                left=stands.owed,
                resting=self._exits.resting(),
            )
            self._showing.put(page=Page.STAFF, staff=staff, busy=False)

        self._database.run(self, lambda: self._office.enter(number, pin), entered, self._failed)

    def _at_work(self, press: Press) -> None:
        supervisor = self._showing.shown.staff.supervisor
        match press.act:
            case Act.X_REPORT:
                self._paper(self._office.x_slip)
            case Act.Z_REPORT if supervisor:
                self._paper(self._office.z_slip)
            case Act.LEAVE if supervisor:
                self._exits.leave()
            case Act.PRINT_LEFT:
                self._exits.print_left()
            case Act.REST:
                self._exits.rest()
                resting = self._exits.resting()
                self._showing.put(staff=replace(self._showing.shown.staff, resting=resting))
            case Act.Z_REPORT | Act.LEAVE:
                self._showing.say(Said.NOT_PERMITTED)

    def _paper(self, made: Callable[[], SlipToPrint | None]) -> None:
        self._showing.put(busy=True)
        self._database.run(self, made, self._print, self._failed)

    def _print(self, slip: SlipToPrint | None) -> None:
        if slip is None:
            self._showing.put(busy=False)
            return
        self._say(slip, "PRINTING")
        self._printer.run(
            self,
            lambda: self._exits.print_slip(slip),
            lambda outcome: self._printed(slip, outcome),
            lambda error: self._not_printed(slip, error),
        )

    def _printed(self, slip: SlipToPrint, outcome: PrintOutcome) -> None:
        out = outcome is PrintOutcome.PRINTED
        self._say(slip, "PRINTED" if out else "UNKNOWN")
        self._showing.say(Said.PRINTED_SLIP if out else Said.PAPER_SHORT)

    def _not_printed(self, slip: SlipToPrint, error: Exception) -> None:
        logger.warning("a slip was not printed: %s", type(error).__name__)
        self._say(slip, "QUEUED")
        self._showing.say(Said.PAPER_SHORT)

    def _say(self, slip: SlipToPrint, state: str) -> None:
        self._database.run(
            self, lambda: self._office.record_slip(slip, state), lambda _: None, lambda _: None
        )

    def _failed(self, error: Exception) -> None:
        match error:
            case WrongPin() | StaffLocked() | StationLocked():
                self._showing.say(Said.WRONG_PIN)
            case NotPermitted():
                self._showing.say(Said.NOT_PERMITTED)
            case NotSettled():
                self._showing.say(Said.UNSETTLED)
            case Refusal():
                self._showing.say(Said.NOT_PERMITTED)
            case _:
                logger.warning("staff were not served: %s", type(error).__name__)
                self._showing.say(Said.LOST)
