"""The security administrator keeps people and roles by keyboard, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.people.role_view import RoleView
from boxoffice.people.staff_view import StaffView
from shared.desktop.form.armed_key import EARLIEST_MS
from shared.kernel.locale import Language
from shared.site.people_queries import RoleFacts, StaffFacts, list_roles, list_staff
from shared.site.sign_in import sign_in
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.conftest import ParkDatabase
from tests.shared.desktop.form.legible import cut_words

SessionsOf = Callable[[str], sessionmaker[Session]]


def staff_of(park: ParkDatabase, sessions_of: SessionsOf, number: str) -> StaffFacts:
    with sessions_of(park.park.station_urls["O"])() as session:
        return next(one for one in list_staff(session) if one.number == number)


def role_of(park: ParkDatabase, sessions_of: SessionsOf, code: str) -> RoleFacts | None:
    with sessions_of(park.park.station_urls["O"])() as session:
        return next((one for one in list_roles(session) if one.code == code), None)


def fill(edit: QLineEdit, words: str) -> None:
    """Put words in as an input method does, which the test's key presses cannot."""
    edit.setText(words)
    edit.textEdited.emit(words)


def go_to(office: OfficeAtWork, view: Any, row_id: object) -> None:
    at = next(at for at, row in enumerate(view.pane.rows()) if row.id == row_id)
    view.pane.view.setCurrentIndex(view.pane.view.model().index(at, 0))


def staff(office: OfficeAtWork) -> StaffView:
    view: StaffView = office.room.staff
    return view


def roles(office: OfficeAtWork) -> RoleView:
    office.press(Qt.Key.Key_Tab, CONTROL)
    view: RoleView = office.room.roles
    office.until(lambda: view.pane.rows())
    return view


def save(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: office.message in ("已保存", "没有保存"))


def chip(view: StaffView | RoleView, word: str) -> Any:
    chips = view.roles.chips if isinstance(view, StaffView) else view.rights.chips
    return next(one for one in chips if one.text() == word)


def test_people_are_listed_with_their_roles(office: OfficeAtWork) -> None:
    first = staff(office).pane.rows()[0]

    assert (first.title, first.note, first.tag) == ("王小敏", "售票员", "1001")


