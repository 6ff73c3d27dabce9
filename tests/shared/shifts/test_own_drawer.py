"""Money goes into and out of a drawer by whoever answers for it."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import ProgrammingError

from shared.accounts.top_up import Whose, top_up
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import CASH
from shared.sales.hand_out import hand_out
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.shifts.open_shift import NoOpenShift
from shared.shifts.slips import slips_owed
from shared.site.sign_in import StaffToken
from tests.shared.members.club import Club
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


@pytest.fixture
def colleague(till: SaleStage) -> StaffToken:
    return till.token("1002")


def test_nobody_else_takes_money_for_an_account(till: SaleStage, colleague: StaffToken) -> None:
    member = Club(till).join()

    with pytest.raises(NoOpenShift), till.acting(WINDOW) as session:
        top_up(session, Whose(member), Money(1_000), CASH, colleague, entry_id=uuid7())


def test_nobody_else_gives_money_back(till: SaleStage, colleague: StaffToken) -> None:
    receipt = till.sell(till.quote(adult=1))
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, [receipt.tickets[0].id])

    with pytest.raises(NoOpenShift), till.acting(WINDOW) as session:
        refund_tickets(session, plan, RefundReason.PLANS, colleague, refund_id=uuid7())
    with pytest.raises(NoOpenShift), till.acting(WINDOW) as session:
        hand_out(session, receipt.order_id, colleague)


def test_a_window_reads_the_slips_of_its_own_drawer_alone(till: SaleStage) -> None:
    with till.acting(WINDOW) as session:
        own = slips_owed(session)
    with till.acting(OTHER_WINDOW) as session:
        others = slips_owed(session)
    with pytest.raises(ProgrammingError, match="permission denied"), till.acting(WINDOW):
        till.run("SELECT * FROM slip")

    assert ([slip.kind for slip in own], others) == (["FLOAT"], ())
