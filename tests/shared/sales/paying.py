"""Sales that were paid in other ways than by cash alone, in one line each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeState, create_charge
from shared.payments.rules import PayCode, TypedTender
from shared.payments.settle import Outcome, claim_charge, settle_charge
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from tests.shared.stage import SERVER, WINDOW, SaleStage

CODE = "134650111122223300"


def day_after_tomorrow(till: SaleStage) -> date:
    """A day on which a refund costs nothing yet."""
    found: date = till.value("SELECT app.business_date(clock_timestamp()) + 2")
    return found


def sell_by_code(
    till: SaleStage, *tenders: TypedTender, by: str = "wechat", parts: int = 1, **quantities: int
) -> Receipt:
    """Sell, the rest after `tenders` by so many charges of a payment company."""
    order_id = uuid7()
    quote = till.quote(day_after_tomorrow(till), **quantities)
    rest = quote.total - Money.sum(one.amount for one in tenders)
    with till.acting(WINDOW) as session:
        hold_order(session, quote, sign=till.sign, token=till.staff, order_id=order_id)
    for part in rest.split([1] * parts) if parts else ():
        _charge(till, order_id, part, by)
    with till.acting(WINDOW) as session:
        return complete_order(session, order_id, tenders, sign=till.sign, token=till.staff)


def _charge(till: SaleStage, order_id: UUID, amount: Money, by: str) -> None:
    charge_id = uuid7()
    with till.acting(WINDOW) as session:
        create_charge(session, charge_id, order_id, PayCode(by, CODE), amount, till.staff)
    with till.acting(SERVER) as session:
        claim_charge(session, charge_id, "simulated")
        settle_charge(session, charge_id, Outcome(ChargeState.SUCCEEDED, reference="T1"))
