"""Drivers of a terminal with the short deadlines of a test, and what is paid through them."""

from __future__ import annotations

from shared.devices.connection import Connection
from shared.devices.terminal.protocol import Attempt, Slip, TerminalAnswer
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.devices.terminal.zvt_dialogue import ZvtDeadlines
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from shared.devices.terminal.zvt_wire import SerialWire, TcpWire
from shared.kernel.money import Money

PRICE = Money(24_000)
FIRST = Slip("0001", PRICE, True, "000001", "6411", "SIM00001", "99999999")
DEADLINES = ZvtDeadlines(answer_seconds=0.4, next_seconds=0.5, stop_seconds=0.5, quiet_seconds=0.05)


def driver_of(simulator: SimulatedTerminal) -> ZvtTerminal:
    connection = Connection(simulator.url, 115_200, device="terminal", write_timeout_seconds=0.3)
    if simulator.url.startswith("socket"):
        return ZvtTerminal(TcpWire(connection), deadlines=DEADLINES)
    return ZvtTerminal(SerialWire(connection, heard_seconds=0.4), deadlines=DEADLINES)


def pay(terminal: ZvtTerminal, amount: Money = PRICE) -> TerminalAnswer:
    return terminal.pay(amount, Attempt())
