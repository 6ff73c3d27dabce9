"""Bills are read as the platforms hand them out; what is missing from one is seen."""

from __future__ import annotations

import gzip
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from shared.finance.bill_file import BillLine, NotABill, WhyNoBill, read_bill
from shared.kernel.money import Money
from tests.shared.finance.bill_files import (
    ALIPAY_HEAD,
    WECHAT_HEAD,
    alipay,
    alipay_row,
    wechat,
    wechat_row,
    written,
)

ONE = ("4200002711202611221234123456", "2026-11-22 09:30:05", "120.00")
TWO = ("4200002711202611225678654321", "2026-11-22 16:00:00", "0.01")
AT = datetime(2026, 11, 22, 1, 30, 5, tzinfo=UTC)


def test_a_bill_of_wechat_pay_gives_its_payments_and_sets_the_rest_aside(tmp_path: Path) -> None:
    more = [
        wechat_row("4200002711202611229999000001", "2026-11-22 17:00:00", "60.00", "REFUND"),
        wechat_row("4200002711202611229999000002", "2026-11-22 17:00:00", "60.00", "REVOKED"),
    ]
    bill = read_bill(written(tmp_path, wechat([ONE, TWO], more)))

    assert (bill.company, bill.aside, bill.first, bill.last) == (
        "wechat", 2, date(2026, 11, 22), date(2026, 11, 22),
    )  # fmt: skip
    assert bill.lines[0] == BillLine(ONE[0], AT, Money(12_000))
    assert [line.amount for line in bill.lines] == [Money(12_000), Money(1)]


def test_a_packed_bill_is_the_same_bill(tmp_path: Path) -> None:
    plain = read_bill(written(tmp_path, wechat([ONE])))

    packed = read_bill(written(tmp_path, gzip.compress(wechat([ONE])), "bill.csv.gz"))

    assert packed.lines == plain.lines


def test_a_bill_of_alipay_is_read_out_of_its_zip(tmp_path: Path) -> None:
    back = alipay_row("2026112222001400000000000009", "2026-11-22 10:00:00", "-5.00", "退款")
    told = ("2026112222001412345678123456", "2026-11-22 09:30:05", "120.00")

    bill = read_bill(written(tmp_path, alipay([told], [back]), "bill.zip"))

    assert (bill.company, bill.aside) == ("alipay", 1)
    assert bill.lines == (BillLine(told[0], AT, Money(12_000)),)


@pytest.mark.parametrize("head", [WECHAT_HEAD, ALIPAY_HEAD], ids=["wechat", "alipay"])
def test_a_bill_that_was_saved_as_a_workbook_is_read(tmp_path: Path, head: str) -> None:
    path = tmp_path / "bill.xlsx"
    row = (wechat_row if head is WECHAT_HEAD else alipay_row)(*ONE).replace("\t", "").split(",")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate((["账单"], head.split(","), row)):
            for place, cell in enumerate(cells):
                sheet.write_string(at, place, cell)

    assert read_bill(path).lines == (BillLine(ONE[0], AT, Money(12_000)),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", WhyNoBill.NO_HEADING),
        (b"PK\x03\x04nothing", WhyNoBill.UNREADABLE),
        (b"\x1f\x8bnothing", WhyNoBill.UNREADABLE),
        ("姓名,电话\n张三,1\n".encode(), WhyNoBill.NO_HEADING),
        (wechat([ONE, TWO], count=3), WhyNoBill.TOTALS),
        (alipay([ONE], count=2), WhyNoBill.TOTALS),
        (wechat([(ONE[0], "yesterday", "1.00")]), WhyNoBill.BAD_ROW),
        (wechat([(ONE[0], ONE[1], "1.001")]), WhyNoBill.BAD_ROW),
        (wechat([("4.20000271120261E+27", ONE[1], "1.00")]), WhyNoBill.BAD_ROW),
        (wechat([]), WhyNoBill.BAD_ROW),
    ],
    ids=[
        "empty", "no zip", "no gzip", "something else", "a row too few", "a row too few, alipay",
        "no time", "no amount", "digits lost", "no payment",
    ],
)  # fmt: skip
def test_what_is_no_whole_bill_is_refused(tmp_path: Path, content: bytes, why: WhyNoBill) -> None:
    with pytest.raises(NotABill) as refused:
        read_bill(written(tmp_path, content))

    assert refused.value.why is why


@given(cut=st.integers(0, 2_000), byte=st.integers(0, 255))
def test_a_damaged_bill_is_read_or_refused_and_never_fails(
    tmp_path_factory: pytest.TempPathFactory, cut: int, byte: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.csv"
    for content in (wechat([ONE, TWO]), alipay([ONE])):
        at = cut % len(content)
        path.write_bytes(content[:at] + bytes([byte]) + content[at + 1 :])
        with suppress(NotABill):
            assert read_bill(path).lines
