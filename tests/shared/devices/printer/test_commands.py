"""Golden bytes, copied by hand from the programming guides."""

from __future__ import annotations

from shared.devices.printer import commands
from shared.paper.page import Align


def test_fixed_commands() -> None:
    assert bytes.fromhex("1B 40") == commands.INITIALISE
    assert bytes.fromhex("1C 26") == commands.CHINESE_ON
    assert bytes.fromhex("1D 72 01") == commands.QUEUED_PAPER_STATUS
    assert bytes.fromhex("1D 56 42 00") == commands.FEED_AND_CUT
    assert bytes.fromhex("1B 45 01") == commands.BOLD_ON
    assert bytes.fromhex("1B 45 00") == commands.BOLD_OFF


def test_alignment() -> None:
    assert commands.align(Align.LEFT) == bytes.fromhex("1B 61 00")
    assert commands.align(Align.CENTRE) == bytes.fromhex("1B 61 01")
    assert commands.align(Align.RIGHT) == bytes.fromhex("1B 61 02")


def test_size_has_width_in_the_high_half() -> None:
    assert commands.size(1) == bytes.fromhex("1D 21 00")
    assert commands.size(2) == bytes.fromhex("1D 21 11")
    assert commands.size(3) == bytes.fromhex("1D 21 22")


def test_feeds() -> None:
    assert commands.line_spacing(34) == bytes.fromhex("1B 33 22")
    assert commands.feed_lines(5) == bytes.fromhex("1B 64 05")
    assert commands.feed_dots(16) == bytes.fromhex("1B 4A 10")
    assert commands.feed_dots(300) == bytes.fromhex("1B 4A FF 1B 4A 2D")
    assert commands.feed_dots(0) == b""


def test_a_raster_image() -> None:
    image = commands.raster(2, 2, bytes.fromhex("80 00 00 01"))

    assert image == bytes.fromhex("1D 76 30 00 02 00 02 00 80 00 00 01")


def test_a_native_code() -> None:
    assert commands.native_code("S1", 6) == (
        bytes.fromhex("1D 28 6B 04 00 31 41 32 00")
        + bytes.fromhex("1D 28 6B 03 00 31 43 06")
        + bytes.fromhex("1D 28 6B 03 00 31 45 31")
        + bytes.fromhex("1D 28 6B 05 00 31 50 30 53 31")
        + bytes.fromhex("1D 28 6B 03 00 31 51 30")
    )


def test_a_long_native_code_has_a_two_byte_length() -> None:
    assert bytes.fromhex("1D 28 6B 2F 01 31 50 30") in commands.native_code("A" * 300, 6)


def test_questions() -> None:
    assert commands.process_id(b"ABCD") == bytes.fromhex("1D 28 48 06 00 30 30 41 42 43 44")
    assert commands.real_time_status(4) == bytes.fromhex("10 04 04")
