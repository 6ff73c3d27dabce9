"""Values of the documents of the audit log, as a person reads them; "–" where nothing was said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from shared.kernel.business_date import SITE_TIME_ZONE

NOTHING: Final = "–"


def name_words(document: Mapping[str, Any]) -> str:
    """Give both names."""
    return f"{document.get('name_zh', '')} / {document.get('name_en', '')}"


def time_words(value: str | None) -> str:
    """Give a time of day to the minute."""
    return value[:5] if value else NOTHING


def number_words(value: int | None) -> str:
    """Give a whole number, its thousands apart."""
    return NOTHING if value is None else f"{value:,}"


def minute_words(instant: datetime) -> str:
    """Give an instant by the clock of the site, to the minute."""
    return f"{instant.astimezone(SITE_TIME_ZONE):%Y-%m-%d %H:%M}"


def instant_words(value: str | None) -> str:
    """Give an instant that a document holds, by the clock of the site."""
    return minute_words(datetime.fromisoformat(value)) if value else NOTHING
