"""Opens the drawer without a sale: recorded first, then the drawer, then its slip."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from boxoffice.approval.fields import trouble_of
from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.drawer_view import DrawerAsked, DrawerView
from boxoffice.shift.problem import ShiftMessages
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.shifts.drawer import DrawerWork
from shared.shifts.slips import SlipToPrint
from shared.site.sign_in import NotSignedIn


class DrawerPresenter:
    """`opened` is called once it is recorded, with the slip; `signed_out` when a PIN is wanted.

    What is tried again is the same opening, by its id, until something else is asked for.
    """

    def __init__(
        self, view: DrawerView, database: Background, desk: ShiftDesk, say: ShiftMessages
    ) -> None:
        self._view = view
        self._database = database
        self._desk = desk
        self._say = say
        self._work_id: UUID = uuid7()
        self.opened: Callable[[SlipToPrint | None], None] = lambda _: None
        self.signed_out: Callable[[], None] = lambda: None
        view.submitted.connect(self._submit)

    def begin(self) -> None:
        """Ask what the drawer is to be opened for."""
        self._work_id = uuid7()
        self._say.clear()
        self._view.begin()

    def _submit(self, asked: DrawerAsked) -> None:
        self._view.show_busy(True)
        self._say.clear()
        work = DrawerWork(self._work_id, asked.kind, asked.reason, asked.amount, asked.note)
        self._database.run(
            self._view,
            lambda: self._desk.open_drawer(work, asked.approval),
            self._done,
            self._not_done,
        )

    def _done(self, slip: SlipToPrint | None) -> None:
        self._view.show_busy(False)
        self.opened(slip)

    def _not_done(self, error: Exception) -> None:
        self._view.show_busy(False)
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.show_trouble(trouble)
        elif isinstance(error, NotSignedIn):
            self.signed_out()
        else:
            self._say.say_error(error)
