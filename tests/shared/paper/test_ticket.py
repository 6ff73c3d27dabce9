from __future__ import annotations

from dataclasses import replace

from shared.kernel.locale import Language
from shared.paper.page import Align, Banner, Code, Columns, Page, Text
from shared.paper.ticket import TicketPaper, read_ticket_layout, ticket_page


def columns(page: Page) -> list[tuple[str, str]]:
    return [(block.left, block.right) for block in page.blocks if isinstance(block, Columns)]


def texts(page: Page) -> list[str]:
    return [block.text for block in page.blocks if isinstance(block, Text)]


def test_a_chinese_ticket_says_what_for_whom_and_when(ticket: TicketPaper) -> None:
    page = ticket_page(ticket, read_ticket_layout())

    assert columns(page) == [
        ("票种", "成人票 · A"),
        ("人数", "1 人"),
        ("入园日期", "2026-11-22 周日"),
        ("票价", "¥1,200.00"),
    ]
    assert texts(page) == [
        "鹿鸣山风景区",
        "门票 · 2026-11-22 周日",
        "2-1122-0147-01",
        "限当日一次入园",
        "出园需登记",
    ]


def test_an_english_ticket_says_the_same(ticket: TicketPaper) -> None:
    page = ticket_page(replace(ticket, language=Language.EN, persons=3), read_ticket_layout())

    assert columns(page) == [
        ("Ticket", "Adult · A"),
        ("Admits", "3 persons"),
        ("Visit day", "2026-11-22 Sun"),
        ("Price", "¥1,200.00"),
    ]


def test_a_ticket_of_several_days_names_the_first_and_the_last(ticket: TicketPaper) -> None:
    page = ticket_page(replace(ticket, valid_days=3), read_ticket_layout())

    assert columns(page)[2:4] == [("启用", "2026-11-22 周日"), ("有效至", "2026-11-24 周二")]


def test_a_ticket_for_an_hour_says_which(ticket: TicketPaper) -> None:
    page = ticket_page(replace(ticket, slot="10:30–11:00"), read_ticket_layout())

    assert columns(page)[3] == ("时段", "10:30–11:00")


def test_the_site_name_is_large_and_centred(ticket: TicketPaper) -> None:
    page = ticket_page(ticket, read_ticket_layout())

    assert Text("鹿鸣山风景区", Align.CENTRE, size=2, bold=True) in page.blocks


def test_the_code_has_six_dots_a_module(ticket: TicketPaper) -> None:
    page = ticket_page(ticket, read_ticket_layout())

    assert [block for block in page.blocks if isinstance(block, Code)] == [Code("S1ABC", 6)]


def test_a_training_ticket_says_so_above_and_below(ticket: TicketPaper) -> None:
    layout = read_ticket_layout()

    real, training = (
        ticket_page(ticket, layout),
        ticket_page(replace(ticket, training=True), layout),
    )

    assert Banner("培训票 · 不可入园") not in real.blocks
    assert training.blocks.count(Banner("培训票 · 不可入园")) == 2


def test_braces_in_a_name_are_only_text(ticket: TicketPaper) -> None:
    page = ticket_page(replace(ticket, rule_lines=("{price} {nothing}",)), read_ticket_layout())

    assert "{price} {nothing}" in texts(page)


def test_a_page_is_called_by_its_ticket_number(ticket: TicketPaper) -> None:
    assert ticket_page(ticket, read_ticket_layout()).title == "2-1122-0147-01"
