from __future__ import annotations

import pytest

from shared.devices.scanner.framing import LONGEST_CODE_BYTES, CodeFraming, decode_code


@pytest.mark.parametrize("terminator", [b"\r", b"\n", b"\r\n", b"\t"])
def test_a_terminator_ends_a_code(terminator: bytes) -> None:
    framing = CodeFraming()

    assert framing.feed(b"S1ABC" + terminator) == [b"S1ABC"]
    assert framing.is_between_codes


def test_a_code_in_pieces_is_one_code() -> None:
    framing = CodeFraming()

    pieces = [framing.feed(bytes((byte,))) for byte in b"S1AB\r"]

    assert pieces == [[], [], [], [], [b"S1AB"]]


def test_glued_codes_are_told_apart() -> None:
    assert CodeFraming().feed(b"one\r\ntwo\rthree") == [b"one", b"two"]


def test_a_pause_ends_a_code_without_terminator() -> None:
    framing = CodeFraming()
    framing.feed(b"S1ABC")

    assert framing.pause() == [b"S1ABC"]
    assert framing.pause() == []


def test_half_a_code_is_forgotten_with_its_wire() -> None:
    framing = CodeFraming()
    framing.feed(b"S1A")

    framing.forget()

    assert framing.feed(b"BC\r") == [b"BC"]


def test_an_oversized_code_is_one_code_cut_at_the_cap() -> None:
    framing = CodeFraming()

    codes = [framing.feed(b"x" * 1000) for _ in range(10)]

    assert [code for some in codes for code in some] == [b"x" * LONGEST_CODE_BYTES]
    assert framing.feed(b"xx\rS1\r") == [b"S1"]


def test_a_code_of_exactly_the_cap_is_whole() -> None:
    code = b"x" * LONGEST_CODE_BYTES

    assert CodeFraming().feed(code + b"\r") == [code]


def test_a_pause_ends_an_oversized_code_too() -> None:
    framing = CodeFraming()
    framing.feed(b"x" * 3000)

    assert framing.pause() == []
    assert framing.feed(b"S1\r") == [b"S1"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (b"S1ABC", "S1ABC"),
        ("成人票".encode(), "成人票"),
        ("成人票".encode("gb18030"), "成人票"),
        (b"]Q3S1ABC", "S1ABC"),
        (b"\x02S1ABC\x03", "S1ABC"),
        (b"  S1ABC ", "S1ABC"),
        (b"S1\x00BC", "S1\N{REPLACEMENT CHARACTER}BC"),
        (b"\xff\xfe\xff", "\N{REPLACEMENT CHARACTER}" * 3),
        (b"\x00\x01\x1b", ""),
        (b"", ""),
    ],
)
def test_bytes_become_text_and_never_an_error(code: bytes, text: str) -> None:
    assert decode_code(code) == text
