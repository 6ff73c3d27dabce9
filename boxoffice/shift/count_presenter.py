"""Ends a shift: begin, blind count, difference, Z, review; what is tried again is done once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from boxoffice.approval.fields import trouble_of
from boxoffice.shift.count_shown import CountShown, CountStep, SignAsked, Signed
from boxoffice.shift.count_view import CountView
from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.problem import ShiftMessages
from boxoffice.shift.slip_queue import SlipQueue
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.shifts.count_shift import CountResult
from shared.shifts.open_shift import CurrentShift
from shared.shifts.report import ShiftGlance
from shared.shifts.rules import ShiftState
from shared.site.sign_in import NotSignedIn


class CountPresenter:
    """`left` is called with the shift when selling goes on, `ended` when the next one may come.

    `closed` is called as soon as the shift takes no more, `signed_out` when a PIN is wanted.
    """

    def __init__(
        self,
        view: CountView,
        database: Background,
        desk: ShiftDesk,
        slips: SlipQueue,
        say: ShiftMessages,
    ) -> None:
        self._view = view
        self._database = database
        self._desk = desk
        self._slips = slips
        self._say = say
        self._shown: CountShown | None = None
        self._count_id: UUID = uuid7()
        self.left: Callable[[CurrentShift], None] = lambda _: None
        self.closed: Callable[[], None] = lambda: None
        self.ended: Callable[[], None] = lambda: None
        self.signed_out: Callable[[], None] = lambda: None
        view.begun.connect(self._begin)
        view.submitted.connect(self._submit)
        view.signed.connect(self._sign)
        view.left.connect(self._leave)
        view.finished.connect(lambda: self.ended())
        view.printed.connect(slips.print_again)

    def begin(self, shift: CurrentShift, station: Bilingual, staff: str, *, own: bool) -> None:
        """Count a shift of one's own at once; another's only once a supervisor says so."""
        self._count_id = uuid7()
        self._say.clear()
        self._show(CountShown(CountStep.READY, station, shift, staff))
        if own or shift.state is ShiftState.COUNTING:
            self._begin()

    def counts(self, shift: CurrentShift) -> bool:
        """Tell whether the count of this shift is on the screen, and not ended."""
        shown = self._shown
        going_on = (CountStep.COUNT, CountStep.DIFFERENCE)
        return shown is not None and shown.shift.id == shift.id and shown.step in going_on

    def _show(self, shown: CountShown) -> None:
        self._shown = shown
        self._view.show_count(shown)

    def _run(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        if self._shown is not None:
            self._show(replace(self._shown, busy=True))
            self._database.run(self._view, job, done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        if self._shown is not None:
            self._show(replace(self._shown, busy=False))
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.show_trouble(trouble)
        elif isinstance(error, NotSignedIn):
            self.signed_out()
        else:
            self._say.say_error(error)

    # Step by step.

    def _begin(self) -> None:
        if self._shown is not None:
            shift_id = self._shown.shift.id
            self._run(lambda: self._desk.begin(shift_id), self._begun)

    def _begun(self, answer: object) -> None:
        if self._shown is None or not isinstance(answer, tuple):
            return
        shift: CurrentShift
        glance: ShiftGlance
        shift, glance = answer
        step, result = CountStep.COUNT, None
        if glance.count is not None and glance.count.attempt >= glance.counts_allowed:
            step, result = CountStep.DIFFERENCE, glance.count
        shown = replace(self._shown, shift=shift, glance=glance, busy=False)
        self._show(replace(shown, step=step, result=result))
        self._say.say_blind() if step is CountStep.COUNT else self._say_difference()

    def _leave(self) -> None:
        if self._shown is None:
            return
        shift = self._shown.shift
        if self._shown.step is CountStep.READY:
            self.ended()
            return
        self._run(lambda: self._desk.leave(shift.id), self._is_left)

    def _is_left(self, shift: object) -> None:
        if isinstance(shift, CurrentShift):
            self._say.clear()
            self.left(shift)

    def _submit(self, pieces: Mapping[str, int]) -> None:
        if self._shown is None or self._shown.busy:
            return
        count_id, shift_id = self._count_id, self._shown.shift.id
        self._run(lambda: self._desk.submit(count_id, shift_id, pieces), self._counted)

    def _counted(self, result: object) -> None:
        if self._shown is None or not isinstance(result, CountResult):
            return
        step = CountStep.DIFFERENCE if result.z is None else CountStep.CLOSED
        self._show(replace(self._shown, step=step, result=result, busy=False))
        if step is CountStep.DIFFERENCE:
            self._say_difference()
            return
        self._say.say_closed(result)
        self.closed()
        self._slips.print_by_id(result.slip)

    def _say_difference(self) -> None:
        if self._shown is not None and self._shown.result is not None:
            self._say.say_difference(self._shown.result)

    def _sign(self, asked: SignAsked) -> None:
        shown = self._shown
        if shown is None or shown.busy or shown.result is None:
            return
        shift_id, difference = shown.shift.id, shown.result.difference
        match asked.what:
            case Signed.CLOSE:
                self._run(
                    lambda: self._desk.close(shift_id, asked.comment, difference, asked.approval),
                    self._counted,
                )
            case Signed.RECOUNT:
                self._run(lambda: self._desk.recount(shift_id, asked.approval), self._again)
            case Signed.REVIEW:
                self._run(lambda: self._desk.review(shift_id, asked.approval), self._reviewed)

    def _again(self, _: object) -> None:
        if self._shown is not None:
            self._count_id = uuid7()
            self._show(replace(self._shown, step=CountStep.COUNT, result=None, busy=False))
            self._say.say_blind()

    def _reviewed(self, _: object) -> None:
        if self._shown is not None:
            self._show(replace(self._shown, step=CountStep.REVIEWED, busy=False))
            self._say.say_reviewed()
