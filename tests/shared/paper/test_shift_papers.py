from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from shared.kernel.locale import Bilingual, Language
from shared.paper.page import Banner, Columns, Page, Text
from shared.paper.shift_report import read_report_layout, report_page
from shared.paper.shift_slip import SlipPaper, read_slip_layout, slip_page

DROP = SlipPaper(
    site_name=Bilingual("鹿鸣山风景区", "Luming Mountain"),
    station_name=Bilingual("2 号窗口", "Window 2"),
    kind="DROP",
    made_at=datetime(2026, 11, 23, 2, 3, 4, tzinfo=UTC),
    content={
        "shift": 3,
        "reason": "full",
        "note": "",
        "amount": 300_000,
        "count": 2,
        "cashier": "1001",
        "approver": "1002",
    },
)
Z_CONTENT: dict[str, Any] = {
    "z": 316,
    "shift": 316,
    "business_date": "2026-11-23",
    "opened_at": "2026-11-23T00:02:00+00:00",
    "closed_at": "2026-11-23T09:31:00+00:00",
    "cashier": "1001",
    "cashier_name": "王小敏",
    "orders": 147,
    "first": "2-1123-0001",
    "last": "2-1123-0147",
    "tickets": 300,
    "gross": 3_600_000,
    "discounts": 100_000,
    "refunds": 24_000,
    "net": 3_476_000,
    "types": [
        {"code": "adult", "name_zh": "成人票", "name_en": "Adult", "quantity": 300, "amount": 1}
    ],
    "tenders": [
        {"tender": "cash", "payments": 147, "paid": 3_500_000, "refunds": 2, "refunded": 24_000}
    ],
    "free": 3,
    "voids": 1,
    "reprints": 2,
    "held": 0,
    "sale_openings": 147,
    "openings": {"NO_SALE": {"count": 1, "amount": 0}, "DROP": {"count": 2, "amount": 600_000}},
    "float": 50_000,
    "expected": 2_926_000,
    "counted": 2_925_000,
    "over_short": -1_000,
    "counts": [{"counted": 2_925_000, "at": "2026-11-23T09:31:00+00:00"}],
    "pieces": {"note_100": 292, "note_50": 1},
    "comment": "10:40 找零多给 10 元",
    "previous_total": 1_000_000,
    "grand_total": 4_476_000,
    "seal": "ab" * 32,
    "by": "1001",
    "approver": "1002",
}
Z = replace(DROP, kind="Z", content=Z_CONTENT)


def columns_of(page: Page) -> dict[str, tuple[str, str]]:
    rows = [block for block in page.blocks if isinstance(block, Columns)]
    return {row.left: (row.middle, row.right) for row in rows}


def words_of(page: Page) -> list[str]:
    return [block.text for block in page.blocks if isinstance(block, Text | Banner)]


def test_a_drop_says_how_much_went_and_who_signs() -> None:
    page = slip_page(DROP, read_slip_layout())

    assert columns_of(page) == {
        "窗口": ("", "2 号窗口"),
        "班次": ("", "3"),
        "时间": ("", "2026-11-23 10:03:04"),
        "原因": ("", "钱箱现金过多"),
        "本班第几次": ("", "2"),
        "金额": ("", "¥3,000.00"),
        "售票员 1001": ("", "签名 ________________"),
        "主管 1002": ("", "签名 ________________"),
    }


def test_a_slip_for_nothing_has_no_amount_and_one_signature() -> None:
    content = {**DROP.content, "reason": "check_note", "amount": 0, "approver": None, "count": 1}

    page = slip_page(replace(DROP, kind="NO_SALE", content=content), read_slip_layout())

    assert "金额" not in columns_of(page)
    assert "主管" not in str(page.blocks)
    assert "开箱单（无售）" in words_of(page)


def test_a_copy_says_so_in_white_on_black() -> None:
    page = slip_page(replace(DROP, copy=1), read_slip_layout())

    assert [block.text for block in page.blocks if isinstance(block, Banner)] == ["副本 1"]


def test_training_is_written_over_everything() -> None:
    for page in (
        slip_page(replace(DROP, training=True), read_slip_layout()),
        report_page(replace(Z, training=True), read_report_layout()),
    ):
        assert words_of(page)[0] == "培训 · 不作凭证"


def test_a_z_says_everything_and_ends_with_its_seal() -> None:
    page = report_page(Z, read_report_layout())

    columns = columns_of(page)
    expected = {
        "Z 号": ("", "316"),
        "开班": ("", "2026-11-23 08:02:00"),
        "交班": ("", "2026-11-23 17:31:00"),
        "售票员": ("", "1001 王小敏"),
        "首单 / 末单": ("", "2-1123-0001 / 2-1123-0147"),
        "票面金额": ("", "36,000.00"),
        "优惠": ("", "1,000.00"),
        "退款": ("", "240.00"),
        "净额": ("", "34,760.00"),
        "成人票": ("300", "0.01"),
        "免票张数": ("", "3"),
        "作废": ("", "1"),
        "重打": ("", "2"),
        "无售": ("1", ""),
        "预交": ("2", "6,000.00"),
        "备用金": ("", "500.00"),
        "应有现金": ("", "29,260.00"),
        "实点现金": ("", "29,250.00"),
        "100 元": ("× 292", "29,200.00"),
        "短款": ("", "10.00"),
        "累计总额": ("", "44,760.00"),
    }
    assert {label: columns[label] for label in expected} == expected
    assert "说明: 10:40 找零多给 10 元" in words_of(page)
    assert " ".join(["abababab"] * 8) in words_of(page)


def test_a_z_in_english_is_english() -> None:
    page = report_page(replace(Z, language=Language.EN), read_report_layout())

    text = " ".join([*words_of(page), *columns_of(page)])
    assert not any(
        "一" <= letter <= "鿿" for letter in text.replace("找零多给", "").replace("元", "")
    )


def test_an_x_without_sums_of_cash_leaves_their_lines_out() -> None:
    known = ("gross", "discounts", "refunds", "net", "expected", "counted", "over_short", "seal")
    content = {name: value for name, value in Z_CONTENT.items() if name not in known}
    content |= {
        "blind": True,
        "types": [{"code": "adult", "name_zh": "成人票", "name_en": "Adult", "quantity": 300}],
        "tenders": [{"tender": "cash", "payments": 147, "refunds": 2}],
        "pieces": {},
        "grand_total": None,
        "previous_total": None,
        "comment": "",
    }

    page = report_page(replace(Z, kind="X", content=content), read_report_layout())

    columns = columns_of(page)
    assert {"净额", "票面金额", "应有现金", "实点现金", "短款", "累计总额"}.isdisjoint(columns)
    assert columns["成人票"] == ("300", "")
    assert "现金金额在交班点款后显示" in words_of(page)


@pytest.mark.parametrize("difference", [0, 2_500])
def test_over_and_even_have_their_own_words(difference: int) -> None:
    content = {**Z_CONTENT, "over_short": difference}

    columns = columns_of(report_page(replace(Z, content=content), read_report_layout()))

    assert columns["长款" if difference else "差额"] == ("", "25.00" if difference else "0.00")
