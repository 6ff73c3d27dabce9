"""A member pays ahead, pays with it whole or in part, and gets back what was not used."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from shared.accounts.queries import balance_of_member, statement
from shared.accounts.refusals import AccountFull, AccountShort
from shared.accounts.top_up import Whose, pay_out
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.paper.account_slip import AccountPaper, account_page
from shared.paper.papers import ACCOUNT, PaperLayouts
from shared.payments.rules import CARD, CASH
from shared.reporting.ties import broken, read_ties
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.sales.sell import DoesNotAddUp
from shared.site.sign_in import NotPermitted
from tests.shared.accounts.customers import Counter, card, cash, prepaid, static
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW, SaleStage


def expected_cash(till: SaleStage) -> int:
    cash_now: int = till.value(
        "SELECT app.expected_cash(id) FROM shift WHERE state = 'OPEN' AND station_id ="
        " (SELECT id FROM station WHERE code = '2')"
    )
    return cash_now


def test_a_top_up_raises_the_balance_the_books_and_the_drawer(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    before = expected_cash(till)

    receipt = counter.top_up(Whose(member), 30_000)

    assert (receipt.balance, receipt.number[-2:]) == (Money(30_000), "-1")
    assert counter.posted(receipt.entry_id) == {"1001": 30_000, "2205": -30_000}
    assert expected_cash(till) - before == 30_000
    assert balance_of_member(till.session, member) == Money(30_000)


def test_a_top_up_by_card_leaves_the_drawer_alone(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    before = expected_cash(till)

    receipt = counter.top_up(Whose(member), 30_000, CARD)

    assert counter.posted(receipt.entry_id) == {"1012": 30_000, "2205": -30_000}
    assert expected_cash(till) == before


def test_a_top_up_asked_for_twice_is_taken_once(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member, entry = club.join(), uuid7()

    first = counter.top_up(Whose(member), 30_000, entry_id=entry)
    again = counter.top_up(Whose(member), 30_000, entry_id=entry)

    assert first == again
    assert balance_of_member(till.session, member) == Money(30_000)


def test_no_account_holds_more_than_a_named_card_may(club: Club, counter: Counter) -> None:
    member = club.join()
    counter.top_up(Whose(member), 499_999)

    with pytest.raises(AccountFull) as refused:
        counter.top_up(Whose(member), 2)

    assert (refused.value.limit, refused.value.balance) == (500_000, 499_999)
    assert counter.top_up(Whose(member), 1).balance == Money(500_000)


@pytest.mark.parametrize(("fen", "tender"), [(0, CASH), (-100, CASH), (100, "wechat")])
def test_no_other_money_is_taken(club: Club, counter: Counter, fen: int, tender: str) -> None:
    with pytest.raises(DoesNotAddUp):
        counter.top_up(Whose(club.join()), fen, tender)


def test_an_order_is_paid_from_the_balance(till: SaleStage, club: Club, counter: Counter) -> None:
    member = club.join()
    counter.top_up(Whose(member), 30_000)

    receipt = counter.sell(till.quote(adult=2), prepaid(24_000, member))

    number = till.value("SELECT number FROM member WHERE id = :id", id=member)
    assert counter.payments(receipt) == [("prepaid", 24_000, number)]
    assert counter.posted(receipt.order_id) == {"2205": 24_000, "2203": -24_000}
    assert balance_of_member(till.session, member) == Money(6_000)


def test_four_tenders_pay_one_order_to_the_fen(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    """240.00 = 100.00 of the balance + 80.00 by card + 35.50 by code + 24.50 in cash (of 30)."""
    member = club.join()
    counter.top_up(Whose(member), 10_000)

    receipt = counter.sell(
        till.quote(adult=2),
        *(cash(2_450, 3_000), card(8_000), static(3_550), prepaid(10_000, member)),
    )

    assert (receipt.total, receipt.change) == (Money(24_000), Money(550))
    assert counter.posted(receipt.order_id) == {
        "1001": 2_450, "1012": 11_550, "2205": 10_000, "2203": -24_000,
    }  # fmt: skip
    assert balance_of_member(till.session, member) == Money(0)
    assert broken(read_ties(till.session)) == ()


def test_a_balance_never_falls_below_nothing(till: SaleStage, club: Club, counter: Counter) -> None:
    member = club.join()
    counter.top_up(Whose(member), 23_999)
    sold = till.value("SELECT count(*) FROM sales_order")

    with pytest.raises(AccountShort) as refused:
        counter.sell(till.quote(adult=2), prepaid(24_000, member))

    assert (refused.value.available, refused.value.wanted) == (23_999, 24_000)
    assert balance_of_member(till.session, member) == Money(23_999)
    assert till.value("SELECT count(*) FROM sales_order") == sold


def test_the_table_itself_refuses_a_balance_below_nothing(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    counter.top_up(Whose(club.join()), 100)

    with pytest.raises(IntegrityError, match="ck_customer_account_paid_ahead"):
        till.run("UPDATE customer_account SET balance = -1")


def refund(till: SaleStage, receipt_id: object, tickets: list[object]) -> tuple[object, ...]:
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt_id, tickets)  # type: ignore[arg-type]
        done = refund_tickets(session, plan, RefundReason.PLANS, till.staff, refund_id=uuid7())
    return done.tenders


def test_a_refund_goes_back_to_the_balance_it_came_from(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    """Of 100.00 in cash and 140.00 of the balance, one ticket of 120.00 comes off the balance."""
    member = club.join()
    counter.top_up(Whose(member), 14_000)
    day = till.run("SELECT app.business_date(clock_timestamp()) + 2 AS day")[0].day
    receipt = counter.sell(till.quote(day, adult=2), cash(10_000), prepaid(14_000, member))

    back = refund(till, receipt.order_id, [receipt.tickets[0].id])

    assert back == (("prepaid", Money(12_000)),)
    assert balance_of_member(till.session, member) == Money(12_000)
    assert refund(till, receipt.order_id, [receipt.tickets[1].id]) == (
        ("cash", Money(10_000)), ("prepaid", Money(2_000)),
    )  # fmt: skip
    assert balance_of_member(till.session, member) == Money(14_000)
    assert broken(read_ties(till.session)) == ()


def test_the_statement_adds_up_to_the_balance(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    counter.top_up(Whose(member), 30_000)
    receipt = counter.sell(till.quote(adult=1), prepaid(12_000, member))
    counter.top_up(Whose(member), 5_000, CARD)

    with till.acting(WINDOW) as session:
        lines = statement(session, member, None)

    assert [(one.line, one.kind, one.amount.fen, one.balance.fen) for one in lines] == [
        (3, "top_up", 5_000, 23_000), (2, "spend", -12_000, 18_000), (1, "top_up", 30_000, 30_000),
    ]  # fmt: skip
    assert lines[1].order == receipt.number
    assert Money.sum(one.amount for one in lines) == balance_of_member(till.session, member)


def test_what_was_not_used_is_paid_out_with_a_second_signature(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    counter.top_up(Whose(member), 30_000)
    before = expected_cash(till)
    grant = till.allow("pay_out", member, 30_000, till.staff)

    with till.acting(WINDOW) as session:
        receipt = pay_out(session, member, Money(30_000), grant, till.staff, entry_id=uuid7())

    assert (receipt.amount, receipt.balance) == (Money(-30_000), Money(0))
    assert counter.posted(receipt.entry_id) == {"1001": -30_000, "2205": 30_000}
    assert expected_cash(till) - before == -30_000
    assert broken(read_ties(till.session)) == ()


def test_nothing_is_paid_out_without_a_signature(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    counter.top_up(Whose(member), 30_000)

    with pytest.raises(NotPermitted), till.acting(WINDOW) as session:
        pay_out(session, member, Money(30_000), uuid7(), till.staff, entry_id=uuid7())


def test_the_x_report_tells_top_ups_beside_the_sales(
    till: SaleStage, club: Club, counter: Counter
) -> None:
    member = club.join()
    counter.top_up(Whose(member), 30_000)
    counter.top_up(Whose(member), 20_000, CARD)
    counter.sell(till.quote(adult=1), prepaid(12_000, member))

    told = till.value(
        "SELECT app.shift_report(id) FROM shift WHERE state = 'OPEN' AND station_id ="
        " (SELECT id FROM station WHERE code = '2')"
    )

    assert told["net"] == 12_000
    assert [(one["tender"], one["paid"]) for one in told["tenders"]] == [("prepaid", 12_000)]
    assert told["openings"]["TOP_UP_CASH"] == {"count": 1, "amount": 30_000}
    assert told["openings"]["TOP_UP_CARD"] == {"count": 1, "amount": 20_000}


def test_the_slip_of_what_was_paid_out_is_signed_and_tells_no_terms_of_a_top_up() -> None:
    def words(fen: int) -> str:
        paper = AccountPaper(
            site_name=Bilingual("山门", "Shanmen"),
            station_name=Bilingual("2 号窗口", "Window 2"),
            number="M2-1",
            name="李*明",
            at=datetime(2025, 10, 1, 3, tzinfo=UTC),
            staff_number="1001",
            tender="cash",
            reference="",
            amount=Money(fen),
            balance=Money(0),
        )
        page = account_page(paper, PaperLayouts().of(ACCOUNT))
        return repr(page.blocks)

    out, in_ = words(-30_000), words(30_000)

    assert "退余额凭条" in out
    assert "会员签字" in out
    assert "−" not in out
    assert "充值凭条" not in out
    assert "余额不过期" not in out
    assert "充值凭条" in in_
    assert "会员签字" not in in_
