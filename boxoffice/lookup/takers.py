"""Whose business a press on the screen of orders is, before it means anything to an order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.shown import LookUpShown


class Taker(Protocol):
    """Something that is begun and gone on with on the screen of orders."""

    def takes(self, shown: LookUpShown, press: Press) -> bool:
        """Tell whether a press is about it."""
        ...

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Go on with it; gives the new state."""
        ...


def taker_of(press: Press, shown: LookUpShown, takers: Iterable[Taker]) -> Taker | None:
    """Give whose business a press is; to step back is nobody's."""
    if press.act is Act.ESCAPE:
        return None
    return next((one for one in takers if one.takes(shown, press)), None)
