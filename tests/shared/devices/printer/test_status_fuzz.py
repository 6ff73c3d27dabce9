from __future__ import annotations

import os

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from shared.devices.printer.status import ProcessId, Reply, ReplySorter

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))

piece = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([b"\x12", b"\x37\x22ABCD\x00", b"\x10\x00\x00\x00", b"\x37\x25\x00", b"\x37"]),
)


@seed(20)
@settings(max_examples=CASES, deadline=None)
@given(st.lists(piece, max_size=20))
def test_any_pieces_give_the_same_replies_as_the_whole(pieces: list[bytes]) -> None:
    in_pieces, whole = ReplySorter(), ReplySorter()

    replies: list[Reply] = []
    for data in pieces:
        replies += in_pieces.feed(data)

    assert replies == whole.feed(b"".join(pieces))


@seed(21)
@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=200))
def test_after_any_rubbish_the_next_proofs_are_found(rubbish: bytes) -> None:
    sorter = ReplySorter()
    sorter.feed(rubbish)

    # Half a reply at the end of the rubbish may swallow one proof, never a second.
    replies = sorter.feed(b"\x37\x22ABCD\x00" * 2)

    assert ProcessId(b"ABCD") in replies
    sorter.clear()
    assert sorter.dropped_bytes <= len(rubbish) + 14
