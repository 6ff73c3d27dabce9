"""Whom a pass is for, when a ticket becomes one: typed, or from the card on the reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boxoffice.lookup.exchange_messages import ExchangeMessages
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.naming.entry import Demand, Entry, judge
from boxoffice.sale.naming.named import Named
from shared.identity.document_number import BadDocumentNumber, DocumentKind, parse_number

_DEMAND: Final = Demand(born=False)
# What a number is taken for: the first kind whose rules it keeps.
_KINDS: Final = (
    DocumentKind.ID_CARD,
    DocumentKind.HMT_RESIDENCE_PERMIT,
    DocumentKind.FOREIGN_RESIDENCE_CARD,
    DocumentKind.HK_MACAO_PERMIT,
    DocumentKind.TAIWAN_PERMIT,
    DocumentKind.PASSPORT,
)
_ID_LENGTH: Final = 18


def kind_of(number: str) -> DocumentKind:
    """Tell which document a number is of; what fits none is judged as an identity card."""
    for kind in _KINDS:
        try:
            parse_number(kind, number)
        except BadDocumentNumber:
            continue
        return kind
    return DocumentKind.ID_CARD if len(number.strip()) == _ID_LENGTH else DocumentKind.PASSPORT


class Holders:
    """Takes one person after the other until everybody is named."""

    def __init__(self, say: ExchangeMessages) -> None:
        self._say = say

    def take(self, shown: LookUpShown, entry: Entry) -> LookUpShown:
        """Name somebody; what is wrong is said, and nobody is named."""
        option = shown.chosen
        if option is None or not shown.names_missing:
            return shown
        judged = judge(entry, _DEMAND, option.day, option.day)
        if judged.person is None:
            self._say.say_fault(judged.fault, entry)
            return replace(shown, stage=Stage.NAMING)
        place = self._place(shown, option.offer.persons)
        named = Named(place, judged.person, guardian=judged.guardian)
        shown = replace(shown, named=(*shown.named, named))
        self._say.say_named(entry, shown.names_missing)
        return replace(shown, stage=Stage.NAMING if shown.names_missing else Stage.CHANGE)

    @staticmethod
    def _place(shown: LookUpShown, persons: int) -> int:
        """Give the ticket, counted from 1, that the next person belongs to."""
        before = (shown.change.named if shown.change else 0) + len(shown.named)
        return before // persons + 1
