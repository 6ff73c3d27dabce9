from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from shared.devices.printer.label_language import LabelStatus, LabelStock
from shared.devices.printer.protocol import PrinterStatus
from shared.devices.printer.tspl import Tspl
from shared.devices.printer.zpl import Zpl

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
DOTS = Image.frombytes("1", (16, 2), bytes.fromhex("80 00 00 01"))
READY = PrinterStatus(True, False, False, False, False)
HEALTHY = (
    b"\x02030,0,0,0480,000,0,0,0,000,0,0,0\x03\r\n"
    b"\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n"
    b"\x021234,0\x03\r\n"
)


def test_a_label_in_tspl_is_the_lines_of_the_sheet() -> None:
    job = Tspl().job(DOTS, LabelStock(60, 90, 2))

    assert job == (
        b"SIZE 60 mm,90 mm\r\nGAP 2 mm,0\r\nDIRECTION 1\r\nCLS\r\n"
        b"BITMAP 0,0,2,2,0,\x7f\xff\xff\xfe\r\nPRINT 1,1\r\n"
    )


def test_stock_with_a_black_mark_is_told_to_tspl() -> None:
    assert b"\r\nBLINE 3 mm,0\r\n" in Tspl().job(DOTS, LabelStock(60, 90, 3, black_mark=True))


def test_a_band_without_end_is_as_long_as_its_picture() -> None:
    assert Tspl().job(DOTS, LabelStock(60)).startswith(b"SIZE 60 mm,1 mm\r\n")


def test_a_label_in_zpl_is_one_format() -> None:
    job = Zpl().job(DOTS, LabelStock(60, 90, 2))

    assert job == b"^XA^MNY^PW16^LL720^FO0,0^GFA,4,4,2,80000001^FS^PQ1^XZ\r\n"


@pytest.mark.parametrize(
    ("byte", "status"),
    [
        (0x00, LabelStatus(READY, busy=False)),
        (0x20, LabelStatus(READY, busy=True)),
        (0x01, LabelStatus(PrinterStatus(True, True, False, False, False), busy=False)),
        (0x02, LabelStatus(PrinterStatus(True, False, False, False, True), busy=False)),
        (0x04, LabelStatus(PrinterStatus(True, False, True, False, False), busy=False)),
        (0x08, LabelStatus(PrinterStatus(True, False, False, False, True), busy=False)),
        (0x10, LabelStatus(PrinterStatus(False, False, False, False, False), busy=False)),
        (0x40, LabelStatus(PrinterStatus(True, True, False, False, False), busy=False)),
        (0x80, LabelStatus(PrinterStatus(True, False, False, False, True), busy=False)),
    ],
)
def test_the_status_byte_of_tspl_is_read(byte: int, status: LabelStatus) -> None:
    assert Tspl().read(bytes((byte,))) == status


def test_the_three_lines_of_zpl_are_read() -> None:
    assert Zpl().read(HEALTHY) == LabelStatus(READY, busy=False)


def test_labels_that_wait_make_zpl_busy() -> None:
    said = HEALTHY.replace(b"00000000", b"00000002")

    assert Zpl().read(said) == LabelStatus(READY, busy=True)


def test_an_answer_is_waited_for_until_its_third_line() -> None:
    assert Zpl().read(HEALTHY[:-9]) is None


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_status_or_none(said: bytes) -> None:
    for language in (Tspl(), Zpl()):
        status = language.read(said)
        assert status is None or isinstance(status, LabelStatus)


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=60).filter(lambda data: b"\x02" not in data))
def test_noise_before_the_answer_of_zpl_is_passed_over(noise: bytes) -> None:
    assert Zpl().read(noise + HEALTHY) == LabelStatus(READY, busy=False)
