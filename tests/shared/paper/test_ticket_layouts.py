"""The layouts that a ticket type may choose, and what becomes of one that is no more."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from shared.kernel.locale import Language
from shared.paper.page import Banner, Code, Columns, Page, Text
from shared.paper.papers import PaperLayouts
from shared.paper.ticket import (
    STANDARD,
    TICKET_LAYOUTS,
    TicketPaper,
    VisitorOnPaper,
    ticket_page,
)

LI, WANG = VisitorOnPaper("李*", "****0011"), VisitorOnPaper("王*敏", "****0024")


def laid_out(paper: TicketPaper, layout: str) -> Page:
    return ticket_page(paper, PaperLayouts().of(layout))


def columns(page: Page) -> list[tuple[str, str]]:
    return [(block.left, block.right) for block in page.blocks if isinstance(block, Columns)]


def texts(page: Page) -> list[tuple[str, int]]:
    return [(block.text, block.size) for block in page.blocks if isinstance(block, Text)]


@pytest.mark.parametrize("layout", TICKET_LAYOUTS)
@pytest.mark.parametrize("language", Language)
def test_every_layout_has_code_number_and_what_admits(
    ticket: TicketPaper, layout: str, language: Language
) -> None:
    page = laid_out(replace(ticket, language=language), layout)

    words = [word for row in columns(page) for word in row] + [word for word, _ in texts(page)]
    assert [block.text for block in page.blocks if isinstance(block, Code)] == ["S1ABC"]
    assert sum("2-1122-0147-01" in word for word in words) == 1
    assert sum("2026-11-22" in word for word in words) >= 1
    assert {"限当日一次入园", "出园需登记"} <= set(words)


@pytest.mark.parametrize("layout", TICKET_LAYOUTS)
def test_every_layout_says_that_it_is_training(ticket: TicketPaper, layout: str) -> None:
    page = laid_out(replace(ticket, training=True), layout)

    assert Banner("培训票 · 不可入园") in page.blocks


def test_the_group_ticket_names_the_contact(ticket: TicketPaper) -> None:
    page = laid_out(replace(ticket, persons=46, contact=LI), "group")

    assert ("联系人", "李*") in columns(page)
    assert "****0011" not in str(page)


@pytest.mark.parametrize("layout", ["ticket", "compact", "named"])
def test_other_layouts_name_no_contact(ticket: TicketPaper, layout: str) -> None:
    page = laid_out(replace(ticket, contact=LI), layout)

    assert "李*" not in str(page)


def test_the_group_ticket_says_largest_for_how_many(ticket: TicketPaper) -> None:
    page = laid_out(replace(ticket, persons=46), "group")

    assert ("46 人", 3) in texts(page)
    assert "人数" not in [left for left, _ in columns(page)]


def test_the_compact_ticket_has_the_fewest_lines(ticket: TicketPaper) -> None:
    paper = replace(ticket, slot="10:30–11:00")
    page = laid_out(paper, "compact")

    assert columns(page) == [
        ("2026-11-22 周日", "1 人"),
        ("10:30–11:00", ""),
        ("2-1122-0147-01", "¥1,200.00"),
    ]
    assert (len(page.blocks), len(laid_out(paper, STANDARD).blocks)) == (9, 16)


def test_the_compact_ticket_of_several_days_names_both_ends(ticket: TicketPaper) -> None:
    page = laid_out(replace(ticket, valid_days=3), "compact")

    assert columns(page)[0] == ("2026-11-22 – 2026-11-24", "1 人")


def test_the_personal_ticket_names_everybody_masked(ticket: TicketPaper) -> None:
    page = laid_out(replace(ticket, persons=2, visitors=(LI, WANG)), "named")

    assert columns(page)[:2] == [("李*", "****0011"), ("王*敏", "****0024")]
    assert ("限本人凭有效证件使用，不得转让", 1) in texts(page)


@pytest.mark.parametrize(("layout", "named"), [(STANDARD, 1), ("group", 1), ("compact", 0)])
def test_who_is_named_stands_on_every_ticket_that_has_room(
    ticket: TicketPaper, layout: str, named: int
) -> None:
    page = laid_out(replace(ticket, visitors=(LI,)), layout)

    assert columns(page).count(("李*", "****0011")) == named


def test_a_layout_that_is_no_more_is_the_standard_one_and_logged(
    ticket: TicketPaper, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        page = laid_out(ticket, "wristband_2019")

    assert page == laid_out(ticket, STANDARD)
    assert caplog.messages == ["there is no layout 'wristband_2019': the standard one is printed"]
