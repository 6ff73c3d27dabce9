"""Pre-printed stock: every page ends at the next black mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from shared.devices.printer.escpos import page_bytes
from shared.devices.printer.profiles import printer_profile
from shared.paper.page import Page, PrintOutcome, Text
from tests.shared.devices.printer.conftest import Bench

MARKED = replace(printer_profile("gb18030"), black_mark=True)
SHORT = Page((Text("成人票"),), "1")


def test_a_page_ends_with_the_feed_to_the_mark_and_a_cut() -> None:
    assert page_bytes(SHORT, MARKED).endswith(bytes.fromhex("1D 0C 1D 56 00"))


def test_the_offset_of_the_stock_goes_before_the_page() -> None:
    forward, backward = replace(MARKED, mark_offset=40), replace(MARKED, mark_offset=-40)

    assert page_bytes(SHORT, forward).startswith(bytes.fromhex("1B 40 1D 28 46 04 00 01 00 28 00"))
    assert page_bytes(SHORT, backward).startswith(bytes.fromhex("1B 40 1D 28 46 04 00 01 01 28 00"))


def test_every_piece_is_as_long_as_from_mark_to_mark(
    bench_of: Callable[..., Bench], ticket: Page
) -> None:
    bench = bench_of()
    bench.simulator.load_marked_stock(every_mm=80)
    printer = bench.printer(MARKED)

    assert printer.print_page(SHORT) is PrintOutcome.PRINTED
    assert printer.print_page(ticket) is PrintOutcome.PRINTED
    short, long = bench.simulator.papers
    assert short.image.height == 80 * 8
    assert long.image.height % (80 * 8) == 0
