"""Orders of platforms over a real wire: after a stop sold out, and on the list of the staff."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from server.partner import settle
from server.simulated.buyers import CtripBuyer
from tests.server.channels.scene import OrderScene
from tests.server.running import wait_until

SOLD_OUT, NOT_TAKEN, UNKNOWN = "1003", "1001", "1001"


def test_an_order_after_a_stop_is_sold_out_and_stands_on_the_list(scene: OrderScene) -> None:
    with scene.stopped():
        said = scene.ctrip.order("CT-1", "adult", scene.day, 3, scene.now)

    assert said == {"resultCode": SOLD_OUT, "resultMessage": "库存不足：当日已停止售票"}
    (shown,) = scene.refused("CT-1")
    assert (shown.interface, shown.channel_name.zh) == ("ctrip", "OTA 平台")
    assert (shown.persons, shown.day, shown.asked, shown.seen_by) == (3, scene.day, 1, None)


def test_persons_are_counted_and_not_tickets(scene: OrderScene) -> None:
    with scene.stopped():
        scene.buy("CT-2", "family", 2)

    assert scene.refused("CT-2")[0].persons == 6


def test_asked_again_it_is_the_same_answer_after_the_stop_too(scene: OrderScene) -> None:
    with scene.stopped():
        first = scene.buy("CT-3")
    later = [
        scene.ctrip.order("CT-3", "adult", scene.day, 2, scene.now + timedelta(seconds=one))
        for one in (1, 2)
    ]

    assert [first, *(said["resultCode"] for said in later)] == [SOLD_OUT] * 3
    assert [one.asked for one in scene.refused("CT-3")] == [3]


def test_the_very_same_message_again_does_nothing(scene: OrderScene) -> None:
    body = {"otaOrderId": "CT-4", "items": [_item(scene, "adult")]}
    message = scene.ctrip.message(body, scene.now)
    with scene.stopped():
        codes = [scene.ctrip.post(message)["resultCode"] for _ in range(3)]

    assert codes == [SOLD_OUT] * 3
    assert scene.refused("CT-4")[0].asked == 1


def test_one_order_that_comes_ten_times_at_once_stands_once(scene: OrderScene) -> None:
    with scene.stopped(), ThreadPoolExecutor(10) as crowd:
        codes = list(crowd.map(scene.buy, ["CT-5"] * 10))

    assert codes == [SOLD_OUT] * 10
    assert len(scene.refused("CT-5")) == 1
    assert scene.rows("SELECT answer FROM app.partner_order WHERE channel_no = 'CT-5'") == [
        ("SOLD_OUT",)
    ]


def test_an_order_that_no_stop_closes_is_not_taken_and_says_so(scene: OrderScene) -> None:
    said = scene.ctrip.order("CT-6", "adult", scene.day, 2, scene.now)
    with scene.stopped():
        later = scene.buy("CT-6")

    assert said == {
        "resultCode": NOT_TAKEN, "resultMessage": "景区尚未开通接口售票，订单没有接受",
    }  # fmt: skip
    assert later == NOT_TAKEN
    assert scene.refused("CT-6") == []
    assert scene.rows("SELECT 1 FROM app.sales_order") == []


def test_a_stop_of_a_zone_closes_what_opens_it_and_nothing_else(scene: OrderScene) -> None:
    with scene.stopped("glass"):
        codes = [scene.buy(f"CT-7{plu}", plu) for plu in ("glass", "adult")]

    assert codes == [SOLD_OUT, NOT_TAKEN]


def test_a_stop_of_a_timeslot_closes_the_product_of_that_time(scene: OrderScene) -> None:
    slot, starts = scene.rows(  # tomorrow's, for today has none left towards the evening
        "UPDATE app.timeslot SET day = :day, starts = starts + interval '1 minute', ends = '23:59'"
        " WHERE id = (SELECT t.id FROM app.timeslot AS t"
        "  JOIN app.timeslot_series AS s ON s.id = t.series_id"
        "  WHERE s.code = 'cave' AND t.day = CAST(:day AS date) + 1 ORDER BY t.starts LIMIT 1)"
        " RETURNING id, to_char(starts, 'HH24:MI')",
        day=scene.day,
    )[0]
    with scene.stopped(slot=slot):
        codes = [scene.buy(f"CT-8{plu[-5:]}", plu) for plu in (f"cave@{starts}", "cave@23:59")]

    assert codes == [SOLD_OUT, NOT_TAKEN]


def test_whether_an_order_would_be_taken_is_answered_and_not_noted(scene: OrderScene) -> None:
    body = {"items": [_item(scene, "adult")]}
    with scene.stopped():
        said = scene.ctrip.post(scene.ctrip.message(body, scene.now, "VerifyOrder"))

    assert said["resultCode"] == SOLD_OUT
    assert scene.refused("-") == []


def test_another_order_under_a_number_that_has_come_is_refused(scene: OrderScene) -> None:
    with scene.stopped():
        codes = [scene.buy("CT-9", quantity=count) for count in (2, 3, 2)]

    assert codes == [SOLD_OUT, "0006", SOLD_OUT]
    assert scene.refused("CT-9")[0].persons == 2


@pytest.mark.parametrize("service", ["PayPreOrder", "CancelOrder", "QueryOrder"])
def test_of_an_order_that_was_never_taken_it_says_so(scene: OrderScene, service: str) -> None:
    said = scene.ctrip.post(scene.ctrip.message({"otaOrderId": "CT-10"}, scene.now, service))

    assert said == {"resultCode": "2001", "resultMessage": "订单不存在"}


def test_meituan_is_answered_with_its_own_codes(scene: OrderScene) -> None:
    with scene.stopped():
        said = [scene.meituan.order("MT-1", "adult", scene.day, 2, scene.now) for _ in range(2)]
    other = scene.meituan.order("MT-2", "nothing", scene.day, 2, scene.now)

    assert [one["code"] for one in (*said, other)] == [503, 503, 505]
    assert [one.interface for one in scene.refused("MT-1")] == ["meituan"]


def test_two_platforms_may_number_alike(scene: OrderScene) -> None:
    with scene.stopped():
        scene.buy("SAME-1")
        scene.meituan.order("SAME-1", "adult", scene.day, 4, scene.now)

    assert sorted((one.interface, one.persons) for one in scene.refused("SAME-1")) == [
        ("ctrip", 2), ("meituan", 4),
    ]  # fmt: skip


def test_an_unknown_product_is_said_to_be_unknown(scene: OrderScene) -> None:
    with scene.stopped():
        said = scene.ctrip.order("CT-11", "elephant", scene.day, 1, scene.now)

    assert said == {"resultCode": UNKNOWN, "resultMessage": "产品不存在或已下架"}
    assert scene.refused("CT-11") == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sign_key": "guessed"}, "0002"),
        ({"account": "nobody"}, "0003"),
        ({"aes_key": "another-key-1234"}, "0001"),
    ],
)
def test_whoever_has_not_the_secrets_is_refused(
    scene: OrderScene, change: dict[str, str], code: str
) -> None:
    stranger: CtripBuyer = replace(scene.ctrip, **change)
    with scene.stopped():
        said = stranger.order("CT-12", "adult", scene.day, 2, scene.now)

    assert said["resultCode"] == code
    assert scene.refused("CT-12") == []


def test_a_wrong_signature_of_meituan_is_refused(scene: OrderScene) -> None:
    stranger = replace(scene.meituan, client_secret="guessed")

    assert stranger.order("MT-3", "adult", scene.day, 2, scene.now)["code"] == 300


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_message_of_another_time_is_refused(scene: OrderScene, minutes: int) -> None:
    at = scene.now + timedelta(minutes=minutes)

    said = scene.ctrip.order("CT-13", "adult", scene.day, 2, at)

    assert said == {"resultCode": "0002", "resultMessage": "requestTime 超出正负 5 分钟"}
    assert scene.meituan.order("MT-4", "adult", scene.day, 2, at)["code"] == 300


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 50_000,
        b'{"header": 1}',
        b'{"header": {"accountId": "shanmen\\u0000"}, "body": "aa"}',
    ],
)
def test_a_garbled_message_is_answered_as_unreadable(scene: OrderScene, body: bytes) -> None:
    assert scene.ctrip.post(body)["resultCode"] == "0001"


def test_a_message_that_was_altered_on_its_way_is_refused(scene: OrderScene) -> None:
    body = {"otaOrderId": "CT-14", "items": [_item(scene, "adult")]}
    message = json.loads(scene.ctrip.message(body, scene.now))
    letters = message["body"]
    message["body"] = letters[:-1] + ("a" if letters[-1] != "a" else "b")

    assert scene.ctrip.post(json.dumps(message).encode())["resultCode"] == "0002"


@pytest.mark.parametrize(
    "content",
    [
        {"otaOrderId": "CT-15"},
        {"items": [{"PLU": "adult", "useStartDate": "2026-05-01", "quantity": 1}]},
        {"otaOrderId": "CT-15", "items": []},
        {"otaOrderId": "CT-15", "items": [{"PLU": "adult", "useStartDate": "x", "quantity": 1}]},
        {"otaOrderId": "CT-15", "items": [{"PLU": "a", "useStartDate": "2026-05-01",
                                           "quantity": 0}]},
        {"otaOrderId": "CT-15" * 20, "items": [{"PLU": "a", "useStartDate": "2026-05-01",
                                                "quantity": 1}]},
        {"otaOrderId": "订\u0000单", "items": [{"PLU": "a", "useStartDate": "2026-05-01",
                                              "quantity": 1}]},
    ],
)  # fmt: skip
def test_an_order_that_says_nothing_sensible_is_bad_data(
    scene: OrderScene, content: dict[str, object]
) -> None:
    assert scene.ctrip.post(scene.ctrip.message(content, scene.now))["resultCode"] == "0006"


def test_a_service_that_is_none_is_said_to_be_none(scene: OrderScene) -> None:
    said = scene.ctrip.post(scene.ctrip.message({}, scene.now, "BuyTheMountain"))

    assert said["resultCode"] == "0004"


def test_a_megabyte_is_too_large_and_is_not_read(scene: OrderScene) -> None:
    said = scene.ctrip.post(b"x" * 1_000_000)

    assert said == {"resultCode": "0007", "resultMessage": "报文过大"}
    assert scene.buy("CT-16") == NOT_TAKEN


def test_only_post_is_answered(scene: OrderScene) -> None:
    answer = httpx.get(f"{scene.ctrip.url}/partners/ctrip", timeout=5, trust_env=False)

    assert answer.status_code == 405


def test_without_the_database_it_is_a_fault_of_the_moment(scene: OrderScene) -> None:
    with scene.stopped():
        scene.wire.cut()
        gone = scene.buy("CT-17")
        scene.wire.mend()
        back = wait_until(lambda: code if (code := scene.buy("CT-17")) != "0005" else None, 20)

    assert (gone, back) == ("0005", SOLD_OUT)
    assert scene.refused("CT-17")[0].persons == 2


def test_a_partner_that_was_ended_is_not_known_any_more(scene: OrderScene) -> None:
    other = replace(scene.ctrip, account="leaver")
    settle(["ctrip", "leaver"], scene.env)
    body = {"otaOrderId": "LV-1", "items": [_item(scene, "adult")]}
    known = wait_until(
        lambda: (
            code
            if (code := other.post(other.message(body, scene.now))["resultCode"]) != "0003"
            else None
        ),
        10,
    )
    said = settle(["ctrip", "leaver", "--end"], scene.env)
    after = other.order("LV-2", "adult", scene.day, 2, scene.now)["resultCode"]

    assert (known, after) == (NOT_TAKEN, "0003")
    assert said.startswith("ctrip leaver: ")


def test_no_secret_lies_open_in_the_database_or_in_the_log(scene: OrderScene) -> None:
    sealed = [bytes(row[0]) for row in scene.rows("SELECT secrets FROM app.partner_account")]
    log = "\n".join(scene.server.lines)

    for secret in (scene.ctrip.sign_key, scene.ctrip.aes_key, scene.meituan.client_secret):
        assert not any(secret.encode() in one for one in sealed)
        assert secret not in log


def _item(scene: OrderScene, plu: str) -> dict[str, object]:
    return {"PLU": plu, "useStartDate": scene.day.isoformat(), "quantity": 2}
