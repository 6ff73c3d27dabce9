"""Somebody is registered once, after being told; what is wrong is said at its field."""

from __future__ import annotations

from datetime import date

import pytest

from shared.desktop.form.text_field import TextField
from tests.boxoffice.members.conftest import Opened, new_phone
from tests.shared.members.club import id_card


@pytest.fixture
def form(opened: Opened) -> Opened:
    """The room with the form for a new member in front."""
    opened.view.pane.new.click()
    opened.wait_for(lambda: opened.view.shows(opened.view.register))
    return opened


def fill(field: TextField, words: str) -> None:
    field.edit.setText(words)
    field.edited.emit()


def agree(opened: Opened) -> None:
    opened.view.register.agreed.switch.setChecked(True)


def save(opened: Opened) -> None:
    opened.view.register.page.save.click()


def test_a_new_member_is_shown(form: Opened) -> None:
    phone = new_phone()
    fill(form.view.register.fields.name, "𠮷田㛃")
    fill(form.view.register.fields.phone, phone)
    agree(form)

    save(form)
    form.wait_for(lambda: form.view.shows(form.view.member))

    assert form.head().startswith("已登记，会员号 ")
    page = form.view.member.shown()
    assert (page.profile.name, page.profile.notice) == ("𠮷*㛃", 1)


def test_nobody_is_registered_without_consent(form: Opened) -> None:
    fill(form.view.register.fields.name, "王小敏")

    save(form)

    assert form.view.register.agreed.error() == "同意后才能登记"
    assert form.view.shows(form.view.register)


def test_the_notice_is_there_to_be_read_out(form: Opened) -> None:
    assert form.view.register.notice.text().startswith("我们收集您的姓名")


def test_a_wrong_check_digit_is_said_at_the_number(form: Opened) -> None:
    fill(form.view.register.fields.name, "王小敏")
    fill(form.view.register.fields.number, "110105194912310021")
    agree(form)

    save(form)

    assert form.view.register.fields.number.error() == "校验码不对，请核对号码"


def test_a_phone_that_is_somebodys_is_said_at_the_phone(form: Opened) -> None:
    phone = new_phone()
    number = form.read(form.join("李明", phone)).profile.number
    fill(form.view.register.fields.name, "王小敏")
    fill(form.view.register.fields.phone, phone)
    agree(form)

    save(form)
    form.wait_for(form.head)

    assert f"会员 {number}" in form.view.register.fields.phone.error()
    assert form.view.register.page.save.isEnabled()


def test_a_phone_is_shared_in_a_family(form: Opened) -> None:
    phone = new_phone()
    form.join("李明", phone)
    fill(form.view.register.fields.name, "王小敏")
    fill(form.view.register.fields.phone, phone)
    form.view.register.fields.shared.switch.setChecked(True)
    agree(form)

    save(form)

    form.wait_for(lambda: form.view.shows(form.view.member))


def test_a_document_that_is_somebodys_is_said_at_the_number(form: Opened) -> None:
    document = id_card()
    fill(form.view.register.fields.name, "王小敏")
    fill(form.view.register.fields.number, document.number)
    agree(form)
    save(form)
    form.wait_for(lambda: form.view.shows(form.view.member))
    form.view.pane.new.click()
    form.wait_for(lambda: form.view.shows(form.view.register))
    fill(form.view.register.fields.name, "王晓敏")
    fill(form.view.register.fields.number, document.number)
    agree(form)

    save(form)
    form.wait_for(lambda: form.view.register.fields.number.error())

    assert form.view.register.fields.number.error().startswith("这个证件已经是会员 ")


def test_a_child_needs_a_guardian(form: Opened) -> None:
    register = form.view.register
    phone = new_phone()
    mother = form.join("王小敏", phone)
    fill(register.fields.name, "李小小")
    register.fields.born.show_value(date(form.read(mother).profile.joined.year - 5, 1, 1))
    register.fields.born.edited.emit()
    agree(form)
    assert register.guardian.isVisibleTo(register)

    save(form)
    form.wait_for(form.head)
    assert "监护人" in form.body()

    register.guardian.search.setText(phone)
    form.wait_for(lambda: register.guardian.member() is not None)
    save(form)
    form.wait_for(lambda: form.view.shows(form.view.member))

    assert [one.id for one in form.view.member.shown().family] == [mother]


def test_nobody_asks_for_the_guardian_of_a_grown_up(form: Opened) -> None:
    assert not form.view.register.guardian.isVisibleTo(form.view.register)


def test_the_form_is_not_left_with_something_in_it(form: Opened) -> None:
    fill(form.view.register.fields.name, "王小敏")

    assert not form.room.go_back()
    assert form.head() == "有修改没有保存"
    assert not form.room.may_leave()


def test_an_empty_form_is_left(form: Opened) -> None:
    assert form.room.go_back()
    assert form.view.shows(form.view.nothing)
