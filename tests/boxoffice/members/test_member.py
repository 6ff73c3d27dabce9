"""On a member's page: data, family, points, benefits, plain view."""

from __future__ import annotations

import psycopg
from sqlalchemy.orm import Session

from shared.database.engine import station_engine
from shared.desktop.form.armed_key import ArmedKey
from shared.identity.person import PersonFacts
from shared.identity.plain_view import answer_plain
from shared.members.family import FamilyKind
from shared.members.profile import MemberChange, change
from tests.boxoffice.members.conftest import Opened, new_phone
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS, RING


def confirm(key: ArmedKey) -> None:
    """Press a key twice, without the pause between: that is the key's own test."""
    key.confirmed.emit()


# Data.


def test_a_new_phone_replaces_the_old_one(opened: Opened) -> None:
    member_id = opened.join("王小敏", new_phone())
    opened.show(member_id)
    phone = new_phone()
    fields = opened.view.member.data.fields
    fields.phone.edit.setText(phone)
    fields.phone.edited.emit()

    opened.view.member.page.save.click()
    opened.wait_for(lambda: opened.head() == "已保存")

    assert opened.read(member_id).profile.phone == f"****{phone[-4:]}"
    assert fields.phone.value() == ""


def test_what_is_kept_is_told_masked_below_the_fields(opened: Opened) -> None:
    phone = new_phone()
    opened.show(opened.join("王小敏", phone))

    hint = opened.view.member.data.fields.phone._hint

    assert hint == f"现为 ****{phone[-4:]}，留空不改"


def test_what_a_colleague_has_just_changed_is_not_written_over(opened: Opened) -> None:
    member_id = opened.join("王小敏", new_phone())
    opened.show(member_id)
    phone, person_id = new_phone(), opened.read(member_id).profile.person_id
    with opened.sessions.begin() as session:
        change(
            session, member_id, MemberChange(person_id, PersonFacts("", phone)), KEYS, opened.token
        )
    fields = opened.view.member.data.fields
    fields.phone.edit.setText(new_phone())
    fields.phone.edited.emit()

    opened.view.member.page.save.click()
    opened.wait_for(lambda: opened.head() == "别人刚改过，没有保存")
    assert opened.read(member_id).profile.phone == f"****{phone[-4:]}"

    opened.bar.press("Ctrl R")
    opened.wait_for(lambda: fields.phone._hint == f"现为 ****{phone[-4:]}，留空不改")
    assert not opened.view.member.page.form.dirty


def test_a_phone_is_deleted(opened: Opened) -> None:
    member_id = opened.join("王小敏", new_phone())
    opened.show(member_id)
    gone = opened.view.member.data.gone
    gone.chips[0].click()

    opened.view.member.page.save.click()
    opened.wait_for(lambda: opened.head() == "已保存")

    assert opened.read(member_id).profile.phone == ""


def test_a_card_of_another_is_said_at_the_card(opened: Opened) -> None:
    card = f"04{new_phone()}"
    opened.join("李明", card=card)
    opened.show(opened.join("王小敏"))
    fields = opened.view.member.data.fields
    fields.card.edit.setText(card)
    fields.card.edited.emit()

    opened.view.member.page.save.click()
    opened.wait_for(lambda: fields.card.error())

    assert fields.card.error().startswith("这张卡已绑定会员 ")


def test_another_member_is_not_shown_over_something_unsaved(opened: Opened) -> None:
    first, second = opened.join("王小敏"), opened.join("李明")
    opened.show(first)
    fields = opened.view.member.data.fields
    fields.phone.edit.setText(new_phone())
    fields.phone.edited.emit()

    opened.room.open(("members", second))

    assert opened.head() == "有修改没有保存"
    assert opened.shown() == first


# Family.


def test_a_child_is_added_and_taken_away(opened: Opened) -> None:
    phone = new_phone()
    mother, child = opened.join("王小敏"), opened.join("李小小", phone)
    opened.show(mother)
    family = opened.view.member.family
    assert not family.link.isEnabled()

    family.finder.search.setText(phone)
    opened.wait_for(lambda: family.finder.member() is not None)
    family.kind.show_value(FamilyKind.CHILD)
    family.kind.edited.emit()
    family.link.click()
    opened.wait_for(lambda: family.table.rows())

    assert family.table.rows()[0].cells[:2] == ("子女", "李*小")
    assert opened.read(child).family[0].kind is FamilyKind.GUARDIAN

    family.table.view.selectRow(0)
    confirm(family.unlink)
    opened.wait_for(lambda: not family.table.rows())
    assert opened.read(mother).family == ()


