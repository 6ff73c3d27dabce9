"""Shows X and Z, and prints them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from boxoffice.approval.fields import trouble_of
from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.problem import ShiftMessages
from boxoffice.shift.report_view import ReportKind, ShiftReportView
from boxoffice.shift.slip_papers import SlipPapers
from boxoffice.shift.slip_queue import SlipQueue
from shared.desktop.background import Background
from shared.desktop.translations import Translations
from shared.kernel.clock import Clock
from shared.kernel.ids import uuid7
from shared.shifts.report import Facts
from shared.shifts.slips import SlipToPrint
from shared.site.authorise import Approval
from shared.site.sign_in import NotSignedIn


class ReportPresenter:
    """An X is made anew for the printer: what is on paper is what was true when it was printed."""

    def __init__(
        self,
        view: ShiftReportView,
        database: Background,
        desk: ShiftDesk,
        papers: SlipPapers,
        slips: SlipQueue,
        say: ShiftMessages,
        translations: Translations,
        clock: Clock,
    ) -> None:
        self._view = view
        self._database = database
        self._desk = desk
        self._papers = papers
        self._slips = slips
        self._say = say
        self._translations = translations
        self._clock = clock
        self._z: SlipToPrint | None = None
        self._to_review: UUID | None = None
        self._kind = ReportKind.X
        self.signed_out: Callable[[], None] = lambda: None
        view.chosen.connect(self.show)
        view.printed.connect(self._print)
        view.reviewed.connect(self._review)

    def show(self, kind: ReportKind = ReportKind.X) -> None:
        """Ask for one of the two."""
        self._kind, self._z = kind, None
        self._say.clear()
        self._view.show_kind(kind)
        if kind is ReportKind.X:
            job = self._make(print_it=False)
            self._database.run(self._view, job, self._show_x, self._not_told)
        else:
            self._database.run(self._view, self._desk.last_z, self._show_z, self._not_told)

    def _make(self, *, print_it: bool) -> Callable[[], Facts]:
        report_id = uuid7()
        return lambda: self._desk.make_x(report_id, print_it=print_it)

    def _show_x(self, facts: Facts) -> None:
        if self._kind is ReportKind.X:
            page = self._papers.shown("X", self._clock.now(), facts, self._translations.language)
            self._view.show_page(page)

    def _show_z(self, found: tuple[SlipToPrint | None, UUID | None]) -> None:
        slip, self._to_review = found
        if slip is None:
            self._say.say_no_z()
        elif self._kind is ReportKind.Z:
            self._z = slip
            language = self._translations.language
            self._view.show_page(self._papers.shown("Z", slip.made_at, slip.content, language))
            self._view.show_review(wanted=self._to_review is not None)

    def _print(self) -> None:
        if self._z is not None:
            self._slips.print_by_id(self._z.id)
        elif self._kind is ReportKind.X:
            self._database.run(
                self._view,
                self._make(print_it=True),
                lambda facts: self._slips.print_by_id(UUID(facts["slip"])),
                self._not_told,
            )

    def _review(self, approval: Approval) -> None:
        shift_id = self._to_review
        if shift_id is not None:
            self._database.run(
                self._view,
                lambda: self._desk.review(shift_id, approval),
                self._is_reviewed,
                self._not_told,
            )

    def _is_reviewed(self, _: object) -> None:
        self._to_review = None
        self._view.show_review(wanted=False)
        self._say.say_reviewed()

    def _not_told(self, error: Exception) -> None:
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.sign.show_trouble(trouble)
        elif isinstance(error, NotSignedIn):
            self.signed_out()
        else:
            self._say.say_error(error)
