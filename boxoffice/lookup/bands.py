"""Cards and wristbands of plain tickets: laid down one after the other, or told to be lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.band_messages import BandMessages
from boxoffice.lookup.desk import BandDesk
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.passes.bands import TicketTakesNoBand
from shared.passes.refusals import CardBound, NoSuchPass
from shared.sales.look_up import TicketShown

# What still means the same while a band is waited for.
_LOOKING: Final = (
    *(Act.ESCAPE, Act.UP, Act.DOWN, Act.TICKET),
    *(Act.PAGE_UP, Act.PAGE_DOWN),
)


class Bands(QObject):
    """`show` takes a new state, `done` follows when a band was bound or ended; `failed` the rest.

    Once a ticket has its band the next one without is marked.
    """

    def __init__(self, question: Question, desk: BandDesk, say: BandMessages) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self.state: Callable[[], LookUpShown] = LookUpShown
        self.show: Callable[[LookUpShown], None] = lambda _: None
        self.done: Callable[[], None] = lambda: None
        self.failed: Callable[[Exception], None] = lambda _: None

    def takes(self, shown: LookUpShown, press: Press) -> bool:
        """Tell whether a press is about bands."""
        if shown.stage is Stage.BAND:
            return press.act not in _LOOKING
        return shown.stage is Stage.ORDER and press.act is Act.BAND

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Wait for a band, bind the one that was laid down, or end the one that was lost."""
        ticket = shown.ticket
        match press.act:
            case Act.BAND if shown.stage is Stage.ORDER:
                if ticket is None or not ticket.takes_band:
                    self._say.say_not_taken()
                    return shown
                return replace(shown, stage=Stage.BAND, done=None, changed=None)
            case Act.LAID if ticket is not None:
                self._bind(ticket, press.text)
            case Act.DELETE if ticket is not None and ticket.band is not None:
                self._lose(ticket.band)
        return shown

    def _bind(self, ticket: TicketShown, number: str) -> None:
        before = ticket.band is not None
        self._question.ask(
            lambda: self._desk.bind(ticket.id, number),
            lambda _: self._bound(ticket, before=before),
            self._not_done,
        )

    def _bound(self, ticket: TicketShown, *, before: bool) -> None:
        shown = self.state()
        following = without_band(shown, besides=ticket.id)
        if following is not None:
            self.show(replace(shown, row=following))
        self._say.say_bound(ticket.number, before=before, more=following is not None)
        self.done()

    def _lose(self, card: UUID) -> None:
        self._question.ask(lambda: self._desk.lose(card), lambda _: self._lost(), self._not_done)

    def _lost(self) -> None:
        self._say.say_lost()
        self.done()

    def _not_done(self, error: Exception) -> None:
        match error:
            case CardBound():
                self._say.say_card_bound(error.number)
            case TicketTakesNoBand():
                self._say.say_no_band(error.why)
                self.done()
            case NoSuchPass():
                self.done()
            case NoPersonKeys():
                self._say.say_no_keys()
            case _ if isinstance(error, DATABASE_LOST):
                self._say.say_database_lost()
            case _:
                self.failed(error)


def without_band(shown: LookUpShown, *, besides: UUID) -> int | None:
    """Give the place of the first ticket, from the marked one on, that still wants a band."""
    tickets = shown.history.tickets if shown.history else ()
    places = [*range(shown.row, len(tickets)), *range(shown.row)]
    return next(
        (
            at
            for at in places
            if tickets[at].takes_band and tickets[at].band is None and tickets[at].id != besides
        ),
        None,
    )
