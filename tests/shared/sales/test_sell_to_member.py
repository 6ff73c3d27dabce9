"""A member's sale earns what the tier makes of its total; only a member gets the tier's price."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.points import Earning, plan_earning
from shared.members.refusals import NotByTheRules
from shared.members.standing import balance_of, standing_of, tiers_on
from shared.payments.rules import CASH, POINTS, TypedTender
from shared.pricing.rules import Quote
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from shared.sales.sell import PriceChanged, sell_for_cash
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def club(till: SaleStage) -> Club:
    return Club(till)


def plan(till: SaleStage, member_id: UUID, total: Money) -> Earning:
    standing = standing_of(till.session, member_id, till.today)
    return plan_earning(member_id, total, standing, tiers_on(till.session, till.today), till.today)


def sell(till: SaleStage, quote: Quote, earning: Earning | None) -> Receipt:
    with till.acting(WINDOW) as session:
        return sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff,
            order_id=uuid7(), earning=earning,
        )  # fmt: skip


def tier_price(till: SaleStage) -> Quote:
    """An adult at 90.00, for ordinary members."""
    till.rewrite(
        "WITH r AS (INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority,"
        " tier_id) SELECT edition_id, 'members', '会员价', 'Members', 'personal', 0, 1"
        " FROM ticket_terms WHERE id = :t RETURNING id)"
        " INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
        " SELECT :t, id, '(,)', 9000, 12000 FROM r",
        t=till.offers()["adult"].terms_id,
    )
    quote = till.quote(adult=1)
    line = quote.lines[0]
    price = line.offer.price_for(1, line.slots, tier_id=1)
    assert price is not None
    return replace(quote, lines=(line._replace(price=price),), total=price.amount)


def test_a_members_sale_earns_points_for_its_total(till: SaleStage, club: Club) -> None:
    member = club.join()
    quote = till.quote(adult=2)

    receipt = sell(till, quote, plan(till, member, quote.total))

    earned = till.run("SELECT member_id, order_id, kind, amount FROM point_entry")
    assert [tuple(row) for row in earned] == [(member, receipt.order_id, "earn", 24_000)]
    assert balance_of(till.session, member) == plan(till, member, quote.total).points


def test_points_for_more_than_the_total_are_refused(till: SaleStage, club: Club) -> None:
    member = club.join()
    before = till.value("SELECT count(*) FROM sales_order")

    with pytest.raises(NotByTheRules):
        sell(till, till.quote(adult=1), plan(till, member, Money(1_200_000)))

    assert till.value("SELECT count(*) FROM sales_order") == before


def test_a_price_of_members_is_booked_for_a_member(till: SaleStage, club: Club) -> None:
    member, quote = club.join(), tier_price(till)

    assert sell(till, quote, plan(till, member, quote.total)).total == Money(9_000)


def test_points_pay_at_a_price_of_members_and_earn_nothing_themselves(
    till: SaleStage, club: Club
) -> None:
    member, quote, order_id = club.join(), tier_price(till), uuid7()
    till.run(
        "INSERT INTO point_entry (id, member_id, kind, points, business_date, at)"
        " VALUES (:id, :m, 'adjust', 3000, :day, now())",
        id=uuid7(), m=member, day=till.today,
    )  # fmt: skip
    rest = plan(till, member, Money(6_500))
    paid = (
        TypedTender(CASH, Money(6_500), Money(6_500)),
        TypedTender(POINTS, Money(2_500), Money(2_500), source=str(member)),
    )

    with till.acting(WINDOW) as session:
        hold_order(
            session, quote, sign=till.sign, token=till.staff, order_id=order_id,
            earning=plan(till, member, quote.total),
        )  # fmt: skip
        receipt = complete_order(
            session, order_id, paid, sign=till.sign, token=till.staff, earning=rest
        )

    assert (receipt.total, receipt.points) == (Money(9_000), rest.points)
    assert balance_of(till.session, member) == 500 + rest.points


def test_a_price_of_members_is_refused_to_others(till: SaleStage) -> None:
    quote = tier_price(till)

    with pytest.raises(PriceChanged):
        sell(till, quote, None)


def test_a_price_of_another_tier_is_refused(till: SaleStage, club: Club) -> None:
    member, quote = club.join(), tier_price(till)
    till.run("INSERT INTO member_tier (id, code, rank, name_zh, name_en)"
             " VALUES (77, 'gold', 77, '金卡', 'Gold')")  # fmt: skip
    till.rewrite("UPDATE member SET tier_id = 77")

    with pytest.raises(PriceChanged):
        sell(till, quote, plan(till, member, quote.total))
