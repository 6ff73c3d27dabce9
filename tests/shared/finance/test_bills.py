"""A bill confirms what was paid to the printed code; the rest waits for a person, on both sides."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError, ProgrammingError

from shared.finance.bill_file import read_bill
from shared.finance.bills import (
    BillOvertaken,
    BillPlan,
    BillTaken,
    LineDecision,
    PaymentDecision,
    check_payment,
    decide_line,
    open_lines,
    payments_to_check,
    plan_bill,
    record_bill,
)
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import STATIC_CODE, TypedTender
from shared.reporting.ties import broken, read_ties
from shared.sales.receipt import Receipt
from shared.sales.sell import DoesNotAddUp
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.accounts.customers import Counter
from tests.shared.finance.bill_files import wechat, written
from tests.shared.sales.paying import sell_by_code
from tests.shared.stage import WINDOW, SaleStage

OFFICE = "office_o"


@pytest.fixture
def finance(till: SaleStage) -> StaffToken:
    return till.token("4001", "O", rights=("close_day",))


def sell(till: SaleStage, digits: str, adults: int = 1) -> Receipt:
    fen = Money(12_000 * adults)
    paid = TypedTender(STATIC_CODE, fen, fen, digits)
    return Counter(till).sell(till.quote(adult=adults), paid)


def plan(till: SaleStage, folder: Path, *told: tuple[str, str]) -> BillPlan:
    """Read a bill of now with these numbers and amounts."""
    now = f"{datetime.now(UTC).astimezone(SITE_TIME_ZONE):%Y-%m-%d %H:%M:%S}"
    content = wechat([(number, now, yuan) for number, yuan in told])
    with till.acting(OFFICE) as session:
        return plan_bill(session, read_bill(written(folder, content)))


def take(till: SaleStage, what: BillPlan, token: StaffToken, bill_id: UUID | None = None) -> int:
    with till.acting(OFFICE) as session:
        return record_bill(session, what, token, bill_id=bill_id or uuid7())


def states(till: SaleStage) -> list[str]:
    rows = till.run("SELECT state::text FROM payment WHERE tender = 'static_code' ORDER BY at")
    return [row.state for row in rows]


def waiting(till: SaleStage) -> tuple[list[str], list[str]]:
    with till.acting(OFFICE) as session:
        payments = [one.payment.reference for one in payments_to_check(session)]
        return payments, [one.line.number for one in open_lines(session)]


def posted(till: SaleStage) -> dict[str, int]:
    rows = till.run("SELECT p.account, p.amount FROM posting AS p JOIN ledger_entry AS e"
                    " ON e.id = p.entry_id WHERE e.kind = 'bill'")  # fmt: skip
    return {row.account: row.amount for row in rows}


def test_a_plan_changes_nothing_and_the_bill_confirms_what_it_matched(
    till: SaleStage, finance: StaffToken, tmp_path: Path
) -> None:
    sell(till, "123456")
    sell(till, "777777")
    what = plan(till, tmp_path, ("4200001123456", "120.00"), ("4200009000001", "35.00"))
    before = waiting(till)

    confirmed = take(till, what, finance)

    assert before == (["123456", "777777"], [])
    assert confirmed == 1
    assert states(till) == ["SUCCEEDED", "TO_CHECK"]
    assert waiting(till) == (["777777"], ["4200009000001"])
    with till.acting(OFFICE) as session:
        [left] = payments_to_check(session)
    assert left.covered == {"wechat"}
    assert broken(read_ties(till.session)) == ()


def test_what_the_server_charged_is_on_no_list(
    till: SaleStage, finance: StaffToken, tmp_path: Path
) -> None:
    sell_by_code(till, adult=1)
    number: str = till.value("SELECT reference FROM payment WHERE tender = 'wechat'")

    what = plan(till, tmp_path, (number, "120.00"), ("4200009000001", "35.00"))
    take(till, what, finance)

    assert what.known == 1
    assert waiting(till) == ([], ["4200009000001"])


def test_a_file_is_taken_in_once_and_a_line_once(
    till: SaleStage, finance: StaffToken, tmp_path: Path
) -> None:
    sell(till, "123456")
    what = plan(till, tmp_path, ("4200001123456", "120.00"), ("4200009000001", "35.00"))
    bill_id = uuid7()
    assert take(till, what, finance, bill_id) == 1
    assert take(till, what, finance, bill_id) == 1

    with pytest.raises(BillTaken):
        take(till, what, finance)
    longer = plan(
        till, tmp_path,
        ("4200001123456", "120.00"), ("4200009000001", "35.00"), ("4200009000002", "1.00"),
    )  # fmt: skip
    take(till, longer, finance)

    assert (longer.before, longer.matched.pairs) == (2, ())
    assert waiting(till)[1] == ["4200009000001", "4200009000002"]


def test_two_bills_of_the_same_day_confirm_a_payment_once(
    till: SaleStage, finance: StaffToken, tmp_path: Path
) -> None:
    sell(till, "123456")
    mine = plan(till, tmp_path, ("4200001123456", "120.00"))
    theirs = plan(till, tmp_path, ("4200002123456", "120.00"))
    take(till, mine, finance)

    with pytest.raises(BillOvertaken):
        take(till, theirs, finance)

    assert states(till) == ["SUCCEEDED"]


def test_mistyped_digits_are_matched_by_a_person_with_a_reason(
    till: SaleStage, finance: StaffToken, tmp_path: Path
) -> None:
    sell(till, "123465")
    sell(till, "111111", adults=2)
    take(till, plan(till, tmp_path, ("4200001123456", "120.00")), finance)
    with till.acting(OFFICE) as session:
        mistyped, other = (one.payment.id for one in payments_to_check(session))
        [line] = open_lines(session)

    for payment, note, refused in ((other, "抄错", BillOvertaken), (mistyped, " ", DoesNotAddUp)):
        with pytest.raises(refused), till.acting(OFFICE) as session:
            decide_line(session, line.id, LineDecision.MATCHED, note, finance, payment_id=payment)
    with till.acting(OFFICE) as session:
        decide_line(session, line.id, LineDecision.MATCHED, "抄错", finance, payment_id=mistyped)

    assert states(till) == ["SUCCEEDED", "TO_CHECK"]
    assert waiting(till) == (["111111"], [])


@pytest.mark.parametrize(
    ("decision", "entry"),
    [
        (LineDecision.NOT_OURS, {}),
        (LineDecision.RETURNED, {}),
        (LineDecision.SURPLUS, {"1012": 3_500, "1902": -3_500}),
    ],
)
def test_money_without_a_sale_is_what_a_person_says(
    till: SaleStage, finance: StaffToken, tmp_path: Path, decision: LineDecision,
    entry: dict[str, int],
) -> None:  # fmt: skip
    take(till, plan(till, tmp_path, ("4200009000001", "35.00")), finance)
    with till.acting(OFFICE) as session:
        [line] = open_lines(session)
        decide_line(session, line.id, decision, "小卖部", finance)
        decide_line(session, line.id, decision, "小卖部", finance)

    assert waiting(till) == ([], [])
    assert posted(till) == entry
    assert broken(read_ties(till.session)) == ()


@pytest.mark.parametrize(
    ("decision", "state", "entry"),
    [
        (PaymentDecision.FOUND, "SUCCEEDED", {}),
        (PaymentDecision.LOST, "LOST", {"1902": 12_000, "1012": -12_000}),
    ],
)
def test_a_payment_on_no_bill_is_found_or_lost_once(
    till: SaleStage, finance: StaffToken, decision: PaymentDecision, state: str,
    entry: dict[str, int],
) -> None:  # fmt: skip
    sell(till, "123456")
    with till.acting(OFFICE) as session:
        [one] = payments_to_check(session)
        check_payment(session, one.payment.id, decision, "问过平台", finance)
        check_payment(session, one.payment.id, decision, "问过平台", finance)

    assert (states(till), posted(till)) == ([state], entry)
    other = next(each for each in PaymentDecision if each is not decision)
    with pytest.raises(BillOvertaken), till.acting(OFFICE) as session:
        check_payment(session, one.payment.id, other, "后来", finance)
    assert broken(read_ties(till.session)) == ()


def test_finance_alone_takes_bills_in(till: SaleStage, tmp_path: Path) -> None:
    what = plan(till, tmp_path, ("4200009000001", "35.00"))
    marketing = till.token("2002", "O", rights=("marketing_edit",))

    with pytest.raises(NotPermitted):
        take(till, what, marketing)
    with pytest.raises(ProgrammingError, match="permission denied"), till.acting(WINDOW) as session:
        record_bill(session, what, till.staff, bill_id=uuid7())


def test_a_window_sees_sums_of_bills_and_not_the_numbers_that_a_sale_would_be_matched_by(
    till: SaleStage, tmp_path: Path, finance: StaffToken
) -> None:
    take(till, plan(till, tmp_path, ("4200009000001", "35.00")), finance)

    with till.acting(WINDOW) as session:
        ties = read_ties(session)
        with pytest.raises(ProgrammingError, match="permission denied"), session.begin_nested():
            till.run("SELECT number FROM bill_line")

    assert broken(ties) == ()


def test_nothing_else_of_a_payment_ever_changes(till: SaleStage) -> None:
    sell(till, "123456")

    for change in ("amount = 1", "state = 'TO_CHECK'", "state = 'SUCCEEDED', reference = '000000'"):
        with pytest.raises(DBAPIError, match="stands as it is"), till.session.begin_nested():
            till.run(f"UPDATE payment SET {change}")
