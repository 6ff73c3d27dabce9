"""The slip of a top-up or of what was paid out, laid out by resources/layouts/account.toml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan
from shared.paper.layout import Facts, Layout, Vocabulary
from shared.paper.page import Page
from shared.paper.wording import amount

VOCABULARY = Vocabulary(
    facts=frozenset(
        {
            *("site_name", "station", "number", "name", "day", "time", "staff", "tender"),
            *("reference", "amount", "balance", "training", "topped_up", "paid_out"),
        }
    ),
    lists={},
    words=frozenset({"cash", "card"}),
)


@dataclass(frozen=True, slots=True)
class AccountPaper:
    """Everything that stands on one slip; `at` is aware, shown in site time, `name` is masked.

    An amount below nothing was paid out.
    """

    site_name: Bilingual
    station_name: Bilingual
    number: str
    name: str
    at: datetime
    staff_number: str
    tender: str
    reference: str
    amount: Money
    balance: Money
    language: Language = Language.ZH
    training: bool = False


def account_page(slip: AccountPaper, layout: Layout) -> Page:
    """Lay out one slip in its language."""
    words = layout.texts[slip.language]
    local = slip.at.astimezone(SITE_TIME_ZONE)
    facts: Facts = {
        "site_name": slip.site_name.text(slip.language),
        "station": slip.station_name.text(slip.language),
        "number": slip.number,
        "name": slip.name,
        "day": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "staff": slip.staff_number,
        "tender": words.get(slip.tender, slip.tender),
        "reference": slip.reference,
        "amount": amount(max(slip.amount, -slip.amount)),
        "balance": format_yuan(slip.balance),
        "training": "x" if slip.training else "",
        "topped_up": "" if slip.amount < Money(0) else "x",
        "paid_out": "x" if slip.amount < Money(0) else "",
    }
    return layout.page(slip.number, slip.language, facts, {})
