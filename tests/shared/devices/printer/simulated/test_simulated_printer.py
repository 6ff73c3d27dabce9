"""The printer from outside: raw bytes on a socket, copied by hand from the guides."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from shared.devices.printer.simulated.condition import PaperLevel
from shared.devices.printer.simulated.printer import SimulatedPrinter

PROOF = bytes.fromhex("1D 28 48 06 00 30 30 41 42 43 44")
CUT = bytes.fromhex("1D 56 42 00")


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter()
    yield printer
    printer.close()


def connect(printer: SimulatedPrinter) -> socket.socket:
    host, port = printer.url.removeprefix("socket://").split(":")
    return socket.create_connection((host, int(port)), timeout=5)


@pytest.fixture
def wire(printer: SimulatedPrinter) -> Iterator[socket.socket]:
    with connect(printer) as wire:
        yield wire


def heard(wire: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count and (more := wire.recv(count - len(data))):
        data += more
    return data


def ask(wire: socket.socket, question: str, count: int = 1) -> bytes:
    wire.sendall(bytes.fromhex(question))
    return heard(wire, count)


def test_it_says_how_it_is(printer: SimulatedPrinter, wire: socket.socket) -> None:
    assert ask(wire, "10 04 01 10 04 02 10 04 03 10 04 04", 4) == bytes.fromhex("12 12 12 12")
    printer.set_paper(PaperLevel.END)
    assert ask(wire, "10 04 01 10 04 02 10 04 04", 3) == bytes.fromhex("1A 32 72")


def test_a_proof_comes_after_the_paper(printer: SimulatedPrinter, wire: socket.socket) -> None:
    wire.sendall(b"ticket\n" + CUT + PROOF)

    assert heard(wire, 7) == bytes.fromhex("37 22 41 42 43 44 00")
    assert len(printer.papers) == 1


def test_without_paper_it_keeps_the_proof_until_there_is_some(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    printer.set_paper(PaperLevel.END)
    wire.sendall(b"ticket\n" + CUT + PROOF)

    # The real-time answer overtakes the proof: it does not stand in the queue.
    assert ask(wire, "10 04 04") == b"\x72"
    assert printer.papers == ()
    printer.set_paper(PaperLevel.OK)
    assert heard(wire, 7) == bytes.fromhex("37 22 41 42 43 44 00")
    assert len(printer.papers) == 1


@pytest.mark.parametrize("trouble", ["set_cover_open", "set_offline", "set_cutter_jammed"])
def test_off_line_a_queued_question_waits(
    printer: SimulatedPrinter, wire: socket.socket, trouble: str
) -> None:
    getattr(printer, trouble)(True)
    wire.sendall(bytes.fromhex("1D 72 01"))

    assert ask(wire, "10 04 01") == b"\x1a"
    getattr(printer, trouble)(False)
    assert heard(wire, 1) == b"\x00"


def test_recovery_clears_the_cutter(printer: SimulatedPrinter, wire: socket.socket) -> None:
    printer.set_cutter_jammed(True)
    wire.sendall(b"a\n" + CUT + PROOF)

    assert ask(wire, "10 05 01 10 04 01", 8) in (
        bytes.fromhex("12 37 22 41 42 43 44 00"),
        bytes.fromhex("37 22 41 42 43 44 00 12"),
    )


def test_a_clone_keeps_silent_on_the_proof(printer: SimulatedPrinter, wire: socket.socket) -> None:
    printer.faults.ignores_process_id = True

    wire.sendall(b"ticket\n" + CUT + PROOF)

    assert ask(wire, "1D 72 01") == b"\x00"


def test_automatic_status_tells_every_change(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    assert ask(wire, "1D 61 FF", 4) == bytes.fromhex("10 00 00 00")
    printer.set_cover_open(True)
    assert heard(wire, 4) == bytes.fromhex("38 00 00 00")
    printer.set_cover_open(False)
    assert heard(wire, 4) == bytes.fromhex("10 00 00 00")


def test_clearing_drops_what_was_not_printed(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    printer.set_offline(True)
    wire.sendall(b"old\n" + CUT)

    assert ask(wire, "10 14 08 01 03 14 01 06 02 08", 3) == bytes.fromhex("37 25 00")
    printer.set_offline(False)
    wire.sendall(b"\nnew\n" + CUT + PROOF)
    assert heard(wire, 7)
    assert [paper.lines for paper in printer.papers] == [("new",)]


def test_a_pulse_opens_the_drawer_until_it_is_pushed_shut(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    wire.sendall(bytes.fromhex("1B 70 00 32 32"))

    assert printer.wait_until(lambda: printer.drawer_pulses == 1, 5)
    assert ask(wire, "10 04 01") == b"\x16"
    printer.close_drawer()
    assert ask(wire, "10 04 01") == b"\x12"


def test_off_line_it_stops_reading_once_its_buffer_is_full(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    printer.set_offline(True)
    wire.settimeout(0.3)

    with pytest.raises(TimeoutError):
        wire.sendall(b"x" * 30_000_000)

    wire.settimeout(5)
    printer.switch_off()


def test_a_roll_reports_its_end_in_time(printer: SimulatedPrinter, wire: socket.socket) -> None:
    printer.limit_paper(20, near_end_mm=15)
    wire.sendall(b"\n\n" + bytes.fromhex("1D 72 01"))

    assert heard(wire, 1) == b"\x03"
    wire.sendall(b"\n" * 10 + CUT)
    assert printer.wait_until(lambda: printer.condition.paper is PaperLevel.END, 5)
    assert printer.papers == ()


def test_after_a_power_loss_the_half_ticket_is_torn_off(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    wire.sendall(b"half\n" + PROOF)
    assert heard(wire, 7)

    printer.vanish()

    assert printer.wait_until(lambda: len(printer.torn) == 1, 5)
    assert (printer.torn[0].lines, printer.torn[0].complete) == (("half",), False)


def test_it_vanishes_after_exactly_so_many_bytes(
    printer: SimulatedPrinter, wire: socket.socket
) -> None:
    printer.vanish_after(7)

    assert ask(wire, "10 04 01 10 04 02", 2) == b"\x12\x12"
    assert printer.powered
    wire.sendall(b"\x10")
    assert printer.wait_until(lambda: not printer.powered, 5)


def test_a_paper_is_handed_to_the_callback() -> None:
    lines: list[tuple[str, ...]] = []
    printer = SimulatedPrinter(on_paper=lambda paper: lines.append(paper.lines))

    with connect(printer) as wire:
        wire.sendall(b"ticket\n" + CUT + PROOF)
        heard(wire, 7)
    printer.close()

    assert lines == [("ticket",)]
