"""The page as an attendant holds it: with the network, without it, and when answers get lost."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Playwright, Route, expect

from shared.capacity.lane_mode import LaneMode
from tests.server.handheld.conftest import make_device
from tests.server.handheld.scene import Device, HandheldScene, admissions
from tests.server.running import wait_until
from tests.small_disk import fill, mounted
from tests.till import Till

Devices = tuple[Device, Device]


def adult(till: Till) -> str:
    return till.sell(adult=1).tickets[0].code


def end_sign_ins(scene: HandheldScene) -> None:
    """Let six minutes pass at the handhelds."""
    scene.rows(
        "UPDATE app.staff_token SET ended_at = clock_timestamp() FROM app.station AS s"
        " WHERE s.id = station_id AND s.kind = 'handheld' AND ended_at IS NULL"
    )


def cut_off(device: Device) -> None:
    """Take the network away, once the handheld has a list and nothing of before is to be sent."""
    device.has_sent_all()
    device.page.context.set_offline(True)


def give_back(device: Device) -> None:
    device.page.context.set_offline(False)


@pytest.fixture
def pair(devices: Devices) -> Devices:
    """Both handhelds on line, idle, whatever became of the test before."""
    for device in devices:
        give_back(device)
        if device.page.is_visible("#sign-in"):
            device.sign_in()
        device.expect_line("在线")
        device.expect_unsent(0)
    return devices


def test_a_ticket_is_admitted_and_then_refused_with_time_and_lane(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    first, second = pair
    code = adult(till)

    first.scan(code)
    first.expect_word("请入园")
    second.scan(code)
    second.expect_word("已使用")

    assert "手持 1" in second.page.inner_text("#sub")
    assert second.page.inner_text("#step") == "请到服务台查询此票"
    assert "bad" in (second.page.get_attribute("#band", "class") or "")
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]


def test_a_concession_is_let_in_on_the_attendants_word(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = till.sell(concession=1).tickets[0].code
    device.scan(code)
    device.expect_word("核对优惠")
    assert admissions(scene, code) == []

    device.page.click("#agree")

    device.expect_word("请入园")
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]


def test_whoever_did_not_come_in_may_come_later(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    first, second = pair
    code = adult(till)
    first.scan(code)
    first.expect_word("请入园")

    first.page.click("#stayed-out")
    first.expect_word("请刷票")
    first.page.wait_for_timeout(1500)
    second.scan(code)

    second.expect_word("请入园")


def test_an_answer_that_got_lost_is_the_same_admission(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)

    def lose(route: Route) -> None:
        with scene.client() as client:
            asked = route.request
            heard = client.post(
                asked.url, content=asked.post_data_buffer, headers=asked.all_headers()
            )
        assert heard.json()["verdict"] == "OK_ENTRY"
        route.abort()

    device.page.route("**/handheld/api/scan", lose)
    device.scan(code)
    device.expect_word("请入园")
    device.page.unroute("**/handheld/api/scan")
    device.expect_line("在线")
    device.expect_unsent(0)

    assert admissions(scene, code) == [("H1", "OK_ENTRY")]
    assert scene.rows("SELECT 1 FROM app.offline_scan WHERE state = 'OPEN'") == []


def test_off_line_it_admits_once_and_sends_with_the_time_of_then(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)
    cut_off(device)

    device.scan(code)
    device.expect_word("请入园")
    device.expect_line("离线")
    device.expect_unsent(1)
    expect(device.page.locator("#offline")).to_be_visible()
    device.forget_the_last()
    device.scan(code)
    device.expect_word("已使用")
    device.expect_unsent(2)
    device.scan("S1" + "0" * 149)
    device.expect_word("离线难核实")
    absent = device.page.inner_text("#sub")
    device.type_number("11010519491231002X")
    expect(device.page.locator("#sub")).to_have_text("断网时本机不能按号码查票")
    give_back(device)
    device.expect_unsent(0)

    assert absent == "断网前的名单里没有这张票，可能是之后售出的"
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]
    (scan,) = scene.rows(
        "SELECT o.id, o.conflict, extract(epoch FROM o.sent_at - o.at) FROM app.offline_scan AS o"
        " JOIN app.ticket AS t ON t.id = o.ticket_id WHERE o.admitted"
        " AND t.code_digest = substring(sha256(convert_to(:code, 'UTF8')) FOR 16)",
        code=code,
    )
    assert isinstance(scan[0], UUID)
    assert scan[1] is None
    assert scan[2] > 0


def test_off_line_nobody_enters_where_a_stop_held_the_lane_back(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, code = pair[0], adult(till)
    with scene.stopped(LaneMode.ONE_OUT_ONE_IN):
        device.has_list_of(code)
    cut_off(device)
    device.scan(code)
    device.expect_word("已达承载量")
    give_back(device)
    device.expect_unsent(0)
    assert admissions(scene, code) == []


def test_who_came_in_by_the_number_on_the_ticket_does_not_come_in_again_by_its_code(
    pair: Devices, till: Till
) -> None:
    device, _ = pair
    ticket = till.sell(adult=1).tickets[0]
    device.has_list_of(ticket.code)
    device.type_number(ticket.number)
    device.expect_word("请核对票面")
    device.page.click("#agree")
    device.expect_word("请入园")

    cut_off(device)
    device.scan(ticket.code)

    device.expect_word("已使用")


def test_an_entry_that_nobody_can_read_keeps_none_of_the_others(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)
    cut_off(device)
    device.spoil_the_journal()
    device.scan(code)
    device.expect_word("请入园")

    give_back(device)

    wait_until(lambda: admissions(scene, code) or None, 20)
    expect(device.page.locator("#notice")).to_have_text("1 条记录服务器不收，请告知信息技术人员")
    device.forget_the_journal()


def test_two_handhelds_off_line_with_one_ticket_make_a_conflict(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    first, second = pair
    code = adult(till)
    for device in pair:
        device.has_list_of(code)
        cut_off(device)

    for device in pair:
        device.scan(code)
        device.expect_word("请入园")
    give_back(first)
    first.expect_unsent(0)
    give_back(second)
    second.expect_unsent(0)

    open_ones = scene.rows(
        "SELECT l.code, o.conflict FROM app.offline_scan AS o"
        " JOIN app.lane AS l ON l.id = o.lane_id WHERE o.state = 'OPEN'"
    )
    assert open_ones == [("H2", "ALREADY_USED")]
    assert "主管" in second.page.inner_text("#notice")
    scene.rows("UPDATE app.offline_scan SET state = 'CLEAR' WHERE state = 'OPEN'")


def test_a_browser_that_is_killed_keeps_the_journal_and_opens_without_the_network(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.rest()
    device.has_list_of(code)
    device.is_kept()
    cut_off(device)
    device.scan(code)
    device.expect_word("请入园")

    device.kill()
    device.start(offline=True)

    device.page.wait_for_selector("#scan:visible")
    device.expect_line("离线")
    device.expect_unsent(1)
    device.scan(code)
    device.expect_word("已使用")
    give_back(device)
    device.expect_unsent(0)
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]


def test_a_battery_that_goes_right_after_the_enrolment_takes_it_not_along(
    pair: Devices, scene: HandheldScene
) -> None:
    device, _ = pair
    device.page.context.clear_cookies()
    scene.rows("UPDATE app.handheld SET public_key = NULL, device_digest = NULL, enrolled_at = NULL"
               "  FROM app.station AS s WHERE s.id = station_id AND s.code = 'H1'")  # fmt: skip
    device.page.reload()
    device.page.wait_for_selector("#enrol:visible")
    device.enrol(scene.invite("H1"))

    device.kill()
    device.start()

    device.page.wait_for_selector("#sign-in:visible")
    device.sign_in()
    device.expect_line("在线")


def test_a_clock_that_was_set_back_lets_nobody_in_without_the_network(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)
    cut_off(device)

    device.set_clock_back(hours=2)
    device.scan(code)
    device.expect_word("时间不对")
    device.set_clock_back(hours=0)
    give_back(device)
    device.expect_line("在线")

    assert admissions(scene, code) == []


def test_a_disk_that_is_full_lets_nobody_in_without_the_network(
    pair: Devices, till: Till, scene: HandheldScene, playwright: Playwright, tmp_path: Path
) -> None:
    code = adult(till)
    with (
        mounted(tmp_path / "disk", megabytes=300) as disk,
        closing(make_device(scene, playwright, disk / "browser", "H2")) as device,
    ):
        device.has_list_of(code)
        cut_off(device)
        fill(disk)
        device.write_until_full()

        device.scan(code)

        device.expect_word("不能记录")
    assert admissions(scene, code) == []


def test_a_device_that_was_replaced_does_not_come_back(pair: Devices, scene: HandheldScene) -> None:
    _, device = pair
    code = scene.invite("H2")
    device.page.reload()

    device.page.wait_for_selector("#enrol:visible")

    device.enrol(code)
    device.sign_in()


def test_a_database_that_is_gone_is_a_network_that_is_gone(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)

    scene.wire.cut()
    began = time.monotonic()
    device.scan(code)
    device.expect_word("请入园")
    waited = time.monotonic() - began
    scene.wire.mend()
    device.expect_line("在线")
    device.expect_unsent(0)

    assert waited < 5
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]


def test_a_sign_in_that_idled_out_asks_again_and_goes_on_with_the_ticket(
    pair: Devices, till: Till, scene: HandheldScene
) -> None:
    device, _ = pair
    end_sign_ins(scene)
    code = adult(till)
    for _ in range(3):  # an answer that comes late on a busy machine is a network that is gone
        device.expect_line("在线")
        device.scan(code)
        if device.asks_to_sign_in(7):
            break
    else:
        pytest.fail("nobody was asked to sign in")
    assert admissions(scene, code) == []

    device.sign_in()

    device.expect_word("请入园")
    assert admissions(scene, code) == [("H1", "OK_ENTRY")]


def test_a_second_tab_does_not_work_beside_the_first(pair: Devices, scene: HandheldScene) -> None:
    device, _ = pair
    other = device.page.context.new_page()
    other.goto(f"{scene.url}/handheld")

    expect(other.locator("#stop-head")).to_have_text("本页已在另一个标签打开")
    other.close()


def test_nothing_personal_is_kept_on_the_device(pair: Devices, till: Till) -> None:
    device, _ = pair
    code = adult(till)
    device.has_list_of(code)
    device.scan(code)
    device.expect_word("请入园")

    kept = device.page.evaluate(
        """async () => {
          const base = await new Promise((give) => {
            const opening = indexedDB.open("handheld");
            opening.onsuccess = () => give(opening.result);
          });
          const all = [];
          for (const name of base.objectStoreNames) {
            const found = base.transaction(name).objectStore(name).getAll();
            all.push(await new Promise((give) => { found.onsuccess = () => give(found.result); }));
          }
          base.close();
          const seen = (key, one) => one instanceof ArrayBuffer
            ? new TextDecoder("latin1").decode(one) : one;
          return JSON.stringify(all, seen) + JSON.stringify(localStorage) + document.cookie;
        }"""
    )

    assert code not in kept
    assert "__Host" not in kept
    assert "身份" not in kept
