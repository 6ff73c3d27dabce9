"""A small park for tests of the catalogue room."""

from __future__ import annotations

from datetime import UTC, date, datetime

from boxoffice.catalogue.park_names import Named, ParkNames
from shared.catalogue.park_facts import ParkFacts
from shared.kernel.locale import Bilingual

TODAY = date(2026, 3, 2)  # a Monday
PARK = ParkNames(
    today=TODAY,
    ahead_days=30,
    zones=(
        Named(1, "site", Bilingual("大门", "Gate")),
        Named(2, "cable", Bilingual("索道", "Cable car")),
    ),
    lanes=(Named(4, "A1", Bilingual("一号闸", "Lane 1")),),
    channels=(
        Named(1, "window", Bilingual("窗口", "Window")),
        Named(2, "online", Bilingual("线上", "Online")),
    ),
    series=(Named(1, "site", Bilingual("入园", "Admission")),),
    tax_classes=(Named(1, "gate", Bilingual("门票 6 %", "Tickets 6 %")),),
    types=(Named(1, "adult", Bilingual("成人票", "Adult")),),
    special={date(2026, 3, 8): "holiday"},
)


def facts_of(park: ParkNames) -> ParkFacts:
    """What the check asks of that park."""
    return ParkFacts(
        now=datetime(2026, 3, 2, 2, tzinfo=UTC),
        today=park.today,
        ahead_days=park.ahead_days,
        channels={channel.code: channel.id for channel in park.channels},
        tax_classes=frozenset(tax.id for tax in park.tax_classes),
    )
