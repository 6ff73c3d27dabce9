"""Counts a drawer blindly and ends its shift: begin, submit, and what a second person signs for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.shifts.open_shift import CurrentShift, shift_of
from shared.shifts.rules import ShiftState, needs_signature, over_short
from shared.site.sign_in import StaffToken


@refusal_of("SM080")
@dataclass(eq=False)
class ShiftElsewhere(Refusal):
    """The shift is in another state than this takes; "" is no shift of this station."""

    state: str


@refusal_of("SM082")
@dataclass(eq=False)
class NotSettled(Refusal):
    """So many payments or held orders of the shift are neither paid nor given up."""

    count: int


@refusal_of("SM083")
@dataclass(eq=False)
class CountedAlready(Refusal):
    """The drawer was counted; another count takes a supervisor."""


@refusal_of("SM084")
@dataclass(eq=False)
class NotCounted(Refusal):
    """There is no count to close the shift by."""


@refusal_of("SM085")
@dataclass(eq=False)
class CommentMissing(Refusal):
    """A difference outside the tolerance has to be explained."""


@dataclass(frozen=True, slots=True)
class CountResult:
    """A count beside what ought to be there, which nobody is told before it is handed in.

    `z` is the number of the Z once the shift is closed; `slip` is then its paper.
    """

    counted: Money
    expected: Money
    tolerance: Money
    attempt: int
    state: ShiftState
    z: int | None
    slip: UUID

    @property
    def difference(self) -> Money:
        """Over, or short when negative."""
        return over_short(self.counted, self.expected)

    @property
    def needs_signature(self) -> bool:
        """Whether it takes a comment and a second person to close the shift."""
        return self.z is None and needs_signature(self.difference, self.tolerance)


def begin_count(session: Session, shift_id: UUID, token: StaffToken) -> CurrentShift:
    """Stop selling in the shift and count. Raises NotSettled, ShiftElsewhere, NotPermitted."""
    return shift_of(record(session, "begin_count", {"shift": str(shift_id)}, token.value))


def leave_count(session: Session, shift_id: UUID, token: StaffToken) -> CurrentShift:
    """Go back to selling. Raises CountedAlready."""
    return shift_of(record(session, "leave_count", {"shift": str(shift_id)}, token.value))


def submit_count(
    session: Session, count_id: UUID, shift_id: UUID, pieces: Mapping[str, int], token: StaffToken
) -> CountResult:
    """Hand in how many pieces of each face there are; within the tolerance the shift is closed.

    The same `count_id` again gives the same answer. Raises ShiftElsewhere, CountedAlready.
    """
    document = {"id": str(count_id), "shift": str(shift_id), "pieces": dict(pieces)}
    return count_of(record(session, "submit_count", document, token.value))


def allow_recount(session: Session, shift_id: UUID, grant: UUID, token: StaffToken) -> None:
    """Let it be counted once more, by a grant for action "recount" and this shift."""
    document = {"shift": str(shift_id), "grant": str(grant)}
    record(session, "allow_recount", document, token.value)


def close_shift(
    session: Session, shift_id: UUID, comment: str, grant: UUID, token: StaffToken
) -> CountResult:
    """Close a shift whose count is outside the tolerance.

    The grant is for action "over_short", this shift and exactly the difference. Raises NotCounted,
    CommentMissing, NotPermitted; closed already, it gives the same answer.
    """
    document = {"shift": str(shift_id), "comment": comment, "grant": str(grant)}
    return count_of(record(session, "close_shift", document, token.value))


def review_shift(session: Session, shift_id: UUID, grant: UUID, token: StaffToken) -> CurrentShift:
    """Have a closed shift checked by a second person: action "review" and this shift."""
    document = {"shift": str(shift_id), "grant": str(grant)}
    return shift_of(record(session, "review_shift", document, token.value))


def post_shift(session: Session, shift_id: UUID, token: StaffToken) -> CurrentShift:
    """Take a reviewed shift into the books of finance, whose right is close_day."""
    return shift_of(record(session, "post_shift", {"shift": str(shift_id)}, token.value))


def count_of(answer: dict[str, Any]) -> CountResult:
    """Read what a verb tells of a count."""
    return CountResult(
        counted=Money(answer["counted"]),
        expected=Money(answer["expected"]),
        tolerance=Money(answer["tolerance"]),
        attempt=answer["attempt"],
        state=ShiftState(answer["state"]),
        z=answer["z"],
        slip=UUID(answer["slip"]),
    )
