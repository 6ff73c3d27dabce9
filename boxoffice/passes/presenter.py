"""Joins the screen of passes to the office: finds, shows, and leaves deeds to `PassDeeds`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from boxoffice.passes.acts import Act, Press
from boxoffice.passes.deeds import PassDeeds
from boxoffice.passes.desk import OnePass, PassDesk
from boxoffice.passes.messages import PassMessages
from boxoffice.passes.shown import PassShown, Said, Stage
from boxoffice.passes.view import PassView
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.passes.find import FoundPasses
from shared.tickets.code import is_ticket_code

_STEPS: Final = {Act.UP: -1, Act.DOWN: 1}
_BEGUN: Final = frozenset({Act.PHOTO, Act.CARD, Act.LOST, Act.RENEW, Act.PAUSE, Act.FACE})
_PAGE: Final = 4


@dataclass(frozen=True, slots=True)
class PassExits:
    """Where the screen leads; `order` takes the number of an order."""

    sale: Callable[[], None]
    lock: Callable[[], None]
    order: Callable[[str], None]
    signed_out: Callable[[], None]


class PassPresenter:
    """Plays presses one after another; those that come while it waits are played after."""

    def __init__(
        self,
        view: PassView,
        question: Question,
        desk: PassDesk,
        deeds: PassDeeds,
        say: PassMessages,
        prints: PrintQueue,
        exits: PassExits,
    ) -> None:
        self._view = view
        self._question = question
        self._desk = desk
        self._deeds = deeds
        self._say = say
        self._prints = prints
        self._exits = exits
        self._presses: deque[Press] = deque()
        self._answered = ""
        question.changed = self._play
        deeds.state, deeds.show = lambda: view.shown, view.show_pass
        deeds.reread = self._read_again
        view.pressed.connect(self.press)

    @property
    def shown(self) -> PassShown:
        """Give the state."""
        return self._view.shown

    def open(self, ticket: UUID | None = None) -> None:
        """Begin with the pass of a ticket, or with those of the last order here."""
        self._begin()
        if ticket is not None:
            self._read(ticket)
        else:
            self._question.ask(self._desk.newest, self._newest, self._not_found)
        self._show(replace(self.shown, busy=True))

    def press(self, press: Press) -> None:
        """Play a press, after those that are waiting."""
        self._presses.append(press)
        self._play()

    def leave(self) -> None:
        """Let go of the camera: another screen is shown."""
        self._deeds.leave()

    def _begin(self) -> None:
        self._presses.clear()
        self._say.clear()
        self._deeds.leave()
        self._answered = ""
        self._view.show_pass(PassShown(answers=self.shown.answers + 1, today=self.shown.today))

    def _play(self) -> None:
        while self._presses and not self._question.asking:
            self._do(self._presses.popleft())
        self._show(replace(self.shown, busy=self._question.asking))

    def _show(self, shown: PassShown) -> None:
        if shown != self.shown:
            self._view.show_pass(shown)

    def _do(self, press: Press) -> None:
        match press.act:
            case Act.LOCK:
                self._exits.lock()
            case Act.YES:
                self._prints.came_out()
            case Act.NO:
                self._prints.did_not_come_out()
            case Act.SEARCH:
                self._begin()
            case Act.SCAN:
                self._begin()
                self._find(press.text, shown=not is_ticket_code(press.text))
            case Act.IDENTITY:
                self._begin()
                self._find(press.text, shown=False)
            case Act.LAID:
                self._laid(press.text)
            case Act.ESCAPE:
                self._escape()
            case _:
                self._say.clear()
                self._do_here(press)

    def _do_here(self, press: Press) -> None:
        shown = self.shown
        if shown.stage is Stage.SEARCH:
            self._search(press)
        elif shown.stage is not Stage.PASS:
            self._show(self._deeds.press(shown, press))
        elif press.act in _BEGUN:
            self._show(self._deeds.begin(shown, press.act))
        else:
            self._look(press)

    def _escape(self) -> None:
        self._say.clear()
        back = self.shown.back()
        if back is None:
            self._deeds.leave()
            self._exits.sale()
            return
        if not back.live:
            self._deeds.leave()
        self._show(back)

    def _search(self, press: Press) -> None:
        shown, passes = self.shown, self.shown.found.passes
        match press.act:
            case Act.TYPED:
                self._show(replace(shown, typed=press.text))
            case Act.UP | Act.DOWN if passes:
                marked = (shown.marked + _STEPS[press.act]) % len(passes)
                self._show(replace(shown, marked=marked))
            case Act.ROW if press.number < len(passes):
                self._read(passes[press.number].id)
            case Act.ENTER:
                self._enter()

    def _enter(self) -> None:
        shown, passes = self.shown, self.shown.found.passes
        typed = shown.typed.strip()
        if passes and typed == self._answered:
            self._read(passes[shown.marked].id)
        elif len(typed) == 1 and typed.isdigit() and 0 < int(typed) <= len(passes):
            self._read(passes[int(typed) - 1].id)
        elif typed:
            self._find(typed)

    def _look(self, press: Press) -> None:
        shown, held = self.shown, self.shown.held
        if held is None:
            return
        match press.act:
            case Act.UP | Act.DOWN:
                self._mark(shown.holder + _STEPS[press.act])
            case Act.HOLDER:
                self._mark(press.number)
            case Act.DIGIT:
                self._mark(press.number - 1)
            case Act.PAGE_DOWN | Act.PAGE_UP:
                step = _PAGE if press.act is Act.PAGE_DOWN else -_PAGE
                most = max(len(held.events) - self._view.events.room, 0)
                first = min(max(shown.events_from + step, 0), most)
                self._show(replace(shown, events_from=first))
            case Act.ORDER if shown.now is not None:
                self._exits.order(shown.now.number)

    def _mark(self, place: int) -> None:
        """Mark another holder, and show their photo."""
        shown = self.shown
        if shown.held is None or not 0 <= place < len(shown.held.holders) or place == shown.holder:
            return
        self._show(replace(shown, holder=place, photo=None))
        self._read_again()

    def _laid(self, number: str) -> None:
        """Bind a card that was waited for; any other one finds its pass."""
        if self.shown.stage is Stage.CARD:
            self._say.clear()
            self._deeds.bind(self.shown, number)
            return
        self._begin()
        self._question.ask(
            lambda: self._desk.by_card(number),
            lambda found: self._by_card(found, number),
            self._not_found,
        )

    def _find(self, text: str, *, shown: bool = True) -> None:
        typed = text if shown else ""  # of a card nobody in the queue reads the number
        self._answered = typed.strip()
        self._show(replace(self.shown, typed=typed))
        self._question.ask(lambda: self._desk.find(text), self._found, self._not_found)

    def _by_card(self, found: FoundPasses, number: str) -> None:
        self._found(found)
        if not found.passes:
            self._show(replace(self.shown, said=Said.NO_CARD))
            self._question.ask(lambda: self._desk.by_band(number), self._by_band, self._not_found)

    def _by_band(self, ticket: str | None) -> None:
        if ticket is not None:
            self._exits.order(ticket)

    def _newest(self, found: FoundPasses) -> None:
        if found.passes:
            self._found(found)

    def _found(self, found: FoundPasses) -> None:
        said = Said.NOBODY if not found.passes else Said.MORE if found.more else Said.HOW
        answers = self.shown.answers + 1
        self._show(replace(self.shown, found=found, marked=0, said=said, answers=answers))
        if len(found.passes) == 1:
            self._read(found.passes[0].id)

    def _not_found(self, error: Exception) -> None:
        self._presses.clear()
        self._answered = ""
        self._show(replace(self.shown, found=FoundPasses(), said=Said.LOST))
        self._deeds.failed(error)

    def _read(self, ticket: UUID) -> None:
        self._question.ask(lambda: self._desk.read(ticket, 0), self._opened, self._deeds.failed)

    def _read_again(self) -> None:
        held, place = self.shown.held, self.shown.holder
        if held is not None:
            self._question.ask(
                lambda: self._desk.read(held.id, place), self._opened, self._deeds.failed
            )

    def _opened(self, one: OnePass | None) -> None:
        if one is None:
            self._show(replace(self.shown, said=Said.NOBODY))
        else:
            self._show(replace(self.shown.opened(one.held, one.today), photo=one.photo))
