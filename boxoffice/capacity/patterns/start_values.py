"""What a new pattern begins with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from boxoffice.catalogue.park_names import ParkNames
from shared.catalogue.days import Days
from shared.catalogue.draft import PatternFacts

_QUOTA: Final = 100


def new_pattern(
    park: ParkNames, patterns: Sequence[PatternFacts], shown: PatternFacts | None
) -> PatternFacts:
    """Give a pattern of the first series that has none yet, else of that of the pattern shown.

    The park has at least one series.
    """
    series = [one.id for one in park.series]
    made = {one.series_id for one in patterns}
    like = series[0] if shown is None else shown.series_id
    wanted = next((one for one in series if one not in made), like)
    return PatternFacts(wanted, Days(park.today), _QUOTA)
