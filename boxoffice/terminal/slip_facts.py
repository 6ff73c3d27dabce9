"""A slip as the departments know it: they know no device."""

from __future__ import annotations

from shared.devices.terminal.protocol import Slip
from shared.payments.terminal_rules import SlipFacts


def facts_of(slip: Slip | None) -> SlipFacts | None:
    """Give what the rules ask of a slip."""
    if slip is None:
        return None
    return SlipFacts(
        slip.mark, slip.number, slip.amount, slip.paid, slip.reference, slip.reason, slip.terminal
    )
