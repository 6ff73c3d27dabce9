"""At the office: what the site was set to before, opened by Ctrl H over its form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boxoffice.back_office.former_states_view import FormerStatesView
from shared.kernel.locale import Language
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.place.test_room import fill, save
from tests.shared.desktop.form.legible import cut_words


def opened(office: OfficeAtWork) -> FormerStatesView:
    office.press(Qt.Key.Key_H, CONTROL)
    page: Any = office.room.stack.currentWidget()
    assert isinstance(page, FormerStatesView)
    office.until(lambda: not page.table._loading)
    return page


def marked(page: FormerStatesView) -> list[tuple[str, ...]]:
    return [row.cells for row in page.table.rows() if row.strong]


def test_former_settings_are_walked_through_and_what_differs_is_marked(
    office: OfficeAtWork,
) -> None:
    view = office.room.site
    page = opened(office)
    office.until(lambda: page.guide.isVisible())
    assert page.guide.accessibleName().startswith("没有改过")
    office.press(Qt.Key.Key_Escape)
    assert office.room.stack.currentWidget() is view
    for capacity in ("8500", "9000"):
        fill(view.capacity.edit, capacity)
        save(office)
        office.until(lambda: not view.page.form.dirty)
        office.program.window.messages.dismiss()

    page = opened(office)

    office.until(lambda: len(page.list.rows()) == 2)
    assert marked(page) == []
    office.press(Qt.Key.Key_PageDown)
    label = "瞬时最大承载量（人）"
    assert marked(page) == [(label, "≠", "8,500", "9,000")]
    assert [row.cells[0] for row in page.table.rows()][:2] == ["名称", "开园时间"]
    office.press(Qt.Key.Key_Up)
    assert marked(page) == []

    office.program.translations.choose(Language.EN)
    office.press(Qt.Key.Key_PageDown)
    office.until(lambda: page.back.text() == "Back")
    office.qtbot.waitUntil(lambda: cut_words(office.room) == [])
    office.press(Qt.Key.Key_Escape)
    assert office.room.stack.currentWidget() is view
    assert view.capacity.value() == 9_000


def test_what_is_saved_meanwhile_leaves_the_keys_to_the_former_settings(
    office: OfficeAtWork,
) -> None:
    fill(office.room.site.capacity.edit, "8500")
    office.press(Qt.Key.Key_S, CONTROL)

    page = opened(office)
    office.until(lambda: office.message == "已保存")

    assert QApplication.focusWidget() is page.list.view


def test_every_kind_is_worded_by_the_labels_of_its_form(office: OfficeAtWork) -> None:
    room = office.room
    name = {"name_zh": "后山", "name_en": "Back hill"}
    pause = {"from": "2026-12-01T08:00+08:00", "until": None}
    pause |= {"reason_zh": "检修", "reason_en": ""}
    channel = name | {
        "active": False, "pool": "ota", "sells_from": "08:00:00", "sells_until": None,
        "refunds": "none", "settles": "account", "settle_days": 30, "pauses": [pause],
    }  # fmt: skip
    day = name | {"day": "2026-10-01", "kind": "holiday"}
    lane = name | {"zone": -1}

    assert room.channels.facts(channel)[1:] == [
        ("销售", "停"),
        ("余票池", "ota"),
        ("每天开售", "08:00"),
        ("每天停售", "–"),
        ("退款由谁办", "不退"),
        ("结算", "挂账，按期结"),
        ("账期（天）", "30"),
        ("暂停，2026-12-01 08:00 起", "到 –：检修 / "),
    ]
    assert room.holidays.facts({"days": [day]}) == [("2026-10-01", "放假 · 后山 / Back hill")]
    assert room.stations.facts({"lanes": {"A1": lane}}) == [("通道 A1", "后山 / Back hill，通往")]
    assert room.zones.facts(name | {"capacity": 1500}) == (
        ("名称", "后山 / Back hill"),
        ("瞬时最大承载量（人）", "1,500"),
        ("状态", "使用中"),
    )
