"""All screens of a shift but its opening, put together: drawer, count, X and Z, and their slips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from boxoffice.entry import Entry
from boxoffice.shift.count_presenter import CountPresenter
from boxoffice.shift.count_view import CountView
from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.drawer_presenter import DrawerPresenter
from boxoffice.shift.drawer_view import DrawerView
from boxoffice.shift.drawer_words import DrawerWords
from boxoffice.shift.problem import ShiftMessages
from boxoffice.shift.report_presenter import ReportPresenter
from boxoffice.shift.report_view import ShiftReportView
from boxoffice.shift.slip_messages import SlipMessages
from boxoffice.shift.slip_papers import SlipPapers
from boxoffice.shift.slip_queue import SlipQueue
from boxoffice.window import BoxOfficeWindow, masked
from boxoffice.workers import Workers
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import Clock
from shared.paper.page import Page, PrintOutcome
from shared.shifts.open_shift import CurrentShift
from shared.shifts.rules import Opening
from shared.shifts.slips import SlipToPrint


@dataclass(frozen=True, slots=True)
class ShiftExits:
    """Where the screens of a shift lead, and what they do of the window around them.

    `sale` is the sale as it stood, `entered` the sale with a shift that is open again, `ended` the
    sign-in; `closed` is called when the shift takes no more, `typing` before a screen on which a
    quick hand types a PIN that is no scan.
    """

    typing: Callable[[], None]
    sale: Callable[[], None]
    entered: Callable[[CurrentShift], None]
    closed: Callable[[], None]
    ended: Callable[[], None]
    signed_out: Callable[[], None]
    open_drawer: Callable[[], None]


class ShiftRooms:
    """Keeps views and presenters alive; `show_…` brings one of them to the front."""

    def __init__(
        self,
        window: BoxOfficeWindow,
        theme: Theme,
        translations: Translations,
        workers: Workers,
        desk: ShiftDesk,
        papers: SlipPapers,
        print_page: Callable[[Page], PrintOutcome],
        exits: ShiftExits,
        clock: Clock,
    ) -> None:
        self._window = window
        self._exits = exits
        self._say = say = ShiftMessages(window.messages)
        self._words = DrawerWords(window)
        self.slips = slips = SlipQueue(
            workers.database,
            workers.printer,
            desk,
            lambda slip: print_page(papers.page(slip)),
            SlipMessages(window.messages),
        )
        self.drawer_view, self.report_view = DrawerView(theme), ShiftReportView(theme)
        self.count_view = CountView(theme, translations)
        self._drawer = DrawerPresenter(self.drawer_view, workers.database, desk, say)
        self._count = CountPresenter(self.count_view, workers.database, desk, slips, say)
        self._report = ReportPresenter(
            self.report_view, workers.database, desk, papers, slips, say, translations, clock
        )
        self._connect()

    @property
    def views(self) -> tuple[QWidget, ...]:
        """List the screens."""
        return (self.drawer_view, self.count_view, self.report_view)

    @property
    def unfinished(self) -> bool:
        """Tell whether a count is on the screen that was begun and not ended."""
        return self._window.screens.currentWidget() is self.count_view

    def show_drawer(self) -> None:
        """Ask what the drawer is to be opened for."""
        self._drawer.begin()
        self._show(self.drawer_view)

    def show_report(self) -> None:
        """Show how the shift stands."""
        self._show(self.report_view)
        self._report.show()

    def hand_over(self, entry: Entry, *, unfinished_basket: bool) -> None:
        """Count the drawer of the shift, unless there is a basket that is not paid."""
        if unfinished_basket:
            self._say.say_basket()
        else:
            self.show_count(entry, same=False)

    def show_count(self, entry: Entry, *, same: bool) -> None:
        """Count; what a lock had covered goes on when the `same` person unlocks it."""
        if entry.shift is None:
            return
        self._show(self.count_view)
        if not (same and self._count.counts(entry.shift)):
            name = masked(entry.token.name) if entry.own else ""
            self._count.begin(entry.shift, entry.station.name, name, own=entry.own)

    def _show(self, view: QWidget) -> None:
        self._exits.typing()
        self._window.show_screen(view)

    def _connect(self) -> None:
        exits = self._exits
        self._drawer.opened = self._drawer_opened
        self._count.left, self._count.ended = exits.entered, exits.ended
        self._count.closed = exits.closed
        self.drawer_view.cancelled.connect(exits.sale)
        self.report_view.closed.connect(exits.sale)
        for presenter in (self._drawer, self._count, self._report):
            presenter.signed_out = exits.signed_out

    def _drawer_opened(self, slip: SlipToPrint | None) -> None:
        self._exits.sale()
        self._exits.open_drawer()
        if slip is not None:
            self._say.say_drawer(self._words.kind(Opening(slip.kind)))
            self.slips.print_slip(slip)
