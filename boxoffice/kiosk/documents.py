"""The pad on which the number of a document is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said
from shared.identity.document_number import BadDocumentNumber, DocumentKind, parse_number
from shared.identity.person import PersonFacts

PAPER_KINDS: Final = (
    DocumentKind.ID_CARD,
    DocumentKind.PASSPORT,
    DocumentKind.HK_MACAO_PERMIT,
    DocumentKind.TAIWAN_PERMIT,
)
LONGEST: Final = 18


class DocumentPad:
    """Letters and digits one by one; what is typed is judged once it is whole."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing

    def open(self) -> None:
        """Begin with nothing typed."""
        self._showing.put(page=Page.PAD, typed="", kind=DocumentKind.ID_CARD)

    def press(
        self, press: Press, typed: Callable[[PersonFacts], None], back: Callable[[], None]
    ) -> None:
        """Play a press; `typed` hears of somebody whose number can be one, `back` of a retreat."""
        shown = self._showing.shown
        match press.act:
            case Act.CHARACTER if len(shown.typed) < LONGEST:
                self._showing.put(typed=shown.typed + press.text)
            case Act.RUB_OUT:
                self._showing.put(typed=shown.typed[:-1])
            case Act.PAPER_KIND:
                self._showing.put(kind=DocumentKind(press.text), typed="")
            case Act.BACK:
                self._showing.put(typed="")
                back()
            case Act.NEXT:
                self._read(typed)

    def _read(self, typed: Callable[[PersonFacts], None]) -> None:
        shown = self._showing.shown
        try:
            document = parse_number(shown.kind, shown.typed)
        except BadDocumentNumber:
            self._showing.say(Said.BAD_NUMBER)
        else:
            typed(PersonFacts(document=document))
