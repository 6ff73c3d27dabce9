"""What a guide or an agency gets for an order, on A4, by resources/layouts/confirmation.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.receipt import ReceiptLine, line_on_paper, tenders_on_paper
from shared.paper.ticket import VisitorOnPaper
from shared.paper.wording import PERSON_WORDS, TENDER_WORDS, WEEKDAY_WORDS, amount, persons, weekday

CONFIRMATION_LAYOUT = LAYOUTS / "confirmation.toml"

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            *("site_name", "site_name_zh", "site_name_en", "station", "number", "day", "time"),
            *("staff", "visit_day", "visit_weekday", "tickets", "persons", "total", "named"),
            "training",
        }
    ),
    lists={
        "contact": frozenset({"name", "document"}),
        "lines": frozenset({"name", "quantity", "unit_price", "amount"}),
        "tenders": frozenset({"name", "amount"}),
        "visitors": frozenset({"name", "document", "number"}),
    },
    words=WEEKDAY_WORDS | PERSON_WORDS | TENDER_WORDS,
)


@dataclass(frozen=True, slots=True)
class ConfirmationPaper:
    """Everything that stands on one; `sold_at` is aware, shown in site time.

    `visitors` pairs each who is named, masked, with the number of the ticket; `contact` answers for
    the whole order. `tenders` pairs each by its name in the layout with what it paid.
    """

    site_name: Bilingual
    station_name: Bilingual
    number: str
    visit_day: date
    sold_at: datetime
    staff: str
    lines: tuple[ReceiptLine, ...]
    persons: int
    total: Money
    tenders: tuple[tuple[str, Money], ...] = ()
    visitors: tuple[tuple[VisitorOnPaper, str], ...] = ()
    contact: VisitorOnPaper | None = None
    language: Language = Language.ZH
    training: bool = False


def read_confirmation_layout(path: Path = CONFIRMATION_LAYOUT) -> Layout:
    """Read and check a confirmation's layout; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def confirmation_page(paper: ConfirmationPaper, layout: Layout) -> Page:
    """Lay out one confirmation in its language."""
    words = layout.texts[paper.language]
    lists: Mapping[str, list[Facts]] = {
        "contact": [_person(paper.contact)] if paper.contact else [],
        "lines": [line_on_paper(line, paper.language) for line in paper.lines],
        "tenders": tenders_on_paper(paper.tenders, words),
        "visitors": [_person(one) | {"number": number} for one, number in paper.visitors],
    }
    return layout.page(paper.number, paper.language, _facts(paper, words), lists)


def _facts(paper: ConfirmationPaper, words: Facts) -> Facts:
    local = paper.sold_at.astimezone(SITE_TIME_ZONE)
    return {
        "site_name": paper.site_name.text(paper.language),
        "site_name_zh": paper.site_name.zh,
        "site_name_en": paper.site_name.en,
        "station": paper.station_name.text(paper.language),
        "number": paper.number,
        "day": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "staff": paper.staff,
        "visit_day": f"{paper.visit_day:%Y-%m-%d}",
        "visit_weekday": weekday(paper.visit_day, words),
        "tickets": str(sum(line.quantity for line in paper.lines)),
        "persons": persons(paper.persons, words),
        "total": amount(paper.total),
        "named": "x" if paper.visitors else "",
        "training": "x" if paper.training else "",
    }


def _person(one: VisitorOnPaper) -> dict[str, str]:
    return {"name": one.name, "document": one.document}
