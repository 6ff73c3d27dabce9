from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.aa_frames import FrameHunter
from shared.devices.turnstile.aa_news import BoardNews
from shared.devices.turnstile.protocol import Direction, ReportKind

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))


def board_frame(state: int, entries: int, exits: int) -> bytes:
    body = bytes((0, 1, 0x12, 0, 0, 8, state, 0))
    body += entries.to_bytes(3, "big") + exits.to_bytes(3, "big")
    return b"\xaa" + body + bytes((sum(body) % 256,))


# Noise without a start byte cannot hold by chance, so whatever holds in these tests is real.
noise = st.binary(max_size=60).map(lambda data: data.replace(b"\xaa", b"\xab"))
damaged_frame = st.builds(
    lambda entries, at, by: _damage(board_frame(6, entries, 0), at, by),
    st.integers(min_value=0, max_value=0xFFFFFF),
    st.integers(min_value=0, max_value=15),
    st.integers(min_value=1, max_value=255),
)
rubbish = st.one_of(noise, damaged_frame)


def _damage(frame: bytes, at: int, by: int) -> bytes:
    return frame[:at] + bytes(((frame[at] + by) % 256,)) + frame[at + 1 :]


def _walked(news: BoardNews, hunter: FrameHunter, data: bytes) -> int:
    reports = [one for report in hunter.feed(data) for one in news.read(report) or ()]
    passed = [one for one in reports if one.kind is ReportKind.PASSED]
    assert all(one.direction is Direction.ENTRY for one in passed)
    return sum(one.count for one in passed)


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=400), st.integers(min_value=1, max_value=40))
def test_any_bytes_in_any_cut_give_the_same_reports(data: bytes, size: int) -> None:
    whole, cut = FrameHunter(), FrameHunter()
    pieces = [data[start : start + size] for start in range(0, len(data), size)]

    reports = [report for piece in pieces for report in cut.feed(piece)]

    assert reports == whole.feed(data)
    assert cut.dropped_bytes == whole.dropped_bytes


@settings(max_examples=CASES, deadline=None)
@given(st.lists(rubbish, max_size=8))
def test_rubbish_never_makes_a_passage(pieces: list[bytes]) -> None:
    news, hunter = BoardNews(), FrameHunter()
    assert _walked(news, hunter, board_frame(0, 5, 0)) == 0

    assert sum(_walked(news, hunter, piece) for piece in pieces) == 0


@settings(max_examples=CASES, deadline=None)
@given(
    st.lists(
        st.tuples(
            rubbish,
            st.booleans(),
            st.integers(min_value=0, max_value=255),
            st.integers(min_value=0, max_value=15),
        ),
        max_size=10,
    )
)
def test_between_rubbish_and_half_frames_every_passage_is_counted_once(
    steps: list[tuple[bytes, bool, int, int]],
) -> None:
    news, hunter = BoardNews(), FrameHunter()
    entries = walked = 0
    _walked(news, hunter, board_frame(0, 0, 0))
    for data, walks, state, cut in steps:
        half = board_frame(state, entries, 0)[:cut]
        entries += walks
        # Half a frame may swallow the report behind it; the counter is in the next one, too.
        stream = data + half + board_frame(0, entries, 0) * 3
        walked += _walked(news, hunter, stream)

    assert walked == entries


class ScriptedConnection(Connection):
    """A wire that brings these pieces and takes everything."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__("socket://127.0.0.1:1", device="turnstile")
        self.pieces = pieces
        self.seconds = 0.0
        self.written: list[bytes] = []

    @property
    def is_open(self) -> bool:
        return True

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def read_available(self, timeout_seconds: float) -> bytes:
        self.seconds += max(timeout_seconds, 0.01)
        return self.pieces.pop(0) if self.pieces else b""


@settings(max_examples=CASES, deadline=None)
@given(st.lists(rubbish, max_size=8))
def test_a_board_that_talks_rubbish_neither_confirms_nor_hangs_the_driver(
    pieces: list[bytes],
) -> None:
    wire = ScriptedConnection([board_frame(0, 5, 0), *pieces])
    turnstile = AaTurnstile(wire, monotonic=lambda: wire.seconds)

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)

    assert caught.value.may_have_acted
    assert sum(frame[7:9] == b"\x00\x00" for frame in wire.written) == 1
    assert wire.seconds < 2
