"""What is said when an entry would land in a business date whose books are shut."""

from __future__ import annotations

from dataclasses import dataclass

from shared.database.verb import refusal_of
from shared.kernel.refusal import Refusal


@refusal_of("SM009")
@dataclass(eq=False)
class DayClosed(Refusal):
    """The books of this business date (ISO) are shut: nothing more is posted to it."""

    day: str
