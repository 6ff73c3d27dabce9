"""Sends a long job in pieces that a slow line takes in time."""

from __future__ import annotations

from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault

# Half a second at 9600 baud, well within the connection's write time-out.
_PIECE_BYTES: Final = 512


def send_in_pieces(connection: Connection, data: bytes) -> None:
    """Send all of it; DeviceFault tells by `may_have_acted` whether a byte may have left."""
    for start in range(0, len(data), _PIECE_BYTES):
        try:
            connection.write(data[start : start + _PIECE_BYTES])
        except DeviceFault as fault:
            fault.may_have_acted |= start > 0
            raise
