"""A lane with several readers: each is heard, none holds up another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gatestation.lane_shown import LaneState, ReaderShown
from gatestation.reading.devices import CardSource, IdCardSource
from gatestation.reading.protocol import Reader, ReaderKind, ReadTrouble
from shared.admission.presented import Presented, PresentedKind
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.id_card.protocol import CardTrouble as DocumentTrouble
from shared.devices.id_card.protocol import IdCard, PermitKind
from tests.gatestation.lane_scene import TICKET, USED, Gate
from tests.gatestation.reading_script import ScriptedReader

LEGIBLE = Presented(PresentedKind.DOCUMENT, TICKET)
WORKING = ReaderShown(ReaderKind.SCANNER)


@pytest.fixture
def reader() -> ScriptedReader:
    return ScriptedReader()


@pytest.fixture
def gate(reader: ScriptedReader) -> Iterator[Gate]:
    gate = Gate()
    gate.others = [Reader(ReaderKind.ID_CARD, reader)]
    gate.open()
    yield gate
    gate.close()


def test_a_document_is_judged_like_a_code(gate: Gate, reader: ScriptedReader) -> None:
    reader.put(LEGIBLE)

    shown = gate.screen.wait_for_state(LaneState.ANSWER)

    assert shown.answer is not None
    assert shown.answer.admitted
    assert gate.openings() == 1


def test_the_same_person_again_is_told_by_the_kind_of_credential_too(
    gate: Gate, reader: ScriptedReader
) -> None:
    reader.put(Presented(PresentedKind.DOCUMENT, USED))
    gate.screen.wait_for_state(LaneState.ANSWER)
    reader.put(Presented(PresentedKind.DOCUMENT, USED))
    reader.put(Presented(PresentedKind.CARD, USED))
    gate.screen.wait_for_state(LaneState.ANSWER)

    assert [text for text, _ in gate.office.judged] == [USED, USED]


def test_a_reader_that_hangs_holds_up_no_other(gate: Gate, reader: ScriptedReader) -> None:
    reader.hangs.set()
    gate.present(TICKET)

    shown = gate.screen.wait_for_state(LaneState.ANSWER)

    assert shown.opened_ms < 1000


def test_a_reader_that_broke_is_told_beside_the_one_that_works(
    gate: Gate, reader: ScriptedReader
) -> None:
    reader.put(DeviceFault("id reader", FaultReason.UNREACHABLE))

    broken = gate.screen.wait_for(lambda shown: shown.readers[1].fault is not None)
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)

    assert broken.readers == (WORKING, ReaderShown(ReaderKind.ID_CARD, FaultReason.UNREACHABLE))
    assert broken.state is LaneState.IDLE


def test_a_card_that_told_nothing_is_shown_and_opens_nothing(
    gate: Gate, reader: ScriptedReader
) -> None:
    reader.put(ReadTrouble.TAKEN_AWAY)

    shown = gate.screen.wait_for_state(LaneState.UNREAD)

    assert shown.trouble is ReadTrouble.TAKEN_AWAY
    assert gate.office.judged == []


def test_every_reader_is_let_go_of_when_the_lane_stops(gate: Gate, reader: ScriptedReader) -> None:
    assert gate.lane is not None
    gate.lane.stop()

    assert reader.closed


class Hand:
    """Lays one thing on a reader of either kind."""

    def __init__(self, thing: object) -> None:
        self._thing = thing

    def next_card(self, timeout_seconds: float) -> object:
        return self._thing


@pytest.mark.parametrize(
    ("thing", "read"),
    [
        (
            IdCard(PermitKind.HMT_RESIDENT, "陈大文", "810000199408230021"),
            Presented(PresentedKind.DOCUMENT, "810000199408230021"),
        ),
        (DocumentTrouble.NOT_GENUINE, ReadTrouble.NOT_GENUINE),
        (None, None),
    ],
    ids=["document", "trouble", "nothing"],
)
def test_of_a_document_only_its_number_goes_on(thing: object, read: object) -> None:
    assert IdCardSource(Hand(thing)).read(0.0) == read  # type: ignore[arg-type]  # one method of it


@pytest.mark.parametrize(
    ("thing", "read"),
    [
        (ContactlessCard("04A2B3C4D5E680"), Presented(PresentedKind.CARD, "04A2B3C4D5E680")),
        (CardTrouble.RANDOM_NUMBER, ReadTrouble.RANDOM_NUMBER),
        (None, None),
    ],
    ids=["card", "trouble", "nothing"],
)
def test_a_card_is_its_number(thing: object, read: object) -> None:
    assert CardSource(Hand(thing)).read(0.0) == read  # type: ignore[arg-type]  # one method of it


def test_the_value_of_a_credential_is_not_in_its_repr() -> None:
    assert "810000" not in repr(Presented(PresentedKind.DOCUMENT, "810000199408230021"))
