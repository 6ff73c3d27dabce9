"""Points follow the money that stays, whatever of an order is given back or changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.points import plan_earning
from shared.members.standing import balance_of, standing_of, tiers_on
from shared.reporting.ties import broken, read_ties
from shared.sales.change import change_tickets
from shared.sales.exchange import EXCHANGE, plan_exchange
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.shared.accounts.customers import Counter, cash, points
from tests.shared.accounts.test_vouchers_and_points import grant_points
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW, SaleStage


@dataclass
class Points:
    """A member who buys with cash and points, and what an order and its changes have earned."""

    till: SaleStage
    member: UUID
    orders: dict[UUID, list[UUID]] = field(default_factory=dict)

    def buy(self, by_points: int, **quantities: int) -> UUID:
        till, order_id = self.till, uuid7()
        quote = till.quote(**quantities)
        standing = standing_of(till.session, self.member, till.today)
        tiers = tiers_on(till.session, till.today)
        whole, rest = (
            plan_earning(self.member, money, standing, tiers, till.today)
            for money in (quote.total, quote.total - Money(by_points))
        )
        tenders = [cash(rest.amount.fen)] if rest.amount else []
        with till.acting(WINDOW) as session:
            hold_order(
                session, quote, sign=till.sign, token=till.staff, order_id=order_id, earning=whole
            )
            receipt = complete_order(
                session, order_id, [*tenders, points(by_points, self.member)], sign=till.sign,
                token=till.staff, earning=rest,
            )  # fmt: skip
        self.orders[order_id] = [one.id for one in receipt.tickets]
        return order_id

    def give_back(self, order_id: UUID, *places: int) -> None:
        mine = self.orders[order_id]
        chosen = [mine[at] for at in places]
        with self.till.acting(WINDOW) as session:
            plan = plan_refund(session, order_id, chosen)
            refund_tickets(session, plan, RefundReason.PLANS, self.till.staff, refund_id=uuid7())
        self.orders[order_id] = [one for one in mine if one not in chosen]

    def change(self, order_id: UUID, code: str | None = None) -> UUID:
        """Exchange the first ticket of an order for another type, or for the first there is."""
        one, *others = self.orders[order_id]
        with self.till.acting(WINDOW) as session:
            plan = plan_exchange(session, order_id, [one])
            option = next(
                each
                for each in plan.options
                if each.kind == EXCHANGE and code in (None, each.offer.code)
            )
            changed = change_tickets(
                session, plan, option, sign=self.till.sign, token=self.till.staff,
                change_id=uuid7(),
            )  # fmt: skip
        self.orders[order_id] = others
        self.orders[changed.order_id] = list(changed.tickets)
        return changed.order_id

    def earned(self, order_id: UUID) -> tuple[int, int]:
        """What an order still counts for: points, and money in fen."""
        row = self.till.run(
            "SELECT sum(e.points) AS points, sum(e.amount) AS amount FROM point_entry AS e"
            " JOIN point_entry AS own ON own.id = coalesce(e.reverses, e.id)"
            " WHERE own.order_id = :order AND own.kind = 'earn'",
            order=order_id,
        )[0]
        return int(row.points), int(row.amount)

    @property
    def balance(self) -> int:
        return balance_of(self.till.session, self.member)


@pytest.fixture
def buyer(till: SaleStage, club: Club, counter: Counter) -> Points:
    till.rewrite("DELETE FROM fee_step")
    member = club.join()
    grant_points(till, member, 50_000)
    return Points(till, member)


def test_a_part_that_points_paid_takes_back_no_points_earned_with_cash(buyer: Points) -> None:
    """240.00 = 215.00 cash + 25.00 by points; one ticket gives 25.00 in points and 95.00 back."""
    order = buyer.buy(2_500, adult=2)

    buyer.give_back(order, 0)

    assert buyer.earned(order) == (120, 12_000)
    assert buyer.balance == 50_000 + 120
    assert broken(read_ties(buyer.till.session)) == ()


def test_a_ticket_changed_earns_by_the_cash_that_moved_alone(buyer: Points) -> None:
    """60.00 = 20.00 cash + 40.00 by points; the new ticket at 120.00 is paid by 80.00 in cash."""
    order = buyer.buy(4_000, concession=1)

    changed = buyer.change(order, "adult")

    assert (buyer.earned(order), buyer.earned(changed)) == ((0, 0), (80, 8_000))
    assert buyer.balance == 50_000 - 4_000 + 80
    assert broken(read_ties(buyer.till.session)) == ()


def test_a_ticket_changed_that_points_paid_whole_earns_nothing(buyer: Points) -> None:
    order = buyer.buy(12_000, adult=1)

    changed = buyer.change(order, "concession")

    assert buyer.earned(changed) == (0, 0)
    assert buyer.balance == 50_000 - 6_000
    assert broken(read_ties(buyer.till.session)) == ()


def test_points_that_make_no_whole_yuan_come_back_to_the_last(buyer: Points) -> None:
    """At 3 points a yuan 100.00 of 180.00 are 300 points; 60.00 and then 40.00 go back by them."""
    buyer.till.rewrite("UPDATE site SET points_per_yuan = 3")
    order = buyer.buy(10_000, concession=3)

    for _ in range(3):
        buyer.give_back(order, 0)

    assert buyer.balance == 50_000
    assert broken(read_ties(buyer.till.session)) == ()


@pytest.mark.parametrize("seed", range(4))
def test_points_follow_the_money_whatever_is_done_to_the_tickets(buyer: Points, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 -- the same games each time
    buyer.till.rewrite("UPDATE ticket_terms SET changes = 9")
    buyer.till.rewrite(f"UPDATE site SET points_per_yuan = {chance.choice((1, 3, 7, 100))}")
    order = buyer.buy(chance.choice((1_000, 12_300, 25_000, 36_000)), adult=2, concession=2)

    while any(buyer.orders.values()):
        order = chance.choice([one for one, tickets in buyer.orders.items() if tickets])
        if len(buyer.orders) < 4 and chance.random() < 0.5:
            buyer.change(order)
        else:
            buyer.give_back(order, 0)
        assert broken(read_ties(buyer.till.session)) == ()

    assert buyer.balance == 50_000
