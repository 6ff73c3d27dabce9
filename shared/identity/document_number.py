"""Numbers of identity documents: their one form, their check digit, and what they tell.

Sources: GB 11643-1999 (citizen number and check digit), GB/T 2260 (address codes), the number rules
of the permits as the exit and entry administration published them (H/M permit 2010, Taiwan permit
2008, foreign permanent resident card 2023).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from shared.kernel.refusal import Refusal


class DocumentKind(StrEnum):
    """What a visitor shows at the window."""

    ID_CARD = "id_card"  # 居民身份证
    TEMPORARY_ID_CARD = "temporary_id_card"  # 临时居民身份证
    HOUSEHOLD_REGISTER = "household_register"  # 户口簿: a child that has no card yet
    HK_MACAO_PERMIT = "hk_macao_permit"  # 港澳居民来往内地通行证
    TAIWAN_PERMIT = "taiwan_permit"  # 台湾居民来往大陆通行证
    HMT_RESIDENCE_PERMIT = "hmt_residence_permit"  # 港澳台居民居住证
    FOREIGN_RESIDENCE_CARD = "foreign_residence_card"  # 外国人永久居留身份证
    PASSPORT = "passport"  # 护照
    MILITARY_CARD = "military_card"  # 军官证, 士兵证


class Sex(StrEnum):
    """As the 17th digit of a citizen number tells it: odd is male."""

    FEMALE = "female"
    MALE = "male"


class NumberFault(StrEnum):
    """Why a number cannot be one of its kind, the first reason in this order."""

    WRONG_LENGTH = "wrong_length"
    WRONG_CHARACTER = "wrong_character"
    WRONG_REGION = "wrong_region"  # begins as no number of this kind does
    IMPOSSIBLE_DATE = "impossible_date"
    WRONG_DIGIT = "wrong_digit"  # the check digit does not fit: something is mistyped


@dataclass(eq=False)
class BadDocumentNumber(Refusal):
    """Not a number of this kind of document; the number itself is not told."""

    kind: DocumentKind
    fault: NumberFault


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number in its one form, by which its owner is found again, and what it tells.

    `number` is never logged. `born` and `sex` are None and `region` is empty where the number does
    not carry them: then the date of birth is typed. `region` is the address code as far as it goes:
    six digits, or two (the province) for a foreign resident. `nationality` is the ISO 3166-1
    number of a foreign resident, otherwise empty.
    """

    kind: DocumentKind
    number: str = field(repr=False)
    born: date | None = None
    sex: Sex | None = None
    region: str = ""
    nationality: str = ""

    @property
    def province(self) -> str:
        """The two digits of the province; empty where the number does not carry it."""
        return self.region[:2]


PROVINCES: Final = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
    ]
)
_RESIDENCE_PERMIT_CODES: Final = frozenset({"810000", "820000", "830000"})
_FOREIGNER_MARK: Final = "9"
_CITIZEN_LENGTH: Final = 18
_OLD_CARD_LENGTH: Final = 15
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS: Final = "10X98765432"
_FIRST_BIRTH_YEAR: Final = 1900  # nobody older visits; a year before it is a slip

_CITIZEN_FORM: Final = re.compile(r"[0-9]{17}[0-9X]")
_OLD_CARD_FORM: Final = re.compile(r"[A-Z]{3}[0-9]{12}")
_PASSPORT_FORM: Final = re.compile(r"(?=.*[0-9])[A-Z0-9]+")
# Letter and eight characters are a person's for life; two more digits count the issues.
_HK_MACAO_FORM: Final = re.compile(r"([HM][A-Z0-9][0-9]{7})(?:[0-9]{2})?")
# Eight digits for life; before 2008 the count of issues and the issuing office in brackets follow.
_TAIWAN_FORM: Final = re.compile(r"([0-9]{8})(?:[0-9]{2})?(?:\([A-Z0-9]\)|[A-Z])?")
_MILITARY_FORM: Final = re.compile(r"([\u4E00-\u9FFF]?)字?第?([0-9]{4,10})号?")


