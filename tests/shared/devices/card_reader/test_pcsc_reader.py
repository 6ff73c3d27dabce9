"""The driver over a service that is told what to say: what no virtual reader can be made to do."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.card_reader.pcsc_reader import PcscReader, card_of
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.devices.card_reader.service import ReaderState, ServiceCode, ServiceError
from shared.devices.fault import DeviceFault, FaultReason

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
READ = ContactlessCard("04A1B2C3D4E5F6")
ANSWER = bytes.fromhex("04 A1 B2 C3 D4 E5 F6 90 00")


class Service:
    """Says in turn what it was told; an error is raised."""

    def __init__(self, *said: ReaderState | bytes | ServiceError, names: tuple[str, ...] = ("A",)):
        self.said = list(said)
        self.names = names
        self.closed = 0
        self.asked: list[str] = []

    def readers(self) -> tuple[str, ...]:
        return self.names

    def wait(self, reader: str, known: ReaderState, seconds: float) -> ReaderState:
        said = self._next(reader)
        return said if isinstance(said, ReaderState) else known

    def exchange(self, reader: str, command: bytes) -> bytes:
        assert command == bytes.fromhex("FF CA 00 00 00")
        said = self._next(reader)
        return said if isinstance(said, bytes) else b""

    def close(self) -> None:
        self.closed += 1

    def _next(self, reader: str) -> ReaderState | bytes:
        self.asked.append(reader)
        said = self.said.pop(0) if self.said else ReaderState.EMPTY
        if isinstance(said, ServiceError):
            raise said
        return said


def clock() -> Callable[[], float]:
    hour = iter(range(1000))
    return lambda: next(hour) / 10


def reader(service: Service, name: str = "A") -> PcscReader:
    return PcscReader(name, open_service=lambda: service, monotonic=clock())


def test_a_card_is_asked_for_its_number() -> None:
    assert reader(Service(ReaderState.PRESENT, ANSWER)).next_card(1) == READ


def test_a_card_that_lies_on_is_not_asked_again() -> None:
    service = Service(ReaderState.PRESENT, ANSWER, ReaderState.PRESENT, ReaderState.PRESENT)
    one = reader(service)
    one.next_card(0.1)

    assert one.next_card(0.3) is None


@pytest.mark.parametrize(
    "code", [ServiceCode.REMOVED, ServiceCode.RESET, ServiceCode.NOT_TRANSACTED]
)
def test_a_card_lifted_while_it_was_asked_is_waited_for_again(code: ServiceCode) -> None:
    gone = ServiceError(code, "SCardTransmit")
    service = Service(ReaderState.PRESENT, gone, ReaderState.EMPTY, ReaderState.PRESENT, ANSWER)

    assert reader(service).next_card(5) == READ


@pytest.mark.parametrize("code", [0x8010001D, 0x8010001E, 0x80100013, 0x80100009, 0])
def test_a_service_that_is_gone_is_let_go_of_and_opened_anew(code: int) -> None:
    service = Service(ServiceError(code, "SCardGetStatusChange"))
    one = reader(service)

    with pytest.raises(DeviceFault) as caught:
        one.next_card(1)

    assert (caught.value.reason, service.closed) == (FaultReason.UNREACHABLE, 1)
    service.said = [ReaderState.PRESENT, ANSWER]
    assert one.next_card(1) == READ


def test_a_reader_that_was_pulled_out_is_unreachable() -> None:
    with pytest.raises(DeviceFault) as caught:
        reader(Service(ReaderState.UNAVAILABLE)).next_card(1)

    assert caught.value.reason is FaultReason.UNREACHABLE


def test_a_reader_that_is_plugged_in_again_reads_the_card_that_lies_there() -> None:
    service = Service(ReaderState.EMPTY, ReaderState.UNAVAILABLE, ReaderState.PRESENT, ANSWER)
    one = reader(service)
    with pytest.raises(DeviceFault):
        one.next_card(1)

    assert one.next_card(1) == READ


def test_a_card_that_another_program_holds_is_said_apart() -> None:
    held = ServiceError(ServiceCode.SHARING_VIOLATION, "SCardConnect")

    with pytest.raises(DeviceFault) as caught:
        reader(Service(ReaderState.PRESENT, held)).next_card(1)

    assert caught.value.reason is FaultReason.BROKEN


def test_without_a_name_the_only_reader_is_meant() -> None:
    service = Service(ReaderState.EMPTY, names=("Only one",))
    reader(service, "").next_card(0)

    assert service.asked == ["Only one"]


def test_without_a_name_two_readers_are_one_too_many() -> None:
    with pytest.raises(DeviceFault):
        reader(Service(names=("A", "B")), "").next_card(0)


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ("04 A1 B2 C3 D4 E5 F6 90 00", READ),
        ("5A 6B 7C 8D 90 00", ContactlessCard("5A6B7C8D")),
        ("08 6B 7C 8D 90 00", CardTrouble.RANDOM_NUMBER),
        ("63 00", CardTrouble.NO_NUMBER),
        ("6A 81", CardTrouble.NO_NUMBER),
        ("04 A1 B2 C3 62 82", CardTrouble.NO_NUMBER),
        ("04 A1 B2 90 00", CardTrouble.NO_NUMBER),
        ("", CardTrouble.NO_NUMBER),
    ],
)
def test_the_status_is_looked_at_before_the_number(
    answer: str, card: ContactlessCard | CardTrouble
) -> None:
    assert card_of(bytes.fromhex(answer)) == card


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=40))
def test_any_answer_is_a_whole_number_or_a_trouble(answer: bytes) -> None:
    card = card_of(answer)

    if isinstance(card, ContactlessCard):
        assert answer[-2:] == b"\x90\x00"
        assert bytes.fromhex(card.number) == answer[:-2]


def test_the_number_is_in_no_representation() -> None:
    assert READ.number not in repr(READ)
