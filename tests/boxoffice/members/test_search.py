"""The room finds members by what is typed, and shows one at a time, masked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.desktop.translations import Translations
from shared.kernel.locale import Language
from shared.members.search import Found
from tests.boxoffice.members.conftest import Open, Opened, new_phone


def type_in(opened: Opened, words: str) -> None:
    opened.view.pane.search.setFocus()
    opened.view.pane.search.setText(words)


def rows(opened: Opened) -> list[str]:
    return [row.title for row in opened.view.pane.rows()]


def test_members_are_listed_as_the_hand_pauses(opened: Opened) -> None:
    phone = new_phone()
    member_id = opened.join("王小敏", phone)

    type_in(opened, phone)
    opened.wait_for(lambda: rows(opened))

    row = opened.view.pane.rows()[0]
    assert (row.id, row.title, row.tag) == (member_id, "王*敏", "普通会员")
    assert phone[-4:] in row.note
    assert phone not in row.note


def test_enter_after_a_scan_opens_the_only_one(opened: Opened, qtbot: QtBot) -> None:
    phone = new_phone()
    member_id = opened.join("王小敏", phone)

    type_in(opened, phone)
    qtbot.keyClick(opened.view.pane.search, Qt.Key.Key_Return)
    opened.wait_for(lambda: opened.shown() == member_id)

    assert "手机 ****" + phone[-4:] in opened.facts()


def test_a_row_that_is_chosen_is_opened(opened: Opened) -> None:
    phone = new_phone()
    member_id = opened.join("王小敏", phone)
    type_in(opened, phone)
    opened.wait_for(lambda: rows(opened))

    opened.view.pane.search.went_down.emit()

    opened.wait_for(lambda: opened.shown() == member_id)


def test_nobody_found_is_said(opened: Opened) -> None:
    type_in(opened, "99999999999")
    opened.wait_for(lambda: opened.view.pane._nothing == "没有找到")

    assert rows(opened) == []


def test_a_late_answer_does_not_replace_a_newer_one(opened: Opened) -> None:
    presenter = opened.room._presenter
    assert presenter is not None
    presenter._asked = 7

    presenter._take_found(Found((), more=True), 6, opens=False)

    assert opened.view.pane._found.more is False


def test_a_room_without_keys_says_what_to_do(open_room: Open) -> None:
    opened = open_room(keys=False)

    assert "person_keys_file" in opened.view.nothing.accessibleName()
    assert not opened.view.pane.isEnabled()
    assert opened.room.may_leave()


def test_the_room_is_worded_anew(opened: Opened, translations: Translations) -> None:
    opened.show(opened.join("王小敏"))

    translations.choose(Language.EN)
    opened.wait_for(lambda: "Name 王*敏" in opened.facts())

    assert opened.view.member.page.tab_row.tabs["family"].text() == "Family"
    assert opened.view.pane.new.text() == "Register member"


def test_who_may_only_look_changes_nothing(open_room: Open) -> None:
    clerk = open_room()
    member_id = clerk.join("王小敏")
    opened = open_room(("member_view",))

    opened.show(member_id)

    member = opened.view.member
    assert member.merge.isHidden()
    assert member.overview.plain.isHidden()
    assert not member.data.fields.phone.edit.isEnabled() or member.data.fields.phone.read_only
