"""Money goes back the way it came: at the till, by the server, or by hand; each fen once."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.kernel.money import Money
from shared.payments.charges import SimulatedWhereLive
from shared.payments.paybacks import (
    PaybackSeen,
    PaybackStands,
    PaybackState,
    list_paybacks,
    send_again,
    settle_by_hand,
)
from shared.payments.rules import TypedTender
from shared.payments.send_back import BackOutcome, claim_payback, due_paybacks, settle_payback
from shared.reporting.ties import broken, read_ties
from shared.sales.look_up import order_history
from shared.sales.receipt import Receipt
from shared.sales.refund import NotTheWayItCame, RefundPlan
from shared.site.sign_in import StaffToken
from tests.shared.sales.paying import sell_by_code
from tests.shared.sales.test_refund import entry_of, give_back, plan
from tests.shared.stage import SERVER, WINDOW, SaleStage


@pytest.fixture
def finance(till: SaleStage) -> StaffToken:
    return till.token("1002", rights=("close_day",))


def owed(till: SaleStage, receipt: Receipt) -> list[tuple[str, int, str]]:
    rows = till.run(
        "SELECT tender::text, amount, state::text FROM payback WHERE order_id = :id"
        " ORDER BY tender, amount",
        id=receipt.order_id,
    )
    return [tuple(row) for row in rows]


def claim(till: SaleStage) -> PaybackSeen:
    with till.acting(SERVER) as session:
        (due,) = due_paybacks(session, 9)
        claimed = claim_payback(session, due, "simulated")
    assert claimed is not None
    return claimed


def settle(
    till: SaleStage, seen: PaybackSeen, state: PaybackState, reason: str = ""
) -> PaybackSeen:
    with till.acting(SERVER) as session:
        return settle_payback(session, seen, BackOutcome(state, "W123", reason or None))


def paid(till: SaleStage, receipt: Receipt) -> int:
    total: int = till.value(
        "SELECT sum(amount) FROM payment WHERE order_id = :id", id=receipt.order_id
    )
    return total


def test_a_payment_by_code_is_owed_until_the_company_has_sent_it(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=1)

    refunded = give_back(till, plan(till, receipt))

    assert refunded.tenders == (("wechat", Money(12_000)),)
    assert owed(till, receipt) == [("wechat", 12_000, "CREATED")]
    assert paid(till, receipt) == 12_000
    assert entry_of(till, refunded) == {"2203": 12_000, "2241": -12_000}
    assert broken(read_ties(till.session)) == ()


def test_sent_back_it_is_a_payment_of_the_refund_in_no_shift(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=1)
    give_back(till, plan(till, receipt))

    seen = settle(till, claim(till), PaybackState.SUCCEEDED)

    assert (seen.state, seen.reference) == (PaybackState.SUCCEEDED, "W123")
    row = till.run("SELECT amount, shift_id, refund_id IS NOT NULL AS back FROM payment"
                   " WHERE id = :id", id=seen.id)[0]  # fmt: skip
    assert tuple(row) == (-12_000, None, True)
    posted = till.run("SELECT account, amount FROM posting WHERE entry_id = :id", id=seen.id)
    assert {one.account: one.amount for one in posted} == {"2241": 12_000, "1012": -12_000}
    assert broken(read_ties(till.session)) == ()


def test_it_goes_back_to_the_very_payments_that_it_came_by_the_last_first(till: SaleStage) -> None:
    receipt = sell_by_code(till, parts=2, adult=2)

    give_back(till, plan(till, receipt, 0))
    assert owed(till, receipt) == [("wechat", 12_000, "CREATED")]
    give_back(till, plan(till, receipt, 1))

    sources = till.run("SELECT source_id, sum(amount) AS amount FROM payback WHERE order_id = :id"
                       " GROUP BY source_id", id=receipt.order_id)  # fmt: skip
    assert [row.amount for row in sources] == [12_000, 12_000]


def test_parts_over_several_tenders_go_back_by_each_and_never_more(till: SaleStage) -> None:
    cash = TypedTender("cash", Money(4_000), Money(4_000))
    receipt = sell_by_code(till, cash, adult=2)

    first = give_back(till, plan(till, receipt, 0))
    second = give_back(till, plan(till, receipt, 1))

    assert (first.tenders, second.tenders) == (
        (("wechat", Money(12_000)),),
        (("cash", Money(4_000)), ("wechat", Money(8_000))),
    )
    assert broken(read_ties(till.session)) == ()


@pytest.mark.parametrize("by", ["wechat", "alipay"])
def test_cash_for_a_payment_by_code_is_refused(till: SaleStage, by: str) -> None:
    receipt = sell_by_code(till, by=by, adult=1)
    what = plan(till, receipt)

    with pytest.raises(NotTheWayItCame) as refused:
        give_back(till, RefundPlan(what.order_id, what.tickets, {"cash": what.amount}))

    assert refused.value.tender == "cash"


def test_cash_for_a_card_is_refused(till: SaleStage) -> None:
    card = TypedTender("card", Money(12_000), Money(12_000), "1234")
    receipt = sell_by_code(till, card, parts=0, adult=1)
    what = plan(till, receipt)

    with pytest.raises(NotTheWayItCame):
        give_back(till, RefundPlan(what.order_id, what.tickets, {"cash": what.amount}))


def test_what_is_owed_already_is_not_owed_again(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=2)
    both = plan(till, receipt)
    give_back(till, plan(till, receipt, 0))
    what = plan(till, receipt, 1)

    with pytest.raises(NotTheWayItCame):
        give_back(till, RefundPlan(what.order_id, what.tickets, {"cash": Money(12_000)}))
    assert both.tenders == {"wechat": Money(24_000)}
    assert what.tenders == {"wechat": Money(12_000)}


def test_a_claim_is_given_once(till: SaleStage) -> None:
    give_back(till, plan(till, sell_by_code(till, adult=1)))
    claimed = claim(till)

    with till.acting(SERVER) as session:
        assert claim_payback(session, claimed.id, "simulated") is None


def test_an_unknown_answer_is_asked_for_and_a_late_one_changes_nothing(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=1)
    give_back(till, plan(till, receipt))
    claimed = claim(till)

    asking = settle(till, claimed, PaybackState.ASKING, "UNREACHABLE")
    done = settle(till, claimed, PaybackState.SUCCEEDED)
    late = settle(till, claimed, PaybackState.FAILED, "NOTENOUGH")

    assert [asking.state, done.state, late.state] == ["ASKING", "SUCCEEDED", "SUCCEEDED"]
    assert paid(till, receipt) == 0


def test_what_the_company_refuses_is_listed_first_and_sent_again(
    till: SaleStage, finance: StaffToken
) -> None:
    give_back(till, plan(till, sell_by_code(till, adult=1)))
    failed = settle(till, claim(till), PaybackState.FAILED, "NOTENOUGH")

    with till.acting(WINDOW) as session:
        first = list_paybacks(session)[0]
        again = send_again(session, failed.id, finance)

    assert (first.id, first.reason, first.by_hand) == (failed.id, "NOTENOUGH", True)
    assert again.state is PaybackState.CREATED
    assert settle(till, claim(till), PaybackState.SUCCEEDED).state is PaybackState.SUCCEEDED


def test_what_the_company_refuses_is_sent_by_hand_under_its_number(
    till: SaleStage, finance: StaffToken
) -> None:
    receipt = sell_by_code(till, adult=1)
    give_back(till, plan(till, receipt))
    failed = settle(till, claim(till), PaybackState.FAILED, "NOTENOUGH")

    with till.acting(WINDOW) as session:
        done = settle_by_hand(session, failed.id, "50301207", finance)

    assert (done.state, done.reference) == (PaybackState.SUCCEEDED, "50301207")
    assert paid(till, receipt) == 0
    assert broken(read_ties(till.session)) == ()


def test_money_on_its_way_is_not_sent_by_hand_as_well(till: SaleStage, finance: StaffToken) -> None:
    give_back(till, plan(till, sell_by_code(till, adult=1)))
    claimed = claim(till)

    with pytest.raises(PaybackStands), till.acting(WINDOW) as session:
        settle_by_hand(session, claimed.id, "50301207", finance)


def test_the_sites_printed_code_is_paid_back_by_hand_and_by_nobody_else(
    till: SaleStage, finance: StaffToken
) -> None:
    static = TypedTender("static_code", Money(12_000), Money(12_000), "123456")
    receipt = sell_by_code(till, static, parts=0, adult=1)
    signed = till.allow("refund", receipt.order_id, 12_000, till.staff)

    give_back(till, plan(till, receipt), grant=signed)

    (row,) = [one for one in _listed(till) if one[1] == "static_code"]
    assert owed(till, receipt) == [("static_code", 12_000, "WAITING")]
    assert row[2] == "123456"
    with till.acting(WINDOW) as session:
        settle_by_hand(session, row[0], "50301207", finance)
    assert broken(read_ties(till.session)) == ()


def _listed(till: SaleStage) -> list[tuple[UUID, str, str]]:
    with till.acting(WINDOW) as session:
        return [(one.id, one.tender, one.reference) for one in list_paybacks(session)]


def test_the_window_shows_where_the_money_is(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=1)
    give_back(till, plan(till, receipt))

    with till.acting(WINDOW) as session:
        shown = order_history(session, receipt.order_id, till.staff)

    assert [(one.tender, one.amount, one.state) for one in shown.owed] == [
        ("wechat", Money(12_000), PaybackState.CREATED)
    ]
    assert shown.on_its_way
    assert [one.what for one in shown.events][-1] == "payback"


def test_the_shift_counts_what_it_gave_back_however_it_goes(till: SaleStage) -> None:
    receipt = sell_by_code(till, adult=1)
    give_back(till, plan(till, receipt))

    rows = till.run("SELECT tender::text, paid, refunded FROM app.shift_tenders((SELECT shift_id"
                    " FROM sales_order WHERE id = :id))", id=receipt.order_id)  # fmt: skip

    assert ("wechat", 12_000, 12_000) in [tuple(row) for row in rows]


def test_no_simulated_company_sends_anything_back_where_the_site_is_live(till: SaleStage) -> None:
    give_back(till, plan(till, sell_by_code(till, adult=1)))
    till.rewrite("UPDATE site SET mode = 'live'")

    with till.acting(SERVER) as session:
        (due,) = due_paybacks(session, 9)
        with pytest.raises(SimulatedWhereLive), session.begin_nested():
            claim_payback(session, due, "simulated")
