"""The sentence of validity that will stand on paper, for a ticket bought and used today."""

from __future__ import annotations

from datetime import date

from shared.catalogue.draft import TermsFacts, ValidityKind
from shared.catalogue.validity import ValidityTerms, bounds_at_sale
from shared.catalogue.validity_text import validity_text
from shared.kernel.locale import Bilingual


def validity_sentence(terms: TermsFacts, today: date) -> Bilingual | None:
    """Word when a ticket bought today for today admits; None while the form does not say it."""
    if terms.validity is ValidityKind.FIXED_RANGE and terms.fixed_days is None:
        return None
    if terms.validity is ValidityKind.HOURS_FROM_FIRST_USE and not terms.valid_hours:
        return None
    days_count = terms.validity not in (
        ValidityKind.FIXED_RANGE,
        ValidityKind.HOURS_FROM_FIRST_USE,
        ValidityKind.CALENDAR_YEAR,
    )
    if days_count and not terms.valid_days:
        return None
    facts = ValidityTerms.of(terms)
    bounds = bounds_at_sale(facts, today, today)
    return None if bounds.days < 1 else validity_text(facts, bounds)
