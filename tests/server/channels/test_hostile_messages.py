"""Messages that mean harm or were made by mistake: each is answered, and none fills the log."""

from __future__ import annotations

import hashlib
import json
import socket
from datetime import UTC, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.server.channels.scene import OrderScene

UNREADABLE, NOT_TAKEN = "0001", "1001"


def test_a_message_that_is_written_otherwise_is_the_same_by_what_is_signed(
    scene: OrderScene,
) -> None:
    message = scene.ctrip.message(_order(scene, "HM-1"), scene.now)
    with scene.stopped():
        for one in (message, message + b" ", message.replace(b'"sign"', b'"more": 1, "sign"')):
            scene.ctrip.post(one)

    assert [one.asked for one in scene.refused("HM-1")] == [1]


def test_half_a_byte_more_is_unreadable_though_it_is_signed(scene: OrderScene) -> None:
    message = json.loads(scene.ctrip.message(_order(scene, "HM-2"), scene.now))
    header = message["header"]
    message["body"] += "a"
    told = (*(header[one] for one in ("accountId", "serviceName", "requestTime")),
            message["body"], header["version"], scene.ctrip.sign_key)  # fmt: skip
    header["sign"] = hashlib.md5("".join(told).encode(), usedforsecurity=False).hexdigest()

    assert scene.ctrip.post(json.dumps(message).encode())["resultCode"] == UNREADABLE


@pytest.mark.parametrize(
    "change",
    [
        {"orderId": 10**80},
        {"orderId": 2**64},
        {"orderId": -1},
        {"orderId": True},
        {"orderId": 1.5},
        {"useDate": 1_780_000_000},
        {"quantity": "٢"},
        {"quantity": 501},
    ],
)
def test_a_field_that_is_none_is_bad_data(scene: OrderScene, change: dict[str, Any]) -> None:
    body = {"orderId": "HM-3", "partnerDealId": "adult", "quantity": 2, "useDate": f"{scene.day}"}
    now = format_datetime(scene.now.astimezone(UTC), usegmt=True)

    assert scene.meituan.post(body | change, now)["code"] == 400


def test_the_largest_number_of_an_order_is_taken_as_its_digits(scene: OrderScene) -> None:
    number = 2**64 - 1
    with scene.stopped():
        scene.meituan.order(number, "adult", scene.day, 2, scene.now)  # type: ignore[arg-type]

    assert [one.interface for one in scene.refused(str(number))] == ["meituan"]


@pytest.mark.parametrize(
    "when",
    [
        "Mon, 99999999999999999999 Nov 2026 00:00:00 GMT",
        "Mon, 01 Nov 99999999999999999 00:00:00 GMT",
        "Mon, 01 Nov 2026 00:00:00 +99999999999",
        "noon",
    ],
)
def test_a_date_that_is_none_is_bad_data(scene: OrderScene, when: str) -> None:
    assert scene.meituan.post({}, when)["code"] == 400


def test_whoever_hangs_up_in_the_middle_leaves_nothing_in_the_log(scene: OrderScene) -> None:
    where, before = urlsplit(scene.ctrip.url), len(scene.server.lines)
    for _ in range(3):
        with socket.create_connection((where.hostname or "", where.port or 0)) as wire:
            wire.sendall(b"POST /partners/ctrip HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{")
    # It is answered, and logged, after all that came before it.
    assert scene.buy("HM-4") == NOT_TAKEN
    scene.server.wait_for_line("order HM-4")

    said = "\n".join(scene.server.lines[before:])
    assert "ERROR" not in said
    assert "Traceback" not in said


def test_a_hundred_days_in_one_order_hold_nobody_up(scene: OrderScene) -> None:
    items = [
        {"PLU": "adult", "useStartDate": f"{scene.day + timedelta(one)}", "quantity": 1}
        for one in range(100)
    ]
    message = scene.ctrip.message({"otaOrderId": "HM-5", "items": items}, scene.now)

    assert scene.ctrip.post(message)["resultCode"] == NOT_TAKEN


def _order(scene: OrderScene, number: str) -> dict[str, Any]:
    item = {"PLU": "adult", "useStartDate": scene.day.isoformat(), "quantity": 2}
    return {"otaOrderId": number, "items": [item]}
