"""Why a basket has no price."""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.refusal import Refusal


@dataclass(eq=False)
class NotOnSale(Refusal):
    """A basket line names a ticket type that has no price for the day, channel and slot."""

    ticket_type_id: int


@dataclass(eq=False)
class NoSuchSlot(Refusal):
    """A basket line names a timeslot that its type does not have on the day, or two of a series."""

    ticket_type_id: int
    timeslot_id: int


@dataclass(eq=False)
class BadQuantity(Refusal):
    """A quantity is not 1 to 999."""

    quantity: int
