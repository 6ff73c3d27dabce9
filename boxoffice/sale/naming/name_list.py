"""A list of names as pasted from a chat or a spreadsheet: one person a line, in any columns."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from boxoffice.sale.naming.entry import PHONE, Entry
from shared.identity.document_number import DocumentKind
from shared.identity.names import is_han

# Whoever copies a whole table by mistake must not wait at the window until it is read.
_MOST_LINES: Final = 10_000
_BETWEEN: Final = re.compile(r"[\s,;|:、，；：]+")
_COUNTED: Final = re.compile(r"[0-9]{1,3}[.)）．]?")
_COUNT_BEFORE: Final = re.compile(r"^[0-9]{1,3}[.)](?=[^0-9])")
_GLUED: Final = re.compile(r"(\D+?)([0-9]{17}[0-9Xx]|1[0-9]{10})")
_DATE: Final = re.compile(r"(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?")
_PHONE: Final = re.compile(r"(?:\+?86)?1[3-9][0-9]{9}")
# A spreadsheet writes a long number like this once it has taken it for an amount: digits are gone.
_SPOILED: Final = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{1,3}")
_NUMBER: Final = re.compile(r"(?=(?:.*[0-9]){4})[A-Z0-9()]{5,20}")
_SHAPES: Final = (
    (re.compile(r"8[123]0000[0-9]{11}[0-9X]"), DocumentKind.HMT_RESIDENCE_PERMIT),
    (re.compile(r"9[0-9]{16}[0-9X]|[A-Z]{3}[0-9]{12}"), DocumentKind.FOREIGN_RESIDENCE_CARD),
    (re.compile(r"[0-9]{14,20}|[0-9]{16,18}X"), DocumentKind.ID_CARD),
    (re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?"), DocumentKind.HK_MACAO_PERMIT),
    (re.compile(r"[0-9]{8}(?:[0-9]{2}(?:\([A-Z0-9]\)|[A-Z]))?"), DocumentKind.TAIWAN_PERMIT),
    (re.compile(r"(?=.*[A-Z])[A-Z0-9]{5,15}|[0-9]{9}"), DocumentKind.PASSPORT),
)
_KINDS: Final = {
    "身份证": DocumentKind.ID_CARD,
    "居民身份证": DocumentKind.ID_CARD,
    "临时身份证": DocumentKind.TEMPORARY_ID_CARD,
    "户口簿": DocumentKind.HOUSEHOLD_REGISTER,
    "户口本": DocumentKind.HOUSEHOLD_REGISTER,
    "港澳通行证": DocumentKind.HK_MACAO_PERMIT,
    "回乡证": DocumentKind.HK_MACAO_PERMIT,
    "港澳居民来往内地通行证": DocumentKind.HK_MACAO_PERMIT,
    "台胞证": DocumentKind.TAIWAN_PERMIT,
    "台湾居民来往大陆通行证": DocumentKind.TAIWAN_PERMIT,
    "居住证": DocumentKind.HMT_RESIDENCE_PERMIT,
    "港澳台居民居住证": DocumentKind.HMT_RESIDENCE_PERMIT,
    "永居证": DocumentKind.FOREIGN_RESIDENCE_CARD,
    "外国人永久居留身份证": DocumentKind.FOREIGN_RESIDENCE_CARD,
    "护照": DocumentKind.PASSPORT,
    "PASSPORT": DocumentKind.PASSPORT,
    "军官证": DocumentKind.MILITARY_CARD,
    "士兵证": DocumentKind.MILITARY_CARD,
}
# Heads and columns of lists that are no part of a name.
_LABELS: Final = frozenset(
    {
        *("序号", "编号", "姓名", "名字", "证件", "证件类型", "证件种类", "证件号", "证件号码"),
        *("身份证号", "身份证号码", "号码", "性别", "男", "女", "年龄", "出生日期", "生日"),
        *("电话", "手机", "手机号", "电话号码", "联系电话", "备注", "游客", "成人", "儿童"),
        *("学生", "老人", "NO", "NO.", "NAME", "ID", "NUMBER", "DOCUMENT", "TYPE", "SEX"),
        *("GENDER", "MALE", "FEMALE", "PHONE", "MOBILE", "BIRTH", "DATE", "OF"),
    }
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of a list, by the line it stands on, counted from 1; `spoiled` had its digits lost.

    `phone` is there where the line had one, for a contact.
    """

    line: int
    entry: Entry
    spoiled: bool = False
    phone: str = field(default="", repr=False)


