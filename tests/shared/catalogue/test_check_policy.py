"""What the check says of concession classes and of the names of price rules."""

from __future__ import annotations

from datetime import date, timedelta

from shared.catalogue.days import Days
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.locale import Bilingual
from tests.shared.catalogue.drafts import BASE, TODAY, child, days, only, problems, rule, sound


def test_a_class_holds_once_on_a_day() -> None:
    two = (child(in_force=Days(None, TODAY + timedelta(days=4))), child(id=8, in_force=days(3, 9)))

    assert only(sound(concessions=two)) == Problem(
        ProblemCode.CONCESSION_OVERLAP,
        Where(concession="child", field="in_force"),
        {"day": TODAY + timedelta(days=3)},
    )


def test_a_class_may_change_from_a_day_on() -> None:
    change = date(2026, 7, 1)
    two = (child(in_force=Days(None, change)), child(id=8, in_force=Days(change, None), rate=0))

    assert problems(sound(concessions=two)) == ()


def test_ages_go_upwards() -> None:
    found = only(sound(concessions=(child(age_from=18, age_to=6),)))

    assert found == Problem(ProblemCode.CONCESSION_AGES, Where(concession="child", field="age_to"))


def test_a_class_has_names() -> None:
    nameless = child(name=Bilingual("儿童", " "))

    assert only(sound(concessions=(nameless,))).where == Where(concession="child", field="name_en")


def test_a_rule_has_names() -> None:
    nameless = rule("base", BASE, name=Bilingual("", "Base"))

    assert only(sound(rules=(nameless,))).where == Where(rule="base", field="name_zh")
