from __future__ import annotations

from shared.devices.customer_display.cd5220 import Cd5220Display
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money
from tests.shared.devices.customer_display.test_led8 import Wire


def test_both_lines_are_padded_to_twenty_characters() -> None:
    wire = Wire()

    Cd5220Display(wire).show(Lamp.TOTAL, Money(8_000))

    assert wire.written == (
        bytes.fromhex("1B 40 1B 51 41")
        + b"TOTAL               "
        + bytes.fromhex("0D 1B 51 42")
        + b"           CNY 80.00"
        + b"\r"
    )


def test_clearing_leaves_the_string_mode() -> None:
    wire = Wire()

    Cd5220Display(wire).clear()

    assert wire.written == bytes.fromhex("1B 40 0C")


def test_an_amount_that_does_not_fit_is_never_cut() -> None:
    wire = Wire()

    Cd5220Display(wire).show(Lamp.TOTAL, Money(10**17))

    assert wire.written.endswith(b"B--------------------\r")


def test_a_negative_amount_has_a_sign_that_the_display_knows() -> None:
    wire = Wire()

    Cd5220Display(wire).show(Lamp.TOTAL, Money(-8_000))

    assert wire.written.endswith(b"          CNY -80.00\r")
