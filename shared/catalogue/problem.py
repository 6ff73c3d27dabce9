"""What can be wrong with an edition: codes and facts; screens put them into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from shared.kernel.money import Money

Fact = str | int | date | time | Money


class ProblemCode(StrEnum):
    """One name for each thing that a check looks for; the facts that come with it stand beside."""

    NOTHING_SOLD = "NOTHING_SOLD"  # the edition has no ticket type
    NEWER_EDITION = "NEWER_EDITION"  # edition, title: in force, and not what this one came from

    NAME_MISSING = "NAME_MISSING"  # language: zh or en
    NO_ZONE = "NO_ZONE"
    ZONE_WITHOUT_TAX = "ZONE_WITHOUT_TAX"  # zone
    ZONE_OFF = "ZONE_OFF"  # zone that the site has switched off
    NO_CHANNEL = "NO_CHANNEL"  # channel, if it is one that does not exist
    BAD_BUTTON = "BAD_BUTTON"  # button
    DUPLICATE_BUTTON = "DUPLICATE_BUTTON"  # button, other: code of the type that has it too
    VALIDITY_INCOMPLETE = "VALIDITY_INCOMPLETE"
    NO_CREDENTIAL = "NO_CREDENTIAL"  # lane, if it is about one
    FACE_ONLY = "FACE_ONLY"  # lane, if it is about one
    GROUP_SIZE = "GROUP_SIZE"
    FEE_STEPS = "FEE_STEPS"  # action, hours_before: the step that costs less than an earlier one
    BLACKOUT_OVER_SOLD = "BLACKOUT_OVER_SOLD"  # day, tickets

    NO_BASE_PRICE = "NO_BASE_PRICE"  # channel, day: the first of them, days: how many
    OVERLAPPING_PRICES = "OVERLAPPING_PRICES"  # day: the first that has two
    RULE_TIE = "RULE_TIE"  # other: code of the rule of the same priority, day
    OVER_CEILING = "OVER_CEILING"  # amount, ceiling
    NEGATIVE_PRICE = "NEGATIVE_PRICE"  # amount
    ABSURD_PRICE = "ABSURD_PRICE"  # amount, most
    TENFOLD_PRICE = "TENFOLD_PRICE"  # day, amount, before
    LIST_BELOW_PRICE = "LIST_BELOW_PRICE"  # amount, list_amount
    ZERO_PRICE = "ZERO_PRICE"  # day: the first of the period, if it has a beginning
    PRICE_RAISE_NOTICE = "PRICE_RAISE_NOTICE"  # channel, day: the first, amount, before

    PACKAGE_WITHOUT_PARTS = "PACKAGE_WITHOUT_PARTS"
    PACKAGE_NESTED = "PACKAGE_NESTED"  # part: code of the type
    PACKAGE_ZONES = "PACKAGE_ZONES"  # zone that only the package or only its parts open
    PACKAGE_WEIGHTS = "PACKAGE_WEIGHTS"  # the zones' weights fit the singles on no day
    PACKAGE_PART_NOT_SOLD = "PACKAGE_PART_NOT_SOLD"  # part, channel, day
    PACKAGE_DEARER = "PACKAGE_DEARER"  # channel, day, amount, singles; concession if for one

    CONCESSION_AGES = "CONCESSION_AGES"
    CONCESSION_OVERLAP = "CONCESSION_OVERLAP"  # day: the first that both hold

    SERIES_WITHOUT_PATTERN = "SERIES_WITHOUT_PATTERN"  # series
    QUOTA_BELOW_SOLD = "QUOTA_BELOW_SOLD"  # series, day, starts if any, quota, sold
    SHARES_OVER_QUOTA = "SHARES_OVER_QUOTA"  # series
    PATTERN_OVERLAP = "PATTERN_OVERLAP"  # series, other: id of the pattern, day
    PATTERN_UNEVEN = "PATTERN_UNEVEN"  # series
    PATTERN_OFF_QUARTER = "PATTERN_OFF_QUARTER"  # series


WARNINGS = frozenset(
    {
        ProblemCode.NEWER_EDITION,
        ProblemCode.RULE_TIE,
        ProblemCode.TENFOLD_PRICE,
        ProblemCode.PRICE_RAISE_NOTICE,
        ProblemCode.PACKAGE_WEIGHTS,
        ProblemCode.PATTERN_UNEVEN,
    }
)


@dataclass(frozen=True, slots=True)
class Where:
    """What row of the edition it is about: codes, the id of a pattern, and the column."""

    terms: str = ""
    rule: str = ""
    concession: str = ""
    pattern: int = 0
    field: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. With an error an edition is not checked; a warning is for a person to weigh."""

    code: ProblemCode
    where: Where = Where()
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Tell whether the edition cannot go in force with it."""
        return self.code not in WARNINGS
