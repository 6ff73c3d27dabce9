"""What a reader of contactless cards does, over the system's own service and a virtual reader."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from shared.devices.card_reader.pcsc_reader import PcscReader
from shared.devices.card_reader.protocol import CardReader, CardTrouble, ContactlessCard
from shared.devices.card_reader.simulated import SimulatedContactlessCard
from shared.devices.fault import DeviceFault, FaultReason
from tests.shared.devices.card_reader.conftest import SmartCardService

READER = "Virtual PCD 00 00"
NUMBER = bytes.fromhex("04A1B2C3D4E5F6")
READ = ContactlessCard("04A1B2C3D4E5F6")


@pytest.fixture
def reader(service: SmartCardService) -> Iterator[CardReader]:
    reader = PcscReader(READER)
    assert reader.next_card(0.0) is None
    yield reader
    reader.close()


@pytest.fixture
def card() -> Iterator[SimulatedContactlessCard]:
    card = SimulatedContactlessCard(NUMBER)
    yield card
    card.lift()


def wait_until(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if happens():
            return
    raise AssertionError("never happened")


def read(reader: CardReader) -> ContactlessCard | CardTrouble:
    found: list[ContactlessCard | CardTrouble] = []

    def once() -> bool:
        try:
            card = reader.next_card(0.5)
        except DeviceFault:
            return False
        found.extend([card] if card is not None else [])
        return bool(found)

    wait_until(once)
    return found[0]


def test_a_card_is_read_once_while_it_lies_there(
    reader: CardReader, card: SimulatedContactlessCard
) -> None:
    card.lay()

    assert read(reader) == READ
    assert reader.next_card(0.6) is None
    assert len(card.commands) == 1


def test_the_reader_is_known_by_its_name(reader: CardReader) -> None:
    assert READER in reader.readers()


def test_another_card_is_read_after_the_first(
    reader: CardReader, card: SimulatedContactlessCard
) -> None:
    card.lay()
    read(reader)
    card.lift()
    assert reader.next_card(1.5) is None
    other = SimulatedContactlessCard(bytes.fromhex("5A6B7C8D"))
    other.lay()

    assert read(reader) == ContactlessCard("5A6B7C8D")
    other.lift()


def test_a_card_without_a_number_is_told(reader: CardReader) -> None:
    mute = SimulatedContactlessCard(b"", status=b"\x6a\x81")
    mute.lay()

    assert read(reader) is CardTrouble.NO_NUMBER
    mute.lift()


def test_a_card_lifted_while_it_is_asked_is_no_card_and_is_read_when_laid_again(
    reader: CardReader, card: SimulatedContactlessCard
) -> None:
    card.lifts_when_asked = True
    card.lay()
    wait_until(lambda: reader.next_card(0.2) is None and bool(card.commands))
    card.lift()
    card.lifts_when_asked = False
    assert reader.next_card(1.0) is None
    card.lay()

    assert read(reader) == READ


def test_a_service_that_stops_is_a_fault_and_cards_are_read_when_it_is_back(
    reader: CardReader, card: SimulatedContactlessCard, service: SmartCardService
) -> None:
    service.stop()
    faults: list[DeviceFault] = []

    def fails() -> bool:
        try:
            reader.next_card(0.1)
        except DeviceFault as fault:
            faults.append(fault)
        return bool(faults)

    wait_until(fails)
    service.start()
    card.lay()

    assert faults[0].reason is FaultReason.UNREACHABLE
    assert read(reader) == READ
