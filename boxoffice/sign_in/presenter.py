"""Proves who is at the window."""

from __future__ import annotations

import logging
from collections.abc import Callable

from boxoffice.entry import Entry
from boxoffice.sign_in.view import Problem, SignInProblem, SignInView
from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.desktop.background import Background
from shared.site.sign_in import NotThisStation, StaffLocked, StationLocked, WrongPin

logger = logging.getLogger(__name__)


class SignInPresenter:
    """`enter` blocks (the proof of a PIN takes a moment) and owns its transaction."""

    def __init__(
        self,
        view: SignInView,
        database: Background,
        enter: Callable[[str, str], Entry],
        entered: Callable[[Entry], None],
    ) -> None:
        self._view = view
        self._database = database
        self._enter = enter
        self._entered = entered
        view.submitted.connect(self._submit)

    def _submit(self, number: str, pin: str) -> None:
        self._view.show_busy(True)
        self._database.run(
            self._view, lambda: self._enter(number, pin), self._proved, self._not_proved
        )

    def _proved(self, token: Entry) -> None:
        self._view.show_busy(False)
        self._view.begin()
        self._entered(token)

    def _not_proved(self, error: Exception) -> None:
        self._view.show_busy(False)
        self._view.show_problem(_problem(error))


def _problem(error: Exception) -> SignInProblem:
    match error:
        case WrongPin():
            return SignInProblem(Problem.WRONG_PIN, tries_left=error.tries_left)
        case StaffLocked():
            return SignInProblem(Problem.LOCKED, until=error.until)
        case StationLocked():
            return SignInProblem(Problem.STATION_LOCKED, until=error.until)
        case NotThisStation():
            return SignInProblem(Problem.NOT_THIS_STATION)
    if isinstance(error, DatabaseBusy):
        return SignInProblem(Problem.DATABASE_BUSY)
    if isinstance(error, DATABASE_LOST):
        return SignInProblem(Problem.DATABASE_LOST)
    logger.error("a sign-in failed", exc_info=error)
    return SignInProblem(Problem.FAULT)
