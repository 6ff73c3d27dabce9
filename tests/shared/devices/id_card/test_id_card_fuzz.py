from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.id_card.protocol import CardTrouble
from shared.devices.id_card.sdt_frames import ReplyHunter
from shared.devices.id_card.sdt_reader import SdtReader
from shared.devices.id_card.sdt_text import card_of_text

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
NO_CARD = bytes.fromhex("AA AA AA 96 69 00 04 00 00 80 84")
PREAMBLE = bytes.fromhex("AA AA AA 96 69")

noise = st.binary(max_size=60)
framed = st.binary(max_size=40).map(lambda body: PREAMBLE + b"\x00" + bytes((len(body),)) + body)
piece = st.one_of(noise, framed, st.just(NO_CARD), st.just(PREAMBLE))


@settings(max_examples=CASES, deadline=None)
@given(st.lists(piece, max_size=6).map(b"".join), st.integers(min_value=1, max_value=40))
def test_how_the_bytes_are_cut_changes_nothing(data: bytes, size: int) -> None:
    whole, cut = ReplyHunter(), ReplyHunter()
    pieces = [data[start : start + size] for start in range(0, len(data), size)]

    replies = [reply for one in pieces for reply in cut.feed(one)]

    assert replies == whole.feed(data)
    assert cut.dropped_bytes + cut.forget() == whole.dropped_bytes + whole.forget()


@settings(max_examples=CASES, deadline=None)
@given(st.binary(min_size=256, max_size=256))
def test_any_text_block_is_a_card_or_none(text: bytes) -> None:
    card = card_of_text(text)

    assert card is None or (card.name and card.number and card.name.isprintable())


class ScriptedConnection(Connection):
    """A wire that brings these pieces and takes everything."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__("socket://127.0.0.1:1", device="id card")
        self.pieces = pieces
        self.seconds = 0.0

    def discard(self) -> int:
        return 0

    def write(self, data: bytes) -> None:
        self.seconds += 0.001

    def read_available(self, timeout_seconds: float) -> bytes:
        self.seconds += max(timeout_seconds, 0.01)
        return self.pieces.pop(0) if self.pieces else b""


@settings(max_examples=CASES, deadline=None)
@given(st.lists(piece, max_size=12))
def test_a_reader_that_talks_rubbish_neither_invents_a_card_nor_hangs(pieces: list[bytes]) -> None:
    wire = ScriptedConnection(list(pieces))
    reader = SdtReader(wire, monotonic=lambda: wire.seconds)

    try:
        found = reader.next_card(1.0)
    except DeviceFault:
        found = None

    assert found is None or isinstance(found, CardTrouble)
    assert wire.seconds < 20
