"""A request that was refused with nothing changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class Refusal(Exception):
    """Base of all refusals: facts as fields, never sentences; the view words them.

    Subclasses are `@dataclass(eq=False)` and never frozen: an exception must carry its traceback.
    """
