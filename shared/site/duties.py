"""The rights of persons, and which of them no one person may hold together.

Source of the rule: whoever sets prices does not close the books on them (segregation of duties),
and system, security and audit are administered by three persons (三权分立, GB/T 22239).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

RIGHTS: Final = (
    "sell",
    "open_shift",
    "authorise",
    "report",
    "catalogue_edit",
    "catalogue_approve",
    "price_edit",
    "capacity_edit",
    "marketing_edit",
    "distribution_edit",
    "member_view",
    "member_edit",
    "member_open",
    "close_day",
    "import_data",
    "site_edit",
    "staff_edit",
    "audit_read",
)


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Two rights that no one person may hold together."""

    first: str
    second: str


KEPT_APART: Final = (
    KeptApart("price_edit", "close_day"),
    KeptApart("distribution_edit", "close_day"),
    KeptApart("site_edit", "staff_edit"),
    KeptApart("site_edit", "audit_read"),
    KeptApart("staff_edit", "audit_read"),
)


def conflicts(rights: Iterable[str]) -> tuple[KeptApart, ...]:
    """List the pairs among some rights that are kept apart."""
    held = frozenset(rights)
    return tuple(pair for pair in KEPT_APART if {pair.first, pair.second} <= held)
