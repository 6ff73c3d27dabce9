"""The walks of finance through bills, and through vouchers that one issues and another approves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from boxoffice.marketing.codes_page import CodesPage
from boxoffice.marketing.view import VOUCHERS, MarketingView
from boxoffice.refunds.bills_presenter import BillsPresenter, Books
from boxoffice.refunds.bills_view import BillsView
from boxoffice.refunds.room import BILLS, RefundRoom
from boxoffice.vouchers.list_view import VoucherListView
from boxoffice.vouchers.new_view import NewVouchersView
from boxoffice.vouchers.room import VouchersRoom
from installers.gallery.hand import NeverSeen
from installers.gallery.programs import OfficeHand
from installers.gallery.shot import Shot
from shared.catalogue.days import Days
from shared.finance.bill_file import Bill, BillLine
from shared.finance.bills import BillPlan, ToCheck
from shared.finance.rules import Matched, UncheckedPayment
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.vouchers import NewVouchers, new_voucher_codes

FINANCE: Final = ("4001", "246840")
MARKETING: Final = ("2002", "246821")
MANAGER: Final = ("2003", "246822")
NOON: Final = datetime(2026, 11, 22, 4, tzinfo=UTC)
_ISSUED: Final = """
    WITH batch AS (
        INSERT INTO app.voucher_batch (request, name_zh, name_en, amount, days, issued_by,
                                       issued_at)
        SELECT gen_random_uuid(), '开园二十周年纪念代金券', 'Anniversary voucher', 5000,
               '[2026-11-24,2027-02-01)', id, now() FROM app.staff WHERE number = '2002'
        RETURNING id)
    INSERT INTO app.voucher (batch_id, number, digest, state)
    SELECT id, n, decode(md5(n::text), 'hex'), 'ISSUED' FROM batch, generate_series(1, 12) AS n
"""
WINDOW: Final = Bilingual("南门一号窗口", "South gate, window 1")


def printed_code(office: OfficeHand) -> Iterator[Shot]:
    """Show the page of bills without anything, and with a bill that was chosen."""
    office.sign_in(*FINANCE)
    office.office.view.room_pressed.emit("refunds")
    office.rest()
    room = office.find(RefundRoom)
    room.open((BILLS, None))
    office.rest()
    yield Shot("refunds-bills", (BillsView,))
    presenter = room.bills.findChild(BillsPresenter)
    if presenter is None:
        raise NeverSeen("BillsPresenter")
    presenter.look_at((_a_plan(), _BOOKS))
    yield Shot("refunds-bills-chosen", (BillsView,))
    presenter.open()
    office.rest()


def vouchers(office: OfficeHand) -> Iterator[Shot]:
    """Issue vouchers as one person, and look at them as the one who may approve."""
    office.sign_in(*MARKETING)
    office.office.view.room_pressed.emit("marketing")
    office.rest()
    marketing = office.find(MarketingView)
    marketing.open(VOUCHERS)
    office.rest()
    yield Shot("vouchers-none", (VoucherListView,))
    room = office.find(VouchersRoom)
    room.list.new.click()
    room.new.make.confirmed.emit()
    yield Shot("vouchers-new-faults", (NewVouchersView,))
    first = room.new.first.value() or NOON.date()
    room.new.name.show_value(Bilingual("开园二十周年纪念代金券", "Twentieth anniversary voucher"))
    room.new.amount.show_value(Money(5_000))
    room.new.last.show_value(first + timedelta(days=60))
    room.new.count.show_value(12)
    for field in room.new.fields():
        field.show_error("")
    yield Shot("vouchers-new", (NewVouchersView,))
    days = Days.from_to(first, first + timedelta(days=60))
    name = room.new.name.value()
    new = NewVouchers(uuid7(), name, days, new_voucher_codes(12), Money(5_000))
    room.show_codes(new, Path("/home/shanmen/Shanmen/vouchers.xlsx"))
    yield Shot("vouchers-codes", (CodesPage,))
    office.site.run(_ISSUED)
    room.go_back()
    office.sign_in(*MANAGER)
    office.office.view.room_pressed.emit("marketing")
    office.rest()
    office.find(MarketingView).open(VOUCHERS)
    office.rest()
    yield Shot("vouchers", (VoucherListView,))


def _paid(n: int, digits: str, fen: int, *covered: str) -> ToCheck:
    payment = UncheckedPayment(UUID(int=n), digits, Money(fen), NOON)
    return ToCheck(payment, f"2-261122-{n:04d}", WINDOW, "王小敏", frozenset(covered))


def _billed(end: str, fen: int) -> BillLine:
    return BillLine(f"4200002711202611221234{end}", NOON, Money(fen))


_BOOKS: Final = Books(
    (
        _paid(1, "123456", 12_000),
        _paid(2, "998877", 1_234_567, "wechat"),
        _paid(3, "000013", 24_000, "wechat", "alipay"),
    )
)


def _a_plan() -> BillPlan:
    lines = (_billed("123456", 12_000), _billed("456789", 3_500), _billed("000031", 24_000))
    bill = Bill("wechat", "bill.csv", "", lines, 2, NOON.date(), NOON.date())
    matched = Matched(((lines[0], _BOOKS.payments[0].payment),), lines[1:])
    return BillPlan(bill, matched, known=128, before=1)
