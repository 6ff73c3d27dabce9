"""Tiers are written from a day on, with their benefits; what is wrong is said at its field."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

import pytest

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.tier_queries import TierRecord, list_tiers
from tests.boxoffice.members.conftest import Opened

_RANKS = count(10)


@pytest.fixture
def tiers(opened: Opened) -> Opened:
    """The room with the page of tiers in front."""
    opened.room.open(("tiers", None))
    opened.wait_for(lambda: opened.room.tiers.pane.rows())
    return opened


def stored(opened: Opened, code: str) -> TierRecord:
    with opened.sessions.begin() as session:
        return next(tier for tier in list_tiers(session) if tier.code == code)


def today(opened: Opened) -> date:
    return opened.room.tiers._today()


def make(opened: Opened, rank: int | None = None) -> str:
    """Fill a new tier in and save it; gives its code."""
    view = opened.room.tiers
    rank = rank if rank is not None else next(_RANKS)
    code = f"tier{next(_RANKS)}"
    view.pane.new.click()
    opened.wait_for(lambda: view.code.value() == "")
    view.page.form.fields["code"].show_value(code)
    view.name_field.show_value(Bilingual("银卡", "Silver"))
    view.rank.show_value(rank)
    view.spend.show_value(Money(200_000))
    view.benefits.show_value((("cable", "索道一次", "Cable car", 2, today(opened), None),))
    view.code.edited.emit()
    view.page.save.click()
    opened.wait_for(opened.head)
    return code


def test_the_lowest_tier_is_there_from_the_start(tiers: Opened) -> None:
    row = tiers.room.tiers.pane.rows()[0]

    assert (row.title, row.note, row.tag) == ("普通会员", "入会即是", "member")


def test_a_tier_is_written_with_its_benefits(tiers: Opened) -> None:
    code = make(tiers)

    tier = stored(tiers, code)
    rule = tier.latest()
    assert rule is not None
    assert (rule.first_day, rule.spend_from, rule.rate) == (today(tiers), Money(200_000), 100)
    assert [(one.code, one.uses_per_year) for one in tier.benefits] == [("cable", 2)]


def test_a_benefit_that_is_taken_away_ends_on_the_day_it_began(tiers: Opened) -> None:
    code = make(tiers)
    view = tiers.room.tiers

    view.benefits.show_value(())
    view.benefits.edited.emit()
    view.page.save.click()
    tiers.wait_for(lambda: stored(tiers, code).benefits[0].end is not None)

    assert stored(tiers, code).benefits[0].end == today(tiers) + timedelta(days=1)


def test_a_rank_that_is_taken_is_said_at_the_rank(tiers: Opened) -> None:
    make(tiers, rank=0)

    assert tiers.room.tiers.rank.error() == "已有等级在这个次序"


def test_a_new_name_is_no_new_rule(tiers: Opened) -> None:
    code = make(tiers)
    view = tiers.room.tiers
    before = stored(tiers, code).rules

    view.name_field.show_value(Bilingual("白金卡", "Platinum"))
    view.name_field.edited.emit()
    view.page.save.click()
    tiers.wait_for(lambda: stored(tiers, code).name.zh == "白金卡")

    assert stored(tiers, code).rules == before


def test_a_new_threshold_holds_from_the_day_that_is_named(tiers: Opened) -> None:
    code = make(tiers)
    view = tiers.room.tiers
    later = today(tiers) + timedelta(days=30)

    view.spend.show_value(Money(300_000))
    view.first_day.show_value(later)
    view.spend.edited.emit()
    view.page.save.click()
    tiers.wait_for(lambda: len(stored(tiers, code).rules) == 2)

    tier = stored(tiers, code)
    now, then = tier.rule_on(today(tiers)), tier.rule_on(later)
    assert now is not None
    assert then is not None
    assert (now.spend_from, then.spend_from) == (Money(200_000), Money(300_000))


def test_a_day_that_is_over_is_said_at_the_day(tiers: Opened) -> None:
    make(tiers)
    view = tiers.room.tiers
    view.spend.show_value(Money(300_000))
    view.first_day.show_value(today(tiers) - timedelta(days=1))
    view.spend.edited.emit()

    view.page.save.click()
    tiers.wait_for(lambda: view.first_day.error())

    assert view.first_day.error() == "不能早于今天"


def test_the_lowest_tier_asks_for_nothing(tiers: Opened) -> None:
    view = tiers.room.tiers
    view.spend.show_value(Money(2000_00))
    view.spend.edited.emit()

    view.page.save.click()
    tiers.wait_for(lambda: view.spend.error())

    assert view.spend.error() == "最低的等级入会即是，不写条件"


def test_a_benefit_that_ends_before_it_begins_is_said_at_the_table(tiers: Opened) -> None:
    make(tiers)
    view = tiers.room.tiers
    begins = today(tiers) + timedelta(days=9)
    view.benefits.show_value((("cable", "索道一次", "Cable car", 2, begins, today(tiers)),))
    view.benefits.edited.emit()

    view.page.save.click()
    tiers.wait_for(lambda: view.benefits.error())

    assert view.benefits.error() == "代码重复，或结束日早于开始日"
