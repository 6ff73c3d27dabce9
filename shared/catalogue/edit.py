"""Writes in a draft of the catalogue: each is one statement, guarded by the person's rights.

All raise EditionStands (it is no draft), RowRefused (a row breaks a rule of its table),
ChangedMeanwhile (the row is not in the `version` that was read any more),
NotPermitted and NotSignedIn; nothing is then recorded. What is wrong with an edition as a whole is
for the check.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from shared.catalogue.document import to_document
from shared.catalogue.draft import (
    ConcessionClassFacts,
    PatternFacts,
    PriceFacts,
    PriceRuleFacts,
    TermsFacts,
)
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class SavedTerms:
    """The ids that terms have, and their ticket type."""

    terms_id: int
    ticket_type_id: int


@dataclass(frozen=True, slots=True)
class PriceList:
    """All prices of one type by one rule; the ids in the prices are those of the list.

    `read` are the ids of the prices that stood there when they were read; None was not looked.
    """

    terms_id: int
    rule_id: int
    prices: tuple[PriceFacts, ...]
    read: tuple[int, ...] | None = None


def save_terms(
    session: Session, edition: int, terms: TermsFacts, *, token: StaffToken
) -> SavedTerms:
    """Write all that the draft says of the type of this code, but its prices (catalogue_edit)."""
    document = {"edition": edition, "terms": to_document(terms)}
    answer = record(session, "save_terms", document, token.value)
    return SavedTerms(answer["terms"], answer["type"])


def remove_terms(
    session: Session, edition: int, terms_id: int, *, token: StaffToken, version: int | None
) -> None:
    """Take a type and its prices out of the draft (catalogue_edit)."""
    _remove(session, "remove_terms", edition, terms_id, token, version)


def save_rule(session: Session, edition: int, rule: PriceRuleFacts, *, token: StaffToken) -> int:
    """Write a price rule and give its id (price_edit)."""
    document = {"edition": edition, "rule": to_document(rule)}
    return int(record(session, "save_rule", document, token.value)["rule"])


def remove_rule(
    session: Session, edition: int, rule_id: int, *, token: StaffToken, version: int | None
) -> None:
    """Take a price rule and its prices out of the draft (price_edit)."""
    _remove(session, "remove_rule", edition, rule_id, token, version)


def save_prices(
    session: Session, edition: int, lists: Sequence[PriceList], *, token: StaffToken
) -> None:
    """Replace all prices of each list's type by its rule, all lists or none (price_edit)."""
    document = {
        "edition": edition,
        "lists": [
            {
                "terms": one.terms_id,
                "rule": one.rule_id,
                "read": one.read,
                "prices": [_price(price) for price in one.prices],
            }
            for one in lists
        ],
    }
    record(session, "save_prices", document, token.value)


def save_concession(
    session: Session, edition: int, concession: ConcessionClassFacts, *, token: StaffToken
) -> int:
    """Write a class of the concession policy and give its id (catalogue_edit)."""
    document = {"edition": edition, "concession": to_document(concession)}
    return int(record(session, "save_concession", document, token.value)["concession"])


def remove_concession(
    session: Session,
    edition: int,
    concession_id: int,
    *,
    token: StaffToken,
    version: int | None,
) -> None:
    """Take a class out of the policy; RowRefused while a price rule is for it (catalogue_edit)."""
    _remove(session, "remove_concession", edition, concession_id, token, version)


def save_pattern(
    session: Session, edition: int, pattern: PatternFacts, *, token: StaffToken
) -> int:
    """Write a weekly pattern with its shares and give its id (capacity_edit)."""
    document = {"edition": edition, "pattern": to_document(pattern)}
    return int(record(session, "save_pattern", document, token.value)["pattern"])


def remove_pattern(
    session: Session,
    edition: int,
    pattern_id: int,
    *,
    token: StaffToken,
    version: int | None,
) -> None:
    """Take a weekly pattern out of the draft (capacity_edit)."""
    _remove(session, "remove_pattern", edition, pattern_id, token, version)


def add_tax_class(
    session: Session, code: str, name: Bilingual, rate: int, *, token: StaffToken
) -> int:
    """Add a tax class for ever, its rate in hundredths of a percent (catalogue_edit)."""
    document = {"code": code, "name_zh": name.zh, "name_en": name.en, "rate": rate}
    return int(record(session, "add_tax_class", document, token.value)["tax_class"])


def _remove(
    session: Session,
    verb: str,
    edition: int,
    row_id: int,
    token: StaffToken,
    version: int | None,
) -> None:
    document = {"edition": edition, "id": row_id, "version": version}
    record(session, verb, document, token.value)


def _price(price: PriceFacts) -> dict[str, object]:
    document = to_document(price)
    return {key: document[key] for key in ("visit_days", "amount", "list_amount")}
