"""Puts the form for hand-sold tickets together; the list of late entries leads to it."""

from __future__ import annotations

from boxoffice.front_door import FrontDoor
from boxoffice.lines import WindowLines
from boxoffice.outage.hand.presenter import HandPresenter
from boxoffice.outage.hand.view import HandView
from boxoffice.shift.problem import ShiftMessages
from boxoffice.window import BoxOfficeWindow
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import Clock


class HandRoom:
    """The widget to show, and the presenter that must live as long as it does."""

    def __init__(
        self,
        theme: Theme,
        translations: Translations,
        window: BoxOfficeWindow,
        lines: WindowLines,
        front: FrontDoor,
        clock: Clock,
    ) -> None:
        self.window = window
        self.view = HandView(theme, lambda: translations.language)
        say = ShiftMessages(window.messages)
        self.presenter = HandPresenter(
            self.view, lines.workers.database, lines.office, lines.signer, clock, say
        )
        self.presenter.signed_out = front.signed_out
        window.add_screen(self.view)

    def show(self) -> None:
        """Ask for what was sold by hand."""
        self.window.show_screen(self.view)
        self.presenter.begin()
