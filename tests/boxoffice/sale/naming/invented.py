"""Visitors that nobody is: numbers of made-up people, whole by their check digit."""

from __future__ import annotations

from boxoffice.sale.naming.entry import Entry
from shared.identity.document_number import check_digit


def citizen(first_seventeen: str) -> str:
    """Give a citizen number that begins like this."""
    return first_seventeen + check_digit(first_seventeen)


LI = Entry("李明", number=citizen("11010519900307011"))
WANG = Entry("王小敏", number=citizen("11010519851130024"))
ZHANG = Entry("张三", number=citizen("33020019610102003"))
CHILD = Entry("王小宝", number=citizen("33020020190506005"))