def test_a_relative_is_opened_from_the_table(opened: Opened) -> None:
    mother = opened.join("王小敏")
    child = opened.join("李小小", guardian_id=mother)
    opened.show(mother)
    family = opened.view.member.family
    family.table.view.selectRow(0)

    family.open.click()

    opened.wait_for(lambda: opened.shown() == child)


def test_a_circle_is_said_in_the_bar(opened: Opened) -> None:
    phone = new_phone()
    mother = opened.join("王小敏", phone)
    middle = opened.join("李中", guardian_id=mother)
    child = opened.join("李小", guardian_id=middle)
    opened.show(child)
    family = opened.view.member.family
    family.finder.search.setText(phone)
    opened.wait_for(lambda: family.finder.member() is not None)
    family.kind.show_value(FamilyKind.CHILD)
    family.kind.edited.emit()

    family.link.click()
    opened.wait_for(opened.head)

    assert opened.body() == "会成为自己的长辈，不能这样关联"


# Points and benefits.


def test_points_are_put_right(opened: Opened) -> None:
    member_id = opened.join("王小敏")
    opened.show(member_id)
    points = opened.view.member.points
    points.points.edit.setText("120")
    points.reason.edit.setText("补登")

    confirm(points.adjust)
    opened.wait_for(lambda: points.table.rows())

    assert points.table.rows()[0].cells[1:4] == ("调整", "+120", "120")
    assert opened.read(member_id).balance == 120


def test_more_than_there_is_is_not_taken(opened: Opened) -> None:
    opened.show(opened.join("王小敏"))
    points = opened.view.member.points
    points.points.edit.setText("-5")
    points.reason.edit.setText("更正")

    confirm(points.adjust)
    opened.wait_for(opened.head)

    assert opened.body() == "积分不足：现有 0，需要 5"


def test_points_need_figure_and_reason(opened: Opened) -> None:
    opened.show(opened.join("王小敏"))
    points = opened.view.member.points

    confirm(points.adjust)

    assert (points.points.error(), points.reason.error()) == ("请填写", "请填写")


def test_a_benefit_is_used_to_its_limit(opened: Opened, park_database: ParkDatabase) -> None:
    with psycopg.connect(park_database.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.member_benefit (tier_id, code, name_zh, name_en, uses_per_year,"
            " in_force) VALUES (1, 'once', '一次', 'Once', 1, '[2020-01-01,)')"
            " ON CONFLICT DO NOTHING"
        )
    opened.show(opened.join("王小敏"))
    overview = opened.view.member.overview
    overview.benefits.view.selectRow(0)
    assert overview.benefits.rows()[0].cells == ("一次", "0", "1 / 1")

    confirm(overview.use)
    opened.wait_for(lambda: overview.benefits.rows()[0].cells == ("一次", "1", "0 / 1"))

    overview.benefits.view.selectRow(0)
    assert not overview.use.isEnabled()


# Plain view.


def test_plain_data_are_shown_for_a_while(opened: Opened, park_database: ParkDatabase) -> None:
    phone = new_phone()
    opened.show(opened.join("王小敏", phone))
    overview = opened.view.member.overview
    overview.reason.edit.setText("来电核对")
    overview.plain.click()
    engine = station_engine(park_database.server_url, "shanmen-test", connections=1)

    def answered() -> bool:
        with Session(engine) as session:
            return answer_plain(session, RING) > 0

    opened.wait_for(answered)
    opened.wait_for(overview.shows_plain)
    engine.dispose()

    assert f"手机 {phone}" in opened.facts()
    overview._forget.timeout.emit()
    assert f"手机 ****{phone[-4:]}" in opened.facts()


def test_plain_data_need_a_reason(opened: Opened) -> None:
    opened.show(opened.join("王小敏"))
    overview = opened.view.member.overview

    overview.plain.click()

    assert overview.reason.error() == "请填写"


def test_a_server_that_does_not_answer_is_said(opened: Opened) -> None:
    opened.room.deeds.plain.most_looks = 1
    opened.show(opened.join("王小敏"))
    overview = opened.view.member.overview
    overview.reason.edit.setText("来电核对")

    overview.plain.click()
    opened.wait_for(opened.head)

    assert opened.head().startswith("服务器没有回答")
    assert overview.plain.isEnabled()
