"""What a lane tells its screen: frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.admission.scan import ScanAnswer
from shared.devices.fault import FaultReason


class LaneState(StrEnum):
    """What the screen is about."""

    IDLE = "IDLE"
    ANSWER = "ANSWER"  # a code was judged; if it admits, the arm is open by now
    PASSAGE = "PASSAGE"  # the grant is over: persons walked, or nobody did and it was given back
    FAULT = "FAULT"


class LaneFault(StrEnum):
    """What an attendant has to deal with; the arm stays shut unless it says otherwise."""

    SCANNER = "SCANNER"
    TURNSTILE = "TURNSTILE"
    NETWORK = "NETWORK"  # the code could not be judged
    OPENING_UNKNOWN = "OPENING_UNKNOWN"  # told to open, not confirmed: the arm may be open
    PASSAGE_UNKNOWN = "PASSAGE_UNKNOWN"  # nobody can say whether the visitor walked; the use stays
    PROGRAM = "PROGRAM"  # a mistake of this program; its log has the trace


@dataclass(frozen=True, slots=True)
class LaneShown:
    """One lane as its screen shall show it now; each one replaces the last.

    `fault` is set in state FAULT only. `scanner` and `turnstile` are None while they work.
    `sensor_fault` means five grants in a row that nobody walked through: from then on a grant
    counts as a passage, until a passage is seen again. Durations are in ms from the reading of
    the code: until it was judged, and until the arm was open (0 where it was not).
    """

    lane: str
    state: LaneState = LaneState.IDLE
    answer: ScanAnswer | None = None
    persons_passed: int = 0
    fault: LaneFault | None = None
    alarm: str = ""
    scanner: FaultReason | None = None
    turnstile: FaultReason | None = None
    network_lost: bool = False
    sensor_fault: bool = False
    judged_ms: int = 0
    opened_ms: int = 0
