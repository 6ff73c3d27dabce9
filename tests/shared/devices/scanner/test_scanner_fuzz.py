from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.scanner.framing import LONGEST_CODE_BYTES, CodeFraming, decode_code

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
CODE = b"S1" + b"0123456789ABCDEFGHIJ" * 7 + b"012345678"

noise = st.one_of(st.binary(max_size=300), st.binary(min_size=2000, max_size=5000))
piece = st.one_of(noise, st.sampled_from([CODE, b"\r", b"\n", b"\t", b"\x00", b"]Q3", b"\xff"]))


@settings(max_examples=CASES, deadline=None)
@given(st.lists(piece, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_any_bytes_and_pauses_give_bounded_clean_texts(
    pieces: list[bytes], pauses: list[bool]
) -> None:
    framing = CodeFraming()
    codes = []
    for data, pause in zip(pieces, pauses, strict=False):
        codes += framing.feed(data)
        if pause:
            codes += framing.pause()

    for code in codes:
        assert 0 < len(code) <= LONGEST_CODE_BYTES
        text = decode_code(code)
        text.encode("utf-8")
        assert "\x00" not in text


@settings(max_examples=CASES, deadline=None)
@given(noise, st.integers(min_value=1, max_value=64))
def test_after_any_noise_and_a_terminator_a_code_is_read_whole(data: bytes, size: int) -> None:
    framing = CodeFraming()
    framing.feed(data + b"\r")

    codes = []
    stream = CODE + b"\r"
    for start in range(0, len(stream), size):
        codes += framing.feed(stream[start : start + size])

    assert codes == [CODE]


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=200), st.data())
def test_how_the_bytes_are_cut_changes_nothing(data: bytes, draw: st.DataObject) -> None:
    cut = draw.draw(st.integers(min_value=0, max_value=len(data)))
    whole, halves = CodeFraming(), CodeFraming()

    assert whole.feed(data) == halves.feed(data[:cut]) + halves.feed(data[cut:])
