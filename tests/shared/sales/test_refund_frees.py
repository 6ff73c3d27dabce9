"""What a refund gives back besides money: points, coupons, promo codes, the limit of a document."""

from __future__ import annotations

import pytest

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.standing import balance_of
from shared.reporting.ties import broken, read_ties
from shared.sales.refund import RefundPlan
from shared.sales.sale_document import Visitor
from shared.sales.sell import DoesNotAddUp
from tests.shared.marketing.promoting import RIGHTS, Promoter
from tests.shared.members.club import Club
from tests.shared.sales.test_refund import give_back, plan
from tests.shared.sales.test_sell_to_member import plan as earning_of
from tests.shared.sales.test_sell_to_member import sell as sell_to_member
from tests.shared.sales.test_sell_visitors import LI, WANG, ask, bought, sell, told
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def free_of_fees(till: SaleStage) -> SaleStage:
    """A park that takes tickets back for nothing at any hour."""
    till.rewrite("UPDATE fee_step SET rate = 0, amount = 0")
    return till


def promoter_of(till: SaleStage) -> Promoter:
    return Promoter(till, till.token("2002", "O", RIGHTS), till.staff)


def test_points_go_back_with_the_money_ticket_by_ticket(free_of_fees: SaleStage) -> None:
    till = free_of_fees
    member = Club(till).join()
    quote = till.quote(adult=2)
    receipt = sell_to_member(till, quote, earning_of(till, member, quote.total))
    earned = balance_of(till.session, member)

    give_back(till, plan(till, receipt, 0))
    half = balance_of(till.session, member)
    give_back(till, plan(till, receipt, 1))

    assert (earned, half, balance_of(till.session, member)) == (earned, earned // 2, 0)
    assert broken(read_ties(till.session)) == ()


def test_a_refund_that_leaves_the_points_is_refused(free_of_fees: SaleStage) -> None:
    till = free_of_fees
    member = Club(till).join()
    quote = till.quote(adult=1)
    receipt = sell_to_member(till, quote, earning_of(till, member, quote.total))
    forged = {
        "id": str(uuid7()),
        "order": str(receipt.order_id),
        "kind": "refund",
        "reason": "plans",
        "tickets": [{"id": str(receipt.tickets[0].id), "fee": 0, "zones": [1]}],
        "tenders": [{"tender": "cash", "amount": 12_000}],
    }

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        record(session, "record_refund", forged, till.staff.value)


def test_codes_are_good_again_after_the_whole_order_and_not_before(
    free_of_fees: SaleStage,
) -> None:
    till = free_of_fees
    promoter = promoter_of(till)
    promoter.promo(combines=True)
    promoter.enter("AUTUMN26", *promoter.coupons(combines=True)[1])
    quote = promoter.quote(adult=2)
    receipt = till.sell(quote)
    used = (
        "SELECT (SELECT used FROM promo_code), (SELECT count(*) FROM coupon WHERE state = 'USED')"
    )

    give_back(till, plan(till, receipt, 0))
    after_one = tuple(till.run(used)[0])
    give_back(till, plan(till, receipt, 1))

    assert (after_one, tuple(till.run(used)[0])) == ((1, 1), (0, 0))
    assert till.sell(quote).total == quote.total


def test_what_was_paid_for_with_a_code_comes_back_to_the_fen(free_of_fees: SaleStage) -> None:
    till = free_of_fees
    promoter = promoter_of(till)
    promoter.enter(*promoter.coupons()[1])
    receipt = till.sell(promoter.quote(adult=3))

    backs = [give_back(till, plan(till, receipt, at)).amount for at in range(3)]

    assert Money.sum(backs) == receipt.total
    assert broken(read_ties(till.session)) == ()


def test_a_document_may_buy_again_what_it_gave_back(free_of_fees: SaleStage) -> None:
    till = free_of_fees
    ask(till, "each", limit=1)
    li, wang = Visitor(told(LI), 1), Visitor(told(WANG), 2)
    receipt = sell(till, till.quote(adult=2), li, wang)

    give_back(till, plan(till, receipt, 0))

    assert bought(till) == [(1, 1)]
    again = sell(till, till.quote(adult=1), Visitor(told(LI), 1))
    assert len(again.tickets) == 1


def test_no_ticket_at_all_is_no_refund(free_of_fees: SaleStage) -> None:
    receipt = free_of_fees.sell(free_of_fees.quote(adult=1))

    with pytest.raises(DoesNotAddUp):
        give_back(free_of_fees, RefundPlan(receipt.order_id, {}, {}))
