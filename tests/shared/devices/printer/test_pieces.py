from __future__ import annotations

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.pieces import send_in_pieces


class CountingConnection(Connection):
    """Takes so many pieces and then fails."""

    def __init__(self, pieces: int) -> None:
        super().__init__("socket://127.0.0.1:1", device="printer")
        self.written: list[bytes] = []
        self._pieces = pieces

    def write(self, data: bytes) -> None:
        if len(self.written) == self._pieces:
            raise DeviceFault("printer", FaultReason.UNREACHABLE, may_have_acted=False)
        self.written.append(data)


def test_a_long_job_goes_in_pieces_and_whole() -> None:
    connection = CountingConnection(100)
    job = bytes(range(256)) * 5

    send_in_pieces(connection, job)

    assert b"".join(connection.written) == job
    assert [len(piece) for piece in connection.written] == [512, 512, 256]


def test_a_fault_before_the_first_byte_says_that_nothing_was_sent() -> None:
    with pytest.raises(DeviceFault) as fault:
        send_in_pieces(CountingConnection(0), b"x" * 2000)

    assert not fault.value.may_have_acted


def test_a_fault_after_the_first_piece_says_that_something_was_sent() -> None:
    with pytest.raises(DeviceFault) as fault:
        send_in_pieces(CountingConnection(1), b"x" * 2000)

    assert fault.value.may_have_acted
