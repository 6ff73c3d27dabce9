"""Why something about a member was refused; each with its facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from shared.database.verb import refusal_of
from shared.kernel.refusal import Refusal


@refusal_of("SM023")
@dataclass(eq=False)
class PointsShort(Refusal):
    """A member has fewer points than are wanted."""

    balance: int
    wanted: int


@refusal_of("SM030")
@dataclass(eq=False)
class MemberExists(Refusal):
    """Somebody with this document or phone (`by`) is a member already, of this number."""

    number: str
    by: str


@refusal_of("SM033")
@dataclass(eq=False)
class CardBound(Refusal):
    """The card is another member's, of this number."""

    number: str


@refusal_of("SM034")
@dataclass(eq=False)
class CannotLink(Refusal):
    """Two members cannot be linked: `itself`, `linked` already, or a `circle`."""

    reason: str


@refusal_of("SM035")
@dataclass(eq=False)
class CannotMerge(Refusal):
    """Two members are not made one, for this `reason`.

    They are one already (`itself`), or parent and child (`family`); something speaks against it
    that two have to look at (`documents`, `strangers`); of proposals: one waits already
    (`proposed`), nobody agrees to an `own` one, it was `decided`.
    """

    reason: str


@refusal_of("SM036")
@dataclass(eq=False)
class NoSuchMember(Refusal):
    """Nobody has this id (`state` None), or the membership is CLOSED."""

    state: str | None


@refusal_of("SM037")
@dataclass(eq=False)
class BenefitUsedUp(Refusal):
    """The uses of the year are used up; `limit` 0: the member's tier has no such benefit today."""

    limit: int


@refusal_of("SM038")
@dataclass(eq=False)
class NotByTheRules(Refusal):
    """A document that our rules do not make (`what`): read anew and try again.

    Our own programs send one only when a rule has changed in between.
    """

    what: str


@refusal_of("SM039")
@dataclass(eq=False)
class ImportRefused(Refusal):
    """Lines of a file are members already, or double: (line, reason) of the first hundred."""

    faults: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.faults = [(line, reason) for line, reason in self.faults]  # JSON has lists


@dataclass(eq=False)
class GuardianNeeded(Refusal):
    """A child under 14 is made a member by a guardian who is one (PIPL art. 31)."""


@dataclass(eq=False)
class NameMissing(Refusal):
    """A member has a name of 1 to 100 characters."""


@dataclass(eq=False)
class BadPhone(Refusal):
    """What was typed is no phone number."""


@dataclass(eq=False)
class BadBirthday(Refusal):
    """The date of birth lies ahead."""
