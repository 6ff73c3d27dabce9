"""Joins the panel of admissions by hand to the database and to the arm."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from gatestation.attended import Admitted
from gatestation.by_hand import HandOrder
from gatestation.screen.hand_panel import HandPanel
from gatestation.screen.hand_wording import HandHint, Hint
from shared.admission.by_hand import HandReason
from shared.admission.scan_answer import ScanAnswer
from shared.database.lost import DATABASE_LOST
from shared.database.verb import IdOutOfRange
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.passes.at_lane import NotJustNow
from shared.site.authorise import Approval
from shared.site.sign_in import (
    NotPermitted,
    NotThisStation,
    StaffLocked,
    StationLocked,
    WrongPin,
)

logger = logging.getLogger(__name__)

_What = tuple[HandReason, int, str]


class HandPresenter:
    """`admit` blocks and records; only then is the arm told. It asks again under the same id."""

    def __init__(
        self,
        panel: HandPanel,
        database: Background,
        admit: Callable[[HandOrder], ScanAnswer],
        tell: Callable[[Admitted], object],
    ) -> None:
        self._panel = panel
        self._database = database
        self._admit = admit
        self._tell = tell
        self._unanswered: tuple[_What, UUID] | None = None
        panel.submitted.connect(self._submit)

    def _submit(self, reason: HandReason, persons: int, number: str, pin: str) -> None:
        what = (reason, persons, number)
        if self._unanswered is None or self._unanswered[0] != what:
            self._unanswered = (what, uuid7())
        order = HandOrder(self._unanswered[1], reason, persons, Approval(number, pin))
        self._database.run(
            self._panel, lambda: self._admit(order), self._admitted, self._not_admitted
        )

    def _admitted(self, answer: ScanAnswer) -> None:
        self._unanswered = None
        if not answer.admitted:
            self._panel.show_hint(Hint(HandHint.NOT_THIS_STATION))
            return
        self._tell(Admitted(answer))
        self._panel.closed.emit()

    def _not_admitted(self, error: Exception) -> None:
        # Without an answer it may be recorded: the next try has the same id, and is no second one.
        if not isinstance(error, DATABASE_LOST):
            self._unanswered = None
        self._panel.show_hint(hint_of(error))


def hint_of(error: Exception) -> Hint:
    """Tell a hint from why the database did not record what somebody signed."""
    match error:
        case WrongPin():
            return Hint(HandHint.WRONG_PIN, tries_left=error.tries_left)
        case StaffLocked():
            return Hint(HandHint.LOCKED, until=error.until)
        case StationLocked():
            return Hint(HandHint.STATION_LOCKED, until=error.until)
        case NotPermitted():
            return Hint(HandHint.NOT_PERMITTED)
        case NotThisStation():
            return Hint(HandHint.NOT_THIS_STATION)
        case IdOutOfRange():
            return Hint(HandHint.CLOCK)
        case NotJustNow():
            return Hint(HandHint.TOO_LATE)
    if isinstance(error, DATABASE_LOST):
        return Hint(HandHint.DATABASE_LOST)
    logger.error("what was signed by hand was not recorded", exc_info=error)
    return Hint(HandHint.FAULT)
