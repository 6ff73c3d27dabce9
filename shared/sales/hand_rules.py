"""The serials on pre-printed tickets; pure functions."""

from __future__ import annotations

import re
from typing import Final

MOST_SERIALS: Final = 200  # of one entry: whoever types more has counted wrong
_SERIAL: Final = re.compile(r"([0-9A-Z]*?)([0-9]{1,12})")
_LONGEST: Final = 20


def serials_between(first: str, last: str) -> tuple[str, ...]:
    """List the serials from one to another, both among them: A0098 to A0101 are four.

    ValueError for what is no run of serials: another series, another width, backwards, too many.
    """
    begin, end = _SERIAL.fullmatch(first), _SERIAL.fullmatch(last)
    if begin is None or end is None or max(len(first), len(last)) > _LONGEST:
        raise ValueError(first)
    (series, low), (other, high) = begin.groups(), end.groups()
    count = int(high) - int(low) + 1
    if series != other or len(low) != len(high) or not 1 <= count <= MOST_SERIALS:
        raise ValueError(last)
    return tuple(f"{series}{number:0{len(low)}d}" for number in range(int(low), int(high) + 1))
