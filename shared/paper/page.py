"""A page as blocks in reading order: what is on the paper, without a word on how it gets there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

LEAST_MODULE_DOTS = 5  # below this the cameras at the lanes miss modules
LARGEST_SIZE = 3


class PrintOutcome(StrEnum):
    """What is known of a page after the attempt to print it."""

    PRINTED = "PRINTED"  # the printer says that the paper came out
    NOT_PRINTED = "NOT_PRINTED"  # no byte of the page reached the printer
    UNKNOWN = "UNKNOWN"  # the paper may be out: a person has to look


class Align(StrEnum):
    """Where a text stands between the margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


def _check_size(size: int) -> None:
    if not 1 <= size <= LARGEST_SIZE:
        raise ValueError(f"size must be 1 to {LARGEST_SIZE}, not {size}")


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph; too long for a line it is wrapped, an empty one leaves no line."""

    text: str
    align: Align = Align.LEFT
    size: int = 1
    bold: bool = False

    def __post_init__(self) -> None:
        _check_size(self.size)


@dataclass(frozen=True, slots=True)
class Columns:
    """A label at the left and a value at the right; `middle` ends at two thirds of the width.

    What does not fit beside the label goes to a line of its own below it.
    """

    left: str
    right: str
    middle: str = ""
    bold_left: bool = False
    bold_right: bool = False
    size: int = 1

    def __post_init__(self) -> None:
        _check_size(self.size)


@dataclass(frozen=True, slots=True)
class Banner:
    """White on black over the full width, for what nobody may overlook."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from margin to margin."""

    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Blank paper."""

    millimetres: int = 2


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code (model 2, correction level M), centred, with its quiet zone.

    `module_dots` is what is wanted; a narrow paper takes fewer, never under LEAST_MODULE_DOTS.
    """

    text: str = field(repr=False)  # a ticket code is never logged
    module_dots: int = 6

    def __post_init__(self) -> None:
        if self.module_dots < LEAST_MODULE_DOTS:
            raise ValueError(f"at least {LEAST_MODULE_DOTS} dots a module, not {self.module_dots}")


Block = Text | Columns | Banner | Rule | Gap | Code


@dataclass(frozen=True, slots=True)
class Page:
    """One piece of paper, cut off at the end; `title` is for logs and queues, not printed."""

    blocks: tuple[Block, ...]
    title: str
