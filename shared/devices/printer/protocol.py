"""What the suite wants of a ticket printer, in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from shared.devices.fault import DeviceFault, FaultReason
from shared.paper.page import Page, PrintOutcome


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """How the printer is; `paper_low` still prints, everything else but `online` stops it.

    `drawer_high` is the contact of the cash drawer as it is wired: high is open at some drawers
    and shut at others.
    """

    online: bool
    cover_open: bool
    paper_out: bool
    paper_low: bool
    fault: bool
    drawer_high: bool = False

    @property
    def ready(self) -> bool:
        """Whether a page sent now would come out."""
        return self.online and not (self.cover_open or self.paper_out or self.fault)

    def demand_ready(self, device: str) -> None:
        """Raise DeviceFault for what keeps a page of `device` from coming out."""
        reasons = (
            (self.paper_out, FaultReason.PAPER_OUT),
            (self.cover_open, FaultReason.COVER_OPEN),
            (self.fault, FaultReason.BROKEN),
            (not self.online, FaultReason.OFFLINE),
        )
        for there, reason in reasons:
            if there:
                raise DeviceFault(device, reason)


class TicketPrinter(Protocol):
    """A printer that can say whether the paper came out; used by one thread at a time."""

    def status(self) -> PrinterStatus:
        """Ask the printer; DeviceFault when it cannot be reached or does not answer."""
        ...

    def print_page(self, page: Page) -> PrintOutcome:
        """Print one page and wait for the proof: PRINTED, or UNKNOWN if that did not come.

        DeviceFault means NOT_PRINTED: the printer was not ready or not there, and no byte of the
        page was sent. A page is never sent twice.
        """
        ...

    def open_drawer(self) -> None:
        """Send one pulse to the cash drawer; DeviceFault if it could not be sent."""
        ...

    def close(self) -> None:
        """Let go of the wire."""
        ...
