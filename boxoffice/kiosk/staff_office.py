"""What staff ask of the database at a kiosk: each call blocks."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from boxoffice.kiosk.office import KioskOffice
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.print_queue import unprinted
from shared.shifts.machine import close_machine
from shared.shifts.report import make_x
from shared.shifts.slips import SlipToPrint, last_z, record_slip, slip_of
from shared.site.sign_in import StaffToken, sign_in, sign_out


@dataclass(frozen=True, slots=True)
class ShiftStands:
    """The shift of the machine: its number, and what it has sold."""

    number: int
    orders: int
    total: Money
    owed: int


class StaffOffice:
    """Works with whoever has signed in at the machine, beside the machine itself."""

    def __init__(self, office: KioskOffice) -> None:
        self._office = office
        self._token: StaffToken | None = None

    def enter(self, number: str, pin: str) -> tuple[StaffToken, ShiftStands]:
        """Sign in. Raises WrongPin, StaffLocked, StationLocked, NotPermitted."""
        with self._office.held.use() as session:
            token = sign_in(session, number, pin)
            self._token = token
            return token, self._stands(session, token)

    def x_slip(self) -> SlipToPrint | None:
        """Have an X made. Raises NotPermitted."""
        with self._office.held.use() as session:
            facts = make_x(session, uuid7(), self._signed(), print_it=True)
            return slip_of(session, facts["slip"])

    def z_slip(self) -> SlipToPrint | None:
        """End the shift and begin the next; gives the Z. Raises NotPermitted, SomethingOpen."""
        shift = self._office.shift
        with self._office.held.use() as session:
            if shift is not None:
                self._office.shift = close_machine(session, shift.id, uuid7(), self._signed())
            return last_z(session)

    def record_slip(self, slip: SlipToPrint, state: str) -> None:
        """Say how the print of a slip stands."""
        with self._office.held.use() as session:
            record_slip(session, slip.id, state, self._signed())

    def leave(self) -> None:
        """Sign out."""
        token, self._token = self._token, None
        if token is not None:
            with self._office.held.use() as session:
                sign_out(session, token)

    def _signed(self) -> StaffToken:
        return self._token or self._office.token()

    def _stands(self, session: Session, token: StaffToken) -> ShiftStands:
        facts = make_x(session, uuid7(), token, print_it=False)
        tenders = facts["tenders"]
        total = sum(one.get("paid", 0) - one.get("refunded", 0) for one in tenders)
        return ShiftStands(
            facts.get("shift") or 0,
            facts["orders"],
            Money(total),
            len(unprinted(session, self._office.signer)),
        )
