"""Somebody whom the office keeps already: named by masks, never by a number."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from boxoffice.sale.naming.entry import PHONE, Demand, Entry, EntryFault, judge
from boxoffice.sale.naming.settle import settle
from boxoffice.sale.parking.basket import ParkedCustomer
from shared.identity.document_number import DocumentKind
from shared.identity.masks import mask_name, mask_number
from tests.boxoffice.office import TODAY
from tests.boxoffice.sale.naming.invented import LI, WANG

KEPT = Entry(
    mask_name(WANG.name), DocumentKind.ID_CARD, mask_number(WANG.number), kept_as=UUID(int=7)
)


def test_the_office_knows_what_the_window_does_not() -> None:
    judged = judge(KEPT, Demand(), TODAY, TODAY)

    assert judged.person is not None
    assert (judged.person.name, judged.person.document) == ("王*敏", None)
    assert (judged.kept_as, judged.mask) == (UUID(int=7), KEPT.number)
    assert settle(KEPT, (DocumentKind.ID_CARD,)) == KEPT


def test_who_has_no_document_is_a_contact_and_no_visitor() -> None:
    nobody = replace(KEPT, kind=PHONE, number="")

    assert judge(nobody, Demand(), TODAY).fault is EntryFault.NUMBER_MISSING
    assert judge(nobody, Demand(born=False, document=False), TODAY).kept_as == UUID(int=7)


def test_a_card_is_told_by_the_masks() -> None:
    assert KEPT.is_of(WANG)
    assert not KEPT.is_of(LI)
    assert WANG.is_of(WANG)


def test_a_basket_put_aside_keeps_whom_the_office_knows() -> None:
    customer = ParkedCustomer(names=((0, (KEPT, LI)),))

    assert ParkedCustomer.read(customer.text()) == customer
