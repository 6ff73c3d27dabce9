"""What lies over the left side for a moment: members, concessions, codes, names; one at a time.

The basket, the total and the primary key stay in sight and in reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from boxoffice.sale.naming.named import Named
from boxoffice.sale.stroke import Act, Stroke
from shared.pricing.rules import Quote


class Sheet(Protocol):
    """One of them; `act` opens it and closes it again.

    While it is `asking` the database, strokes wait; once it is `finished` it is put away. `shown`
    are frozen facts; the view has a widget for their type.
    """

    @property
    def act(self) -> Act:
        """Give the key that opens it."""

    @property
    def asking(self) -> bool:
        """Tell whether strokes have to wait for an answer."""

    @property
    def finished(self) -> bool:
        """Tell whether it has done what it was opened for."""

    def open(self) -> bool:
        """Begin; False when there is nothing to do, which it has said in the message bar."""

    def press(self, stroke: Stroke) -> bool:
        """Do what a stroke (a scan is one too) means here; False closes it, for the sale to do."""

    def close(self) -> None:
        """Forget what was typed and found."""

    def shown(self) -> object:
        """Give what is shown."""


class NamingStep(Protocol):
    """Who the tickets are for, where their types ask for names."""

    def follow(self) -> None:
        """Take in what has become of the basket."""

    def ask(self) -> bool:
        """Ask for names that are missing before any money is taken; True while it does."""

    def people(self, quote: Quote) -> tuple[Named, ...]:
        """Give who was named."""

    def clear(self) -> None:
        """Forget everybody: the next customer comes."""


class Sheets:
    """Opens and closes them, and hands strokes to the one that is open."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._sheets = {sheet.act: sheet for sheet in sheets}
        self._open: Sheet | None = None

    @property
    def asking(self) -> bool:
        """Tell whether one waits for the database."""
        return any(sheet.asking for sheet in self._sheets.values())

    def shown(self) -> object:
        """Give what the open one shows, or None."""
        return self._open.shown() if self._open else None

    def press(self, stroke: Stroke) -> bool:
        """Do what a stroke means to a sheet; False leaves it to the sale."""
        if stroke.act in self._sheets:
            self._turn(self._sheets[stroke.act])
            return True
        if self._open is None:
            return False
        if stroke.act is not Act.ESCAPE and self._open.press(stroke):
            if self._open.finished:
                self.close()
            return True
        self.close()
        return stroke.act is Act.ESCAPE

    def show(self, sheet: Sheet) -> None:
        """Open one from elsewhere than its key."""
        self.close()
        if sheet.open():
            self._open = sheet

    def close(self) -> None:
        """Put the open one away."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _turn(self, sheet: Sheet) -> None:
        was_open = self._open is sheet
        self.close()
        if not was_open and sheet.open():
            self._open = sheet
