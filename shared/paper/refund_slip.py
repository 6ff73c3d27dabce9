"""The slip that a visitor signs when money goes back, laid out by resources/layouts/refund.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.wording import amount

REFUND_LAYOUT = LAYOUTS / "refund.toml"

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            "site_name",
            "site_name_zh",
            "site_name_en",
            "station",
            "number",
            "order",
            "day",
            "time",
            "staff",
            "gross",
            "fee",
            "amount",
            "void",
            "refund",
            "training",
        }
    ),
    lists={
        "lines": frozenset({"name", "number", "amount"}),
        "tenders": frozenset({"name", "amount"}),
    },
    words=frozenset(
        {
            *("cash", "card", "wechat", "alipay", "static_code"),
            *("prepaid", "account", "voucher", "points"),
        }
    ),
)


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A ticket that came back, by its number in the order, and what it was worth."""

    name: Bilingual
    number: str
    amount: Money


@dataclass(frozen=True, slots=True)
class RefundPaper:
    """Everything that stands on one slip; `at` is aware, shown in site time."""

    site_name: Bilingual
    station_name: Bilingual
    number: str
    order: str
    at: datetime
    staff_number: str
    lines: tuple[SlipLine, ...]
    gross: Money
    fee: Money
    amount: Money
    tenders: tuple[tuple[str, Money], ...]
    void: bool = False
    language: Language = Language.ZH
    training: bool = False


def read_refund_layout(path: Path = REFUND_LAYOUT) -> Layout:
    """Read and check a slip's layout; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def refund_page(slip: RefundPaper, layout: Layout) -> Page:
    """Lay out one slip in its language."""
    words = layout.texts[slip.language]
    lists: Mapping[str, list[Facts]] = {
        "lines": [
            {
                "name": line.name.text(slip.language),
                "number": line.number,
                "amount": format_yuan(line.amount),
            }
            for line in slip.lines
        ],
        "tenders": [
            {"name": words.get(tender, tender), "amount": format_yuan(paid)}
            for tender, paid in slip.tenders
        ],
    }
    return layout.page(slip.number, slip.language, _facts(slip), lists)


def _facts(slip: RefundPaper) -> Facts:
    local = slip.at.astimezone(SITE_TIME_ZONE)
    return {
        "site_name": slip.site_name.text(slip.language),
        "site_name_zh": slip.site_name.zh,
        "site_name_en": slip.site_name.en,
        "station": slip.station_name.text(slip.language),
        "number": slip.number,
        "order": slip.order,
        "day": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "staff": slip.staff_number,
        "gross": format_yuan(slip.gross),
        "fee": format_yuan(-slip.fee),
        "amount": amount(slip.amount),
        "void": "x" if slip.void else "",
        "refund": "" if slip.void else "x",
        "training": "x" if slip.training else "",
    }
