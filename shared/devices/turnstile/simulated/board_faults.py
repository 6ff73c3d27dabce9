"""What a simulated board does wrong, and how its bytes go out: the same for every kind."""

from __future__ import annotations

from dataclasses import dataclass

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, send_as_a_wire_does


@dataclass
class BoardFaults:
    """What the board does wrong from now on; may be changed while it runs."""

    silent: bool = False  # obeys, says nothing
    deaf: bool = False  # neither obeys nor answers
    late_seconds: float = 0.0
    fragment_bytes: int = 0
    wrong_checksums: int = 0  # how many of the next frames
    garbage: bytes = b""  # before each frame
    echoes: bool = False  # as a two-wire RS-485 line does
    vanishes_mid_frame: bool = False  # once: half a frame, then gone


def say(frame: bytes, faults: BoardFaults, peer: Peer, deeds: Deeds, baud_rate: int = 0) -> None:
    """Send a frame as the faults have it."""
    if faults.silent:
        return
    if faults.wrong_checksums:
        faults.wrong_checksums -= 1
        frame = frame[:-1] + bytes((frame[-1] ^ 0xFF,))
    if faults.vanishes_mid_frame:
        faults.vanishes_mid_frame = False
        peer.send(frame[: len(frame) // 2])
        peer.vanish()
    elif faults.late_seconds:
        deeds.after(faults.late_seconds, lambda: peer.send(frame))
    else:
        send_as_a_wire_does(
            peer,
            faults.garbage + frame,
            baud_rate=baud_rate,
            fragment_bytes=faults.fragment_bytes,
        )
