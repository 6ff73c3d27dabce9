"""A visitor picks up what was bought elsewhere: by document, by phone and code, or by QR."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.documents import DocumentPad
from boxoffice.kiosk.issuing import Issuing
from boxoffice.kiosk.naming import facts_of_card
from boxoffice.kiosk.office import KioskOffice
from boxoffice.kiosk.scenes_picking import PHONE_END_DIGITS
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said
from boxoffice.sale.desk import NoPersonKeys
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.identity.document_number import BadDocumentNumber, parse_number
from shared.identity.names import normalise_phone
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.sales.pickup import (
    CollectedAlready,
    FoundPickups,
    NothingToCollect,
    TooManyTries,
    WaitingOrder,
)
from shared.sales.pickup_keys import (
    PickupProof,
    ShownBy,
    is_pickup_qr,
    is_short_code,
    proof_of_card,
    proof_of_number,
    proof_of_phone,
    read_proof,
)

logger = logging.getLogger(__name__)

_PHONE_DIGITS: Final = 11
_CODE_DIGITS: Final = 6


class Picking(QObject):
    """Plays the presses of its pages. `broken` hears of what ends the visit.

    What a visitor has shown is kept until the order is printed: the database asks for it again.
    """

    def __init__(
        self, showing: Showing, database: Background, office: KioskOffice, issuing: Issuing
    ) -> None:
        super().__init__()
        self._showing = showing
        self._database = database
        self._office = office
        self._issuing = issuing
        self._pad = DocumentPad(showing)
        self._proof = PickupProof()
        self.broken: Callable[[Exception], None] = lambda _: None

    def open(self) -> None:
        """Ask how the visitor proves what is theirs."""
        if self._office.keeps_names:
            self._showing.put(page=Page.PICK_UP, typed="", code="")
        else:
            self._showing.say(Said.NO_NAMES)

    def forget(self) -> None:
        """Forget what a visitor has shown."""
        self._proof = PickupProof()

    # Presses, scans, cards.

    def press(self, press: Press) -> None:
        """Play a press on one of the pages."""
        match self._showing.shown.page:
            case Page.PICK_UP:
                self._at_ways(press)
            case Page.PAD:
                self._pad.press(press, self._ask_end, self.open)
            case Page.PHONE_END:
                self._at_end(press)
            case Page.PICK_PHONE:
                self._at_phone(press)
            case Page.ORDERS:
                self._at_orders(press)

    def scanned(self, text: str) -> None:
        """Hear a code; only that of an order is meant."""
        if is_pickup_qr(text) and not self._showing.shown.busy:
            self._prove(lambda: read_proof(text, self._office.keys))

    def card(self, card: IdCard | CardTrouble) -> None:
        """Hear a card that was laid down."""
        if self._showing.shown.busy:
            return
        if isinstance(card, CardTrouble):
            away = card is CardTrouble.TAKEN_AWAY
            self._showing.say(Said.CARD_AWAY if away else Said.NOT_A_CARD)
            return
        try:
            document = facts_of_card(card).document
        except BadDocumentNumber:
            document = None
        if document is None:
            self._showing.say(Said.NOT_A_CARD)
        else:
            self._prove(lambda: proof_of_card(document.number, self._office.keys))

    def _at_ways(self, press: Press) -> None:
        match press.act:
            case Act.TYPE_ID:
                self._pad.open()
            case Act.TYPE_PHONE:
                self._showing.put(page=Page.PICK_PHONE, typed="", code="", typing_code=False)

    def _at_phone(self, press: Press) -> None:
        shown = self._showing.shown
        typing = "code" if shown.typing_code else "typed"
        text: str = getattr(shown, typing)
        most = _CODE_DIGITS if shown.typing_code else _PHONE_DIGITS
        match press.act:
            case Act.CHARACTER if len(text) < most:
                whole = len(text) + 1 == most
                self._showing.put(**{
                    typing: text + press.text, "typing_code": shown.typing_code or whole
                })  # fmt: skip
            case Act.RUB_OUT:
                if shown.typing_code and not text:
                    self._showing.put(typing_code=False)
                else:
                    self._showing.put(**{typing: text[:-1]})
            case Act.TYPE_PHONE:
                self._showing.put(typing_code=False)
            case Act.TYPE_CODE:
                self._showing.put(typing_code=True)
            case Act.BACK:
                self.open()
            case Act.NEXT:
                self._read_phone()

    def _read_phone(self) -> None:
        shown = self._showing.shown
        if not normalise_phone(shown.typed):
            self._showing.put(said=Said.BAD_PHONE, typing_code=False)
        elif not is_short_code(shown.code):
            self._showing.put(said=Said.WRONG_CODE, typing_code=True)
        else:
            self._prove(lambda: proof_of_phone(shown.typed, shown.code, self._office.keys))

    def _ask_end(self, _: PersonFacts) -> None:
        """Keep a number that can be one as it is typed, and ask whose it is."""
        self._showing.put(page=Page.PHONE_END, code="")

    def _at_end(self, press: Press) -> None:
        shown = self._showing.shown
        match press.act:
            case Act.CHARACTER if len(shown.code) < PHONE_END_DIGITS:
                self._showing.put(code=shown.code + press.text)
            case Act.RUB_OUT:
                self._showing.put(code=shown.code[:-1])
            case Act.BACK:
                self._showing.put(page=Page.PAD, code="")
            case Act.NEXT if len(shown.code) == PHONE_END_DIGITS and not shown.busy:
                number = parse_number(shown.kind, shown.typed).number
                self._prove(lambda: proof_of_number(number, shown.code, self._office.keys))

    def _prove(self, read: Callable[[], PickupProof | None]) -> None:
        """Look for what somebody proves to be theirs."""
        try:
            proof = read()
        except NoPersonKeys:
            self._showing.say(Said.NO_NAMES)
        else:
            if proof is not None:
                self._find(proof)

    # The orders.

    def _find(self, proof: PickupProof) -> None:
        self._proof = proof
        self._showing.put(busy=True)
        self._database.run(self, lambda: self._office.find(proof), self._found, self._failed)

    def _found(self, found: FoundPickups) -> None:
        if found.orders:
            said = Said.NOTHING if any(one.to_print for one in found.orders) else Said.NOTHING_LEFT
            self._showing.put(
                page=Page.ORDERS, orders=found.orders, typed="", code="", busy=False, said=said
            )
        elif found.tries_left is not None:
            self._showing.put(
                said=Said.WRONG_END if self._by_number else Said.WRONG_CODE,
                facts=(str(found.tries_left),), busy=False, code="", typing_code=True,
            )  # fmt: skip
        else:
            self._showing.put(page=Page.PICK_UP, said=Said.NOT_FOUND, busy=False, typed="")

    @property
    def _by_number(self) -> bool:
        return self._proof.shown_by is ShownBy.NUMBER_AND_END

    def _at_orders(self, press: Press) -> None:
        shown = self._showing.shown
        if press.act is Act.BACK:
            self.forget()
            self.open()
        elif press.act is Act.TAKE and press.number < len(shown.orders) and not shown.busy:
            self._take(shown.orders[press.number])

    def _take(self, order: WaitingOrder) -> None:
        count = len(order.to_print)
        if not count:
            self._showing.say(Said.NOTHING_LEFT)
        elif not self._issuing.paper.has_for(count):
            self._showing.say(Said.PAPER_SHORT, str(self._issuing.paper.most))
        else:
            collect_id, proof = uuid7(), self._proof
            self._showing.put(busy=True)
            self._database.run(
                self,
                lambda: self._office.collect(collect_id, order, proof),
                lambda tickets: self._issuing.print_tickets(
                    tickets, order.order.number, order.order.id
                ),
                self._failed,
            )

    def _failed(self, error: Exception) -> None:
        match error:
            case TooManyTries():
                closed = error.of_what_was_tried and self._by_number
                self._showing.put(
                    page=Page.PICK_UP, said=Said.NUMBER_CLOSED if closed else Said.TOO_MANY_TRIES,
                    busy=False, typed="", code="", until=error.until,
                )  # fmt: skip
            case CollectedAlready():
                facts = (error.at, error.place_zh, error.place_en)
                self._showing.put(said=Said.COLLECTED, facts=facts, busy=False)
            case NothingToCollect():
                self._showing.put(page=Page.PICK_UP, said=Said.NOTHING_LEFT, busy=False)
            case _:
                if not isinstance(error, DATABASE_LOST):
                    logger.error("a pick-up failed", exc_info=error)
                self.broken(error)
