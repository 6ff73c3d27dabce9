"""How many tickets a kiosk may still sell for the paper that it has: it stops before the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from boxoffice.kiosk.basket import MOST_TICKETS
from shared.devices.printer.protocol import PrinterStatus
from shared.shifts.machine import MachineState

# The sensor of a roll of 80 mm tells about 4 m before the end; a ticket is about 13 cm.
TICKETS_WHEN_LOW: Final = 24


@dataclass(frozen=True, slots=True)
class PaperLeft:
    """`tickets` that are left since the sensor has told, None while there is plenty."""

    when_low: int = TICKETS_WHEN_LOW
    tickets: int | None = None
    status: PrinterStatus | None = None

    def heard(self, status: PrinterStatus | None) -> PaperLeft:
        """Hear how the printer is; None when it cannot be asked."""
        if status is None or not status.paper_low:
            plenty = status is not None and status.ready
            return replace(self, status=status, tickets=None if plenty else self.tickets)
        return replace(
            self, status=status, tickets=self.when_low if self.tickets is None else self.tickets
        )

    def printed(self) -> PaperLeft:
        """Count a ticket that came out."""
        return self if self.tickets is None else replace(self, tickets=max(self.tickets - 1, 0))

    @property
    def ready(self) -> bool:
        """Tell whether a visitor can be served: the printer is well, and any order has paper."""
        well = self.status is not None and self.status.ready
        return well and self.has_for(1)

    def has_for(self, tickets: int) -> bool:
        """Tell whether there is paper for so many tickets."""
        return self.tickets is None or tickets <= self.tickets

    @property
    def most(self) -> int:
        """How many tickets one visitor may have."""
        return MOST_TICKETS if self.tickets is None else min(self.tickets, MOST_TICKETS)

    @property
    def state(self) -> MachineState:
        """What is told to those who look after the machine."""
        if self.status is None or not (self.status.ready or self.status.paper_out):
            return MachineState.PRINTER_GONE
        if self.status.paper_out or self.tickets == 0:
            return MachineState.PAPER_OUT
        return MachineState.OK if self.tickets is None else MachineState.PAPER_LOW