def read_list(text: str) -> tuple[Listed, ...]:
    """Read the persons of a list; heads, blank lines, counts and other columns are left out.

    A name on one line and its number on the next are one person.
    """
    people: list[Listed] = []
    for number, line in enumerate(islice(text.splitlines(), _MOST_LINES), 1):
        read = _read_line(number, line)
        if read.entry.empty and not read.spoiled:
            continue
        before = people[-1] if people else None
        if before is not None and _belong_together(before, read):
            people[-1] = _joined(before, read)
        else:
            people.append(read)
    return tuple(people)


def is_list(text: str) -> bool:
    """Tell whether a pasted text names somebody, and is no part of a single field."""
    people = read_list(text)
    return len(people) > 1 or any(one.entry.name and one.entry.number for one in people)


def kind_of(number: str) -> DocumentKind | None:
    """Guess the kind of a document by the shape of its number; None for a shape of no kind."""
    plain = _plain(number)
    return next((kind for shape, kind in _SHAPES if shape.fullmatch(plain)), None)


def by_phone(listed: Listed) -> Entry:
    """Give a contact by the phone of the line, where it has no document."""
    if listed.entry.number or not listed.phone:
        return listed.entry
    return Entry(listed.entry.name, PHONE, listed.phone)


def _read_line(number: int, line: str) -> Listed:
    read = Listed(number, Entry())
    names: list[str] = []
    for token in _tokens(line):
        upper = token.upper()
        if upper in _KINDS:
            read = replace(read, entry=replace(read.entry, kind=_KINDS[upper]))
        elif upper in _LABELS or _COUNTED.fullmatch(token):
            continue
        elif _SPOILED.fullmatch(upper):
            read = replace(read, spoiled=True)
        elif _DATE.fullmatch(token):
            read = replace(read, entry=replace(read.entry, born=token))
        elif _PHONE.fullmatch(token):
            read = replace(read, phone=token)
        elif _NUMBER.fullmatch(upper) and not read.entry.number:
            read = replace(read, entry=_with_number(read.entry, upper))
        elif not any(mark.isdigit() for mark in token):
            names.append(token)
    return replace(read, entry=replace(read.entry, name=_name(names)))


def _tokens(line: str) -> list[str]:
    tokens: list[str] = []
    for token in _BETWEEN.split(unicodedata.normalize("NFKC", line)):
        glued = _GLUED.fullmatch(token)
        tokens += [glued[1], glued[2]] if glued else [_COUNT_BEFORE.sub("", token)]
    return [token for token in tokens if token]


def _with_number(entry: Entry, number: str) -> Entry:
    said = entry.kind is not DocumentKind.ID_CARD
    return replace(entry, number=number, kind=entry.kind if said else kind_of(number) or entry.kind)


def _name(parts: list[str]) -> str:
    """Join what is left: a Chinese name is its first part, or two single characters; else all."""
    if not parts or not is_han(parts[0][0]):
        return " ".join(part for part in parts if not is_han(part[0]))
    if len(parts[0]) == 1 and len(parts) > 1 and is_han(parts[1][0]):
        return parts[0] + parts[1]
    return parts[0]


def _belong_together(before: Listed, read: Listed) -> bool:
    name_first = before.entry.name and not before.entry.number and not before.spoiled
    return bool(name_first and read.entry.number and not read.entry.name)


def _joined(before: Listed, read: Listed) -> Listed:
    entry = replace(read.entry, name=before.entry.name, born=read.entry.born or before.entry.born)
    return Listed(before.line, entry, phone=read.phone or before.phone)


def _plain(number: str) -> str:
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()
