from __future__ import annotations

from dataclasses import replace

from shared.kernel.locale import Language
from shared.paper.page import Banner, Columns, Text
from shared.paper.receipt import ReceiptPaper, read_receipt_layout, receipt_page


def test_a_receipt_lists_lines_total_and_what_paid_it(receipt: ReceiptPaper) -> None:
    page = receipt_page(receipt, read_receipt_layout())

    columns = [block for block in page.blocks if isinstance(block, Columns)]
    assert [(block.left, block.middle, block.right) for block in columns] == [
        ("单号", "", "2-1122-0147"),
        ("时间", "", "2026-11-23 02:03"),
        ("窗口", "", "2 号窗口"),
        ("收银员", "", "1024"),
        ("成人票", "2 × 120.00", "240.00"),
        ("儿童票", "1 × 60.00", "60.00"),
        ("合计", "", "¥300.00"),
        ("现金", "", "200.00"),
        ("银行卡", "", "100.00"),
    ]


def test_an_english_receipt_is_english(receipt: ReceiptPaper) -> None:
    page = receipt_page(replace(receipt, language=Language.EN), read_receipt_layout())

    columns = [block for block in page.blocks if isinstance(block, Columns)]
    assert [block.left for block in columns][4:] == [
        "Adult",
        "Child",
        "Total",
        "Cash",
        "Bank card",
    ]


def test_a_receipt_never_passes_for_an_invoice(receipt: ReceiptPaper) -> None:
    page = receipt_page(receipt, read_receipt_layout())

    assert "本小票不是发票" in [block.text for block in page.blocks if isinstance(block, Text)]


def test_a_training_receipt_says_so(receipt: ReceiptPaper) -> None:
    page = receipt_page(replace(receipt, training=True), read_receipt_layout())

    assert page.blocks[0] == Banner("培训 · 不作凭证")
