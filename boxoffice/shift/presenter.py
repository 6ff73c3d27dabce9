"""Opens the shift of a cashier at this window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from boxoffice.approval.fields import trouble_of
from boxoffice.shift.view import ShiftProblem, ShiftView
from shared.database.lost import DATABASE_LOST
from shared.database.verb import IdOutOfRange
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.shifts.open_shift import CurrentShift, NoOpenShift
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)


class ShiftPresenter:
    """`open_shift` blocks and owns its transaction; the same id again opens the same shift."""

    def __init__(
        self,
        view: ShiftView,
        database: Background,
        open_shift: Callable[[UUID, Money, Approval | None], CurrentShift],
        opened: Callable[[CurrentShift], None],
    ) -> None:
        self._view = view
        self._database = database
        self._open_shift = open_shift
        self._opened = opened
        self._shift_id = uuid7()
        view.submitted.connect(self._submit)

    def begin(self) -> None:
        """Ask for another shift than the last one."""
        self._shift_id = uuid7()

    def _submit(self, amount: Money, approval: Approval | None) -> None:
        self._view.show_busy(True)
        shift_id = self._shift_id
        self._database.run(
            self._view,
            lambda: self._open_shift(shift_id, amount, approval),
            self._done,
            self._not_done,
        )

    def _done(self, shift: CurrentShift) -> None:
        self._view.show_busy(False)
        self._opened(shift)

    def _not_done(self, error: Exception) -> None:
        self._view.show_busy(False)
        if isinstance(error, IdOutOfRange):
            self._shift_id = uuid7()  # by the clock as it is at the next try
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.show_trouble(trouble)
        else:
            self._view.show_problem(_problem(error))


def _problem(error: Exception) -> ShiftProblem:
    match error:
        case NotPermitted():
            return ShiftProblem.NOT_PERMITTED
        case NoOpenShift():
            return ShiftProblem.OTHER_OPEN
        case NotSignedIn():
            return ShiftProblem.SIGNED_OUT
        case IdOutOfRange():
            logger.error("the clock of this computer is far from the database's")
            return ShiftProblem.WRONG_CLOCK
    if isinstance(error, DATABASE_LOST):
        return ShiftProblem.DATABASE_LOST
    logger.error("a shift was not opened", exc_info=error)
    return ShiftProblem.FAULT
