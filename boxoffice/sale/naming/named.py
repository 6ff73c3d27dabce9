"""Somebody a sale names, as it is handed from the screen to the office."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from shared.identity.person import PersonFacts


@dataclass(frozen=True, slots=True)
class Named:
    """A visitor of the ticket `in_order` of the sale, counted from 1; None is the contact.

    `guardian` is the name of who agreed for a child, `notice` the version of what was shown: a
    newer one makes no other sale of it. Who is `kept_as` a person that the office has already is
    known here by masks alone: the name in `person`, and the `mask` of the document.
    """

    in_order: int | None
    person: PersonFacts = field(repr=False)
    guardian: str = field(default="", repr=False)
    notice: int | None = field(default=None, compare=False)
    kept_as: UUID | None = None
    mask: str = field(default="", repr=False)
