"""What a lane tells its screen: frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gatestation.grant import GivenBack
from gatestation.reading.protocol import ReaderKind, ReadTrouble
from shared.admission.lane_news import NewsKind
from shared.admission.scan_answer import ScanAnswer
from shared.devices.fault import FaultReason
from shared.site.queries import LaneKind


class LaneState(StrEnum):
    """What the screen is about."""

    IDLE = "IDLE"
    ANSWER = "ANSWER"  # a code was judged; if it admits, the arm is open by now
    UNREAD = "UNREAD"  # something was held out that told nothing
    PASSAGE = "PASSAGE"  # the grant is over: persons walked, or nobody did and it was given back
    ALARM = "ALARM"  # somebody did at the arm what nobody may
    FREE = "FREE"  # anybody may walk: fire, held open, or out of service for a test
    FAULT = "FAULT"


class LaneFault(StrEnum):
    """What an attendant has to deal with; the arm stays shut unless it says otherwise."""

    SCANNER = "SCANNER"
    TURNSTILE = "TURNSTILE"
    NETWORK = "NETWORK"  # the code could not be judged
    CLOCK = "CLOCK"  # this PC's time is far from the database's: no scan gets an id
    OPENING_UNKNOWN = "OPENING_UNKNOWN"  # told to open, not confirmed: the arm may be open
    PASSAGE_UNKNOWN = "PASSAGE_UNKNOWN"  # nobody can say whether the visitor walked; the use stays
    PROGRAM = "PROGRAM"  # a mistake of this program; its log has the trace


@dataclass(frozen=True, slots=True)
class ReaderShown:
    """A reader of the lane, and what is wrong with it; None while it works."""

    kind: ReaderKind
    fault: FaultReason | None = None


@dataclass(frozen=True, slots=True)
class LaneShown:
    """One lane as its screen shall show it now; each one replaces the last.

    `fault` is set in state FAULT only, `trouble` in UNREAD only; `turnstile` is None while it
    works. `alarm` is the kind of the last news that somebody has to deal with, `free` why anybody
    may walk, `kind` None as long as nobody has told; `contacts` are the last words of the board
    while its arm is tried. `sensor_fault` means five grants in a row that nobody walked through:
    from then on a grant counts as a passage, until a passage is seen again. Durations are in ms
    from the reading of the code: until it was judged, and until the arm was open (0 where it was
    not). Where nobody walked, `given_back` tells what became of the use.
    A lane that does not `has_arm` is a desk.
    """

    lane: str
    state: LaneState = LaneState.IDLE
    answer: ScanAnswer | None = None
    persons_passed: int = 0
    fault: LaneFault | None = None
    alarm: NewsKind | None = None
    free: str = ""
    kind: LaneKind | None = None
    contacts: tuple[str, ...] = ()
    trouble: ReadTrouble | None = None
    readers: tuple[ReaderShown, ...] = (ReaderShown(ReaderKind.SCANNER),)
    turnstile: FaultReason | None = None
    network_lost: bool = False
    sensor_fault: bool = False
    judged_ms: int = 0
    opened_ms: int = 0
    given_back: GivenBack = GivenBack.SURE
    has_arm: bool = True
