from __future__ import annotations

import pytest

from shared.devices.id_card.sdt_frames import Reply, ReplyHunter, Request, request_frame


@pytest.mark.parametrize(
    ("request_", "frame"),
    [
        (Request.RESET, "AA AA AA 96 69 00 03 10 FF EC"),
        (Request.STATUS, "AA AA AA 96 69 00 03 11 FF ED"),
        (Request.MODULE_NUMBER, "AA AA AA 96 69 00 03 12 FF EE"),
        (Request.FIND, "AA AA AA 96 69 00 03 20 01 22"),
        (Request.SELECT, "AA AA AA 96 69 00 03 20 02 21"),
        (Request.READ, "AA AA AA 96 69 00 03 30 01 32"),
    ],
)
def test_requests_are_the_bytes_of_the_sheet(request_: Request, frame: str) -> None:
    assert request_frame(request_) == bytes.fromhex(frame)


@pytest.mark.parametrize(
    ("frame", "reply"),
    [
        ("AA AA AA 96 69 00 04 00 00 90 94", Reply(0x90)),
        ("AA AA AA 96 69 00 04 00 00 60 64", Reply(0x60)),
        ("AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97", Reply(0x9F, bytes(4))),
        ("AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C", Reply(0x90, bytes(8))),
        ("AA AA AA 96 69 00 04 00 00 80 84", Reply(0x80)),
        ("AA AA AA 96 69 00 04 00 00 81 85", Reply(0x81)),
        ("AA AA AA 96 69 00 04 00 00 41 45", Reply(0x41)),
        ("AA AA AA 96 69 00 04 00 00 10 14", Reply(0x10)),
        ("AA AA AA 96 69 00 04 00 00 66 62", Reply(0x66)),
        ("AA AA AA 96 69 00 04 00 00 31 35", Reply(0x31)),
        ("AA AA AA 96 69 00 04 00 00 40 44", Reply(0x40)),
        ("AA AA AA 96 69 00 04 00 00 24 20", Reply(0x24)),
    ],
)
def test_replies_of_the_sheet_are_read(frame: str, reply: Reply) -> None:
    assert ReplyHunter().feed(bytes.fromhex(frame)) == [reply]


def test_leading_starts_and_noise_are_passed_over() -> None:
    hunter = ReplyHunter()

    replies = hunter.feed(bytes.fromhex("00 AA AA AA AA AA 96 69 00 04 00 00 80 84"))

    assert replies == [Reply(0x80)]
    assert hunter.dropped_bytes == 3


def test_a_wrong_check_costs_no_frame_behind_it() -> None:
    bad, good = "AA AA AA 96 69 00 04 00 00 90 95", "AA AA AA 96 69 00 04 00 00 80 84"

    assert ReplyHunter().feed(bytes.fromhex(bad + good)) == [Reply(0x80)]


def test_a_length_out_of_bounds_is_not_waited_for() -> None:
    wild, good = "AA AA AA 96 69 FF FF", "AA AA AA 96 69 00 04 00 00 80 84"

    assert ReplyHunter().feed(bytes.fromhex(wild + good)) == [Reply(0x80)]


@pytest.mark.parametrize(("prints", "length"), [(1024, 0x090A), (512, 0x070A), (0, 0x050A)])
def test_the_longest_replies_are_read_whole(prints: int, length: int) -> None:
    content = b"\x01\x00\x04\x00" + prints.to_bytes(2, "big") + bytes(256 + 1024 + prints)
    body = length.to_bytes(2, "big") + b"\x00\x00\x90" + content
    check = 0
    for byte in body:
        check ^= byte
    frame = bytes.fromhex("AA AA AA 96 69") + body + bytes((check,))

    assert ReplyHunter().feed(frame) == [Reply(0x90, content)]
    assert len(frame) in (2321, 1809, 1297)
