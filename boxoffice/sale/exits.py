"""Where the sale screen leads, and what it changes of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shared.accounts.top_up import AccountReceipt


@dataclass(frozen=True, slots=True)
class SaleExits:
    """Where the sale screen leads: other screens, and settings of the whole program.

    `devices` leads to their page; its key works on every screen, and this is for a finger.
    `passes` leads to the annual passes.
    `find` leads to the orders, with what was scanned or "", `reprint` to the newest one.
    `signed_out` is where it goes when the sign-in has run out; the basket stays on the counter.
    `drawer` opens it without a sale, `hand_over` ends the shift, `late` shows what of an outage
    waits for a supervisor. `typing` is told when a PIN may be
    typed, which is no scan, and when no more. `account_slip` prints by how much an account was
    topped up, with the masked name of whose it is.
    """

    lock: Callable[[], None]
    signed_out: Callable[[], None]
    reports: Callable[[], None]
    language: Callable[[], None]
    look: Callable[[], None]
    find: Callable[[str], None]
    reprint: Callable[[], None]
    open_drawer: Callable[[], None]
    drawer: Callable[[], None]
    shift_report: Callable[[], None]
    hand_over: Callable[[], None]
    devices: Callable[[], None] = lambda: None
    passes: Callable[[], None] = lambda: None
    late: Callable[[], None] = lambda: None
    typing: Callable[[bool], None] = lambda _: None
    account_slip: Callable[[AccountReceipt, str], None] = lambda _receipt, _name: None
