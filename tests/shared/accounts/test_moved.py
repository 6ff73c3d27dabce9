"""What is no money moves to the ticket that takes another one's place, and from there goes back."""

from __future__ import annotations

import pytest

from shared.accounts.queries import balance_of_member
from shared.accounts.top_up import Whose
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.standing import balance_of
from shared.reporting.ties import broken, read_ties
from shared.sales.change import Changed, change_tickets
from shared.sales.exchange import plan_exchange
from shared.sales.receipt import Receipt
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.shared.accounts.customers import Counter, cash, points, prepaid, voucher
from tests.shared.accounts.test_vouchers_and_points import Desk, give_back, grant_points, state_of
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture(autouse=True)
def _no_fees(till: SaleStage) -> None:
    till.rewrite("DELETE FROM fee_step")


def exchange(till: SaleStage, receipt: Receipt, code: str) -> Changed:
    """Take the first ticket of an order back for another type."""
    with till.acting(WINDOW) as session:
        what = plan_exchange(session, receipt.order_id, [receipt.tickets[0].id])
        other = next(one for one in what.options if one.offer.code == code)
        return change_tickets(
            session, what, other, sign=till.sign, token=till.staff, change_id=uuid7()
        )


def give_back_new(till: SaleStage, changed: Changed) -> None:
    with till.acting(WINDOW) as session:
        back = plan_refund(session, changed.order_id, changed.tickets)
        refund_tickets(session, back, RefundReason.PLANS, till.staff, refund_id=uuid7())


def test_what_moved_goes_back_to_the_balance(till: SaleStage, club: Club, counter: Counter) -> None:
    member = club.join()
    counter.top_up(Whose(member), 20_000)
    changed = exchange(
        till, counter.sell(till.quote(concession=1), prepaid(6_000, member)), "adult"
    )

    give_back_new(till, changed)

    assert balance_of_member(till.session, member) == Money(20_000)
    assert broken(read_ties(till.session)) == ()


def test_points_stay_spent_until_the_new_ticket_goes_back(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    grant_points(till, member, 3_000)
    sold = counter.sell(till.quote(concession=1), cash(3_500), points(2_500, member))

    changed = exchange(till, sold, "adult")
    spent = balance_of(till.session, member)
    give_back_new(till, changed)

    assert (spent, balance_of(till.session, member)) == (500, 3_000)
    assert broken(read_ties(till.session)) == ()


def test_a_cheaper_ticket_gives_points_back_that_paid_last(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    """Of 120.00 in points 60.00 pay the new ticket, and the others come back."""
    member = club.join()
    grant_points(till, member, 12_000)
    sold = counter.sell(till.quote(adult=1), points(12_000, member))

    changed = exchange(till, sold, "concession")
    left = balance_of(till.session, member)
    give_back_new(till, changed)

    assert (left, balance_of(till.session, member)) == (6_000, 12_000)
    assert broken(read_ties(till.session)) == ()


def test_a_voucher_is_not_good_again_while_a_ticket_it_paid_for_is(
    till: SaleStage, counter: Counter
) -> None:
    [digest] = Desk(till).issue(amount=Money(12_000))
    sold = counter.sell(till.quote(concession=2), voucher(12_000, digest))

    changed = exchange(till, sold, "adult")
    give_back(till, sold, 1)
    still_used = state_of(till, digest)
    give_back_new(till, changed)

    assert (still_used, state_of(till, digest)) == ("USED", "ISSUED")
    assert broken(read_ties(till.session)) == ()
