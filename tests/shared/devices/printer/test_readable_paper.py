"""What a visitor and a lane can read on the paper, by every way of writing and both widths."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from shared.devices.printer.profiles import printer_profile
from shared.devices.printer.raster import text_image
from shared.paper.page import Align, Code, Page, PrintOutcome, Text

CODE = "S1" + "7ZQ4K9" * 24 + "ABCDE"
TOP_DOTS = 16  # the simulator's paper begins this far above the first line


def dots(image: Image.Image) -> bytes:
    return image.point(lambda value: 255 if value < 150 else 0).convert("1").tobytes()


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("native_code", [True, False])
@pytest.mark.parametrize("writing", ["gb18030", "raster"])
def test_the_code_reads_by_both_ways_on_both_widths(
    bench_of, ticket: Page, writing: str, native_code: bool, width: int
) -> None:
    bench = bench_of("tcp", width)
    profile = replace(printer_profile(writing, width), native_code=native_code, cutter=True)

    assert bench.printer(profile).print_page(ticket) is PrintOutcome.PRINTED

    paper = bench.simulator.papers[0]
    assert paper.codes == ((CODE,) if native_code else ())
    for picture in (paper.image, paper.picture()):
        codes = zxingcpp.read_barcodes(picture)
        assert [code.text for code in codes] == [CODE]


def test_both_ways_of_drawing_a_code_burn_the_same_dots(bench_of) -> None:
    bench = bench_of()
    page = Page((Code(CODE),), "code")
    for native_code in (True, False):
        profile = replace(printer_profile("gb18030"), native_code=native_code)
        assert bench.printer(profile).print_page(page) is PrintOutcome.PRINTED

    native, drawn = bench.simulator.papers
    assert native.image.size == drawn.image.size
    assert dots(native.image) == dots(drawn.image)


def test_chinese_lines_are_right_on_a_chinese_printer(bench_of, ticket: Page) -> None:
    bench = bench_of()

    assert bench.printer(printer_profile("gb18030")).print_page(ticket) is PrintOutcome.PRINTED

    assert bench.simulator.papers[0].lines == (
        "鹿鸣山风景区",
        "门票·2026-11-22 周日",
        "票种" + " " * 35 + "成人票·A",
        "人数" + " " * 40 + "1 人",
        "入园日期" + " " * 25 + "2026-11-22 周日",
        "票价" + " " * 36 + "￥120.00",
        "2-1122-0147-01",
        "限当日一次入园",
    )


def test_punctuation_alone_is_right_on_a_chinese_printer(bench_of) -> None:
    bench = bench_of()

    bench.printer(printer_profile("gb18030")).print_page(Page((Text("，。￥"),), "signs"))

    assert bench.simulator.papers[0].lines == ("，。￥",)


def test_chinese_lines_are_right_on_a_printer_without_chinese(bench_of) -> None:
    bench = bench_of()
    title = Text("鹿鸣山风景区，㛃 𠮷", Align.CENTRE, size=2, bold=True)

    bench.printer(printer_profile("raster")).print_page(Page((title,), "title"))

    paper = bench.simulator.papers[0].image.crop((0, TOP_DOTS, 576, TOP_DOTS + 60))
    assert dots(paper) == dots(text_image(title, 576))


def test_only_the_line_with_a_rare_name_is_drawn_on_a_chinese_printer(bench_of) -> None:
    bench = bench_of()
    name = Text("王㛃 𠮷")

    page = Page((Text("实名"), name, Text("一人一票")), "name")
    bench.printer(printer_profile("gb18030")).print_page(page)

    paper = bench.simulator.papers[0]
    assert paper.lines == ("实名", "一人一票")
    drawn = paper.image.crop((0, TOP_DOTS + 34, 576, TOP_DOTS + 68))
    assert dots(drawn) == dots(text_image(name, 576))


def test_a_printer_without_a_cutter_is_torn_by_hand(bench_of, ticket: Page) -> None:
    bench = bench_of("tcp", 384)

    assert bench.printer(printer_profile("raster", 384)).print_page(ticket) is PrintOutcome.PRINTED
    bench.simulator.tear_off()

    assert bench.simulator.wait_until(lambda: len(bench.simulator.torn) == 1, 5)
    assert bench.simulator.papers == ()
    assert [code.text for code in zxingcpp.read_barcodes(bench.simulator.torn[0].image)] == [CODE]
