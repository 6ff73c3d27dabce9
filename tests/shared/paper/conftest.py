from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.paper.receipt import ReceiptLine, ReceiptPaper
from shared.paper.ticket import TicketPaper


@pytest.fixture
def ticket() -> TicketPaper:
    return TicketPaper(
        site_name=Bilingual("鹿鸣山风景区", "Luming Mountain"),
        type_name=Bilingual("成人票", "Adult"),
        ticket_class="A",
        persons=1,
        visit_day=date(2026, 11, 22),
        valid_days=1,
        price=Money(120000),
        number="2-1122-0147-01",
        code="S1ABC",
        rule_lines=("限当日一次入园", "出园需登记"),
    )


@pytest.fixture
def receipt() -> ReceiptPaper:
    return ReceiptPaper(
        site_name=Bilingual("鹿鸣山风景区", "Luming Mountain"),
        station_name=Bilingual("2 号窗口", "Window 2"),
        number="2-1122-0147",
        sold_at=datetime(2026, 11, 22, 18, 3, tzinfo=UTC),
        staff_number="1024",
        lines=(
            ReceiptLine(Bilingual("成人票", "Adult"), 2, Money(12000), Money(24000)),
            ReceiptLine(Bilingual("儿童票", "Child"), 1, Money(6000), Money(6000)),
        ),
        total=Money(30000),
        tenders=(("cash", Money(20000)), ("card", Money(10000))),
    )
