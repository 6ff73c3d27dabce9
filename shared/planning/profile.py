"""What a site of a kind begins with, as values read from resources/profiles.

Everything is a proposal: names, prices and sizes are for a person to change. Codes tie the parts
together until they are rows with ids.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar, get_type_hints

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    NEW,
    ConcessionClassFacts,
    PriceRuleFacts,
    TermsFacts,
    TermsZoneFacts,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.planning.space import Bearing, Spot

PROFILES: Final = Path(__file__).resolve().parents[2] / "resources" / "profiles"
COMMON: Final = "common.toml"
_WHOLE: Final = 100
_SOLD_THROUGH: Final = ("window", "online", "ota")
Row = TypeVar("Row")


class Kind(StrEnum):
    """The kinds of site that there is a profile of."""

    NATURE = "nature"
    THEME_PARK = "theme_park"
    HERITAGE = "heritage"


class Measure(StrEnum):
    """Which capacity of the site a series is a share of."""

    DAILY = "daily"
    INSTANT = "instant"


@dataclass(frozen=True, slots=True)
class NamedSpot:
    """A spot with what it is called."""

    name: Bilingual
    spot: Spot


@dataclass(frozen=True, slots=True)
class NamedCode:
    """A channel, or anything else that is no more than a code and a name."""

    code: str
    name: Bilingual


@dataclass(frozen=True, slots=True)
class StartTax:
    """A tax class; the rate in hundredths of a percent."""

    code: str
    name: Bilingual
    rate: int


@dataclass(frozen=True, slots=True)
class StartZone:
    """A zone, for so many percent of the persons that the site has room for."""

    code: str
    name: Bilingual
    percent: int

    def capacity(self, bearing: Bearing) -> int:
        """Give its own room, at least one person."""
        return max(bearing.instant * self.percent // _WHOLE, 1)


@dataclass(frozen=True, slots=True)
class StartShare:
    """So many percent of each slot for a pool, until so many minutes before its start."""

    percent: int
    release_minutes: int


@dataclass(frozen=True, slots=True)
class StartSeries:
    """A series with its slots: the whole day, two halves that meet, or so many minutes each."""

    code: str
    name: Bilingual
    measure: Measure
    percent: int
    opens: time | None = None
    closes: time | None = None
    halves: time | None = None
    minutes: int | None = None
    early_minutes: int = 0
    late_minutes: int = 0
    shares: Mapping[str, StartShare] = field(default_factory=dict)

    def quota(self, bearing: Bearing) -> int:
        """Give the places of each of its slots, at least one."""
        whole = bearing.daily if self.measure is Measure.DAILY else bearing.instant
        return max(whole * self.percent // _WHOLE, 1)

    @property
    def hours(self) -> tuple[tuple[time | None, time | None], ...]:
        """Give the open hours, one for each pattern."""
        if self.halves is None:
            return ((self.opens, self.closes),)
        return ((self.opens, self.halves), (self.halves, self.closes))


@dataclass(frozen=True, slots=True)
class StartRule:
    """A price rule, and what share of the standard price it is proposed at."""

    facts: PriceRuleFacts
    percent: int
    channel: str | None = None

    def amount(self, price: Money) -> Money:
        """Give what it makes of a standard price, halves of a fen up."""
        return price.at_rate(Decimal(self.percent) / _WHOLE)


@dataclass(frozen=True, slots=True)
class StartConcession:
    """A class of visitors, and the code of the type that they are sold."""

    facts: ConcessionClassFacts
    ticket_type: str


@dataclass(frozen=True, slots=True)
class StartUse:
    """What a type opens: the use of a zone, and the codes of its series and its tax."""

    facts: TermsZoneFacts
    series: str | None
    tax: str | None


@dataclass(frozen=True, slots=True)
class StartType:
    """A ticket type with its standard price; a package has parts, and opens what these open."""

    terms: TermsFacts
    price: Money
    zones: Mapping[str, StartUse]
    rules: tuple[str, ...] = ()
    parts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is usual for a kind of site."""

    kind: Kind
    name: Bilingual
    visitors: int
    opens: time
    closes: time
    stay_minutes: int
    spots: tuple[NamedSpot, ...]
    channels: tuple[NamedCode, ...]
    taxes: tuple[StartTax, ...]
    zones: tuple[StartZone, ...]
    series: tuple[StartSeries, ...]
    rules: tuple[StartRule, ...]
    types: tuple[StartType, ...]
    concessions: tuple[StartConcession, ...]


