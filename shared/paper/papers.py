"""Every kind of paper there is, and the layouts in use: shipped ones, or the site's own."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from typing import Final

from shared.paper import (
    account_slip,
    confirmation,
    receipt,
    refund_slip,
    shift_report,
    shift_slip,
    ticket,
)
from shared.paper.layout import LAYOUTS, Layout, LayoutError, Vocabulary, parse_layout, read_layout

logger = logging.getLogger(__name__)

RECEIPT: Final = "receipt"
REFUND: Final = "refund"
SHIFT_SLIP: Final = "shift_slip"
SHIFT_REPORT: Final = "shift_report"
CONFIRMATION: Final = "confirmation"
ACCOUNT: Final = "account"
# By the name of the file in resources/layouts: what a layout of that kind may speak of.
VOCABULARIES: Final[Mapping[str, Vocabulary]] = {
    **dict.fromkeys(ticket.TICKET_LAYOUTS, ticket.VOCABULARY),
    RECEIPT: receipt.VOCABULARY,
    REFUND: refund_slip.VOCABULARY,
    SHIFT_SLIP: shift_slip.VOCABULARY,
    SHIFT_REPORT: shift_report.VOCABULARY,
    CONFIRMATION: confirmation.VOCABULARY,
    ACCOUNT: account_slip.VOCABULARY,
}


def shipped_content(name: str) -> str:
    """Give the text of a layout as it is shipped."""
    return (LAYOUTS / f"{name}.toml").read_text("utf-8")


def parse_own(name: str, content: str) -> Layout:
    """Check a layout that the site wrote; LayoutError names the key."""
    return parse_layout(content, VOCABULARIES[name], name)


class PaperLayouts:
    """The layouts that a station prints by. Taken anew at any time, from any thread."""

    def __init__(self) -> None:
        self._own: Mapping[str, Layout] = {}

    def take(self, own: Mapping[str, str]) -> None:
        """Use the site's own layouts (texts by name) in place of those that are shipped.

        One that this release does not understand is left out and logged: tickets must be printed.
        """
        used = {}
        for name, content in own.items():
            try:
                used[name] = parse_own(name, content)
            except (LayoutError, KeyError) as error:
                logger.warning("the site's layout is not used: %s", error)
        self._own = used

    def of(self, name: str) -> Layout:
        """Give a layout by its name; one that is no longer known is the standard ticket's.

        An edition of the past may name it, and its tickets are printed all the same.
        """
        if name not in VOCABULARIES:
            logger.warning("there is no layout %r: the standard one is printed", name)
            name = ticket.STANDARD
        return self._own.get(name) or _shipped(name)


@cache
def _shipped(name: str) -> Layout:
    """Read a layout when it is wanted: all of them together take a good part of a start."""
    return read_layout(LAYOUTS / f"{name}.toml", VOCABULARIES[name])
