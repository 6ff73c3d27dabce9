"""Why something is not done with a pass: refusals of its verbs."""

from __future__ import annotations

from dataclasses import dataclass

from shared.database.verb import refusal_of
from shared.kernel.refusal import Refusal


@refusal_of("SM120")
@dataclass(eq=False)
class NoSuchPass(Refusal):
    """What was named is no pass, no holder, no card or no pause of it; it may just have gone."""


@refusal_of("SM121")
@dataclass(eq=False)
class PassNotSo(Refusal):
    """The pass is not as it must be: `why` is a PassState or a NotRenewed."""

    why: str


@refusal_of("SM122")
@dataclass(eq=False)
class CardBound(Refusal):
    """The card stands for somebody else, of the pass of this number, or for that ticket."""

    number: str