def read_profile(kind: Kind, folder: Path = PROFILES) -> Profile:
    """Read the profile of a kind. OSError or tomllib.TOMLDecodeError for a broken installation."""
    common = _toml(folder / COMMON)
    own = _toml(folder / f"{kind}.toml")
    return Profile(
        kind=kind,
        name=_name(own),
        visitors=own["visitors"],
        opens=own["opens"],
        closes=own["closes"],
        stay_minutes=own["stay_minutes"],
        spots=tuple(
            NamedSpot(_name(row), Spot(row["square_metres"], row["each"])) for row in own["spots"]
        ),
        channels=tuple(NamedCode(row["code"], _name(row)) for row in common["channels"]),
        taxes=tuple(StartTax(r["code"], _name(r), r["rate"]) for r in common["tax_classes"]),
        zones=tuple(StartZone(r["code"], _name(r), r["percent"]) for r in own["zones"]),
        series=tuple(_series(row) for row in own["series"]),
        rules=tuple(_rule(row) for row in common["price_rules"]),
        types=tuple(_type(row) for row in own["ticket_types"]),
        concessions=tuple(_concession(row) for row in common["concessions"]),
    )


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _name(row: Mapping[str, Any]) -> Bilingual:
    return Bilingual(**row["name"])


def _series(row: Mapping[str, Any]) -> StartSeries:
    plain = ("opens", "closes", "halves", "minutes", "early_minutes", "late_minutes")
    shares = {pool: StartShare(**share) for pool, share in row.get("shares", {}).items()}
    return StartSeries(
        code=row["code"],
        name=_name(row),
        measure=Measure(row["of"]),
        percent=row["percent"],
        shares=shares,
        **{key: row[key] for key in plain if key in row},
    )


def _rule(row: Mapping[str, Any]) -> StartRule:
    return StartRule(_facts(PriceRuleFacts, row), row["percent"], row.get("channel"))


def _concession(row: Mapping[str, Any]) -> StartConcession:
    facts = _facts(ConcessionClassFacts, {**row, "in_force": Days()})
    return StartConcession(facts, row["ticket_type"])


def _type(row: Mapping[str, Any]) -> StartType:
    facts = {"channels": _SOLD_THROUGH, **row, "zones": (), "parts": ()}
    return StartType(
        terms=_facts(TermsFacts, {**facts, "ticket_class": row["class"]}),
        price=Money.parse(row["price"]),
        zones={code: _use(use) for code, use in row.get("zones", {}).items()},
        rules=tuple(row.get("rules", ())),
        parts=row.get("parts", {}),
    )


def _use(row: Mapping[str, Any]) -> StartUse:
    # TOML knows no null: 0 is any number of uses.
    facts = {**row, "zone_id": NEW, "uses": row.get("uses", 1) or None}
    return StartUse(_facts(TermsZoneFacts, facts), row.get("series"), row.get("tax"))


def _facts(kind: type[Row], row: Mapping[str, Any]) -> Row:
    """Take from a row what the fields of a value are called."""
    hints = get_type_hints(kind)
    return kind(**{key: _value(hints[key], row[key]) for key in hints if key in row})


def _value(hint: Any, value: Any) -> Any:
    if hint is Bilingual:
        return Bilingual(**value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return tuple(value) if isinstance(value, list) else value
