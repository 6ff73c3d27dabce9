"""Identity cards to lay on the simulated reader: nobody's, for no district has these numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.devices.id_card.simulated.cards import (
    SimulatedCard,
    foreigner_card_2023,
    hmt_card,
    resident_card,
)
from shared.identity.document_number import check_digit


class Holder(StrEnum):
    """Who stands at the window with a card."""

    SENIOR = "senior"
    CHILD = "child"
    ADULT = "adult"
    HONG_KONG = "hong_kong"
    FOREIGNER = "foreigner"
    WRONG_NUMBER = "wrong_number"  # its check digit does not fit


@dataclass(frozen=True, slots=True)
class BenchCard:
    """A card, and whose it is."""

    holder: Holder
    card: SimulatedCard


def _number(first_seventeen: str) -> str:
    return first_seventeen + check_digit(first_seventeen)


_ADULT: Final = _number("11010019900307011")
_WRONG: Final = _ADULT[:-1] + ("0" if _ADULT[-1] != "0" else "1")
CARDS: Final[tuple[BenchCard, ...]] = (
    BenchCard(Holder.SENIOR, resident_card("张德山", _number("33020019500315003"), "19500315")),
    BenchCard(Holder.CHILD, resident_card("王小宝", _number("33020020210506005"), "20210506")),
    BenchCard(Holder.ADULT, resident_card("李明", _ADULT, "19900307")),
    BenchCard(Holder.HONG_KONG, hmt_card("陈大文", _number("81000019800101001"), "19800101")),
    BenchCard(
        Holder.FOREIGNER,
        foreigner_card_2023("SMITH, JOHN", _number("91112419810803002"), "19810803"),
    ),
    BenchCard(Holder.WRONG_NUMBER, resident_card("李明", _WRONG, "19900307")),
)
