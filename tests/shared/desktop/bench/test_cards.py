from __future__ import annotations

import pytest

from shared.desktop.bench.cards import CARDS, Holder
from shared.identity.document_number import BadDocumentNumber, DocumentKind, parse_number

KINDS = {
    Holder.HONG_KONG: DocumentKind.HMT_RESIDENCE_PERMIT,
    Holder.FOREIGNER: DocumentKind.FOREIGN_RESIDENCE_CARD,
}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.holder.value)
def test_every_card_but_the_wrong_one_has_a_number_that_holds(card: object) -> None:
    holder, text = card.holder, card.card.text  # type: ignore[attr-defined]
    number = text[122:158].decode("utf-16-le").strip()
    kind = KINDS.get(holder, DocumentKind.ID_CARD)

    if holder is Holder.WRONG_NUMBER:
        with pytest.raises(BadDocumentNumber):
            parse_number(kind, number)
    else:
        assert parse_number(kind, number).born is not None
