from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.customer_display.cd5220 import Cd5220Display
from shared.devices.customer_display.led8 import Led8Display, figures
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money
from tests.shared.devices.customer_display.test_led8 import Wire

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
amounts = st.integers(min_value=-(10**15), max_value=10**15).map(Money)


@settings(max_examples=CASES, deadline=None)
@given(amounts, st.sampled_from(list(Lamp)))
def test_any_amount_makes_one_whole_command_of_plain_figures(amount: Money, lamp: Lamp) -> None:
    wire = Wire()

    Led8Display(wire).show(lamp, amount)

    head, digits = wire.written[:6], wire.written[6:-1]
    assert head[:2] + head[3:] == b"\x1bs\x1bQA"
    assert wire.written.endswith(b"\r")
    assert len(digits.replace(b".", b"")) <= 8
    assert set(digits) <= set(b"0123456789.-")
    assert figures(amount).encode() == digits


@settings(max_examples=CASES, deadline=None)
@given(st.lists(st.tuples(amounts, st.sampled_from(list(Lamp))), min_size=1, max_size=5))
def test_any_amounts_make_lines_of_twenty(shown: list[tuple[Money, Lamp]]) -> None:
    wire = Wire()
    display = Cd5220Display(wire)

    for amount, lamp in shown:
        display.show(lamp, amount)

    lines = [line for line in wire.written.split(b"\r") if line]
    assert len(lines) == 2 * len(shown)
    assert all(len(line.split(b"\x1bQ")[1]) == 21 for line in lines)
