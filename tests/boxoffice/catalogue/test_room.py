"""The room over a real database: what a manager does, and what is then in the draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import psycopg
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boxoffice.catalogue.problem_words import Jump, Page
from shared.catalogue.days import Days
from shared.catalogue.draft import RealName, TermsKind, ValidityKind
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from tests.boxoffice.catalogue.conftest import EDITOR, MANAGER, Opened
from tests.conftest import ParkDatabase


def test_the_edition_in_force_is_shown_and_cannot_be_changed(opened: Opened) -> None:
    view = opened.view

    assert view.banner.accessibleName().startswith("只读：")
    assert not view.types.form.save.isEnabled()
    assert not view.types.list.new.isEnabled()
    assert not view.prices.new_rule.isEnabled()
    assert not view.prices.grid.model.editable


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
    opened.wait_for(editions.now.isVisible)
    assert not editions.now.isEnabled()

    opened.sign_in(MANAGER)
    editions.now_confirmed.emit()

    opened.wait_for(lambda: opened.head().startswith("已发布：草稿"))
    assert [box[0].title[:2] for box in editions.course.boxes()] == ["开园", "草稿"]


def test_an_edition_is_put_in_force_from_a_moment_on(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    editions.check.click()
    opened.wait_for(editions.now.isVisible)
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
    opened.wait_for(editions.now.isVisible)

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


def test_a_type_of_a_kind_is_made_by_the_form_alone(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    opened.view.page_chosen.emit(Page.TYPES)
    types.list.new.click()
    types.kinds.keys[TermsKind.ANNUAL_PASS].click()
    types.form.basic.name.chinese.setText("家庭年卡")
    types.form.basic.name.english.setText("Family pass")
    types.form.basic.name.edited.emit()

    assert types.form.validity.sentence.sentence().startswith("首次使用当日起 365 天有效")
    types.form.save.click()
    opened.wait_for(lambda: opened.head() == "已保存 家庭年卡")

    (made,) = [one for one in opened.draft().terms if one.name.zh == "家庭年卡"]
    assert (made.kind, made.validity) == (TermsKind.ANNUAL_PASS, ValidityKind.DAYS_FROM_FIRST_USE)
    assert (made.valid_days, made.real_name, made.photo) == (365, RealName.EACH, True)
    assert types.list.current() == made.code


def test_saving_a_type_unchanged_changes_nothing(opened: Opened) -> None:
    opened.begin_draft()
    types, before = opened.view.types, opened.draft()

    for terms in before.terms:
        types.list.chosen.emit(terms.code)
        shown = types.form.terms()
        assert shown is not None
        assert set(shown.fee_steps) == set(terms.fee_steps)
        assert replace(shown, fee_steps=terms.fee_steps) == terms


def test_a_change_that_is_not_saved_holds_the_page(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    opened.view.page_chosen.emit(Page.TYPES)
    types.form.basic.persons.show_value(3)
    types.form.basic.persons.edited.emit()

    opened.view.page_chosen.emit(Page.PRICES)

    assert opened.view.shown() is Page.TYPES
    assert opened.head() == "有未保存的修改"
    assert not opened.view.may_leave()


def test_a_change_outlives_a_change_of_language(opened: Opened, translations: Translations) -> None:
    opened.begin_draft()
    persons = opened.view.types.form.basic.persons
    persons.show_value(3)
    persons.edited.emit()

    translations.choose(Language.EN)

    opened.wait_for(lambda: persons.label() == "Persons")
    assert persons.value() == 3


def test_a_face_alone_is_refused_at_the_field(opened: Opened) -> None:
    opened.begin_draft()
    part = opened.view.types.form.credentials
    part.all.show_value(frozenset({"face"}))
    part.all.edited.emit()

    opened.view.types.form.save.click()

    assert part.all.error() == "人脸不能是唯一的凭证，请再选一种"


def test_an_amount_typed_in_the_grid_stands_for_the_period(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    may = (date(2027, 5, 1), date(2027, 5, 31))
    prices.period.first.show_day(may[0])
    prices.period.last.show_day(may[1])
    prices.period.edited.emit()
    model = prices.grid.model
    row = next(at for at, one in enumerate(model.types) if one.code == "adult")

    model.setData(model.index(row, 2), "150")

    opened.wait_for(lambda: "150.00" in opened.head())
    terms, rule = model.types[row], model.rules[0]
    own = [one for one in opened.draft().prices if (one.terms_id, one.rule_id) ==
           (terms.id, rule.id)]  # fmt: skip
    changed = [one for one in own if one.amount == Money(150_00)]
    assert [one.visit_days for one in changed] == [Days.from_to(*may)]
    assert len(own) == 3
    assert model.index(row, 2).data() == "150.00"


def test_what_is_no_amount_is_said_and_nothing_is_saved(opened: Opened) -> None:
    opened.begin_draft()
    model = opened.view.prices.grid.model
    before = opened.draft().prices

    model.setData(model.index(0, 2), "free")

    assert opened.head() == "“free”不是金额"
    assert opened.draft().prices == before


def test_a_rule_is_made_and_filled_by_a_rate(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    opened.view.page_chosen.emit(Page.PRICES)
    prices.new_rule.click()
    prices.reasons.chosen.emit("season")
    prices.rule_form.save.click()
    opened.wait_for(lambda: opened.head() == "已新建 旺季价")
    content = opened.draft()
    (season,) = [one for one in content.rules if one.code == "season"]
    (base,) = [one for one in content.rules if one.code == "base"]

    prices.fill.click()
    prices.fill_form.form.show(
        {"target": season.id, "source": base.id, "rate": prices.fill_form.rate.value()}
    )
    prices.fill_form.save.setEnabled(True)
    prices.fill_form.save.click()

    opened.wait_for(lambda: opened.head().startswith("已填"))
    (adult,) = [one for one in content.terms if one.code == "adult"]
    (filled,) = [one for one in opened.draft().prices if (one.terms_id, one.rule_id) ==
                 (adult.id, season.id)]  # fmt: skip
    assert (filled.amount, filled.list_amount) == (Money(96_00), Money(120_00))


def test_a_price_over_the_ceiling_is_marked_and_fails_the_check(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    opened.view.page_chosen.emit(Page.PRICES)
    prices.cell_form.ceiling.show_value(Money(100_00))
    prices.cell_form.ceiling.edited.emit()
    prices.cell_form.save.click()
    opened.wait_for(lambda: opened.head().startswith("已保存"))

    assert prices.grid.model.cells[0][0].over
    opened.view.editions.check.click()
    problems = opened.view.editions.problems.list
    opened.wait_for(lambda: bool(problems.problems()))
    assert "120.00 高于政府限价 100.00" in [one.words for one in problems.problems()]


def test_the_next_days_are_shown_with_their_prices(opened: Opened) -> None:
    cells = opened.view.prices.days.cells

    assert len(cells) == 30
    assert cells[1].day == cells[0].day + timedelta(days=1)
    assert cells[0].amount == "120.00"


def test_a_class_is_made_and_tried(opened: Opened) -> None:
    opened.begin_draft()
    concessions = opened.view.concessions
    opened.view.page_chosen.emit(Page.CONCESSIONS)
    concessions.list.new.click()
    form = concessions.form
    form.name.show_value(Bilingual("七十以上", "Over 70"))
    form.age_from.show_value(70)
    form.rate.show_value(form.rate.value())
    form.save.click()
    opened.wait_for(lambda: opened.head() == "已保存 七十以上")

    (made,) = [one for one in opened.draft().concessions if one.name.zh == "七十以上"]
    assert (made.age_from, made.rate) == (70, 5000)
    trial = concessions.trial
    trial.number.show_value("11010519491231002X")
    trial.visit.show_value(date(2026, 11, 23))
    trial.changed.emit()
    assert (trial.answer.who, trial.answer.what) == ("76 岁", "免票")
    assert [row.name for row in trial.answer.rows] == ["65 周岁以上免票", "七十以上"]


def test_a_mistyped_number_is_named_at_the_field(opened: Opened) -> None:
    trial = opened.view.concessions.trial
    QTest.keyClicks(trial.number.edit, "110105194912310021")

    assert trial.number.error() == "校验位不对，有一位打错了"
    assert trial.answer.who == ""
    QTest.keyClick(trial.number.edit, Qt.Key.Key_Backspace)
    assert trial.number.error() == ""


def test_a_past_edition_opens_in_the_same_forms(opened: Opened) -> None:
    opened.begin_draft()
    editions = opened.view.editions
    past = next(row for row in editions.list.rows() if row.title == "开园目录")

    editions.list.chosen.emit(past.id)

    opened.wait_for(lambda: opened.view.banner.accessibleName().startswith("只读："))
    assert len(opened.view.types.list.rows()) == len(opened.draft().terms)
    assert not opened.view.types.form.save.isEnabled()


def test_a_tax_class_is_added_for_ever_and_can_be_chosen(opened: Opened) -> None:
    opened.begin_draft()
    zones = opened.view.types.form.zones
    zones.tax.name.show_value(Bilingual("文创 13 %", "Souvenirs 13 %"))
    zones.tax.code.show_value("souvenirs")
    zones.tax.rate.show_value(Decimal(13))

    zones.tax.add_key.click()

    opened.wait_for(lambda: opened.head() == "已保存 文创 13 %")
    assert "文创 13 %" in zones.zones.rows.options_of(8).values()
    assert not opened.view.types.form.unsaved


def test_a_draft_that_is_given_up_makes_room_for_the_edition_in_force(opened: Opened) -> None:
    opened.begin_draft()

    opened.view.editions.list.delete_confirmed.emit(opened.view.editions.list.current())

    opened.wait_for(lambda: opened.view.banner.accessibleName().startswith("只读："))
