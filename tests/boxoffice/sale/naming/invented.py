"""Visitors that nobody is: no district has 110100 or 330200. Their check digits are right."""

from __future__ import annotations

from boxoffice.sale.naming.entry import Entry
from shared.identity.document_number import check_digit


def citizen(first_seventeen: str) -> str:
    """Give a citizen number that begins like this."""
    return first_seventeen + check_digit(first_seventeen)


LI = Entry("李明", number=citizen("11010019900307011"))
WANG = Entry("王小敏", number=citizen("11010019851130024"))
ZHANG = Entry("张三", number=citizen("33020019610102003"))
CHILD = Entry("王小宝", number=citizen("33020020190506005"))
WRONG = LI.number[:-1] + ("0" if LI.number[-1] != "0" else "1")
