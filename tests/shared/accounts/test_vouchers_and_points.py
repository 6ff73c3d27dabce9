"""Vouchers and points pay for orders: once, in their days, to a whole number of points."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shared.accounts.refusals import VoucherNotGood
from shared.accounts.rules import points_amount, points_worth
from shared.accounts.top_up import Whose
from shared.catalogue.days import Days
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.voucher_code import new_voucher_code, voucher_digest
from shared.marketing.vouchers import (
    NewVouchers,
    approve_vouchers,
    issue_vouchers,
    look_up_voucher,
    new_voucher_codes,
    voucher_batches,
    withdraw_vouchers,
)
from shared.members.points import plan_earning
from shared.members.refusals import PointsShort
from shared.members.standing import balance_of, standing_of, tiers_on
from shared.reporting.ties import broken, read_ties
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from shared.sales.refund import Refunded, RefundReason, plan_refund, refund_tickets
from shared.site.sign_in import NotPermitted
from tests.shared.accounts.customers import Counter, cash, points, prepaid, voucher
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW, SaleStage

OFFICE = "office_o"
OFFICE_RIGHTS = ("marketing_edit", "sell")


class Desk:
    """Issues vouchers and shows them at the window."""

    def __init__(self, till: SaleStage) -> None:
        self.till = till
        self.token = till.token("1002", "O", rights=OFFICE_RIGHTS)
        self.manager = till.token("2003", "O", rights=("authorise",))

    def issue(self, count: int = 1, days: Days | None = None, **worth: object) -> list[str]:
        codes = new_voucher_codes(count)
        days = days or Days.from_to(self.till.today, self.till.today + timedelta(days=30))
        new = NewVouchers(uuid7(), Bilingual("开园券", "Opening"), days, codes, **worth)  # type: ignore[arg-type]
        with self.till.acting(OFFICE) as session:
            batch = issue_vouchers(session, new, token=self.token)
        self.approve(batch)
        return [(voucher_digest(code) or b"").hex() for code in codes]

    def approve(self, batch: int) -> None:
        with self.till.acting(OFFICE) as session:
            assert approve_vouchers(session, batch, token=self.manager)


@pytest.fixture
def desk(till: SaleStage) -> Desk:
    return Desk(till)


def give_back(till: SaleStage, receipt: Receipt, *places: int) -> Refunded:
    ids = [receipt.tickets[at].id for at in places]
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, ids)
        return refund_tickets(session, plan, RefundReason.PLANS, till.staff, refund_id=uuid7())


def later(till: SaleStage) -> date:
    return till.today + timedelta(days=2)


def state_of(till: SaleStage, digest: str) -> str:
    state: str = till.value(
        "SELECT state::text FROM voucher WHERE digest = decode(:d, 'hex')", d=digest
    )
    return state


def test_a_code_is_sixteen_digits_with_a_check_and_no_pay_code() -> None:
    code = new_voucher_code().replace(" ", "")

    assert (len(code), code[0]) == (16, "9")
    assert voucher_digest(code) is not None
    assert voucher_digest(code[:-1] + str((int(code[-1]) + 1) % 10)) is None
    assert voucher_digest("8" + code[1:]) is None


def test_a_voucher_pays_its_value_once(till: SaleStage, counter: Counter, desk: Desk) -> None:
    """120.00 = a voucher of 50.00 + 70.00 in cash."""
    [digest] = desk.issue(amount=Money(5_000))

    receipt = counter.sell(till.quote(adult=1), cash(7_000), voucher(5_000, digest))

    assert counter.posted(receipt.order_id) == {"1001": 7_000, "6601": 5_000, "2203": -12_000}
    assert state_of(till, digest) == "USED"
    with pytest.raises(VoucherNotGood) as refused:
        counter.sell(till.quote(adult=1), cash(7_000), voucher(5_000, digest))
    assert refused.value.why == "USED"
    assert broken(read_ties(till.session)) == ()


def test_vouchers_points_a_balance_and_cash_pay_one_order(
    till: SaleStage, counter: Counter, desk: Desk, club: Club
) -> None:
    """240.00 = 2 vouchers of 30.00 + 1,000 points (10.00) + 45.55 of the balance + 124.45 cash."""
    first, second = desk.issue(2, amount=Money(3_000))
    member = club.join()
    grant_points(till, member, 1_000)
    counter.top_up(Whose(member), 4_555)

    receipt = counter.sell(
        till.quote(adult=2),
        *(cash(12_445, 12_500), voucher(3_000, first), voucher(3_000, second)),
        *(points(1_000, member), prepaid(4_555, member)),
    )

    assert receipt.change == Money(55)
    assert counter.posted(receipt.order_id) == {
        "1001": 12_445, "2205": 4_555, "6601": 7_000, "2203": -24_000,
    }  # fmt: skip
    assert balance_of(till.session, member) == 0
    told = till.value(
        "SELECT app.shift_report(id) FROM shift WHERE state = 'OPEN' AND station_id ="
        " (SELECT id FROM station WHERE code = '2')"
    )
    assert {one["tender"]: one["paid"] for one in told["tenders"]} == {
        "cash": 12_445, "prepaid": 4_555, "voucher": 6_000, "points": 1_000,
    }  # fmt: skip
    assert broken(read_ties(till.session)) == ()


def test_a_voucher_pays_no_more_than_its_value(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    [digest] = desk.issue(amount=Money(5_000))

    with pytest.raises(VoucherNotGood) as refused:
        counter.sell(till.quote(adult=1), cash(6_999), voucher(5_001, digest))

    assert refused.value.why == "AMOUNT"
    assert state_of(till, digest) == "ISSUED"


def test_of_a_larger_voucher_nothing_is_given_in_change(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    [digest] = desk.issue(amount=Money(20_000))

    receipt = counter.sell(till.quote(adult=1), voucher(12_000, digest))

    assert (receipt.change, receipt.cash) == (Money(0), Money(0))
    assert state_of(till, digest) == "USED"


def test_a_voucher_for_a_ticket_pays_one_ticket_of_its_type(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    adult = till.offers()["adult"].ticket_type_id
    digests = desk.issue(3, ticket_type_id=adult)

    receipt = counter.sell(
        till.quote(adult=2), *(voucher(12_000, digest) for digest in digests[:2])
    )
    with pytest.raises(VoucherNotGood):
        counter.sell(till.quote(student=1, adult=1), cash(11_000), voucher(7_000, digests[2]))

    assert counter.posted(receipt.order_id) == {"6601": 24_000, "2203": -24_000}


def test_one_ticket_is_not_paid_by_two_vouchers(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    adult = till.offers()["adult"].ticket_type_id
    first, second = desk.issue(2, ticket_type_id=adult)

    with pytest.raises(VoucherNotGood):
        counter.sell(
            till.quote(adult=1, student=2), voucher(12_000, first), voucher(12_000, second)
        )


@pytest.mark.parametrize(
    ("first", "last", "why"), [(-9, -1, "OVER"), (1, 9, "NOT_YET")], ids=["over", "not yet"]
)
def test_a_voucher_pays_in_its_days_alone(
    till: SaleStage, counter: Counter, desk: Desk, first: int, last: int, why: str
) -> None:
    [digest] = desk.issue(amount=Money(5_000))
    today = till.today
    till.run(
        "UPDATE voucher_batch SET days = daterange(:first, :last)",
        first=today + timedelta(days=first), last=today + timedelta(days=last + 1),
    )  # fmt: skip

    with pytest.raises(VoucherNotGood) as refused:
        counter.sell(till.quote(adult=1), cash(7_000), voucher(5_000, digest))

    assert refused.value.why == why


def test_a_refund_makes_a_voucher_good_again_that_is_in_date(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    """The voucher was the last that was paid, so that it goes back first: 50.00, then 70.00."""
    [digest] = desk.issue(amount=Money(5_000))
    receipt = counter.sell(till.quote(later(till), adult=2), cash(19_000), voucher(5_000, digest))

    done = give_back(till, receipt, 0)

    assert done.tenders == (("cash", Money(7_000)), ("voucher", Money(5_000)))
    assert state_of(till, digest) == "ISSUED"
    assert broken(read_ties(till.session)) == ()


def test_a_refund_leaves_a_voucher_used_whose_days_are_over(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    [digest] = desk.issue(amount=Money(5_000))
    receipt = counter.sell(till.quote(later(till), adult=1), cash(7_000), voucher(5_000, digest))
    till.run("UPDATE voucher_batch SET days = daterange(:d, :d + 1)",
             d=till.today - timedelta(days=9))  # fmt: skip

    give_back(till, receipt, 0)

    assert state_of(till, digest) == "USED"


def test_what_a_voucher_is_worth_is_told_to_who_holds_it(till: SaleStage, desk: Desk) -> None:
    code = new_voucher_code()
    new = NewVouchers(
        uuid7(), Bilingual("开园券", "Opening"), Days.from_to(till.today, till.today), (code,),
        Money(5_000),
    )  # fmt: skip
    with till.acting(OFFICE) as session:
        batch = issue_vouchers(session, new, token=desk.token)
    desk.approve(batch)

    with till.acting(WINDOW) as session:
        seen = look_up_voucher(session, code, token=till.staff)
        unknown = look_up_voucher(session, new_voucher_code(), token=till.staff)

    assert seen is not None
    assert (seen.number, seen.amount, seen.why) == (f"{batch}-1", Money(5_000), "")
    assert unknown is None
    with till.acting(OFFICE) as session:
        assert withdraw_vouchers(session, batch, token=desk.token)
    with till.acting(WINDOW) as session:
        again = look_up_voucher(session, code, token=till.staff)
    assert again is not None
    assert again.why == "WITHDRAWN"
    [row] = [one for one in voucher_batches(till.session) if one.id == batch]
    assert (row.vouchers, row.used, row.withdrawn) == (1, 0, True)
    assert (row.issued_by, row.approved_by) == ("周建国", "何主管")


def test_a_voucher_pays_once_a_second_person_approved_it(
    till: SaleStage, counter: Counter, desk: Desk
) -> None:
    code = new_voucher_code()
    days = Days.from_to(till.today, till.today)
    new = NewVouchers(uuid7(), Bilingual("开园券", "Opening"), days, (code,), Money(5_000))
    both = till.token("1002", "O", rights=(*OFFICE_RIGHTS, "authorise"))
    with till.acting(OFFICE) as session:
        batch = issue_vouchers(session, new, token=both)
    paid = voucher(5_000, (voucher_digest(code) or b"").hex())

    with pytest.raises(VoucherNotGood) as refused:
        counter.sell(till.quote(adult=1), cash(7_000), paid)
    with till.acting(WINDOW) as session:
        seen = look_up_voucher(session, code, token=till.staff)
    with pytest.raises(NotPermitted), till.acting(OFFICE) as session:
        approve_vouchers(session, batch, token=both)
    desk.approve(batch)

    assert (refused.value.why, seen and seen.why) == ("NOT_APPROVED", "NOT_APPROVED")
    assert counter.sell(till.quote(adult=1), cash(7_000), paid).number
    with till.acting(OFFICE) as session:
        assert not approve_vouchers(session, batch, token=desk.manager)


def test_nobody_issues_vouchers_without_the_right(till: SaleStage, desk: Desk) -> None:
    desk.token = till.token("1001", "O", rights=("sell",))

    with pytest.raises(NotPermitted):
        desk.issue(amount=Money(5_000))


def grant_points(till: SaleStage, member: object, many: int) -> None:
    till.run(
        "INSERT INTO point_entry (id, member_id, kind, points, business_date, at)"
        " VALUES (:id, :m, 'adjust', :p, app.business_date(now()), clock_timestamp())",
        id=uuid7(), m=member, p=many,
    )  # fmt: skip


def test_points_pay_a_part_and_come_back_with_the_refund(
    till: SaleStage, counter: Counter, club: Club
) -> None:
    """At 100 points a yuan 2,500 points pay 25.00 of 240.00; they go back first."""
    member = club.join()
    grant_points(till, member, 3_000)

    receipt = counter.sell(till.quote(later(till), adult=2), cash(21_500), points(2_500, member))

    assert counter.posted(receipt.order_id) == {"1001": 21_500, "6601": 2_500, "2203": -24_000}
    assert balance_of(till.session, member) == 500
    done = give_back(till, receipt, 0)
    assert done.tenders == (("cash", Money(9_500)), ("points", Money(2_500)))
    assert balance_of(till.session, member) == 3_000
    assert broken(read_ties(till.session)) == ()


def test_what_is_paid_with_points_earns_none_and_a_refund_takes_the_rest_back(
    till: SaleStage, counter: Counter, club: Club
) -> None:
    member = club.join()
    grant_points(till, member, 3_000)
    quote, order_id = till.quote(later(till), adult=2), uuid7()
    standing, tiers = (
        standing_of(till.session, member, till.today),
        tiers_on(till.session, till.today),
    )
    whole, rest = (
        plan_earning(member, Money(fen), standing, tiers, till.today) for fen in (24_000, 21_500)
    )

    with till.acting(WINDOW) as session:
        hold_order(
            session, quote, sign=till.sign, token=till.staff, order_id=order_id, earning=whole
        )
        receipt = complete_order(
            session, order_id, (cash(21_500), points(2_500, member)), sign=till.sign,
            token=till.staff, earning=rest,
        )  # fmt: skip

    def earned() -> tuple[int, int]:
        row = till.run(
            "SELECT sum(points) AS points, sum(amount) AS amount FROM point_entry"
            " WHERE order_id = :id AND kind = 'earn'"
            " OR reverses = (SELECT id FROM point_entry WHERE order_id = :id AND kind = 'earn')",
            id=order_id,
        )[0]
        return int(row.points), int(row.amount)

    assert (rest.points, receipt.points) == (215, 215)
    assert earned() == (215, 21_500)
    give_back(till, receipt, 0, 1)
    assert earned() == (0, 0)
    assert balance_of(till.session, member) == 3_000
    assert broken(read_ties(till.session)) == ()


def test_more_points_than_there_are_are_not_spent(
    till: SaleStage, counter: Counter, club: Club
) -> None:
    member = club.join()
    grant_points(till, member, 2_499)

    with pytest.raises(PointsShort):
        counter.sell(till.quote(adult=1), cash(9_500), points(2_500, member))

    assert balance_of(till.session, member) == 2_499


@pytest.mark.parametrize(
    ("wanted", "points_there", "rate", "pays"),
    [
        (12_000, 3_000, 100, 3_000),
        (1_000, 3_000, 100, 1_000),
        (12_000, 3_000, 50, 6_000),
        (12_000, 2_999, 300, 999),
        (1_001, 3_000, 50, 1_000),
        (12_000, 3_000, 0, 0),
        (12_000, -20, 100, 0),
    ],
)
def test_points_pay_what_is_a_whole_number_of_them(
    wanted: int, points_there: int, rate: int, pays: int
) -> None:
    assert points_amount(Money(wanted), points_there, rate) == Money(pays)
    assert points_worth(points_there, rate) >= Money(pays)
