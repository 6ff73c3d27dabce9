"""Slips of a shift, laid out by resources/layouts/shift_slip.toml: who opened the drawer, what for.

What stands on a slip is what the database wrote down for it, in the words of that record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.layout import LAYOUTS, Facts, Layout, Vocabulary, read_layout
from shared.paper.page import Page
from shared.paper.wording import amount

SLIP_LAYOUT = LAYOUTS / "shift_slip.toml"
KINDS = ("FLOAT", "NO_SALE", "DROP", "PAY_IN", "PAY_OUT")
_REASONS = (
    *("change_notes", "check_note", "visitor_change", "test", "other"),
    *("full", "end_of_peak", "change", "sundry"),
)

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            *("site_name", "station", "kind", "shift", "day", "time", "reason", "note", "count"),
            *("amount", "cashier", "approver", "training", "copy"),
        }
    ),
    lists={},
    words=frozenset({*(f"kind_{kind}" for kind in KINDS), *_REASONS}),
)


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """One slip; `content` is its record. `copy` counts the copies, 0 is the slip itself."""

    site_name: Bilingual
    station_name: Bilingual
    kind: str
    made_at: datetime
    content: Mapping[str, Any]
    language: Language = Language.ZH
    training: bool = False
    copy: int = 0


def read_slip_layout(path: Path = SLIP_LAYOUT) -> Layout:
    """Read and check the layout of slips; LayoutError names the file and the key."""
    return read_layout(path, VOCABULARY)


def slip_page(slip: SlipPaper, layout: Layout) -> Page:
    """Lay out one slip in its language."""
    words = layout.texts[slip.language]
    return layout.page(slip.kind, slip.language, _facts(slip, words), {})


def copy_number(copy: int) -> str:
    """Write the number of a copy; the slip itself has none."""
    return str(copy) if copy else ""


def local_day_and_time(at: datetime) -> tuple[str, str]:
    """Write an aware instant as the site's clock and calendar show it."""
    local = at.astimezone(SITE_TIME_ZONE)
    return f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}"


def _facts(slip: SlipPaper, words: Facts) -> Facts:
    content = slip.content
    day, time = local_day_and_time(slip.made_at)
    reason = content.get("reason")
    moved = content.get("amount") or 0
    return {
        "site_name": slip.site_name.text(slip.language),
        "station": slip.station_name.text(slip.language),
        "kind": words[f"kind_{slip.kind}"],
        "shift": str(content["shift"]),
        "day": day,
        "time": time,
        "reason": words.get(reason, reason) if reason else "",
        "note": content.get("note") or "",
        "count": str(content["count"]) if content.get("count") else "",
        "amount": amount(Money(moved)) if moved else "",
        "cashier": content.get("cashier") or "",
        "approver": content.get("approver") or "",
        "training": "x" if slip.training else "",
        "copy": copy_number(slip.copy),
    }
