"""A distributor buys at the prices of its contract, on credit or from what it paid ahead."""

from __future__ import annotations

import pytest

from shared.accounts.queries import agencies
from shared.accounts.refusals import AccountShort, ContractOver
from shared.accounts.top_up import Whose
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.rules import Source
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import Quote
from shared.reporting.ties import broken, read_ties
from shared.sales.change import ChangeOption, change_tickets
from shared.sales.exchange import plan_exchange
from shared.sales.held_orders import hold_order
from shared.sales.pickup import record_online_order
from shared.sales.pickup_keys import keys_of
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.sales.sell import DoesNotAddUp, PriceChanged
from tests.shared.accounts.customers import Counter, account, card, cash
from tests.shared.identity.people import KEYS
from tests.shared.sales.made_elsewhere import KIOSK, QR, SHOP, machine
from tests.shared.stage import WINDOW, SaleStage


def test_the_prices_of_the_contract_make_the_order(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600})

    quote = counter.quote(contract, adult=3)

    [line] = quote.lines
    assert (line.unit_price, line.discount, line.amount) == (
        Money(12_000), Money(7_200), Money(28_800),
    )  # fmt: skip
    assert [(one.source, one.source_id, one.tickets) for one in line.discounts] == [
        (Source.CONTRACT, contract, 3)
    ]
    assert quote.total == Money(28_800)


def test_an_order_on_account_is_owed_to_the_fen(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600})

    receipt = counter.sell(counter.quote(contract, adult=3), account(28_800, contract))

    assert counter.payments(receipt) == [
        ("account", 28_800, counter.agency_of(contract).contract.number)
    ]
    assert counter.posted(receipt.order_id) == {"1122": 28_800, "2203": -28_800}
    agency = counter.agency_of(contract)
    assert (agency.balance, agency.available) == (Money(-28_800), Money(971_200))
    carried = "SELECT contract_id FROM order_contract WHERE order_id = :id"
    assert till.value(carried, id=receipt.order_id) == contract
    channel = (
        "SELECT c.code FROM sales_order AS o JOIN channel AS c ON c.id = o.channel_id"
        " WHERE o.id = :id"
    )
    assert till.value(channel, id=receipt.order_id) == "agency"
    prices = "SELECT price FROM ticket WHERE order_id = :id"
    assert [row.price for row in till.run(prices, id=receipt.order_id)] == [9_600] * 3
    assert broken(read_ties(till.session)) == ()


def test_an_order_is_partly_on_account_and_partly_paid(till: SaleStage, counter: Counter) -> None:
    """288.00 = 200.00 on account + 50.00 by card + 38.00 in cash (of 40)."""
    contract = counter.agency({"adult": 9_600})

    receipt = counter.sell(
        counter.quote(contract, adult=3),
        *(cash(3_800, 4_000), card(5_000), account(20_000, contract)),
    )

    assert counter.posted(receipt.order_id) == {
        "1001": 3_800, "1012": 5_000, "1122": 20_000, "2203": -28_800,
    }  # fmt: skip
    assert receipt.change == Money(200)
    assert broken(read_ties(till.session)) == ()


def test_credit_ends_at_the_limit_that_was_agreed(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600}, credit=28_800)
    counter.sell(counter.quote(contract, adult=2), account(19_200, contract))

    with pytest.raises(AccountShort) as refused:
        counter.sell(counter.quote(contract, adult=2), account(19_200, contract))

    assert (refused.value.available, refused.value.wanted) == (9_600, 19_200)
    counter.sell(counter.quote(contract, adult=1), account(9_600, contract))
    assert counter.agency_of(contract).available == Money(0)


def test_who_pays_ahead_has_no_credit(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600}, prepaid=True)
    with pytest.raises(AccountShort):
        counter.sell(counter.quote(contract, adult=1), account(9_600, contract))

    distributor = counter.agency_of(contract).distributor_id
    paid = counter.top_up(Whose(distributor=distributor), 10_000)
    receipt = counter.sell(counter.quote(contract, adult=1), account(9_600, contract))

    assert counter.posted(paid.entry_id) == {"1001": 10_000, "1122": -10_000}
    assert counter.posted(receipt.order_id) == {"1122": 9_600, "2203": -9_600}
    assert counter.agency_of(contract).available == Money(400)
    assert broken(read_ties(till.session)) == ()


def test_a_type_that_is_not_in_the_list_is_not_sold(counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600})

    with pytest.raises(NotOnSale):
        counter.quote(contract, adult=1, student=1)


def test_a_lower_price_of_the_day_stands(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 12_500})

    quote = counter.quote(contract, adult=1)
    receipt = counter.sell(quote, account(12_000, contract))

    assert (quote.total, quote.lines[0].discounts) == (Money(12_000), ())
    carried = "SELECT count(*) FROM order_contract WHERE order_id = :id"
    assert till.value(carried, id=receipt.order_id) == 1


