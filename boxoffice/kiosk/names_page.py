"""Who a visitor's tickets are for: cards that are laid down, numbers that are typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.documents import DocumentPad
from boxoffice.kiosk.naming import (
    Person,
    children,
    facts_of_card,
    guardian_of,
    next_unknown,
    taken_in,
)
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said
from boxoffice.sale.desk import SalePage
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.identity.document_number import BadDocumentNumber
from shared.identity.person import PersonFacts

_TROUBLES: Final = {
    CardTrouble.TAKEN_AWAY: Said.CARD_AWAY,
    CardTrouble.NOT_AN_ID_CARD: Said.NOT_A_CARD,
    CardTrouble.NOT_GENUINE: Said.NOT_A_CARD,
    CardTrouble.UNREADABLE: Said.NOT_A_CARD,
}


class NamesPage:
    """Plays the page and its pad; `back` leads to the tickets, `on` to what comes next."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._pad = DocumentPad(showing)
        self.back: Callable[[], None] = lambda: None
        self.on: Callable[[], None] = lambda: None

    def press(self, press: Press) -> None:
        """Play a press."""
        if self._showing.shown.page is Page.PAD:
            self._pad.press(press, self._named, lambda: self._showing.put(page=Page.NAMES))
        else:
            self._at_names(press)

    def card(self, card: IdCard | CardTrouble) -> None:
        """Hear a card while somebody is to be named."""
        shown = self._showing.shown
        if shown.page not in (Page.NAMES, Page.PAD):
            return
        if isinstance(card, CardTrouble):
            self._showing.say(_TROUBLES[card])
            return
        try:
            self._named(facts_of_card(card))
        except BadDocumentNumber:
            self._showing.say(Said.NOT_A_CARD)

    def _at_names(self, press: Press) -> None:
        shown = self._showing.shown
        match press.act:
            case Act.PERSON if press.number < len(shown.people):
                self._showing.put(person=press.number)
            case Act.TYPE_ID:
                self._pad.open()
            case Act.BACK:
                self.back()
            case Act.NEXT:
                self.on()

    def _named(self, facts: PersonFacts) -> None:
        shown = self._showing.shown
        people = taken_in(shown.people, shown.person, facts)
        if people is None:
            self._showing.put(page=Page.NAMES, said=Said.TWICE, typed="")
            return
        following = next_unknown(people)
        place = shown.person if following is None else following
        self._showing.put(page=Page.NAMES, people=people, person=place, typed="")


def child_alone(page: SalePage, people: tuple[Person, ...]) -> bool:
    """Tell whether a child is named and no adult who could agree for it."""
    today = page.days[0].day
    asked = page.notice is not None and children(people, today)
    return asked and guardian_of(people, today) is None
