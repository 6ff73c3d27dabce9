"""The printer's condition and how it tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_FIXED_BITS = 0x12


class PaperLevel(StrEnum):
    """How much paper is on the roll."""

    OK = "OK"
    NEAR_END = "NEAR_END"
    END = "END"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a person could see on the printer; `cutter_jammed` and `head_hot` stop it too."""

    paper: PaperLevel = PaperLevel.OK
    cover_open: bool = False
    offline: bool = False
    cutter_jammed: bool = False
    head_hot: bool = False
    drawer_open: bool = False

    @property
    def can_print(self) -> bool:
        """Whether the mechanism may move."""
        stopped = self.cover_open or self.offline or self.cutter_jammed or self.head_hot
        return not stopped and self.paper is not PaperLevel.END

    def real_time(self, kind: int) -> bytes:
        """Answer `10 04 kind`; nothing for a kind that does not exist."""
        answers = {1: self._printer, 2: self._cause, 3: self._error, 4: self._paper}
        return bytes((_FIXED_BITS | answers[kind](),)) if kind in answers else b""

    def automatic(self) -> bytes:
        """Give the four bytes of automatic status."""
        first = 0x10 | (0x04 if self.drawer_open else 0) | (0 if self.can_print else 0x08)
        first |= 0x20 if self.cover_open else 0
        second = (0x08 if self.cutter_jammed else 0) | (0x40 if self.head_hot else 0)
        return bytes((first, second, self.queued_paper(), 0x00))

    def queued_paper(self) -> int:
        """Answer `1D 72 01`: bits 0 and 1 near end, 2 and 3 end."""
        return {PaperLevel.OK: 0x00, PaperLevel.NEAR_END: 0x03, PaperLevel.END: 0x0F}[self.paper]

    def queued_drawer(self) -> int:
        """Answer `1D 72 02`."""
        return 0x01 if self.drawer_open else 0x00

    def _printer(self) -> int:
        return (0x04 if self.drawer_open else 0) | (0 if self.can_print else 0x08)

    def _cause(self) -> int:
        error = self.cutter_jammed or self.head_hot
        return (
            (0x04 if self.cover_open else 0)
            | (0x20 if self.paper is PaperLevel.END else 0)
            | (0x40 if error else 0)
        )

    def _error(self) -> int:
        return (0x08 if self.cutter_jammed else 0) | (0x40 if self.head_hot else 0)

    def _paper(self) -> int:
        return {PaperLevel.OK: 0x00, PaperLevel.NEAR_END: 0x0C, PaperLevel.END: 0x60}[self.paper]
