"""What every desk has at its front: who is here, where this is, the lock, and the sign-in."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.entry import Entry
from boxoffice.sign_in.view import Problem, SignInProblem, SignInView
from boxoffice.window import BoxOfficeWindow
from shared.database.lost import DATABASE_LOST
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.site.queries import StationFacts
from shared.site.sign_in import NotSignedIn

logger = logging.getLogger(__name__)


class FrontDoor(QObject):
    """Keeps entry and station; a locked desk keeps who was here until somebody signs in.

    `changed` is called when the station was told, `shutting` before the sign-in is shown.
    """

    def __init__(
        self, parent: QObject, window: BoxOfficeWindow, theme: Theme, translations: Translations
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme = theme
        self.facts: StationFacts | None = None
        self.entry: Entry | None = None
        self.changed: Callable[[], None] = lambda: None
        self.shutting: Callable[[], None] = lambda: None
        self.view = SignInView(theme, translations)
        self.view.language_pressed.connect(translations.toggle)

    def take_station(self, facts: StationFacts) -> None:
        """Know where this is."""
        self.facts = facts
        self.view.show_place(facts.site_name, facts.name)
        self.changed()

    def no_station(self, error: Exception) -> None:
        """Log why nobody said where this is; the bars show a lost database by themselves."""
        if isinstance(error, DATABASE_LOST):
            logger.warning("this station is unknown: the database cannot be reached")
        elif not isinstance(error, NotSignedIn):
            logger.error("this station is unknown", exc_info=error)

    def let_in(self, entry: Entry) -> Entry | None:
        """Take somebody in, and give who was here before."""
        before, self.entry = self.entry, entry
        self._window.clear_locked()
        self._window.messages.take_away_passing()
        self.take_station(entry.station)
        return before

    def show(self, number: str = "") -> None:
        """Show the sign-in, with the number of whom it is likely to be."""
        self.shutting()
        self._window.messages.setEnabled(False)
        self.view.begin(number)
        self._window.show_screen(self.view)

    def lock(self) -> None:
        """Lock the desk; who was here has but the PIN to type."""
        self.show(self.entry.token.number if self.entry else "")

    def lock_unattended(self) -> None:
        """Lock a desk that nobody touches, and say so."""
        if self._window.screens.currentWidget() is not self.view:
            self.lock()
            self._window.say_locked()

    def refuse_entry(self, shift: int) -> None:
        """Stay at the sign-in: the shift that is open here belongs to somebody else."""
        self.entry = None
        self.show()
        self.view.show_problem(SignInProblem(Problem.OTHERS_SHIFT, number=shift))

    def signed_out(self) -> None:
        """Lock, since the sign-in has ended."""
        self.lock()
        self.view.show_problem(SignInProblem(Problem.SIGNED_OUT))

    def other_look(self) -> None:
        """Change between the light and the dark theme."""
        self._theme.choose(Look.LIGHT if self._theme.look is Look.DARK else Look.DARK)
