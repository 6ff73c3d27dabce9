"""One made-up paper of each kind, for a preview: nobody real, and no code that a lane admits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.account_slip import AccountPaper, account_page
from shared.paper.confirmation import ConfirmationPaper, confirmation_page
from shared.paper.layout import Layout
from shared.paper.page import Page
from shared.paper.receipt import ReceiptLine, ReceiptPaper, receipt_page
from shared.paper.refund_slip import RefundPaper, SlipLine, refund_page
from shared.paper.shift_report import report_page
from shared.paper.shift_slip import SlipPaper, slip_page
from shared.paper.ticket import TicketPaper, VisitorOnPaper, ticket_page

_SITE: Final = Bilingual("鹿鸣山风景区", "Luming Mountain")
_STATION: Final = Bilingual("2 号窗口", "Window 2")
_DAY: Final = date(2026, 11, 23)
_AT: Final = datetime(2026, 11, 23, 2, 3, tzinfo=UTC)
_ADULT, _CHILD = Bilingual("成人票", "Adult"), Bilingual("儿童票", "Child")
_SOMEBODY: Final = VisitorOnPaper("李*明", "****0011")
_LINES: Final = (
    ReceiptLine(_ADULT, 2, Money(12_000), Money(24_000)),
    ReceiptLine(_CHILD, 1, Money(6_000), Money(6_000)),
)
_TICKET: Final = TicketPaper(
    site_name=_SITE,
    type_name=_ADULT,
    ticket_class="A",
    persons=1,
    visit_day=_DAY,
    valid_days=1,
    price=Money(12_000),
    number="2-1123-0147-01",
    code="A SAMPLE THAT NO LANE READS" * 5,
    slot="09:00–11:00",
)
_TICKETS: Final = {
    "ticket": _TICKET,
    "compact": replace(_TICKET, type_name=Bilingual("观光车", "Shuttle"), ticket_class="V"),
    "group": replace(
        _TICKET, type_name=Bilingual("团体票", "Group"), persons=46, contact=_SOMEBODY
    ),
    "named": replace(
        _TICKET,
        type_name=Bilingual("成人年卡", "Annual pass"),
        valid_days=365,
        price=Money(29_800),
        visitors=(_SOMEBODY,),
    ),
    "wristband": replace(_TICKET, type_name=Bilingual("水上乐园", "Water park"), ticket_class="P"),
}
_RECEIPT: Final = ReceiptPaper(
    site_name=_SITE,
    station_name=_STATION,
    number="2-1123-0147",
    sold_at=_AT,
    staff_number="1001",
    lines=_LINES,
    total=Money(30_000),
    tenders=(("cash", Money(30_000)),),
)
_REFUND: Final = RefundPaper(
    site_name=_SITE,
    station_name=_STATION,
    number="2-1123-R003",
    order="2-1123-0147",
    at=_AT,
    staff_number="1001",
    lines=(SlipLine(_ADULT, "01", Money(12_000)),),
    gross=Money(12_000),
    fee=Money(1_200),
    amount=Money(10_800),
    tenders=(("cash", Money(10_800)),),
)
_DROP: Final = SlipPaper(
    site_name=_SITE,
    station_name=_STATION,
    kind="DROP",
    made_at=_AT,
    content={
        "shift": 316, "reason": "full", "note": "", "amount": 300_000, "count": 2,
        "cashier": "1001", "approver": "1002",
    },
)  # fmt: skip
_Z_CONTENT: Final[dict[str, Any]] = {
    "z": 316, "shift": 316, "business_date": "2026-11-23",
    "opened_at": "2026-11-23T00:02:00+00:00", "closed_at": "2026-11-23T09:31:00+00:00",
    "cashier": "1001", "orders": 147, "first": "2-1123-0001", "last": "2-1123-0147",
    "tickets": 300, "gross": 3_600_000, "discounts": 100_000, "refunds": 24_000,
    "net": 3_476_000,
    "types": [
        {"code": "adult", "name_zh": "成人票", "name_en": "Adult", "quantity": 300,
         "amount": 3_500_000},
    ],
    "tenders": [
        {"tender": "cash", "payments": 147, "paid": 3_500_000, "refunds": 2, "refunded": 24_000},
    ],
    "free": 3, "voids": 1, "reprints": 2, "held": 0, "sale_openings": 147,
    "openings": {"NO_SALE": {"count": 1, "amount": 0}, "DROP": {"count": 2, "amount": 600_000}},
    "float": 50_000, "expected": 2_926_000, "counted": 2_925_000, "over_short": -1_000,
    "counts": [{"counted": 2_925_000, "at": "2026-11-23T09:31:00+00:00"}],
    "pieces": {"note_100": 292, "note_50": 1}, "comment": "",
    "previous_total": 1_000_000, "grand_total": 4_476_000, "seal": "ab" * 32, "by": "1001",
}  # fmt: skip
_CONFIRMATION: Final = ConfirmationPaper(
    site_name=_SITE,
    station_name=_STATION,
    number="2-1123-0147",
    visit_day=_DAY,
    sold_at=_AT,
    staff="1001",
    lines=_LINES,
    persons=3,
    total=Money(30_000),
    tenders=(("account", Money(30_000)),),
    visitors=tuple((_SOMEBODY, f"2-1123-0147-{number:02d}") for number in range(1, 4)),
    contact=_SOMEBODY,
)


_TOP_UP: Final = AccountPaper(
    site_name=_SITE,
    station_name=_STATION,
    number="M0000123-7",
    name="李*明",
    at=_AT,
    staff_number="1001",
    tender="card",
    reference="6411",
    amount=Money(30_000),
    balance=Money(41_200),
)


def sample_page(name: str, layout: Layout, language: Language) -> Page:
    """Lay out the sample of a kind of paper, by its name in papers.py."""
    match name:
        case "receipt":
            return receipt_page(replace(_RECEIPT, language=language), layout)
        case "refund":
            return refund_page(replace(_REFUND, language=language), layout)
        case "shift_slip":
            return slip_page(replace(_DROP, language=language), layout)
        case "shift_report":
            zed = replace(_DROP, kind="Z", content=_Z_CONTENT, language=language)
            return report_page(zed, layout)
        case "account":
            return account_page(replace(_TOP_UP, language=language), layout)
        case "confirmation":
            return confirmation_page(replace(_CONFIRMATION, language=language), layout)
        case _:
            return ticket_page(replace(_TICKETS[name], language=language), layout)
