"""Making promotions and withdrawing them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from shared.catalogue.days import Days
from shared.database.verb import RowRefused
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.promote import withdraw_promotion
from shared.marketing.queries import PromotionState, promotions
from shared.marketing.rules import Off, Source
from shared.sales.sell import SoldOut
from shared.site.sign_in import NotPermitted
from tests.shared.marketing.promoting import HOUR, OFFICE, TWENTY, Promoter
from tests.shared.stage import WINDOW, Stage

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def free(stage: Stage, pool: str, slot: int) -> int:
    total: int = stage.value(
        "SELECT coalesce(sum(free), 0)::integer FROM place WHERE timeslot_id = :s AND pool = :p",
        s=slot,
        p=pool,
    )
    return total


def withdraw(promoter: Promoter, promotion: int) -> None:
    with promoter.stage.acting(OFFICE) as session:
        withdraw_promotion(session, promotion, token=promoter.token)


def test_coupons_are_kept_by_digests_alone(promoter: Promoter) -> None:
    promotion, codes = promoter.coupons(3)

    kept = promoter.stage.run(
        "SELECT encode(digest, 'escape') FROM coupon WHERE promotion_id = :p", p=promotion
    )
    assert len(kept) == 3
    assert not any(code in text for code in codes for (text,) in kept)


def test_the_list_says_all_of_a_promotion(promoter: Promoter) -> None:
    adult = promoter.type_id("adult")
    days = Days(promoter.today, promoter.today + timedelta(days=5))
    number = promoter.promo(
        "GOLD-WEEK",
        Off(rate=1_500),
        types=frozenset({adult}),
        min_spend=Money(20_000),
        total_limit=500,
        person_limit=2,
        visit_days=days,
        combines=True,
    )

    row = promotions(promoter.stage.session, LONG_AGO)[0]

    assert (row.id, row.kind, row.state, row.code) == (
        *(number, Source.PROMO, PromotionState.RUNNING),
        "GOLD-WEEK",
    )
    assert (row.off, row.min_spend, row.types) == (Off(rate=1_500), Money(20_000), (adult,))
    assert (row.visit_days, row.combines, row.person_limit) == (days, True, 2)
    assert (row.issued, row.used) == (500, 0)


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        (1, 2, PromotionState.PLANNED),
        (-1, 1, PromotionState.RUNNING),
        (-2, -1, PromotionState.OVER),
    ],
)
def test_a_promotion_runs_between_its_instants(
    promoter: Promoter, start: int, end: int, state: PromotionState
) -> None:
    now = datetime.now(UTC)
    promoter.promo(starts_at=now + start * HOUR, ends_at=now + end * HOUR)

    assert promotions(promoter.stage.session, LONG_AGO)[0].state is state


def test_the_same_request_makes_one_promotion(promoter: Promoter) -> None:
    request = uuid7()

    first, second = (promoter.promo(request=request) for _ in range(2))

    assert first == second
    assert (
        promoter.stage.value("SELECT count(*) FROM promo_code WHERE promotion_id = :p", p=first)
        == 1
    )


def test_only_who_has_the_right_makes_one(promoter: Promoter) -> None:
    promoter.token = promoter.stage.token("2002", "O", ("sell",))

    with pytest.raises(NotPermitted) as refused:
        promoter.promo()

    assert refused.value.right == "marketing_edit"


@pytest.mark.parametrize("code", ["AB", "ÄÖÜ", "TOO LONG " * 5, "A_B_C"])
def test_a_promo_code_that_cannot_be_typed_is_refused(promoter: Promoter, code: str) -> None:
    with pytest.raises(RowRefused) as refused:
        promoter.promo(code)

    assert (refused.value.table, refused.value.rule) == ("promo_code", "ck_promo_code_code")


def test_a_promo_code_is_made_once(promoter: Promoter) -> None:
    promoter.promo("AUTUMN26")

    with pytest.raises(RowRefused) as refused:
        promoter.promo("autumn26")

    assert refused.value.rule == "uq_promo_code_code"


def test_a_promotion_that_ends_before_it_starts_is_refused(promoter: Promoter) -> None:
    now = datetime.now(UTC)

    with pytest.raises(RowRefused) as refused:
        promoter.promo(starts_at=now, ends_at=now)

    assert refused.value.rule == "ck_promotion_time"


def test_a_bundle_of_one_ticket_is_refused(promoter: Promoter) -> None:
    with pytest.raises(RowRefused) as refused:
        promoter.bundle(TWENTY, adult=1)

    assert (refused.value.table, refused.value.rule) == ("bundle_part", "parts")


def test_two_of_one_type_make_a_bundle(promoter: Promoter) -> None:
    promoter.bundle(TWENTY, adult=2)

    assert promotions(promoter.stage.session, LONG_AGO)[0].parts == (
        (promoter.type_id("adult"), 2),
    )


def test_the_stock_of_a_flash_sale_is_laid_aside(promoter: Promoter) -> None:
    (slot,) = promoter.slots("glass")
    before = free(promoter.stage, "common", slot)

    number = promoter.flash("glass", 990, 20)

    assert free(promoter.stage, "common", slot) == before - 20
    assert free(promoter.stage, f"flash:{number}", slot) == 20
    assert promoter.stage.offers()["glass"].left == before - 20


def test_a_flash_sale_of_a_family_ticket_lays_places_aside_for_each_person(
    promoter: Promoter,
) -> None:
    (slot,) = promoter.slots("family")

    number = promoter.flash("family", 9_900, 7)

    assert free(promoter.stage, f"flash:{number}", slot) == 21


def test_a_flash_sale_of_more_than_there_is_is_refused(promoter: Promoter) -> None:
    (slot,) = promoter.slots("glass")
    left = free(promoter.stage, "common", slot)

    with pytest.raises(SoldOut) as refused:
        promoter.flash("glass", 990, left + 1)

    assert (refused.value.timeslot, refused.value.wanted) == (slot, left + 1)


def test_a_flash_sale_names_a_timeslot_for_each_series(promoter: Promoter) -> None:
    with pytest.raises(RowRefused) as refused:
        promoter.flash("gate_cable", 990, 5, slots=promoter.slots("adult"))

    assert (refused.value.table, refused.value.rule) == ("flash_slot", "timeslot_id")


def test_a_flash_sale_of_a_package_takes_places_in_each_series(promoter: Promoter) -> None:
    slots = promoter.slots("gate_cable")

    number = promoter.flash("gate_cable", 990, 5)

    assert [free(promoter.stage, f"flash:{number}", slot) for slot in slots] == [5, 5]


def test_a_flash_sale_is_for_the_day_of_its_timeslots(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 5)

    row = promotions(promoter.stage.session, LONG_AGO)[0]

    assert row.visit_days == Days(promoter.today, promoter.today + timedelta(days=1))
    assert (row.price, row.issued, row.used) == (Money(990), 5, 0)


def test_a_withdrawn_promotion_is_over(promoter: Promoter) -> None:
    number = promoter.promo()

    withdraw(promoter, number)
    withdraw(promoter, number)

    assert promotions(promoter.stage.session, LONG_AGO)[0].state is PromotionState.WITHDRAWN


def test_a_withdrawn_flash_sale_gives_its_stock_back(promoter: Promoter) -> None:
    (slot,) = promoter.slots("glass")
    before = free(promoter.stage, "common", slot)
    number = promoter.flash("glass", 990, 20)

    withdraw(promoter, number)

    assert free(promoter.stage, "common", slot) == before
    assert free(promoter.stage, f"flash:{number}", slot) == 0


def test_making_and_withdrawing_stand_in_the_audit_without_codes(promoter: Promoter) -> None:
    number, _ = promoter.coupons(2)
    withdraw(promoter, number)

    rows = promoter.stage.run(
        "SELECT action, detail::text FROM audit_log WHERE action LIKE '%promotion' ORDER BY seq"
    )
    assert [action for action, _ in rows][-2:] == ["add_promotion", "withdraw_promotion"]
    assert '"coupons": 2' in rows[-2][1]
    assert "digests" not in rows[-2][1]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE promotion SET ends_at = ends_at + interval '1 day'",
        "UPDATE promotion SET rate = 9999, amount = NULL",
        "DELETE FROM promotion",
        "DELETE FROM coupon",
        "UPDATE bundle_part SET quantity = 1",
    ],
)
def test_what_was_made_stands(promoter: Promoter, change: str) -> None:
    promoter.coupons(1)

    with pytest.raises(DBAPIError) as refused, promoter.stage.session.begin_nested():
        promoter.stage.run(change)

    assert refused.value.orig.sqlstate == "SM011"  # type: ignore[union-attr]


@pytest.mark.parametrize("table", ["coupon", "promo_code", "promo_use"])
def test_a_window_reads_no_code(promoter: Promoter, table: str) -> None:
    with pytest.raises(DBAPIError, match="permission denied"), promoter.stage.acting(WINDOW):
        promoter.stage.run(f"SELECT * FROM {table}")
