from __future__ import annotations

from datetime import date

from boxoffice.sale.card.entry import entry_of_card
from boxoffice.sale.naming.entry import Entry
from shared.devices.id_card.protocol import IdCard, PermitKind
from shared.identity.document_number import DocumentKind


def test_a_citizen_is_entered_without_a_birth_which_the_number_tells() -> None:
    card = IdCard(PermitKind.RESIDENT, "张三", "11010519491231002X", date(1949, 12, 31))

    assert entry_of_card(card) == Entry("张三", DocumentKind.ID_CARD, "11010519491231002X")


def test_a_permit_of_hong_kong_is_entered_as_that() -> None:
    card = IdCard(PermitKind.HMT_RESIDENT, "陈大文", "810000198001010014", date(1980, 1, 1))

    assert entry_of_card(card).kind is DocumentKind.HMT_RESIDENCE_PERMIT


def test_a_foreigner_of_2017_is_entered_with_the_birth_of_the_chip() -> None:
    card = IdCard(PermitKind.FOREIGNER, "史密斯", "CAN110180010101", date(1980, 1, 1))

    assert entry_of_card(card) == Entry(
        "史密斯", DocumentKind.FOREIGN_RESIDENCE_CARD, "CAN110180010101", "1980-01-01"
    )
