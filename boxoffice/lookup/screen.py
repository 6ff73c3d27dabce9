"""Puts the screen of orders together and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar
from uuid import UUID

from boxoffice.front_door import FrontDoor
from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.approvals import Approvals
from boxoffice.lookup.back_messages import BackMessages
from boxoffice.lookup.band_messages import BandMessages
from boxoffice.lookup.bands import Bands
from boxoffice.lookup.card_backs import CardBacks
from boxoffice.lookup.card_desk import CardBackDesk
from boxoffice.lookup.card_messages import CardBackMessages
from boxoffice.lookup.changes import Changes
from boxoffice.lookup.deeds import Deeds
from boxoffice.lookup.desk import BandDesk, LookUpDesk, SlipDesk
from boxoffice.lookup.exits import LookUpExits
from boxoffice.lookup.hand_outs import HandOuts
from boxoffice.lookup.messages import LookUpMessages
from boxoffice.lookup.order_papers import DocumentPlace, OrderPapers
from boxoffice.lookup.paper import OrderPaperDesk
from boxoffice.lookup.paper_messages import PaperMessages
from boxoffice.lookup.pick_up_messages import PickUpMessages
from boxoffice.lookup.pick_ups import PickUps
from boxoffice.lookup.presenter import LookUpPresenter
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.slips import Slips
from boxoffice.lookup.view import LookUpView
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from boxoffice.window import BoxOfficeWindow
from boxoffice.workers import Workers
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard


class _Part(Protocol):
    """What works on the order that is shown."""

    state: Callable[[], LookUpShown]
    show: Callable[[LookUpShown], None]


_AnyPart = TypeVar("_AnyPart", bound=_Part)


class LookUpScreen:
    """The widget to show, and the presenter that must live as long as it does."""

    def __init__(
        self,
        theme: Theme,
        translations: Translations,
        window: BoxOfficeWindow,
        front: FrontDoor,
        workers: Workers,
        desk: LookUpDesk,
        band_desk: BandDesk,
        card_desk: CardBackDesk,
        paper: OrderPaperDesk,
        documents: DocumentPlace,
        prints: PrintQueue,
        leave: Callable[[], None],
        drawer_stayed: Callable[[Exception], None],
        annual_pass: Callable[[UUID], None],
    ) -> None:
        self._window = window
        self.view = view = LookUpView(theme, translations)
        self._question = question = Question(workers.database)
        self._desk, self._prints = desk, prints
        say_cards = CardBackMessages(window.messages, view.words.tender_words)
        self._cards = CardBacks(card_desk, say_cards)
        self._say = LookUpMessages(window.messages, view.words.reason_words)
        self._band_say = BandMessages(window.messages)
        self._slips = Slips(
            workers.printer, SlipDesk(paper.print_slip, paper.open_drawer), self._say
        )
        self._slips.drawer_stayed = drawer_stayed
        self.presenter = LookUpPresenter(
            view,
            question,
            desk,
            self._deeds(),
            self._of_order(Changes(question, desk, self._say, prints, self._slips)),
            self._of_order(Approvals(question, desk, self._say)),
            self._hand_outs(),
            self._of_order(Bands(question, band_desk, self._band_say)),
            OrderPapers(workers.printer, paper, documents, PaperMessages(window.messages)),
            prints,
            LookUpExits(leave, front.lock, front.signed_out, annual_pass),
        )

    def _of_order(self, part: _AnyPart) -> _AnyPart:
        """Join a part to the order that is shown."""
        view = self.view
        part.state, part.show = lambda: view.shown, view.show_order
        return part

    def _deeds(self) -> Deeds:
        """Give what is done with an order; one made on line is handed over first."""
        question, desk, prints = self._question, self._desk, self._prints
        deeds = self._of_order(Deeds(question, desk, self._say, prints, self._slips))
        deeds.to_card = self._cards.give_back
        say = PickUpMessages(self._window.messages, self.view.words.facts)
        self._pick_ups = PickUps(question, desk, say, prints)
        self._pick_ups.done, deeds.collect = lambda: deeds.done(), self._pick_ups.collect
        return deeds

    def _hand_outs(self) -> HandOuts:
        """Give what hands cash out that is owed; it is looked for while the screen is shown."""
        say = BackMessages(self._window.messages, self.view.words.reason_words)
        hand_outs = self._of_order(
            HandOuts(self._question, self._desk, say, self._slips, self._cards)
        )
        self.view.visible.connect(lambda visible: hand_outs.watch(shown=visible))
        return hand_outs

    def open(self, code: str = "") -> None:
        """Show the screen, with nothing or with the order of a code that was scanned."""
        self._window.show_screen(self.view)
        self.presenter.open(code)

    def open_newest(self) -> None:
        """Show the newest order, about to print a ticket of it again."""
        self._window.show_screen(self.view)
        self.presenter.open_newest()

    def card(self, entry: Entry) -> None:
        """Hear who laid an identity card on the reader while the screen is shown."""
        self.presenter.press(Press(Act.CARD, entry=entry))

    @property
    def waits_for_band(self) -> bool:
        """Tell whether a card that is laid down is to be bound to a ticket."""
        return self.view.shown.stage is Stage.BAND

    def laid(self, card: ContactlessCard | CardTrouble) -> None:
        """Hear a card or a wristband while one is waited for."""
        if isinstance(card, CardTrouble):
            self._band_say.say_bad_card()
        else:
            self.presenter.press(Press(Act.LAID, text=card.number))

    def scanned(self, text: str) -> None:
        """Hear a code while the screen is shown."""
        self.presenter.scanned(text)
