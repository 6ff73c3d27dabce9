from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from boxoffice.customer.pole import Pole
from shared.devices.connection import Connection
from shared.devices.customer_display.led8 import Led8Display
from shared.devices.customer_display.protocol import Lamp
from shared.devices.customer_display.simulated import SimulatedDisplay
from shared.devices.fault import FaultReason
from shared.kernel.money import Money

TOTAL = (Lamp.TOTAL, Money(8_000))


class SlowDisplay:
    """Takes one amount at a time, when it is let."""

    def __init__(self) -> None:
        self.let = threading.Semaphore(0)
        self.shown: list[Money] = []

    def show(self, lamp: Lamp, amount: Money) -> None:
        assert self.let.acquire(timeout=5)
        self.shown.append(amount)

    def clear(self) -> None:
        assert self.let.acquire(timeout=5)

    def close(self) -> None:
        pass


def test_a_slow_display_gets_the_newest_amount_only(qtbot: QtBot) -> None:
    display = SlowDisplay()
    pole = Pole(display)
    for fen in (1, 2, 3):
        pole.show((Lamp.TOTAL, Money(fen)))
    display.let.release(2)
    qtbot.waitUntil(lambda: display.shown == [Money(1), Money(3)])

    pole.stop()
    pole.close()


def test_the_same_amount_is_sent_once(qtbot: QtBot) -> None:
    display = SlowDisplay()
    display.let.release(5)
    pole = Pole(display)
    pole.show(TOTAL)
    qtbot.waitUntil(lambda: display.shown == [Money(8_000)])
    pole.show(TOTAL)
    pole.show((Lamp.TOTAL, Money(5)))
    qtbot.waitUntil(lambda: len(display.shown) > 1)

    assert display.shown == [Money(8_000), Money(5)]
    pole.stop()
    pole.close()


def test_an_unplugged_display_shows_the_amount_of_now_when_it_is_back(qtbot: QtBot) -> None:
    simulator = SimulatedDisplay()
    pole = Pole(Led8Display(Connection(simulator.url)))
    pole.show(TOTAL)
    qtbot.waitUntil(lambda: simulator.figures == "80.00")

    simulator.vanish()
    pole.show((Lamp.TOTAL, Money(100)))
    qtbot.waitUntil(lambda: pole.fault is FaultReason.UNREACHABLE)
    simulator.come_back()
    pole.show((Lamp.CHANGE, Money(200)))
    qtbot.waitUntil(lambda: (simulator.lamp, simulator.figures) == ("4", "2.00"))

    assert pole.fault is None
    pole.stop()
    pole.close()
    simulator.close()
