"""The admission ticket: what stands on it, in one of the layouts that a type may choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.wording import (
    PERSON_WORDS,
    WEEKDAY_WORDS,
    amount,
    last_day,
    persons,
    weekday,
)

STANDARD: Final = "ticket"
WRISTBAND: Final = "wristband"
# What a ticket type may choose, by the name of its file in resources/layouts.
TICKET_LAYOUTS: Final = (STANDARD, "compact", "group", "named", WRISTBAND)

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            "site_name",
            "site_name_zh",
            "site_name_en",
            "type_name",
            "type_name_zh",
            "type_name_en",
            "ticket_class",
            "persons",
            "first_day",
            "first_weekday",
            "last_day",
            "last_weekday",
            "one_day",
            "several_days",
            "slot",
            "named",
            "price",
            "number",
            "code",
            "training",
        }
    ),
    lists={
        "rule_lines": frozenset({"text"}),
        "visitors": frozenset({"name", "document"}),
        "contact": frozenset({"name", "document"}),
    },
    words=WEEKDAY_WORDS | PERSON_WORDS,
)


@dataclass(frozen=True, slots=True)
class VisitorOnPaper:
    """Whom a ticket names, masked: 李*明, ****0011."""

    name: str
    document: str


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """Everything that stands on one ticket; `code` is the signed text that the lanes read.

    `valid_days` counts from `visit_day`; 0 (looked up in the row at the lane) prints as one day.
    `slot` is the time of visit, as it is written; "" for a whole day. `visitors` are those whom
    it names; "" for what is not known of one. `contact` answers for all tickets of its order.
    """

    site_name: Bilingual
    type_name: Bilingual
    ticket_class: str
    persons: int
    visit_day: date
    valid_days: int
    price: Money
    number: str
    code: str = field(repr=False)
    language: Language = Language.ZH
    training: bool = False
    rule_lines: tuple[str, ...] = ()
    slot: str = ""
    visitors: tuple[VisitorOnPaper, ...] = ()
    contact: VisitorOnPaper | None = None


def read_ticket_layout(path: Path = LAYOUTS / f"{STANDARD}.toml") -> Layout:
    """Read and check one ticket layout; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def ticket_page(ticket: TicketPaper, layout: Layout) -> Page:
    """Lay out one ticket in its language."""
    lists: Mapping[str, list[Facts]] = {
        "rule_lines": [{"text": line} for line in ticket.rule_lines],
        "visitors": [_masked(one) for one in ticket.visitors],
        "contact": [_masked(ticket.contact)] if ticket.contact else [],
    }
    facts = {**_names(ticket), **_days(ticket, layout.texts[ticket.language])}
    return layout.page(ticket.number, ticket.language, facts, lists)


def _masked(one: VisitorOnPaper) -> Facts:
    return {"name": one.name, "document": one.document}


def _names(ticket: TicketPaper) -> Facts:
    return {
        "site_name": ticket.site_name.text(ticket.language),
        "site_name_zh": ticket.site_name.zh,
        "site_name_en": ticket.site_name.en,
        "type_name": ticket.type_name.text(ticket.language),
        "type_name_zh": ticket.type_name.zh,
        "type_name_en": ticket.type_name.en,
        "ticket_class": ticket.ticket_class,
        "price": amount(ticket.price),
        "number": ticket.number,
        "code": ticket.code,
        "training": "x" if ticket.training else "",
        "named": "x" if ticket.visitors else "",
    }


def _days(ticket: TicketPaper, words: Facts) -> Facts:
    last = last_day(ticket.visit_day, ticket.valid_days)
    one_day = last == ticket.visit_day
    return {
        "persons": persons(ticket.persons, words),
        "first_day": ticket.visit_day.isoformat(),
        "first_weekday": weekday(ticket.visit_day, words),
        "last_day": last.isoformat(),
        "last_weekday": weekday(last, words),
        "one_day": "x" if one_day else "",
        "several_days": "" if one_day else "x",
        "slot": ticket.slot,
    }
