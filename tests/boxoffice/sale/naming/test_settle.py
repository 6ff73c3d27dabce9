"""Name and number typed in one field, and documents known by their numbers."""

from __future__ import annotations

import pytest

from boxoffice.sale.naming.cursor import DOCUMENTS
from boxoffice.sale.naming.entry import PHONE, Entry
from boxoffice.sale.naming.settle import settle
from shared.identity.document_number import DocumentKind
from tests.boxoffice.sale.naming.invented import LI

REACHED = (*DOCUMENTS, PHONE)


@pytest.mark.parametrize(
    ("typed", "settled"),
    [
        (Entry(LI.number), Entry(number=LI.number)),
        (Entry(f"{LI.name} {LI.number}"), LI),
        (Entry(number=f"{LI.number} {LI.name}"), LI),
        (Entry(number=LI.name), Entry(LI.name)),
        (LI, LI),
        (Entry("陈大文", number="H12345678"),
         Entry("陈大文", DocumentKind.HK_MACAO_PERMIT, "H12345678")),
        (Entry("John Smith"), Entry("John Smith")),
        (Entry(number="1101"), Entry(number="1101")),
    ],
)  # fmt: skip
def test_what_stands_in_the_wrong_field_is_put_right(typed: Entry, settled: Entry) -> None:
    assert settle(typed, DOCUMENTS) == settled


def test_a_kind_that_somebody_chose_is_left_alone() -> None:
    chosen = Entry("陈大文", DocumentKind.PASSPORT, "H12345678")

    assert settle(chosen, DOCUMENTS) == chosen


def test_a_phone_is_taken_where_no_document_is_asked_for() -> None:
    assert settle(Entry("李明", number="13800130001"), REACHED) == Entry(
        "李明", PHONE, "13800130001"
    )
