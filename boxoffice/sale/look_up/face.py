"""Everything that a sheet with a look-up shows, worded."""

from __future__ import annotations

from dataclasses import dataclass, field

from boxoffice.sale.look_up.entry import NO_ROW
from shared.desktop.tokens import Status


@dataclass(frozen=True, slots=True)
class RowFace:
    """One thing that can be taken: a title and a note at the left, a value at the right.

    `status` gives the value a chip of its colour; `quiet` is something that cannot be taken.
    `ticked` is one of several that are taken together, None where one alone is taken.
    """

    title: str
    note: str = ""
    value: str = ""
    value_note: str = ""
    status: Status | None = None
    quiet: bool = False
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class LookUpFace:
    """Head, field and its key, a sentence, the rows of one page, and the key that takes away.

    `marked` is a row of the page; rows that are `numbered` are taken by their number. `remove`
    words the key that takes something away, `removes` tells whether it works now. `answers` counts
    answers: what is typed is then marked, so that the next digit replaces it.
    """

    title: str
    hint: str
    close: str
    label: str
    enter: str
    take_back: str
    typed: str = field(default="", repr=False)
    sentence: str = ""
    status: Status = Status.INFO
    rows: tuple[RowFace, ...] = ()
    marked: int = NO_ROW
    numbered: bool = True
    more: str = ""
    more_cap: str = "PgDn"
    remove: str = ""
    removes: bool = False
    frozen: bool = False
    answers: int = 0
