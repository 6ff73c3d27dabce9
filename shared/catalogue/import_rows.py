"""Reads ticket types out of the rows of a sheet, and notes what is wrong with each cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    RealName,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
    ValidityKind,
)
from shared.intake.plan import Findings, Reason
from shared.intake.template import Fault, Row
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.paper.ticket import STANDARD

_CODE: Final = re.compile(r"[\w-]{1,40}")
_BETWEEN: Final = re.compile(r"[\s,，;；、]+")
_PAIR: Final = re.compile(r"([\w-]+)(?:[:：×x]([0-9]{1,5}|不限|any))?")
_ANY: Final = ("不限", "any")
_NONE: Final = "-"
_BUTTONS_A_PAGE: Final = 8
_MOST: Final = 32_767

_CODES = text("""
    SELECT 'zone' AS what, code, id FROM zone UNION ALL SELECT 'series', code, id
      FROM timeslot_series UNION ALL SELECT 'tax', code, id FROM tax_class
     UNION ALL SELECT 'channel', code, id FROM channel
""")


@dataclass(frozen=True, slots=True)
class TypeRow:
    """A ticket type to be written in a draft; `parts` are codes of types and numbers of them."""

    terms: TermsFacts
    price: Money
    parts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ParkCodes:
    """The ids of what a row may name, by code."""

    zones: Mapping[str, int]
    series: Mapping[str, int]
    taxes: Mapping[str, int]
    channels: Mapping[str, int]


def read_park_codes(session: Session) -> ParkCodes:
    """Read what there is in the park."""
    found: dict[str, dict[str, int]] = {"zone": {}, "series": {}, "tax": {}, "channel": {}}
    for row in session.execute(_CODES):
        found[row.what][row.code] = row.id
    return ParkCodes(found["zone"], found["series"], found["tax"], found["channel"])


class TypeReader:
    """Reads rows against a park and the types that a draft has."""

    def __init__(
        self, park: ParkCodes, types: set[str], buttons: set[int], findings: Findings
    ) -> None:
        self._park = park
        self._types = types
        self._buttons = buttons
        self._findings = findings

    def read(self, row: Row) -> TypeRow:
        """Read one type."""
        self._judge_code(row)
        self._judge_button(row)
        kind = TermsKind(row.text("kind"))
        validity = ValidityKind(row.text("validity") or ValidityKind.VISIT_DAY)
        terms = TermsFacts(
            code=row.text("code"),
            kind=kind,
            name=Bilingual(row.text("name_zh"), row.text("name_en")),
            ticket_class=row.text("class"),
            note=Bilingual(row.text("note_zh"), row.text("note_en")),
            button=row.whole("button"),
            channels=self._channels(row),
            persons=row.whole("persons") or 1,
            group_min=row.whole("group_min"),
            group_max=row.whole("group_max"),
            ceiling=row.money("ceiling"),
            validity=validity,
            valid_days=self._valid_days(row, validity),
            valid_hours=self._valid_hours(row, validity),
            fixed_days=self._fixed_days(row, validity),
            real_name=RealName(row.text("real_name") or RealName.NONE),
            per_id_limit=row.whole("per_id_limit"),
            staff_check=row.yes("staff_check"),
            refundable=row.values["refundable"] is not False,
            print_layout=row.text("print_layout") or STANDARD,
            zones=self._zones(row),
        )
        self._judge_group(row, kind)
        self._judge_price(row)
        return TypeRow(terms, row.money("price") or Money(0), self._parts(row, kind))

    def _judge_code(self, row: Row) -> None:
        if not _CODE.fullmatch(row.text("code")):
            self._impossible(row, "code", Reason.BAD_CODE)
        elif row.text("code") in self._types:
            self._findings.add(Fault.EXISTS_ALREADY, row, "code")

    def _judge_button(self, row: Row) -> None:
        button = row.whole("button")
        if button is not None and not 1 <= button % 100 <= _BUTTONS_A_PAGE:
            self._impossible(row, "button", Reason.BAD_CODE)
        elif button in self._buttons:
            self._findings.add(Fault.EXISTS_ALREADY, row, "button")

    def _judge_group(self, row: Row, kind: TermsKind) -> None:
        least, most = row.whole("group_min"), row.whole("group_max")
        if kind is TermsKind.GROUP and (least is None or most is None):
            key = "group_min" if least is None else "group_max"
            self._impossible(row, key, Reason.MISSING_BESIDE)
        elif least is not None and most is not None and least > most:
            self._impossible(row, "group_max", Reason.NOT_TOGETHER)

    def _judge_price(self, row: Row) -> None:
        price, ceiling = row.money("price"), row.money("ceiling")
        if price is not None and ceiling is not None and price > ceiling:
            self._impossible(row, "price", Reason.NOT_TOGETHER)

    def _channels(self, row: Row) -> tuple[str, ...]:
        codes = tuple(_words(row.text("channels"))) or ("window",)
        if any(code not in self._park.channels for code in codes):
            self._findings.add(Fault.UNKNOWN_REFERENCE, row, "channels", *self._park.channels)
        return codes

    def _valid_days(self, row: Row, validity: ValidityKind) -> int | None:
        days = row.whole("valid_days")
        if validity is ValidityKind.VISIT_DAY:
            return days or 1
        counted = (ValidityKind.DAYS_FROM_PURCHASE, ValidityKind.DAYS_FROM_FIRST_USE)
        if validity in counted and days is None:
            self._impossible(row, "valid_days", Reason.MISSING_BESIDE)
        return days

    def _valid_hours(self, row: Row, validity: ValidityKind) -> int | None:
        hours = row.whole("valid_hours")
        if validity is ValidityKind.HOURS_FROM_FIRST_USE and hours is None:
            self._impossible(row, "valid_hours", Reason.MISSING_BESIDE)
        return hours

    def _fixed_days(self, row: Row, validity: ValidityKind) -> Days | None:
        if validity is not ValidityKind.FIXED_RANGE:
            return None
        ends: dict[str, date | None] = {key: row.day(key) for key in ("first_day", "last_day")}
        for key, day in ends.items():
            if day is None:
                self._impossible(row, key, Reason.MISSING_BESIDE)
        first, last = ends.values()
        if first is None or last is None:
            return None
        if first > last:
            self._impossible(row, "last_day", Reason.NOT_TOGETHER)
            return None
        return Days.from_to(first, last)

    def _zones(self, row: Row) -> tuple[TermsZoneFacts, ...]:
        pairs = self._pairs(row, "zones", self._park.zones)
        series = self._in_order(row, "series", self._park.series, list(pairs))
        taxes = self._in_order(row, "tax_class", self._park.taxes, list(pairs))
        return tuple(
            TermsZoneFacts(
                self._park.zones[code],
                uses=uses,
                series_id=series.get(code),
                tax_class_id=taxes.get(code),
            )
            for code, uses in pairs.items()
        )

    def _parts(self, row: Row, kind: TermsKind) -> dict[str, int]:
        pairs = self._pairs(row, "parts", None)
        if bool(pairs) is not (kind is TermsKind.PACKAGE):
            beside = Reason.NOT_TOGETHER if pairs else Reason.MISSING_BESIDE
            self._impossible(row, "parts", beside)
        return {code: uses or 1 for code, uses in pairs.items()}

    def _pairs(self, row: Row, key: str, known: Mapping[str, int] | None) -> dict[str, int | None]:
        """Read "code:number" pairs; a number that is left out is 1, None is any."""
        pairs: dict[str, int | None] = {}
        for word in _words(row.text(key)):
            found = _PAIR.fullmatch(word)
            number = None if found is None else found[2] or "1"
            if found is None or found[1] in pairs or not _is_number(number):
                self._impossible(row, key, Reason.BAD_LIST)
                return {}
            if known is not None and found[1] not in known:
                self._findings.add(Fault.UNKNOWN_REFERENCE, row, key, *known)
                return {}
            pairs[found[1]] = None if number in _ANY else int(str(number))
        return pairs

    def _in_order(
        self, row: Row, key: str, known: Mapping[str, int], zones: list[str]
    ) -> dict[str, int]:
        """Read codes in the order of the zones: one for all taxes, or as many as there are."""
        codes = _words(row.text(key))
        if not codes:
            return {zone: known[zone] for zone in zones if zone in known}
        if any(code not in known and code != _NONE for code in codes):
            self._findings.add(Fault.UNKNOWN_REFERENCE, row, key, *known)
            return {}
        if key == "tax_class" and len(codes) == 1:
            codes = codes * len(zones)
        if zones and len(codes) != len(zones):
            self._impossible(row, key, Reason.BAD_LIST)
            return {}
        pairs = zip(zones, codes, strict=bool(zones))
        return {zone: known[code] for zone, code in pairs if code != _NONE}

    def _impossible(self, row: Row, key: str, reason: Reason) -> None:
        self._findings.add(Fault.NOT_POSSIBLE, row, key, reason)


def _words(cell: str) -> list[str]:
    return [word for word in _BETWEEN.split(cell) if word]


def _is_number(number: str | None) -> bool:
    return number in _ANY or 1 <= int(number or 0) <= _MOST
