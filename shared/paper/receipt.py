"""The sales receipt: what stands on it, laid out by resources/layouts/receipt.toml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.wording import TENDER_WORDS, amount

RECEIPT_LAYOUT = LAYOUTS / "receipt.toml"

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            "site_name",
            "site_name_zh",
            "site_name_en",
            "station",
            "number",
            "day",
            "time",
            "staff",
            "tickets",
            "total",
            "training",
        }
    ),
    lists={
        "lines": frozenset({"name", "quantity", "unit_price", "amount"}),
        "tenders": frozenset({"name", "amount"}),
        "rule_lines": frozenset({"text"}),
    },
    words=TENDER_WORDS,
)


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One ticket type on a receipt."""

    name: Bilingual
    quantity: int
    unit_price: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """Everything that stands on one receipt; `sold_at` is aware, shown in site time.

    `tenders` pairs each, by its name in the layout, with what it paid.
    """

    site_name: Bilingual
    station_name: Bilingual
    number: str
    sold_at: datetime
    staff_number: str
    lines: tuple[ReceiptLine, ...]
    total: Money
    tenders: tuple[tuple[str, Money], ...]
    language: Language = Language.ZH
    training: bool = False
    rule_lines: tuple[str, ...] = ()


def read_receipt_layout(path: Path = RECEIPT_LAYOUT) -> Layout:
    """Read and check a receipt layout; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def receipt_page(receipt: ReceiptPaper, layout: Layout) -> Page:
    """Lay out one receipt in its language."""
    lists: Mapping[str, list[Facts]] = {
        "lines": [line_on_paper(line, receipt.language) for line in receipt.lines],
        "tenders": tenders_on_paper(receipt.tenders, layout.texts[receipt.language]),
        "rule_lines": [{"text": line} for line in receipt.rule_lines],
    }
    return layout.page(receipt.number, receipt.language, _facts(receipt), lists)


def _facts(receipt: ReceiptPaper) -> Facts:
    local = receipt.sold_at.astimezone(SITE_TIME_ZONE)
    return {
        "site_name": receipt.site_name.text(receipt.language),
        "site_name_zh": receipt.site_name.zh,
        "site_name_en": receipt.site_name.en,
        "station": receipt.station_name.text(receipt.language),
        "number": receipt.number,
        "day": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "staff": receipt.staff_number,
        "tickets": str(sum(line.quantity for line in receipt.lines)),
        "total": amount(receipt.total),
        "training": "x" if receipt.training else "",
    }


def tenders_on_paper(tenders: Sequence[tuple[str, Money]], words: Facts) -> list[Facts]:
    """Give the facts of what was paid, by the layout's words for the tenders."""
    return [{"name": words.get(one, one), "amount": format_yuan(paid)} for one, paid in tenders]


def line_on_paper(line: ReceiptLine, language: Language) -> Facts:
    """Give the facts of one line."""
    return {
        "name": line.name.text(language),
        "quantity": str(line.quantity),
        "unit_price": format_yuan(line.unit_price),
        "amount": format_yuan(line.amount),
    }
