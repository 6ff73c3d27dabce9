"""What the server needs of a payment company, in our words."""

from __future__ import annotations

from typing import Final, Protocol
from uuid import UUID

from shared.payments.paybacks import PaybackSeen
from shared.payments.send_back import BackOutcome
from shared.payments.settle import Claim, Outcome

# Why there is no money, as far as the window words it; a company's own word stands for the rest.
UNREACHABLE: Final = "UNREACHABLE"
NEVER_ARRIVED: Final = "NEVER_ARRIVED"
USERPAYING: Final = "USERPAYING"


class Gateway(Protocol):
    """One payment company; each call blocks for seconds at most and raises nothing.

    The id of a charge is the number that the company knows it by. What is not known is ASKING, and
    FAILED only what is proven: nothing was sent, or the company says that there is no money.
    """

    name: str

    def charge(self, claim: Claim) -> Outcome:
        """Ask for the money, once."""

    def ask(self, charge_id: UUID) -> Outcome:
        """Ask what became of it."""

    def reverse(self, charge_id: UUID) -> Outcome:
        """Give the money back, or see to it that it never comes: REVERSED, else REVERSING."""

    def pay_back(self, payback: PaybackSeen) -> BackOutcome:
        """Send a part of a payment back; the company pays one number once, however often asked."""

    def ask_back(self, payback_id: UUID) -> BackOutcome:
        """Ask what became of it; `unseen` when the company never heard of that number."""
