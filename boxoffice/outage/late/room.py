"""Puts the screen of late entries together and leads to it."""

from __future__ import annotations

from boxoffice.front_door import FrontDoor
from boxoffice.lines import WindowLines
from boxoffice.outage.hand.room import HandRoom
from boxoffice.outage.late.presenter import LatePresenter
from boxoffice.outage.late.view import LateView
from boxoffice.outage.watch import OutageWatch
from boxoffice.shift.problem import ShiftMessages
from boxoffice.ways import Ways
from shared.desktop.theme import Theme


class LateRoom:
    """The widget to show, and the presenter that must live as long as it does."""

    def __init__(
        self,
        theme: Theme,
        lines: WindowLines,
        front: FrontDoor,
        ways: Ways,
        outage: OutageWatch,
        hand: HandRoom,
    ) -> None:
        self._window = window = hand.window
        self._hand = hand
        self._ways = ways
        self.view = LateView(theme)
        say = ShiftMessages(window.messages)
        journal = lines.outage.journal if lines.outage else None
        database = lines.workers.database
        self.presenter = LatePresenter(self.view, database, lines.office, say, journal)
        self.presenter.signed_out, self.presenter.changed = front.signed_out, outage.soon
        self.view.left.connect(ways.show_sale)
        self.view.by_hand.connect(hand.show)
        hand.view.left.connect(self.show)
        window.add_screen(self.view)

    def show(self) -> None:
        """Show what the database has not taken."""
        self._ways.let_type()  # a supervisor's PIN is typed there
        self._window.show_screen(self.view)
        self.presenter.begin()
