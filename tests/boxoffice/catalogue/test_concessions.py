"""The concession policy over a real database, and the box that tries it out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boxoffice.catalogue.problem_words import Page
from shared.kernel.locale import Bilingual
from tests.boxoffice.catalogue.conftest import Opened


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
    opened.wait_for(lambda: opened.said() == "已保存 七十以上")

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
