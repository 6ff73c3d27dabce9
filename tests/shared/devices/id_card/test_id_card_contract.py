"""What every driver of an identity card reader does, over its simulator, on both kinds of wire."""

from __future__ import annotations

import time
from datetime import date

import pytest

from shared.devices.connection import Connection
from shared.devices.id_card.protocol import CardTrouble, IdCard, IdCardReader, PermitKind
from shared.devices.id_card.sdt_reader import ReaderDeadlines, SdtReader
from shared.devices.id_card.simulated.cards import (
    SimulatedCard,
    foreigner_card_2017,
    foreigner_card_2023,
    hmt_card,
    resident_card,
)
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader, TakenAt
from tests.shared.devices.id_card.cards import ZHANG, ZHANG_READ

LI = resident_card("李四", "440524188001010014", "18800101")
FIND, READ = b"\x20\x01", b"\x30\x01"


@pytest.mark.parametrize(
    ("card", "read"),
    [
        (ZHANG, ZHANG_READ),
        (
            hmt_card("陈大文", "810000198001010014", "19800101"),
            IdCard(PermitKind.HMT_RESIDENT, "陈大文", "810000198001010014", date(1980, 1, 1)),
        ),
        (
            foreigner_card_2017("SMITH, JOHN", "CAN110180010101", "19800101"),
            IdCard(PermitKind.FOREIGNER, "SMITH, JOHN", "CAN110180010101", date(1980, 1, 1)),
        ),
        (
            foreigner_card_2023("SMITH, JOHN", "911124198108030024", "19810803"),
            IdCard(PermitKind.FOREIGNER, "SMITH, JOHN", "911124198108030024", date(1981, 8, 3)),
        ),
    ],
    ids=["resident", "hmt", "foreigner 2017", "foreigner 2023"],
)
def test_each_kind_of_card_is_read(
    reader: IdCardReader, simulator: SimulatedIdCardReader, card: SimulatedCard, read: IdCard
) -> None:
    simulator.lay(card)

    assert reader.next_card(5) == read


def test_no_card_is_nothing(reader: IdCardReader) -> None:
    assert reader.next_card(0.02) is None


@pytest.mark.parametrize("keeps_finding", [True, False])
def test_a_card_that_lies_on_is_read_once(
    reader: IdCardReader, simulator: SimulatedIdCardReader, keeps_finding: bool
) -> None:
    simulator.keeps_finding = keeps_finding
    simulator.lay(ZHANG)
    assert reader.next_card(5) == ZHANG_READ

    assert reader.next_card(0.1) is None
    assert simulator.readings == 1


def test_another_card_is_read_when_the_first_was_lifted(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.lay(ZHANG)
    reader.next_card(5)
    simulator.lift().result(5)
    assert reader.next_card(0.05) is None
    simulator.lay(LI)

    card = reader.next_card(5)

    assert isinstance(card, IdCard)
    assert card.name == "李四"


def test_a_card_that_trembles_is_the_same_one(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.lay(ZHANG)
    reader.next_card(5)
    simulator.lift().result(5)
    assert reader.next_card(0.05) is None
    simulator.lay(ZHANG)

    assert reader.next_card(0.1) is None


def test_the_same_card_laid_down_later_is_read_again(simulator: SimulatedIdCardReader) -> None:
    hour = [0.0]
    reader = SdtReader(Connection(simulator.url), poll_seconds=0.0, monotonic=lambda: hour[0])
    simulator.lay(ZHANG).result(5)
    assert reader.next_card(0.0) == ZHANG_READ
    simulator.lift().result(5)
    assert reader.next_card(0.0) is None
    hour[0] = 3.0
    simulator.lay(ZHANG).result(5)

    assert reader.next_card(0.0) == ZHANG_READ
    reader.close()


def test_a_card_lifted_before_it_is_selected_is_no_card(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.taken_at = TakenAt.BEFORE_SELECT
    simulator.lay(ZHANG)

    assert reader.next_card(0.1) is None


@pytest.mark.parametrize("taken_at", [TakenAt.BEFORE_READ, TakenAt.WHILE_READ])
def test_a_card_taken_away_while_it_is_read_is_told_and_can_be_laid_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader, taken_at: TakenAt
) -> None:
    simulator.taken_at = taken_at
    simulator.lay(ZHANG)
    assert reader.next_card(5) is CardTrouble.TAKEN_AWAY
    simulator.taken_at = TakenAt.NEVER

    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


@pytest.mark.parametrize(
    ("card", "trouble"),
    [
        (SimulatedCard(ZHANG.text, resident=False), CardTrouble.NOT_AN_ID_CARD),
        (SimulatedCard(ZHANG.text, genuine=False), CardTrouble.NOT_GENUINE),
        (SimulatedCard(b"\x20\x00" * 128), CardTrouble.UNREADABLE),
    ],
)
def test_a_card_that_tells_nothing_is_told_once(
    reader: IdCardReader,
    simulator: SimulatedIdCardReader,
    card: SimulatedCard,
    trouble: CardTrouble,
) -> None:
    simulator.lay(card)

    assert reader.next_card(5) is trouble
    assert reader.next_card(0.1) is None


def test_the_module_tells_its_number(reader: IdCardReader) -> None:
    assert reader.module_number() == "05.01-20230115-0000012345-0678901234"


def test_at_115200_baud_a_card_takes_a_tenth_of_a_second() -> None:
    simulator = SimulatedIdCardReader(baud_rate=115_200)
    reader = SdtReader(Connection(simulator.url), deadlines=ReaderDeadlines(2, 4))
    simulator.lay(ZHANG).result(5)
    began = time.monotonic()

    assert reader.next_card(5) == ZHANG_READ
    assert time.monotonic() - began >= 1295 * 10 / 115_200
    reader.close()
    simulator.close()


def test_find_select_and_read_follow_each_other(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.lay(ZHANG).result(5)
    reader.next_card(5)

    assert simulator.requests == [FIND, b"\x20\x02", READ]
