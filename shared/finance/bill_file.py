"""Reads the bill of a payment company, as its platform hands it out (channels.md 1.8 and 2.6).

WeChat Pay: UTF-8, a backtick before each value, two lines of totals at the end, maybe gzipped.
Alipay: GBK in a zip, lines of `#` around the rows, tabs behind words. Either may have been saved
as .xlsx. Columns are found by name.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.rules import ALIPAY, WECHAT

_MOST_BYTES: Final = 256 << 20
_BOOK: Final = "xl/workbook.xml"
_TOTALS: Final = "总交易单数"
_ALIPAY_COUNT: Final = re.compile(r"交易合计[：:]\s*([0-9]+)\s*笔")
_INSTANT: Final = ("%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M")
_UNREADABLE: Final = (
    *(BadZipFile, CalamineError, OSError, EOFError, zlib.error, csv.Error, ValueError),
    *(NotImplementedError, RuntimeError),  # a zip that is packed in some other way, or locked
)

Rows = Sequence[Sequence[str]]


class WhyNoBill(StrEnum):
    """Why a file cannot be taken as a bill."""

    UNREADABLE = auto()
    NO_HEADING = auto()
    BAD_ROW = auto()
    TOTALS = auto()


@dataclass(eq=False)
class NotABill(Refusal):
    """The file is no bill that can be read, or its own totals do not add up; `where` is a row."""

    why: WhyNoBill
    where: int = 0


@dataclass(frozen=True, slots=True)
class BillLine:
    """A payment that the company got, by its own number; `at` (aware) is when it got it."""

    number: str
    at: datetime
    amount: Money


@dataclass(frozen=True, slots=True)
class Bill:
    """The payments of a bill; `aside` counts rows that are none: refunds and what was revoked.

    `first` and `last` are the days it tells of; `digest` is the SHA-256 of the file, in hex.
    """

    company: str
    name: str
    digest: str
    lines: tuple[BillLine, ...]
    aside: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Form:
    """How the rows of one company look: its columns, and which rows are payments."""

    company: str
    number: str
    at: str
    amounts: tuple[str, ...]
    kind: str
    paid: str


_FORMS: Final = (
    _Form(
        WECHAT,
        "微信订单号",
        "交易时间",
        ("订单金额", "总金额", "应结订单金额"),
        "交易状态",
        "SUCCESS",
    ),
    _Form(
        ALIPAY, "支付宝交易号", "完成时间", ("订单金额（元）", "订单金额(元)"), "业务类型", "交易"
    ),
)


def read_bill(path: Path) -> Bill:
    """Read a bill. Raises NotABill."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotABill(WhyNoBill.UNREADABLE) from error
    rows = _rows(content)
    form, heading, at = _heading(rows)
    lines, aside = _lines(rows[at + 1 :], form, heading, at + 2)
    days = sorted({line.at.astimezone(SITE_TIME_ZONE).date() for line in lines})
    if not days:
        raise NotABill(WhyNoBill.BAD_ROW, at + 2)
    digest = hashlib.sha256(content).hexdigest()
    return Bill(form.company, path.name, digest, tuple(lines), aside, days[0], days[-1])


def _rows(content: bytes) -> Rows:
    """Give the cells as plain words, whatever the file was packed in."""
    try:
        if content.startswith(b"\x1f\x8b"):
            content = gzip.GzipFile(fileobj=io.BytesIO(content)).read(_MOST_BYTES)
        if content.startswith(b"PK"):
            return _from_zip(content)
        return _from_text(content)
    except _UNREADABLE as error:
        raise NotABill(WhyNoBill.UNREADABLE) from error


def _from_zip(content: bytes) -> Rows:
    with ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
            raise NotABill(WhyNoBill.UNREADABLE)
        if _BOOK in archive.namelist():
            sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
            return [[_word(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        # Of the two files in it one holds totals alone.
        parts = [_from_text(archive.read(part)) for part in archive.infolist()]
    return next((rows for rows in parts if _found(rows)), [])


def _from_text(content: bytes) -> Rows:
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = content.decode("gb18030")
    return [[_word(cell) for cell in row] for row in csv.reader(io.StringIO(words))]


def _word(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return f"{cell}".strip().removeprefix("`").strip()


def _found(rows: Rows) -> tuple[_Form, dict[str, int], int] | None:
    for at, row in enumerate(rows):
        for form in _FORMS:
            if {form.number, form.at, form.kind} <= set(row):
                return form, {word: place for place, word in enumerate(row)}, at
    return None


def _heading(rows: Rows) -> tuple[_Form, dict[str, int], int]:
    found = _found(rows)
    if found is None:
        raise NotABill(WhyNoBill.NO_HEADING)
    return found


def _lines(
    rows: Rows, form: _Form, heading: dict[str, int], first: int
) -> tuple[list[BillLine], int]:
    amount = next((heading[name] for name in form.amounts if name in heading), None)
    if amount is None:
        raise NotABill(WhyNoBill.NO_HEADING)
    lines: list[BillLine] = []
    aside = 0
    for number, row in enumerate(rows, first):
        if not any(row):
            continue
        if row[0] == _TOTALS or row[0].startswith("#"):
            _check_totals(rows[number - first :], len(lines), len(lines) + aside, number)
            break
        try:
            if row[heading[form.kind]] == form.paid:
                at = _instant(row[heading[form.at]])
                lines.append(
                    BillLine(_own(row[heading[form.number]]), at, Money.parse(row[amount]))
                )
            else:
                aside += 1
        except (IndexError, ValueError) as error:
            raise NotABill(WhyNoBill.BAD_ROW, number) from error
    return lines, aside


def _own(number: str) -> str:
    # A spreadsheet that kept it as a figure has lost its last digits.
    if not (number.isalnum() and number.isascii()):
        raise ValueError(number)
    return number


def _instant(words: str) -> datetime:
    for form in _INSTANT:
        try:
            return datetime.strptime(words, form).replace(tzinfo=SITE_TIME_ZONE)
        except ValueError:
            continue
    raise ValueError(words)


def _check_totals(rows: Rows, paid: int, all_of_them: int, where: int) -> None:
    """Refuse a file from which rows are missing: it says itself how many there are."""
    if rows[0][0] == _TOTALS:
        told = rows[1][0] if len(rows) > 1 and rows[1] else ""
        expected = all_of_them
    else:
        told = _told_by_alipay(rows)
        expected = paid
    if told and told != f"{expected}":
        raise NotABill(WhyNoBill.TOTALS, where)


def _told_by_alipay(rows: Iterable[Sequence[str]]) -> str:
    found = (_ALIPAY_COUNT.search(",".join(row)) for row in rows)
    return next((one[1] for one in found if one), "")
