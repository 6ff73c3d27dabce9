"""Puts what was typed where it belongs: a number among the names, a document of another kind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from boxoffice.sale.naming.entry import PHONE, Entry, Paper
from boxoffice.sale.naming.name_list import kind_of, read_list
from shared.identity.document_number import DocumentKind
from shared.identity.names import normalise_number

_PHONE: Final = re.compile(r"1[3-9][0-9]{9}")


def settle(entry: Entry, kinds: tuple[Paper, ...]) -> Entry:
    """Give an entry as it was meant: two in one field are parted, a number tells its document."""
    if entry.kept_as is not None:
        return entry
    return _of_its_kind(_parted(entry), kinds)


def _parted(entry: Entry) -> Entry:
    name, number = entry.name.strip(), entry.number.strip()
    alone = name if not number else number if not name else ""
    read = read_list(alone)
    if len(read) != 1:
        return entry
    found = read[0].entry
    if not found.number and read[0].phone:
        found = replace(found, number=read[0].phone)
    if not (found.number and (found.name or alone == name)):
        # What stands in its own field stays as it was typed.
        return replace(entry, name=number, number="") if found.name and not name else entry
    return replace(entry, name=found.name, number=found.number, born=entry.born or found.born)


def _of_its_kind(entry: Entry, kinds: tuple[Paper, ...]) -> Entry:
    if entry.kind is not DocumentKind.ID_CARD or not entry.number.strip():
        return entry
    if PHONE in kinds and _PHONE.fullmatch(normalise_number(entry.number)):
        return replace(entry, kind=PHONE)
    guessed = kind_of(entry.number)
    return replace(entry, kind=guessed) if guessed is not None and guessed in kinds else entry
