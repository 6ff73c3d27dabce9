from __future__ import annotations

import subprocess
import sys

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.library import LibraryPrinter, model_facts


class CountingConnection(Connection):
    """Takes so many pieces and then fails."""

    def __init__(self, pieces: int, *, may_have_acted: bool = False) -> None:
        super().__init__("socket://127.0.0.1:1", device="printer")
        self.written: list[bytes] = []
        self._pieces = pieces
        self._may_have_acted = may_have_acted

    def write(self, data: bytes) -> None:
        if len(self.written) == self._pieces:
            raise DeviceFault(
                "printer", FaultReason.UNREACHABLE, may_have_acted=self._may_have_acted
            )
        self.written.append(data)


def test_a_long_job_goes_in_pieces_and_whole() -> None:
    connection = CountingConnection(100)
    job = bytes(range(256)) * 5

    LibraryPrinter(connection, "default").send(job)

    assert b"".join(connection.written) == job
    assert [len(piece) for piece in connection.written] == [512, 512, 256]


def test_a_fault_before_the_first_byte_says_that_nothing_was_sent() -> None:
    with pytest.raises(DeviceFault) as fault:
        LibraryPrinter(CountingConnection(0), "default").send(b"x" * 2000)

    assert not fault.value.may_have_acted


def test_a_fault_after_the_first_piece_says_that_something_was_sent() -> None:
    with pytest.raises(DeviceFault) as fault:
        LibraryPrinter(CountingConnection(1), "default").send(b"x" * 2000)

    assert fault.value.may_have_acted


def test_the_librarys_drawer_pulse_is_the_usual_one() -> None:
    connection = CountingConnection(100)

    LibraryPrinter(connection, "default").cashdraw(2)

    assert b"".join(connection.written) == bytes.fromhex("1B 70 00 32 32")


def test_an_unknown_model_is_an_error() -> None:
    with pytest.raises(KeyError):
        model_facts("Hermes 3000")


def test_importing_the_library_leaves_the_root_logger_alone() -> None:
    check = "import logging, shared.devices.printer.library; print(logging.root.handlers)"

    shown = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True, timeout=60
    )

    assert shown.stdout.strip() == "[]"
