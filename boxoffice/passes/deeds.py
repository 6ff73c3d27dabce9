"""What is done with a pass: photographed, bound, lost, paused, renewed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.passes.acts import Act, Press
from boxoffice.passes.camera import LiveCamera
from boxoffice.passes.desk import PassDesk, RenewOrder
from boxoffice.passes.face_deeds import FaceDeeds
from boxoffice.passes.messages import PassMessages
from boxoffice.passes.portrait import portrait_of
from boxoffice.passes.shown import PassShown, Stage
from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.capacity.stops import SalesStopped
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.passes.keep import AT_WINDOW, CardEnd
from shared.passes.refusals import CardBound, NoSuchPass, PassNotSo
from shared.passes.renew import RenewalPlan, Renewed
from shared.passes.rules import PassState
from shared.sales.change import DuePaid
from shared.sales.receipt import IssuedTicket
from shared.sales.sell import IdLimitReached, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)
_SHORTEST, _LONGEST = 4, 12  # of the last figures of a card, or the number of its approval
_STEPS: Final = {Act.UP: -1, Act.DOWN: 1}


class PassDeeds(QObject):
    """`show` takes a new state, `reread` follows when the pass has changed."""

    def __init__(
        self,
        question: Question,
        desk: PassDesk,
        say: PassMessages,
        prints: PrintQueue,
        live: LiveCamera,
        faces: FaceDeeds,
    ) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self._prints = prints
        self._live = live
        self._meant: RenewOrder | None = None
        self._holding: UUID | None = None
        self.state: Callable[[], PassShown] = PassShown
        self.show: Callable[[PassShown], None] = lambda _: None
        self.reread: Callable[[], None] = lambda: None
        self.open_drawer: Callable[[], None] = lambda: None
        self.signed_out: Callable[[], None] = lambda: None
        live.blind = self._blind
        self._faces = faces
        faces.state, faces.show = lambda: self.state(), lambda shown: self.show(shown)
        faces.done, faces.failed = lambda: self.reread(), self.failed

    def begin(self, shown: PassShown, act: Act) -> PassShown:
        """Begin what a key means, where the pass allows it."""
        person = shown.person
        match act:
            case Act.PHOTO if shown.living and person is not None:
                self._live.open()
                return replace(shown, stage=Stage.PHOTO, taken=None)
            case Act.CARD if shown.living and person is not None:
                return replace(shown, stage=Stage.CARD)
            case Act.LOST if person is not None and person.card is not None:
                return replace(shown, stage=Stage.LOST)
            case Act.FACE if shown.living and person is not None:
                return self._faces.begin(shown)
            case Act.PAUSE if shown.state is PassState.ON_HOLD:
                self._release(shown)
            case Act.PAUSE if shown.can_pause:
                self._holding = uuid7()
                return replace(shown, stage=Stage.PAUSE, reason=None)
            case Act.RENEW if shown.held is not None:
                held = shown.held
                self._question.ask(
                    lambda: self._desk.plan_renewal(held), self._planned, self.failed
                )
        return shown

    def press(self, shown: PassShown, press: Press) -> PassShown:
        """Go on with what was begun."""
        match shown.stage, press.act:
            case Stage.PHOTO, Act.ENTER:
                return self._photo(shown)
            case Stage.LOST, Act.ENTER:
                self._lose(shown)
            case Stage.PAUSE, Act.DIGIT if 0 < press.number <= len(AT_WINDOW):
                return replace(shown, reason=press.number - 1)
            case Stage.PAUSE, Act.ENTER:
                self._pause(shown)
            case ((Stage.FACE | Stage.FACE_END), _):
                return self._faces.press(shown, press)
            case Stage.RENEW, _:
                return self._renewal(shown, press)
        return shown

    def bind(self, shown: PassShown, number: str) -> None:
        """Bind the card that was laid down to the holder who is marked."""
        now, person = shown.now, shown.person
        if now is None or person is None:
            return
        before = person.card is not None
        self._question.ask(
            lambda: self._desk.bind_card(now.term.ticket_id, person.person_id, number),
            lambda _: self._done(lambda: self._say.say_bound(before=before)),
            self.failed,
        )

    def leave(self) -> None:
        """Let go of the camera."""
        self._live.shut()

    def failed(self, error: Exception) -> None:
        """Say why something was not done."""
        match error:
            case NotSignedIn():
                self.signed_out()
            case CardBound():
                self._say.say_card_bound(error.number)
            case PassNotSo() | NoSuchPass():
                self._say.say_changed()
                self.reread()
            case SoldOut() | SalesClosed() | SalesStopped() | PriceChanged() | IdLimitReached():
                self._say.say_price_changed()
                self.reread()
            case NoPersonKeys():
                self._say.say_no_keys()
            case NotPermitted():
                self._say.say_not_permitted()
            case NoOpenShift():
                self._say.say_no_shift()
            case _ if isinstance(error, DATABASE_LOST):
                self._say.say_database_lost()
            case _:
                logger.error("a pass was not changed", exc_info=error)
                self._say.say_fault()

    def _done(self, say: Callable[[], None]) -> None:
        say()
        self.reread()

    # Photo and card.

    def _blind(self, blind: bool) -> None:
        shown = self.state()
        if shown.live and shown.blind is not blind:
            self.show(replace(shown, blind=blind))

    def _photo(self, shown: PassShown) -> PassShown:
        if shown.taken is None:
            newest = self._live.newest
            taken = portrait_of(newest) if newest else None
            if taken is None:
                self._say.say_no_picture()
                return shown
            return replace(shown, taken=taken)
        now, person, jpeg = shown.now, shown.person, shown.taken
        if now is not None and person is not None:
            self._question.ask(
                lambda: self._desk.keep_photo(now.term.ticket_id, person.person_id, jpeg),
                lambda _: self._kept(),
                self.failed,
            )
        return shown

    def _kept(self) -> None:
        self._live.shut()
        self._done(self._say.say_photo_kept)

    def _lose(self, shown: PassShown) -> None:
        card = shown.person.card if shown.person else None
        if card is not None:
            self._question.ask(
                lambda: self._desk.end_card(card, CardEnd.LOST),
                lambda _: self._done(self._say.say_lost),
                self.failed,
            )

    # Pause.

    def _pause(self, shown: PassShown) -> None:
        now, hold_id = shown.now, self._holding
        if shown.reason is None or now is None or hold_id is None:
            self._say.say_choose_reason()
            return
        reason = AT_WINDOW[shown.reason]
        self._question.ask(
            lambda: self._desk.hold(hold_id, now.term.ticket_id, reason),
            lambda _: self._done(self._say.say_held),
            self.failed,
        )

    def _release(self, shown: PassShown) -> None:
        held = shown.held
        if held is not None:
            self._question.ask(
                lambda: self._desk.release(held),
                lambda days: self._done(lambda: self._say.say_released(days)),
                self.failed,
            )

    # Renewal.

    def _planned(self, plan: RenewalPlan) -> None:
        shown, held = self.state(), self.state().held
        if plan.why_not is not None and held is not None:
            self._say.say_not_renewed(plan.why_not, held.last.term)
        elif not plan.options:
            self._say.say_no_renewal()
        else:
            self._meant = None
            self.show(replace(shown, stage=Stage.RENEW, renewal=plan, option=0, card=None))

    def _renewal(self, shown: PassShown, press: Press) -> PassShown:
        last = max(len(shown.renewal.options) - 1 if shown.renewal else 0, 0)
        match press.act:
            case Act.UP | Act.DOWN:
                return replace(shown, option=min(max(shown.option + _STEPS[press.act], 0), last))
            case Act.ROW if press.number <= last:
                return replace(shown, option=press.number)
            case Act.BANK_CARD if shown.due:
                return replace(shown, card=None if shown.card is not None else "")
            case Act.DIGIT if shown.card is not None:
                return replace(shown, card=(shown.card + str(press.number))[:_LONGEST])
            case Act.BACKSPACE if shown.card:
                return replace(shown, card=shown.card[:-1])
            case Act.ENTER if shown.card is not None and len(shown.card) < _SHORTEST:
                self._say.say_card_digits()
            case Act.ENTER:
                self._renew(shown)
        return shown

    def _renew(self, shown: PassShown) -> None:
        option, plan = shown.chosen, shown.renewal
        if option is None or plan is None:
            return
        due = DuePaid() if shown.card is None else DuePaid("card", shown.card)
        meant = RenewOrder(uuid7(), plan, option, due)
        tried = self._meant
        if tried is not None and replace(meant, sale_id=tried.sale_id) == tried:
            meant = tried
        self._meant = meant
        self._question.ask(
            lambda: self._desk.renew(meant), lambda told: self._renewed(meant, *told), self.failed
        )

    def _renewed(self, meant: RenewOrder, renewed: Renewed, paper: IssuedTicket) -> None:
        self._meant = None
        self._say.say_renewed(renewed, meant.due.tender)
        if meant.due.tender == "cash" and renewed.paid:
            self.open_drawer()
        self._prints.print_tickets((paper,))
        self.reread()
