"""What a cashier has practised in the training area, and the score of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

_POINTS = 20
_LOST_A_VOID = 5


@refusal_of("SM161")
@dataclass(eq=False)
class NotInTraining(Refusal):
    """The site is in live operation, or a demonstration: nothing is practised there."""


class Exercise(StrEnum):
    """What is practised, in the order in which it is done best."""

    SELL = "sell"
    REFUND = "refund"
    GATE = "gate"
    OFFLINE = "offline"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Practice:
    """When it began (aware) and when each exercise was done; `voids` are sales made in error."""

    since: datetime
    done: Mapping[Exercise, datetime]
    voids: int = 0

    @property
    def score(self) -> int:
        """Give the points of 100: 20 for each exercise, 5 off for each sale made in error."""
        return max(_POINTS * len(self.done) - _LOST_A_VOID * self.voids, 0)

    @property
    def taken(self) -> timedelta | None:
        """Tell how long all of it took; None while something is left to do."""
        return None if len(self.done) < len(Exercise) else max(self.done.values()) - self.since


def practised(session: Session, since: datetime | None, token: StaffToken) -> Practice:
    """Read what was practised since; None begins now. Raises NotInTraining, NotSignedIn."""
    told = record(session, "practice", {"since": since.isoformat() if since else None}, token.value)
    done = {Exercise(name): datetime.fromisoformat(at) for name, at in told["done"].items() if at}
    return Practice(datetime.fromisoformat(told["since"]), done, told["voids"])
