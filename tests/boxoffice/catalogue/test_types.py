"""Ticket types over a real database: what the form shows, and what is then in the draft."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from boxoffice.catalogue.problem_words import Page
from shared.catalogue.draft import RealName, TermsKind, ValidityKind
from shared.kernel.locale import Bilingual, Language
from tests.boxoffice.catalogue.conftest import Opened


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
    opened.wait_for(lambda: opened.said() == "已保存 家庭年卡")

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


def test_a_face_alone_is_refused_at_the_field(opened: Opened) -> None:
    opened.begin_draft()
    part = opened.view.types.form.credentials
    part.all.show_value(frozenset({"face"}))
    part.all.edited.emit()

    opened.view.types.form.save.click()

    assert part.all.error() == "人脸不能是唯一的凭证，请再选一种"


def test_a_tax_class_is_added_for_ever_and_can_be_chosen(opened: Opened) -> None:
    opened.begin_draft()
    zones = opened.view.types.form.zones
    zones.tax.name.show_value(Bilingual("文创 13 %", "Souvenirs 13 %"))
    zones.tax.code.show_value("souvenirs")
    zones.tax.rate.show_value(Decimal(13))

    zones.tax.add_key.click()

    opened.wait_for(lambda: opened.said() == "已保存 文创 13 %")
    assert "文创 13 %" in zones.zones.rows.options_of(8).values()
    assert not opened.view.types.form.unsaved


def test_the_layout_of_the_paper_is_chosen_by_its_picture(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    types.list.chosen.emit("cable")
    part = types.form.print
    standard = part.pictures[Language.ZH].height()

    part.layout_name.show_value("compact")
    part.layout_name.edited.emit()

    assert part.pictures[Language.ZH].height() < standard
    types.form.save.click()
    opened.wait_for(lambda: opened.head().startswith("已保存"))
    (cable,) = [one for one in opened.draft().terms if one.code == "cable"]
    assert cable.print_layout == "compact"


def test_a_tax_class_is_added_while_a_new_type_is_filled_in(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    types.list.new.click()
    types.kinds.keys[TermsKind.ADULT].click()
    types.form.basic.name.chinese.setText("后山票")
    types.form.basic.name.edited.emit()
    tax = types.form.zones.tax
    tax.name.show_value(Bilingual("文创 13 %", "Souvenirs 13 %"))
    tax.code.show_value("souvenirs")
    tax.rate.show_value(Decimal(13))

    tax.add_key.click()

    opened.wait_for(lambda: opened.said() == "已保存 文创 13 %")
    assert types.form.basic.name.value().zh == "后山票"
    assert types.form.unsaved
    assert "文创 13 %" in types.form.zones.zones.rows.options_of(8).values()


def test_the_room_that_is_opened_again_keeps_what_is_being_changed(opened: Opened) -> None:
    opened.begin_draft()
    name = opened.view.types.form.basic.name
    name.chinese.setText("改到一半")
    name.edited.emit()

    opened.view.open()
    opened.read()

    assert name.value().zh == "改到一半"


def test_a_package_is_made_before_its_parts_have_prices(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    for code in ("one", "two"):
        types.list.copy_pressed.emit("adult" if code == "one" else "cable")
        types.form.basic.code.show_value(code)
        types.form.save.click()
        opened.wait_for(lambda: not types.form.unsaved)
    ids = {one.code: one.ticket_type_id for one in opened.draft().terms}

    types.list.new.click()
    types.kinds.keys[TermsKind.PACKAGE].click()
    types.form.package.parts.show_value(((ids["one"], 1), (ids["two"], 1)))
    types.form.save.click()
    opened.wait_for(lambda: not types.form.unsaved)

    (made,) = [one for one in opened.draft().terms if one.code == "package"]
    assert [zone.weight for zone in made.zones] == [1, 1]
    assert not types.form.package.weigh.isEnabled()


def test_a_package_is_weighed_by_the_prices_that_its_parts_have_now(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    types.list.chosen.emit("gate_cable")
    model = opened.view.prices.grid.model
    row = next(at for at, one in enumerate(model.types) if one.code == "cable")
    assert not types.form.package.weigh.isEnabled()
    model.setData(model.index(row, 2), "60")
    opened.wait_for(types.form.package.weigh.isEnabled)

    types.form.package.weigh.click()
    types.form.save.click()
    opened.wait_for(lambda: opened.said() == "已保存 门票 + 索道")

    (made,) = [one for one in opened.draft().terms if one.code == "gate_cable"]
    assert [zone.weight for zone in made.zones] == [120_00, 60_00]
