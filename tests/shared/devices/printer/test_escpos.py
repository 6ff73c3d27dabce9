from __future__ import annotations

from dataclasses import replace

import pytest

from shared.devices.printer.escpos import cells, in_chinese_mode, page_bytes
from shared.devices.printer.profiles import printer_profile
from shared.paper.page import Align, Banner, Block, Code, Columns, Gap, Page, Rule, Text

CHINESE = printer_profile("gb18030")
DRAWN = printer_profile("raster")
IMAGE = bytes.fromhex("1D 76 30 00")
START = bytes.fromhex("1B 40 1C 26")
CUT = bytes.fromhex("1D 56 42 00")


def body(*blocks: Block) -> bytes:
    data = page_bytes(Page(blocks, "test"), CHINESE)
    assert data.startswith(START)
    assert data.endswith(CUT)
    return data[len(START) : -len(CUT)]


def test_chinese_goes_as_two_byte_characters() -> None:
    assert body(Text("门票", Align.CENTRE, bold=True)) == (
        bytes.fromhex("1B 61 01 1D 21 00 1B 33 22 1B 45 01 C3 C5 C6 B1 1B 45 00 0A")
    )


def test_punctuation_alone_stays_in_chinese_mode() -> None:
    data = body(Text("，。￥"))

    assert data == bytes.fromhex("1B 61 00 1D 21 00 1B 33 22 A3 AC A1 A3 A3 A4 0A")
    assert b"\x1b\x74" not in data


def test_the_sign_for_yuan_is_printed_as_the_wide_one() -> None:
    assert in_chinese_mode("¥1") == bytes.fromhex("A3 A4 31")
    assert cells("¥1") == 3


def test_a_wide_dot_needs_no_blanks_around_it() -> None:
    assert in_chinese_mode("成人票 · A") == "成人票·A".encode("gbk")
    assert cells("成人票 · A") == 9


@pytest.mark.parametrize("rare", ["㛃", "𠮷", "𠀀", "☃"])
def test_a_line_with_a_character_that_gbk_lacks_goes_as_dots(rare: str) -> None:
    data = body(Text("门票"), Text(f"王{rare}"), Columns("游客", f"王{rare}"))

    assert data.count(IMAGE) == 2
    assert "门票".encode("gbk") in data
    assert "王".encode("gbk") not in data


def test_four_byte_characters_are_never_sent() -> None:
    assert bytes.fromhex("95 32 82 36") not in body(Text("𠀀"))


def test_columns_end_at_both_margins() -> None:
    data = body(Columns("票种", "成人票"))

    assert data.endswith("票种".encode("gbk") + b" " * 38 + "成人票".encode("gbk") + b"\x0a")


def test_the_middle_column_ends_at_two_thirds() -> None:
    data = body(Columns("Adult", "240.00", "2 @ 120.00"))

    assert data.endswith(b"Adult" + b" " * 17 + b"2 @ 120.00" + b" " * 10 + b"240.00\x0a")


def test_a_label_too_long_for_its_value_has_lines_of_its_own() -> None:
    data = body(Columns("A" * 45, "240.00"))

    assert data.endswith(b"A" * 45 + b"\x0a" + b" " * 42 + b"240.00\x0a")


def test_no_line_is_wider_than_the_paper() -> None:
    narrow = replace(CHINESE, width_dots=384)
    page = Page((Text("限当日一次入园，出园需登记，遗失不补" * 2),), "test")

    lines = page_bytes(page, narrow).split(b"\x1b\x33\x22")[1].split(b"\x0a")[:-1]

    assert [len(line) for line in lines] == [32, 32, 8]


def test_control_characters_in_a_name_never_reach_the_printer() -> None:
    data = body(Text("王\x1b\x70\x00\x32\x32明"), Columns("\x1d\x56", "\x10\x14"))

    assert b"\x1b\x70" not in data
    assert b"\x1d\x56" not in data
    assert b"\x10\x14" not in data


def test_a_printer_that_draws_codes_gets_the_text() -> None:
    data = body(Code("S1ABC"))

    assert bytes.fromhex("1D 28 6B 08 00 31 50 30") + b"S1ABC" in data
    assert IMAGE not in data


def test_a_printer_that_does_not_draw_codes_gets_dots() -> None:
    data = page_bytes(Page((Code("S1ABC"),), "test"), replace(CHINESE, native_code=False))

    assert IMAGE in data
    assert b"\x1d\x28\x6b" not in data


def test_a_printer_without_chinese_gets_only_dots() -> None:
    page = Page((Text("门票"), Gap(2), Rule(), Banner("培训"), Columns("a", "b")), "test")

    data = page_bytes(page, DRAWN)

    assert data.startswith(bytes.fromhex("1B 40 1D 76 30 00 48 00"))
    assert b"\x1c\x26" not in data


def test_a_printer_without_chinese_may_still_draw_codes() -> None:
    page = Page((Text("门票"), Code("S1ABC"), Text("2-1122-0147-01")), "test")

    data = page_bytes(page, replace(DRAWN, native_code=True))

    assert data.index(IMAGE) < data.index(b"S1ABC") < data.rindex(IMAGE)


def test_a_printer_without_a_cutter_feeds_to_the_edge() -> None:
    data = page_bytes(Page((Text("a"),), "test"), replace(CHINESE, cutter=False))

    assert data.endswith(bytes.fromhex("1B 64 05"))


def test_nothing_on_the_page_leaves_no_line() -> None:
    assert body(Text(""), Text("  ")) == b""