def check_digit(first_seventeen: str) -> str:
    """Give the 18th character of a citizen number (GB 11643: ISO 7064, MOD 11-2)."""
    total = sum(int(d) * weight for d, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def parse_number(kind: DocumentKind, number: str) -> DocumentNumber:
    """Read a typed or scanned number: blanks, full-width and small letters are put right.

    Numbers of one person on ID card, temporary card and household register are the same. Of a
    permit only what stays for life is kept. Raises BadDocumentNumber.
    """
    plain = "".join(unicodedata.normalize("NFKC", number).split()).upper()
    return _READERS[kind](kind, plain)


def _read_citizen(kind: DocumentKind, number: str) -> DocumentNumber:
    _demand_citizen_form(kind, number)
    if number[:2] not in PROVINCES:
        raise BadDocumentNumber(kind, NumberFault.WRONG_REGION)
    return _read_eighteen(kind, number, region=number[:6])


def _read_residence_permit(kind: DocumentKind, number: str) -> DocumentNumber:
    _demand_citizen_form(kind, number)
    if number[:6] not in _RESIDENCE_PERMIT_CODES:
        raise BadDocumentNumber(kind, NumberFault.WRONG_REGION)
    return _read_eighteen(kind, number, region=number[:6])


def _read_foreign_card(kind: DocumentKind, number: str) -> DocumentNumber:
    """Read the form of 2023 (a 9, province, nationality, birth), or the one before it, mute."""
    if len(number) == _OLD_CARD_LENGTH:
        if not _OLD_CARD_FORM.fullmatch(number):
            raise BadDocumentNumber(kind, NumberFault.WRONG_CHARACTER)
        return DocumentNumber(kind, number)
    _demand_citizen_form(kind, number)
    if number[0] != _FOREIGNER_MARK or number[1:3] not in PROVINCES:
        raise BadDocumentNumber(kind, NumberFault.WRONG_REGION)
    return _read_eighteen(kind, number, region=number[1:3], nationality=number[3:6])


def _demand_citizen_form(kind: DocumentKind, number: str) -> None:
    if len(number) != _CITIZEN_LENGTH:
        raise BadDocumentNumber(kind, NumberFault.WRONG_LENGTH)
    if not _CITIZEN_FORM.fullmatch(number):
        raise BadDocumentNumber(kind, NumberFault.WRONG_CHARACTER)


def _read_eighteen(
    kind: DocumentKind, number: str, *, region: str, nationality: str = ""
) -> DocumentNumber:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise BadDocumentNumber(kind, NumberFault.IMPOSSIBLE_DATE) from None
    if born.year < _FIRST_BIRTH_YEAR:
        raise BadDocumentNumber(kind, NumberFault.IMPOSSIBLE_DATE)
    if check_digit(number[:17]) != number[17]:
        raise BadDocumentNumber(kind, NumberFault.WRONG_DIGIT)
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return DocumentNumber(kind, number, born, sex, region, nationality)


def _read_hk_macao_permit(kind: DocumentKind, number: str) -> DocumentNumber:
    if len(number) not in (9, 11):
        raise BadDocumentNumber(kind, NumberFault.WRONG_LENGTH)
    return DocumentNumber(kind, _lifelong(kind, _HK_MACAO_FORM, number))


def _read_taiwan_permit(kind: DocumentKind, number: str) -> DocumentNumber:
    if not 8 <= len(number) <= 13:
        raise BadDocumentNumber(kind, NumberFault.WRONG_LENGTH)
    return DocumentNumber(kind, _lifelong(kind, _TAIWAN_FORM, number))


def _lifelong(kind: DocumentKind, form: re.Pattern[str], number: str) -> str:
    match = form.fullmatch(number)
    if match is None:
        raise BadDocumentNumber(kind, NumberFault.WRONG_CHARACTER)
    return match[1]


def _read_passport(kind: DocumentKind, number: str) -> DocumentNumber:
    if not 5 <= len(number) <= 15:
        raise BadDocumentNumber(kind, NumberFault.WRONG_LENGTH)
    if not _PASSPORT_FORM.fullmatch(number):
        raise BadDocumentNumber(kind, NumberFault.WRONG_CHARACTER)
    return DocumentNumber(kind, number)


def _read_military_card(kind: DocumentKind, number: str) -> DocumentNumber:
    """Read 军字第2001988号; the words round the service and the digits are left out."""
    if not 4 <= len(number) <= 14:
        raise BadDocumentNumber(kind, NumberFault.WRONG_LENGTH)
    match = _MILITARY_FORM.fullmatch(number)
    if match is None:
        raise BadDocumentNumber(kind, NumberFault.WRONG_CHARACTER)
    return DocumentNumber(kind, match[1] + match[2])


_READERS: Final[dict[DocumentKind, Callable[[DocumentKind, str], DocumentNumber]]] = {
    DocumentKind.ID_CARD: _read_citizen,
    DocumentKind.TEMPORARY_ID_CARD: _read_citizen,
    DocumentKind.HOUSEHOLD_REGISTER: _read_citizen,
    DocumentKind.HMT_RESIDENCE_PERMIT: _read_residence_permit,
    DocumentKind.FOREIGN_RESIDENCE_CARD: _read_foreign_card,
    DocumentKind.HK_MACAO_PERMIT: _read_hk_macao_permit,
    DocumentKind.TAIWAN_PERMIT: _read_taiwan_permit,
    DocumentKind.PASSPORT: _read_passport,
    DocumentKind.MILITARY_CARD: _read_military_card,
}
