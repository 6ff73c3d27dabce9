from __future__ import annotations

import pytest
import zxingcpp

from shared.devices.printer.simulated.interpreter import Interpreter
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.roll import TOP_DOTS, PaperRoll
from shared.devices.printer.simulated.stream import next_command

CUT = "1D 56 42 00"


class RecordingCase:
    """Writes down what the interpreter asks of the printer."""

    def __init__(self) -> None:
        self.said = b""
        self.papers: list[Paper] = []
        self.pulses = 0
        self.automatic = False

    def answer(self, data: bytes) -> None:
        self.said += data

    def queued_status(self, kind: int) -> bytes:
        return bytes((kind,))

    def enable_automatic_status(self, enabled: bool) -> None:
        self.automatic = enabled

    def process_id(self, identity: bytes) -> None:
        self.said += identity

    def pulse_drawer(self) -> None:
        self.pulses += 1

    def paper_came_out(self, paper: Paper) -> None:
        self.papers.append(paper)


def run(raw: bytes, width: int = 576) -> RecordingCase:
    case = RecordingCase()
    interpreter = Interpreter(PaperRoll(width), case)
    while raw:
        length, command = next_command(raw)
        raw = raw[length or len(raw) :]
        if command is not None:
            interpreter.carry_out(command)
    return case


def printed(*parts: str | bytes, width: int = 576) -> Paper:
    raw = b"".join(bytes.fromhex(part) if isinstance(part, str) else part for part in parts)
    return run(raw + bytes.fromhex(CUT), width).papers[0]


def ink_box(paper: Paper) -> tuple[int, int, int, int]:
    box = paper.image.point(lambda value: 255 - value).getbbox()
    assert box is not None
    return box


def test_text_comes_out_in_chinese_from_the_start() -> None:
    assert printed("C3 C5 C6 B1", b"A1\n").lines == ("门票A1",)


def test_chinese_mode_can_be_left_and_entered() -> None:
    paper = printed("1C 2E C3 C5 0A", "1C 26 C3 C5 0A")

    assert paper.lines == ("??", "门")


def test_four_byte_characters_print_as_rubbish() -> None:
    assert printed("95 32 82 36 0A").lines == ("?2?6",)


def test_a_full_line_breaks_by_itself() -> None:
    assert printed("C6 B1" * 20, "0A", width=384).lines == ("票" * 16, "票" * 4)


def test_lines_stand_where_they_are_aligned() -> None:
    left, _, right, _ = ink_box(printed("1B 61 02 C6 B1 0A"))

    assert (left >= 552, right > 560) == (True, True)
    assert ink_box(printed("1B 61 01 C6 B1 0A"))[0] in range(276, 288)


def test_larger_characters_take_more_paper() -> None:
    small = ink_box(printed("C6 B1 0A"))
    large = ink_box(printed("1D 21 11 C6 B1 0A"))

    assert large[2] - large[0] > 1.8 * (small[2] - small[0])
    assert large[3] - large[1] > 1.8 * (small[3] - small[1])


def test_initialising_drops_the_waiting_line_and_every_mode() -> None:
    paper = printed("1B 61 02 1D 21 11 C6 B1", "1B 40 C3 C5 0A")

    assert paper.lines == ("门",)
    assert ink_box(paper)[2] <= 24


def test_paper_moves_by_spacing_lines_and_dots() -> None:
    heights = [
        printed(part).image.height - TOP_DOTS
        for part in ("C6 B1 0A", "1B 33 50 C6 B1 0A", "1B 64 03", "1B 4A 64")
    ]

    assert heights == [34, 80, 102, 100]


def test_an_image_is_printed_dot_by_dot() -> None:
    paper = printed("1D 76 30 00 02 00 02 00 80 00 00 01")

    black = [
        (x, y)
        for y in range(paper.image.height)
        for x in range(576)
        if paper.image.getpixel((x, y)) == 0
    ]
    assert black == [(0, TOP_DOTS), (15, TOP_DOTS + 1)]


@pytest.mark.parametrize(("mode", "size"), [("01", (32, 2)), ("02", (16, 4)), ("03", (32, 4))])
def test_an_image_may_be_doubled(mode: str, size: tuple[int, int]) -> None:
    left, top, right, bottom = ink_box(printed(f"1D 76 30 {mode} 02 00 02 00 FF FF FF FF"))

    assert (right - left, bottom - top) == size


def test_an_image_wider_than_the_paper_loses_its_edge() -> None:
    paper = printed("1D 76 30 00 48 00 01 00", b"\xff" * 72, width=384)

    assert ink_box(paper)[2] == 384


def test_a_stored_code_is_drawn_and_reads() -> None:
    paper = printed(
        "1D 28 6B 04 00 31 41 32 00",
        "1D 28 6B 03 00 31 43 06",
        "1D 28 6B 03 00 31 45 31",
        "1D 28 6B 05 00 31 50 30 53 31",
        "1B 61 01 1D 28 6B 03 00 31 51 30",
    )

    codes = zxingcpp.read_barcodes(paper.image)
    assert paper.codes == ("S1",)
    assert [(code.text, code.ec_level) for code in codes] == [("S1", "M")]


def test_a_code_wider_than_the_paper_does_not_appear() -> None:
    paper = printed(
        "1D 28 6B 03 00 31 43 10",
        "1D 28 6B 99 00 31 50 30",
        b"A" * 150,
        "1D 28 6B 03 00 31 51 30",
        b"after\n",
        width=384,
    )

    assert (paper.codes, paper.lines) == ((), ("after",))


@pytest.mark.parametrize("cut", ["1D 56 00", "1D 56 31", "1D 56 41 10", "1B 69", "1B 6D"])
def test_every_cut_gives_a_paper(cut: str) -> None:
    case = run(b"ticket\n" + bytes.fromhex(cut) + b"next")

    assert [paper.lines for paper in case.papers] == [("ticket",)]
    assert case.papers[0].complete


def test_a_cut_of_nothing_gives_nothing() -> None:
    assert run(bytes.fromhex("1B 40 1D 56 00")).papers == []


def test_questions_in_the_stream_are_answered_in_its_order() -> None:
    case = run(bytes.fromhex("1D 72 01 1D 28 48 06 00 30 30 41 42 43 44 1D 72 02"))

    assert case.said == b"\x01ABCD\x02"


def test_drawer_and_automatic_status_reach_the_case() -> None:
    case = run(bytes.fromhex("1B 70 00 32 32 1D 61 FF"))

    assert (case.pulses, case.automatic) == (1, True)


def test_real_time_commands_left_in_the_stream_print_nothing() -> None:
    assert printed("10 04 01 10 14 01 00 01", b"a\n").lines == ("a",)
