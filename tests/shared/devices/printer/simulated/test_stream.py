from __future__ import annotations

import pytest

from shared.devices.printer.simulated.stream import Command, next_command


# Copied by hand from the programming guides.
@pytest.mark.parametrize(
    "command",
    [
        "1B 40",
        "1B 61 01",
        "1B 45 01",
        "1D 21 11",
        "1B 32",
        "1B 33 22",
        "1B 64 05",
        "1B 4A 10",
        "1B 74 00",
        "1D 56 00",
        "1D 56 31",
        "1D 56 42 00",
        "1D 56 41 10",
        "1B 69",
        "1B 6D",
        "1B 70 00 32 32",
        "10 14 01 00 01",
        "10 14 08 01 03 14 01 06 02 08",
        "10 04 04",
        "10 05 02",
        "1B 42 03 02",
        "1D 76 30 00 02 00 02 00 80 00 00 01",
        "1D 28 6B 04 00 31 41 32 00",
        "1D 28 6B 03 00 31 43 06",
        "1D 28 6B 05 00 31 50 30 53 31",
        "1D 6B 49 04 7B 42 31 32",
        "1D 6B 04 31 32 33 00",
        "1D 68 50",
        "1D 77 03",
        "1D 48 02",
        "1C 26",
        "1C 2E",
        "1C 21 04",
        "1C 57 01",
        "1C 2D 01",
        "1C 53 00 00",
        "1D 61 FF",
        "1D 72 01",
        "1D 28 48 06 00 30 30 41 42 43 44",
        "1D 0C",
        "1D 28 46 04 00 01 00 10 00",
        "C3 C5",
        "41",
        "0A",
    ],
)
def test_a_command_is_taken_whole_and_not_before(command: str) -> None:
    raw = bytes.fromhex(command)

    for count in range(1, len(raw)):
        if raw[:2] != b"\x1d\x56":
            assert next_command(raw[:count]) == (0, None)
    assert next_command(raw + b"A") == (
        len(raw),
        Command(raw[:1]) if len(raw) == 1 else Command(raw[:2], raw[2:]),
    )


def test_commands_inside_an_image_are_dots() -> None:
    raw = bytes.fromhex("1D 76 30 00 02 00 02 00 1B 40 1D 56")

    assert next_command(raw) == (12, Command(b"\x1d\x76", raw[2:]))


def test_an_unknown_command_loses_its_first_byte() -> None:
    assert next_command(b"\x1b\xf0A") == (1, None)


@pytest.mark.parametrize("raw", ["95 32 82 36", "FF 41", "80 41"])
def test_half_a_chinese_character_is_one_byte(raw: str) -> None:
    assert next_command(bytes.fromhex(raw)) == (1, Command(bytes.fromhex(raw)[:1]))
