"""Editions over a real database: begun, checked, published by another, given up."""

from __future__ import annotations

from datetime import datetime

import psycopg

from boxoffice.catalogue.problem_words import Jump, Page
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from tests.boxoffice.catalogue.conftest import EDITOR, MANAGER, Opened
from tests.conftest import ParkDatabase


def test_a_new_draft_is_a_copy_that_can_be_changed(opened: Opened) -> None:
    opened.begin_draft()

    assert len(opened.draft().terms) == len(opened.view.types.list.rows())
    assert opened.view.types.list.new.isEnabled()


def test_a_draft_is_renamed_checked_taken_back_and_given_up(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions

    editions.title.show_value("暑期调价")
    editions.rename.click()
    opened.wait_for(lambda: editions.head.title() == "暑期调价")
    editions.check.click()
    opened.wait_for(editions.back.isVisible)
    assert editions.problems.accessibleName().startswith("检查通过")
    assert not opened.view.types.list.new.isEnabled()

    editions.back.click()
    opened.wait_for(editions.check.isVisible)
    editions.list.delete_confirmed.emit(editions.list.current())

    opened.wait_for(lambda: opened.head() == "草稿已放弃")


def test_another_person_publishes_what_was_checked(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(editions.back.isVisible)
    assert editions.now.isHidden()
    assert editions.problems.accessibleName().endswith("请有发布权限的另一人登录，在这一页让它生效")

    opened.sign_in(MANAGER)
    editions.now_confirmed.emit()

    opened.wait_for(lambda: opened.head().startswith("已发布：草稿"))
    assert [box[0].title[:2] for box in editions.course.boxes()] == ["开园", "草稿"]


def test_an_edition_is_put_in_force_from_a_moment_on(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(editions.back.isVisible)
    opened.sign_in(MANAGER)

    editions.start.show_value(datetime(2030, 1, 1, tzinfo=SITE_TIME_ZONE))
    editions.schedule.click()

    opened.wait_for(lambda: opened.view.banner.accessibleName() == "只读：2030-01-01 起生效的版次")
    assert [row.title for row in editions.list.rows() if row.id is None] == ["待生效", "生效中"]


def test_nobody_publishes_what_they_wrote(opened: Opened, park_of_its_own: ParkDatabase) -> None:
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as owner:
        owner.execute("UPDATE app.role SET rights = rights || '{catalogue_approve}'"
                      " WHERE code = 'catalogue_manager'")  # fmt: skip
    opened.sign_in(EDITOR)
    opened.begin_draft()
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(editions.back.isVisible)

    editions.now_confirmed.emit()

    opened.wait_for(lambda: opened.head() == "自己编写的版次不能自己发布")
    assert opened.view.banner.accessibleName().startswith("已检查")


def test_a_problem_leads_to_its_field(opened: Opened) -> None:
    opened.begin_draft()
    form = opened.view.types.form
    form.basic.name.show_value(Bilingual("成人票", ""))
    form.form.fields["name"].edited.emit()
    form.basic.name.required = False
    form.save_pressed.emit()
    opened.wait_for(lambda: opened.head().startswith("已保存"))
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(lambda: bool(editions.problems.list.problems()))

    (problem,) = editions.problems.list.problems()
    assert problem.words == "缺名称（英文）"
    assert problem.target == Jump(Page.TYPES, "adult", "name_en")
    editions.problems.list.jumped.emit(problem.target)

    assert opened.view.shown() is Page.TYPES
    assert form.tabs["basic"].isVisible()
    assert form.basic.name.isAncestorOf(opened.view.focusWidget())


def test_a_past_edition_opens_in_the_same_forms(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    past = next(row for row in editions.list.rows() if row.title == "开园目录")

    editions.list.chosen.emit(past.id)

    opened.wait_for(lambda: opened.view.banner.accessibleName().startswith("只读："))
    assert len(opened.view.types.list.rows()) == len(opened.draft().terms)
    assert not opened.view.types.form.save.isEnabled()


def test_a_draft_that_is_given_up_makes_room_for_the_edition_in_force(opened: Opened) -> None:
    opened.begin_draft()

    opened.view.editions.list.delete_confirmed.emit(opened.view.editions.list.current())

    opened.wait_for(lambda: opened.view.banner.accessibleName().startswith("只读："))


def schedule(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(editions.back.isVisible)
    opened.sign_in(MANAGER)
    editions.start.show_value(datetime(2030, 1, 1, tzinfo=SITE_TIME_ZONE))
    editions.schedule.click()
    opened.wait_for(lambda: opened.head().startswith("已发布"))


def test_an_approved_edition_is_withdrawn_into_a_new_draft(opened: Opened) -> None:
    schedule(opened)
    editions = opened.view.editions
    editions.reason.show_value("价格写错")

    editions.withdraw.confirmed.emit()

    opened.wait_for(lambda: opened.head() == "已撤回")
    assert opened.view.banner.accessibleName().startswith("草稿：")
    assert "何主管 撤回：价格写错" in editions.facts.accessibleName()
    assert [row.title for row in editions.list.rows() if row.id is None] == [
        "正在编写", "生效中", "已放弃",
    ]  # fmt: skip


def test_nothing_is_withdrawn_without_a_reason(opened: Opened) -> None:
    schedule(opened)

    opened.view.editions.withdraw.confirmed.emit()

    assert opened.view.editions.reason.error() == "请填写"


def test_whoever_approves_sees_what_the_author_was_warned_of(opened: Opened) -> None:
    opened.begin_draft()
    model = opened.view.prices.grid.model
    row = next(at for at, one in enumerate(model.types) if one.code == "adult")
    model.setData(model.index(row, 2), "125")
    opened.wait_for(lambda: "125.00" in opened.said())
    opened.view.editions.check.click()
    opened.wait_for(opened.view.editions.back.isVisible)
    warned = opened.view.editions.problems.list.problems()

    opened.sign_in(MANAGER)
    opened.read()

    assert warned
    assert opened.view.editions.problems.list.problems() == warned


def test_what_somebody_else_has_changed_is_said_and_read_again(
    opened: Opened, park_of_its_own: ParkDatabase
) -> None:
    opened.begin_draft()
    form = opened.view.types.form
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as owner:
        owner.execute(
            "UPDATE app.ticket_terms SET note_zh = '别人写的' WHERE ticket_type_id ="
            " (SELECT id FROM app.ticket_type WHERE code = 'adult')"
            " AND edition_id = (SELECT max(id) FROM app.edition)"
        )
    form.basic.name.chinese.setText("我写的")
    form.basic.name.edited.emit()

    form.save.click()
    opened.wait_for(lambda: opened.head() == "别人刚改过，没有保存")
    assert form.basic.name.value().zh == "我写的"
    opened.bar.press("Ctrl R")
    opened.read()

    assert (form.basic.name.value().zh, form.basic.note.value().zh) == ("成人票", "别人写的")