@pytest.mark.parametrize(
    ("statement", "listed"),
    [
        ("UPDATE distributor SET frozen = true WHERE id = (SELECT distributor_id FROM contract"
         " WHERE id = :id)", 0),
        ("UPDATE contract SET days = daterange('2020-01-01', app.business_date(now()))"
         " WHERE id = :id", 0),
    ],
    ids=["frozen", "ended yesterday"],
)  # fmt: skip
def test_no_new_order_is_made_under_a_contract_that_does_not_hold(
    till: SaleStage, counter: Counter, statement: str, listed: int
) -> None:
    contract = counter.agency({"adult": 9_600})
    quote = counter.quote(contract, adult=1)
    till.rewrite(statement, id=contract)

    with pytest.raises(ContractOver):
        counter.sell(quote, account(9_600, contract))

    with till.acting(WINDOW) as session:
        mine = [one for one in agencies(session) if one.contract.contract_id == contract]
    assert len(mine) == listed


def test_a_price_that_the_contract_does_not_have_is_refused(
    till: SaleStage, counter: Counter
) -> None:
    contract = counter.agency({"adult": 9_600})
    quote = counter.quote(contract, adult=1)
    till.run("UPDATE contract_price SET amount = 9700 WHERE contract_id = :id", id=contract)

    with pytest.raises(PriceChanged):
        counter.sell(quote, account(9_600, contract))


def test_what_was_priced_for_anybody_is_not_put_on_account(
    till: SaleStage, counter: Counter
) -> None:
    contract = counter.agency({"adult": 9_600})

    with pytest.raises(DoesNotAddUp):
        counter.sell(till.quote(adult=1), account(12_000, contract))


def test_the_price_of_a_contract_is_not_had_in_one_cash_sale(
    till: SaleStage, counter: Counter
) -> None:
    """Only an order that is held is judged by its contract."""
    contract = counter.agency({"adult": 9_600})

    with pytest.raises(DoesNotAddUp):
        till.sell(counter.quote(contract, adult=1))


def test_a_refund_goes_back_to_the_account(till: SaleStage, counter: Counter) -> None:
    contract = counter.agency({"adult": 9_600})
    day = till.run("SELECT app.business_date(clock_timestamp()) + 2 AS day")[0].day
    receipt = counter.sell(counter.quote(contract, day, adult=2), account(19_200, contract))

    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, [receipt.tickets[0].id])
        done = refund_tickets(session, plan, RefundReason.PLANS, till.staff, refund_id=uuid7())

    assert done.tenders == (("account", Money(9_600)),)
    assert counter.agency_of(contract).balance == Money(-9_600)
    assert counter.posted(done.refund_id) == {"1122": -9_600, "2203": 9_600}
    assert broken(read_ties(till.session)) == ()


def test_no_contract_lowers_what_takes_the_place_of_other_tickets(
    till: SaleStage, counter: Counter
) -> None:
    till.rewrite("DELETE FROM fee_step WHERE action = 'change'")
    receipt = till.sell(till.quote(concession=1))
    forged = ChangeOption(
        till.today, None, None, counter.quote(counter.agency({"adult": 6_000}), adult=1), "exchange"
    )
    with till.acting(WINDOW) as session:
        what = plan_exchange(session, receipt.order_id, [receipt.tickets[0].id])

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        change_tickets(session, what, forged, sign=till.sign, token=till.staff, change_id=uuid7())


def test_a_kiosk_has_no_prices_of_a_contract(till: SaleStage, counter: Counter) -> None:
    quote, token = counter.quote(counter.agency({"adult": 9_600}), adult=1), machine(till, KIOSK)

    with pytest.raises(DoesNotAddUp), till.acting(KIOSK) as session:
        hold_order(session, quote, sign=till.sign_of("K1"), token=token, order_id=uuid7())


def test_what_a_platform_sells_on_account_it_owes_by_its_contract(
    till: SaleStage, counter: Counter
) -> None:
    contract = counter.agency({"adult": 9_600}, kind="ota")

    quote = counter.quote(contract, adult=2)
    order_on_account(till, quote)

    assert counter.agency_of(contract).balance == Money(-19_200)
    assert broken(read_ties(till.session)) == ()
    till.run("UPDATE contract_price SET amount = 9700 WHERE contract_id = :id", id=contract)
    with pytest.raises(PriceChanged):
        order_on_account(till, quote)


def order_on_account(till: SaleStage, quote: Quote) -> None:
    token = machine(till, SHOP)
    with till.acting(SHOP) as session:
        record_online_order(
            session, quote, sign=till.sign_of("E"), token=token, order_id=uuid7(),
            tender="account", reference="P-1", keys=keys_of(KEYS, qr=QR),
        )  # fmt: skip


def test_nothing_is_sold_on_account_without_a_contract(till: SaleStage) -> None:
    with pytest.raises(DoesNotAddUp):
        order_on_account(till, till.quote(adult=1))
