"""What the page of devices shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto

from boxoffice.devices.binding import Binding, DeviceKind
from boxoffice.devices.trial import Outcome


class Step(StrEnum):
    """Where the walk to a socket stands."""

    NONE = auto()
    PULL = auto()  # the person pulls the plug
    PLUG = auto()  # the person puts it in again, and the page watches
    FOUND = auto()


class Said(StrEnum):
    """What the page says of the last deed."""

    NOTHING = auto()
    TRYING = auto()
    TRIED = auto()
    SAVED = auto()
    SAVED_RESTART = auto()  # the ticket printer is taken anew when the program starts
    NOT_SAVED = auto()
    NO_FILE = auto()
    NO_PLACE = auto()
    BAD_PLACE = auto()
    NOT_PERMITTED = auto()


@dataclass(frozen=True, slots=True)
class DevicesShown:
    """All devices, the one that is chosen, and what is known of it."""

    bindings: tuple[tuple[DeviceKind, Binding], ...] = ()
    chosen: DeviceKind = DeviceKind.PRINTER
    draft: Binding = field(default_factory=Binding)
    step: Step = Step.NONE
    said: Said = Said.NOTHING
    outcome: Outcome | None = None
    may_change: bool = False
