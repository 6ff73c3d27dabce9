"""What the screen of orders asks of the card terminal: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from shared.desktop.background import Background
from shared.devices.terminal.protocol import Attempt
from shared.payments.paybacks import PaybackSeen


@dataclass(frozen=True, slots=True)
class CardBackDesk:
    """Runs on the terminal's `thread` but for `bound`, which tells whether there is one.

    `give_back` has it give what refunds of an order owe to cards, `resolve` asks after what it has
    not told of, `by_hand` writes what somebody read on its slip: whether the money went.
    """

    thread: Background
    bound: Callable[[], bool]
    give_back: Callable[[UUID, Attempt], tuple[PaybackSeen, ...]]
    resolve: Callable[[], tuple[PaybackSeen, ...]]
    by_hand: Callable[[bool], tuple[PaybackSeen, ...]]
