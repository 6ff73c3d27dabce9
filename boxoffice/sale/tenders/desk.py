"""What paying asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn
from uuid import UUID

from boxoffice.sale.accounts.desk import AccountDesk
from boxoffice.sale.intent import Intent
from boxoffice.sale.parking.parking import ParkingDesk
from shared.desktop.background import Background
from shared.devices.terminal.protocol import Attempt
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen
from shared.payments.rules import PayCode, TypedTender
from shared.sales.receipt import Receipt


@dataclass(frozen=True, slots=True)
class TenderDesk:
    """Runs on the database's thread but for `look_again`, which has a thread of its own.

    `hold` keeps the places of a sale and says what would refuse it, `complete` records it once it
    is paid, `drop` lets it go and has its money sent back. `charge` asks for money by a code,
    `cancel` takes that back as far as it can be, `look_again` waits until a charge stands otherwise
    than it was seen, a second at most. `finish_left` deals with the orders of a program that was
    killed, and tells how many it recorded and how many it let go.
    """

    hold: Callable[[Intent], None]
    complete: Callable[[Intent, tuple[TypedTender, ...]], Receipt]
    drop: Callable[[UUID], None]
    charge: Callable[[UUID, UUID, PayCode, Money], ChargeSeen]
    cancel: Callable[[UUID], ChargeSeen]
    look_again: Callable[[ChargeSeen], ChargeSeen]
    finish_left: Callable[[], tuple[int, int]]


def _none() -> bool:
    return False


def _no_terminal(*_: object) -> NoReturn:
    raise LookupError("no terminal is bound")


@dataclass(frozen=True, slots=True)
class TerminalDesk:
    """Runs on the terminal's thread but for `bound`, which tells whether there is one.

    `pay` asks for money and tells how the charge stands then, `resolve` asks after all that is not
    settled, `by_hand` writes what somebody read on the paper: its number, or "" for no money.
    """

    bound: Callable[[], bool] = _none
    pay: Callable[[UUID, UUID, Money, Attempt], ChargeSeen] = _no_terminal
    resolve: Callable[[], tuple[ChargeSeen, ...]] = _no_terminal
    by_hand: Callable[[UUID, str], ChargeSeen] = _no_terminal


@dataclass(frozen=True, slots=True)
class Paying:
    """The desks of money, of parked orders, of the terminal and of accounts, and their threads."""

    desk: TenderDesk
    parking: ParkingDesk
    watching: Background
    terminal: TerminalDesk
    terminal_thread: Background
    accounts: AccountDesk
