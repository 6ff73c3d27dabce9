"""The shift screens' way to the departments: each call blocks, on the thread of the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from shared.kernel.money import Money
from shared.shifts.count_shift import (
    CountResult,
    allow_recount,
    begin_count,
    close_shift,
    leave_count,
    review_shift,
    submit_count,
)
from shared.shifts.drawer import DrawerWork, open_drawer
from shared.shifts.open_shift import CurrentShift
from shared.shifts.report import Facts, ShiftGlance, glance_at, make_x, to_review
from shared.shifts.slips import SlipToPrint, last_z, record_slip, slip_of, slips_owed
from shared.site.authorise import Approval, Wanted
from shared.site.sign_in import StaffToken

Answer = TypeVar("Answer")


class Office(Protocol):
    """Who is signed in, and the session of the moment."""

    def ask(self, question: Callable[[Session, StaffToken], Answer]) -> Answer:
        """Put a question with the token of whoever is signed in."""

    def authorise(self, wanted: Wanted, approval: Approval) -> UUID:
        """Have a second person allow something once."""


class ShiftDesk:
    """What a cashier and a supervisor do with a shift; refusals are those of the operations."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def open_drawer(self, work: DrawerWork, approval: Approval | None) -> SlipToPrint | None:
        """Open the drawer without a sale; cash that moves is signed for. Gives the slip."""
        grant = None
        if approval is not None:
            wanted = Wanted(work.kind.lower(), work.id, work.amount, work.reason)
            grant = self._office.authorise(wanted, approval)

        def ask(session: Session, token: StaffToken) -> SlipToPrint | None:
            return slip_of(session, open_drawer(session, work, token, grant))

        return self._office.ask(ask)

    def begin(self, shift_id: UUID) -> tuple[CurrentShift, ShiftGlance]:
        """Stop selling and look at the shift."""

        def ask(session: Session, token: StaffToken) -> tuple[CurrentShift, ShiftGlance]:
            shift = begin_count(session, shift_id, token)
            return shift, glance_at(session, shift_id, token)

        return self._office.ask(ask)

    def leave(self, shift_id: UUID) -> CurrentShift:
        """Go back to selling."""
        return self._office.ask(lambda session, token: leave_count(session, shift_id, token))

    def submit(self, count_id: UUID, shift_id: UUID, pieces: Mapping[str, int]) -> CountResult:
        """Hand a count in."""
        return self._office.ask(
            lambda session, token: submit_count(session, count_id, shift_id, pieces, token)
        )

    def close(
        self, shift_id: UUID, comment: str, difference: Money, approval: Approval
    ) -> CountResult:
        """Close a shift whose count is outside the tolerance."""
        wanted = Wanted("over_short", shift_id, difference, comment)
        grant = self._office.authorise(wanted, approval)
        return self._office.ask(
            lambda session, token: close_shift(session, shift_id, comment, grant, token)
        )

    def recount(self, shift_id: UUID, approval: Approval) -> None:
        """Let the drawer be counted once more."""
        grant = self._office.authorise(Wanted("recount", shift_id), approval)
        self._office.ask(lambda session, token: allow_recount(session, shift_id, grant, token))

    def review(self, shift_id: UUID, approval: Approval) -> CurrentShift:
        """Have a closed shift checked."""
        grant = self._office.authorise(Wanted("review", shift_id), approval)
        return self._office.ask(
            lambda session, token: review_shift(session, shift_id, grant, token)
        )

    def make_x(self, report_id: UUID, *, print_it: bool) -> Facts:
        """Tell how the open shift stands."""
        return self._office.ask(
            lambda session, token: make_x(session, report_id, token, print_it=print_it)
        )

    def last_z(self) -> tuple[SlipToPrint | None, UUID | None]:
        """Find the last Z of this window, and its shift while nobody has reviewed it."""
        return self._office.ask(lambda session, _: (last_z(session), to_review(session)))

    def slips_owed(self) -> tuple[SlipToPrint, ...]:
        """List the slips without proven paper."""
        return self._office.ask(lambda session, _: slips_owed(session))

    def slip(self, slip_id: UUID) -> SlipToPrint | None:
        """Read one slip."""
        return self._office.ask(lambda session, _: slip_of(session, slip_id))

    def record_slip(self, slip_id: UUID, state: str) -> bool:
        """Say how the print of a slip stands."""
        return self._office.ask(lambda session, token: record_slip(session, slip_id, state, token))