def test_somebody_is_taken_on_and_signs_in(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    office.press(Qt.Key.Key_N, CONTROL)
    view = staff(office)
    fill(view.number.edit, "1050")
    fill(view.name_field.edit, "马小跃")
    fill(view.pin.edit, "908172")
    chip(view, "售票员").click()

    save(office)

    assert view.page.head.title() == "马小跃"
    with sessions_of(park_of_its_own.window_url)() as session:
        assert sign_in(session, "1050", "908172").rights == {
            "sell", "open_shift", "report", "member_view",
        }  # fmt: skip


def test_a_new_person_needs_number_name_pin_and_a_role(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_N, CONTROL)
    view = staff(office)
    fill(view.pin.edit, "123456")

    office.press(Qt.Key.Key_S, CONTROL)

    errors = {name: field.error() for name, field in view.page.form.fields.items()}
    assert errors == {
        "number": "请填写", "name": "请填写", "pin": "不能是连续的数字", "roles": "至少选一项",
    }  # fmt: skip


def test_roles_kept_apart_are_said_at_once_and_cannot_be_saved(office: OfficeAtWork) -> None:
    view = staff(office)
    chip(view, "财务").click()
    assert view.roles.error() == ""

    chip(view, "票务管理").click()
    assert view.roles.error() == "“改价格”与“财务日结”不能由同一人担任"
    assert view.rights.words()[-2:] == ("财务日结", "导入数据")
    office.press(Qt.Key.Key_S, CONTROL)
    assert view.page.form.dirty

    chip(view, "财务").click()
    assert view.roles.error() == ""


def test_a_number_that_is_taken_is_said_at_its_field(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_N, CONTROL)
    view = staff(office)
    fill(view.number.edit, "1001")
    fill(view.name_field.edit, "王小敏")
    fill(view.pin.edit, "908172")
    chip(view, "售票员").click()

    save(office)

    assert view.number.error() == "这个工号已经有人用"
    assert view.page.save.isEnabled()


def test_name_pin_and_roles_are_changed_in_one_go(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    view = staff(office)
    fill(view.name_field.edit, "王晓敏")
    fill(view.pin.edit, "718293")
    chip(view, "售票员").click()
    chip(view, "会员专员").click()

    save(office)

    facts = staff_of(park_of_its_own, sessions_of, "1001")
    assert (facts.name, facts.roles) == ("王晓敏", {"member_clerk"})
    with sessions_of(park_of_its_own.window_url)() as session:
        assert sign_in(session, "1001", "718293").name == "王晓敏"


def test_somebody_is_switched_off_by_a_second_press(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf, qtbot: QtBot
) -> None:
    view = staff(office)
    view.switch.click()
    qtbot.wait(EARLIEST_MS + 20)
    view.switch.click()

    office.until(lambda: view.switch.text() == "恢复")

    assert staff_of(park_of_its_own, sessions_of, "1001").active is False
    assert view.pane.rows()[-2].title == "已停用"
    assert view.pane.rows()[-1].title == "王小敏"


def test_nobody_can_change_their_own_roles(office: OfficeAtWork) -> None:
    view = staff(office)

    go_to(office, view, office.program._token().staff_id)

    assert view.page.head.title() == "钱安全"
    assert (view.roles.read_only, view.switch.isEnabled()) == (True, False)


def test_what_is_unsaved_keeps_the_row_and_the_room(office: OfficeAtWork) -> None:
    view = staff(office)
    first = view.pane.current()
    fill(view.name_field.edit, "王晓敏")

    go_to(office, view, office.program._token().staff_id)
    assert office.message == "有修改没有保存"
    assert view.pane.current() == first
    office.press(Qt.Key.Key_Tab, CONTROL)
    assert office.room.shown() == "staff"

    assert view.name_field.value() == "王晓敏"


def test_discarding_can_be_undone_from_the_message(office: OfficeAtWork) -> None:
    view = staff(office)
    fill(view.name_field.edit, "王晓敏")

    office.press(Qt.Key.Key_D, CONTROL)
    assert (view.name_field.value(), office.message) == ("王小敏", "已放弃修改")
    office.press(Qt.Key.Key_U, CONTROL)

    assert (view.name_field.value(), office.message) == ("王晓敏", "")


def test_a_ready_made_role_stands_and_its_copy_does_not(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    view = roles(office)
    office.until(lambda: view.page.head.title() == "售票员")
    assert view.rights.read_only
    assert not view.pane.delete.isEnabled()

    office.press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    fill(view.name_field.chinese, "售检员")
    fill(view.name_field.english, "Seller")
    fill(view.code.edit, "seller")
    chip(view, "改价格").click()
    save(office)

    made = role_of(park_of_its_own, sessions_of, "seller")
    assert made is not None
    assert made.rights == {"sell", "open_shift", "report", "member_view", "price_edit"}


def test_rights_kept_apart_are_not_put_into_one_role(office: OfficeAtWork) -> None:
    view = roles(office)
    office.press(Qt.Key.Key_N, CONTROL)

    for word in ("景区设置", "审计查询"):
        chip(view, word).click()

    assert view.rights.error() == "“景区设置”与“审计查询”不能由同一人担任"


def test_a_role_of_the_sites_own_goes_by_a_second_press(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf, qtbot: QtBot
) -> None:
    view = roles(office)
    office.press(Qt.Key.Key_N, CONTROL)
    fill(view.name_field.chinese, "临时")
    fill(view.name_field.english, "Casual")
    fill(view.code.edit, "casual")
    save(office)

    view.pane.view.setFocus()
    office.press(Qt.Key.Key_Delete)
    qtbot.wait(EARLIEST_MS + 20)
    office.press(Qt.Key.Key_Delete)
    office.until(lambda: office.message == "已删除")

    assert role_of(park_of_its_own, sessions_of, "casual") is None


def test_the_room_speaks_english_too(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_Y, CONTROL)
    view = staff(office)
    office.until(lambda: view.number._label.text() == "Number")

    assert view.pane.rows()[0].note == "Cashier"
    assert chip(view, "Finance").text() == "Finance"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_on_a_small_screen(office: OfficeAtWork, language: Language) -> None:
    office.program.translations.choose(language)

    for key in ("staff", "roles"):
        office.room.tabs.tabs[key].click()
        view = getattr(office.room, key)
        office.until(lambda view=view: view.pane.rows() and not view.page.isHidden())
        office.qtbot.waitUntil(lambda: cut_words(office.room) == [])


def test_a_list_that_comes_back_late_leaves_what_is_typed_alone(office: OfficeAtWork) -> None:
    view = staff(office)
    reads: list[object] = []
    show_rows = view.pane.show_rows
    view.pane.show_rows = lambda rows: (show_rows(rows), reads.append(rows))[0]  # type: ignore[method-assign]

    office.room.open()
    view.pane.new.click()
    fill(view.number.edit, "1099")
    office.until(lambda: reads)

    assert view.number.value() == "1099"
    assert view.pane.current() is None


def test_what_rights_a_role_had_is_worded(office: OfficeAtWork) -> None:
    facts = office.room.roles.facts({"name_zh": "导游", "name_en": "Guide", "rights": ["sell"]})

    assert facts[:3] == (("名称", "导游 / Guide"), ("售票", "有"), ("开班", "没有"))
