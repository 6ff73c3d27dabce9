"""Somebody a sale names, as it is handed from the screen to the office."""

from __future__ import annotations

from dataclasses import dataclass, field

from shared.identity.person import PersonFacts


@dataclass(frozen=True, slots=True)
class Named:
    """A visitor of the ticket `in_order` of the sale, counted from 1; None is the contact."""

    in_order: int | None
    person: PersonFacts = field(repr=False)
