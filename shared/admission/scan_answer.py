"""What the lane is told about a scan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from shared.admission.misread import Misread
from shared.admission.rules import ADMITTING, TicketFacts, Verdict
from shared.admission.slot_facts import SlotFacts
from shared.kernel.locale import Bilingual
from shared.site.site_clock import Moment


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """What the lane tells the person in front of it; unknown facts are None. Times are aware.

    The ticket admits from `visit_day` to `last_day`, any number of times if `unlimited`. `next_at`
    is when waiting helps, `slot` the time at which its holder is expected. `go_first` is a zone to
    be used before this one. `documents` are to be shown with it, a `companion` comes with its
    holder, and `taken` is what this lane takes for such a ticket. Its holder was seen leaving at
    `left_at` and may come back until `back_until`; `has_photo` tells that there may be one of them.
    `misread` says what a code is that is none of ours, and `others` how many more tickets of the
    same person would admit here and now. `members` are the list of a group while it is asked who
    comes, `parts` its tickets that were claimed.
    """

    scan_id: UUID
    verdict: Verdict
    admitted: bool
    ticket_id: UUID | None = None
    ticket_type: Bilingual | None = None
    persons: int = 0
    uses_left: int | None = None
    uses_total: int | None = None
    unlimited: bool = False
    visit_day: date | None = None
    last_day: date | None = None
    first_used_at: datetime | None = None
    first_used_lane: Bilingual | None = None
    last_used_at: datetime | None = None
    last_used_lane: Bilingual | None = None
    next_at: datetime | None = None
    slot: SlotFacts | None = None
    go_first: Bilingual | None = None
    documents: Bilingual | None = None
    companion: bool = False
    taken: tuple[str, ...] = ()
    left_at: datetime | None = None
    back_until: datetime | None = None
    has_photo: bool = False
    group: GroupFigures | None = None
    misread: Misread | None = None
    others: int = 0
    members: tuple[GroupMember, ...] = ()
    parts: tuple[GroupPart, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A ticket of a group, of so many persons; `names` are masks, `open` while a use is left."""

    ticket_id: UUID
    number: str
    persons: int
    open: bool
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """How many persons a group has bought for, how many have entered, how many may still."""

    bought: int
    entered: int
    left: int


class GroupPart(NamedTuple):
    """A ticket of a group that comes in by one scan, under an id of its own."""

    id: UUID
    ticket_id: UUID
    version: int
    persons: int

    def document(self) -> dict[str, Any]:
        """Give it as verbs take it."""
        return {
            "id": str(self.id),
            "ticket": str(self.ticket_id),
            "version": self.version,
            "persons": self.persons,
        }


class Decision(NamedTuple):
    """What the admission rule says of a ticket, and what it was asked."""

    facts: TicketFacts
    moment: Moment
    verdict: Verdict

    @property
    def admits(self) -> bool:
        """Tell whether a use is to be claimed."""
        return self.verdict in ADMITTING
