"""What every board that must be asked does as a turnstile, over its simulator."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest

from gatestation.board_settings import BoardKind, BoardSettings, PulseKeeper
from gatestation.settings import LaneSettings
from gatestation.turnstiles import build_turnstile
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.contact_sense import Sensing
from shared.devices.turnstile.protocol import (
    FIRE,
    Direction,
    ReportKind,
    Turnstile,
    TurnstileReport,
)
from shared.devices.turnstile.simulated.lcus_board import SimulatedLcusBoard
from shared.devices.turnstile.simulated.lot_turnstile import SimulatedLotTurnstile
from shared.devices.turnstile.simulated.relay_board import BoardMake, SimulatedRelayBoard

ENTERED = TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 1)
LEFT = TurnstileReport(ReportKind.PASSED, Direction.EXIT, 1)


@dataclass
class Arm:
    """A turnstile and the board at the other end of its wire."""

    turnstile: Turnstile
    board: SimulatedRelayBoard | SimulatedLotTurnstile

    def hear(self, *wanted: TurnstileReport) -> None:
        """Listen until exactly these were told; states are passed over."""
        heard: list[TurnstileReport] = []
        deadline = time.monotonic() + 10
        while heard != list(wanted):
            assert time.monotonic() < deadline, f"heard {heard}"
            assert len(heard) <= len(wanted), f"heard {heard}"
            heard += [
                one
                for one in self.turnstile.reports(0.1)
                if one.kind not in (ReportKind.STATE, ReportKind.NOT_PASSED)
            ]

    def wait(self) -> None:
        """Wait for the board's first words, which are what its contacts are measured by."""
        until(lambda: bool(self.turnstile.reports(0.1)))
        asked = len(self.board.requests)
        until(lambda: len(self.board.requests) >= asked + 3)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "never happened"
        time.sleep(0.002)


def arm_of(name: str) -> Arm:
    if name in ("lot", "lot over TCP"):
        over_tcp = name != "lot"
        lot = SimulatedLotTurnstile(entries=0xFFFF, exits=3, over_tcp=over_tcp)
        board = BoardSettings(BoardKind.LOT, modbus_tcp=over_tcp)
        settings = LaneSettings("A1", lot.url, "COM3", board=board)
        return Arm(build_turnstile(settings), lot)
    jydam = name == "jy-dam"
    make = BoardMake.JY_DAM if jydam else BoardMake.WAVESHARE
    address = 0xFE if jydam else 1
    beams = name == "beams"
    board = SimulatedRelayBoard(make, address=address, beams=beams, contact_seconds=0.12)
    kind = BoardKind.JY_DAM if jydam else BoardKind.WAVESHARE
    sensing = Sensing.BEAMS if beams else Sensing.CONTACTS
    settings = LaneSettings(
        "A1",
        board.url,
        "COM3",
        turnstile_address=address,
        board=BoardSettings(kind, sensing=sensing, fire_input=3, pulse_ms=200),
    )
    return Arm(build_turnstile(settings), board)


@pytest.fixture(params=["waveshare", "jy-dam", "beams", "lot", "lot over TCP"])
def arm(request: pytest.FixtureRequest) -> Iterator[Arm]:
    arm = arm_of(request.param)
    yield arm
    arm.turnstile.close()
    arm.board.close()


def test_nothing_is_opened_unasked(arm: Arm) -> None:
    arm.wait()

    assert arm.board.openings == 0


@pytest.mark.parametrize(("way", "report"), [(Direction.ENTRY, ENTERED), (Direction.EXIT, LEFT)])
def test_an_opening_is_one_and_its_passage_is_told(
    arm: Arm, way: Direction, report: TurnstileReport
) -> None:
    arm.wait()
    arm.turnstile.open(way)
    assert arm.board.walk_through().result(5)

    arm.hear(report)
    assert arm.board.openings == 1


def test_two_on_one_opening_are_two(arm: Arm) -> None:
    arm.wait()
    arm.turnstile.open(Direction.ENTRY)
    arm.board.walk_through(2)

    persons = 0
    deadline = time.monotonic() + 10
    while persons < 2:
        assert time.monotonic() < deadline
        persons += sum(
            one.count for one in arm.turnstile.reports(0.1) if one.kind is ReportKind.PASSED
        )
    assert persons == 2


def test_who_presses_through_a_shut_arm_is_told(arm: Arm) -> None:
    arm.wait()
    arm.board.force()

    arm.hear(ENTERED)
    assert arm.board.openings == 0


def test_a_fire_frees_the_arm_and_its_end_takes_it_back(arm: Arm) -> None:
    arm.wait()
    arm.board.set_fire(True)
    arm.hear(TurnstileReport(ReportKind.FREED, detail=FIRE))
    arm.board.set_fire(False)

    arm.hear(TurnstileReport(ReportKind.CONTROLLED))


def test_holding_open_and_taking_back_is_obeyed(arm: Arm) -> None:
    arm.wait()
    arm.turnstile.hold_open(held=True)
    assert arm.board.walk_through().result(5)
    assert arm.board.walk_through().result(5)
    arm.turnstile.hold_open(held=False)

    if isinstance(arm.board, SimulatedRelayBoard):
        assert arm.board.relays == [False] * 8
    else:
        assert set(arm.board.permits.values()) == {0}


def test_a_silent_board_may_have_opened_and_is_told_once(arm: Arm) -> None:
    arm.wait()
    arm.board.faults.silent = True
    before = arm.board.openings

    with pytest.raises(DeviceFault) as caught:
        arm.turnstile.open(Direction.ENTRY)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, True)
    assert arm.board.openings == before + 1


def test_an_unplugged_board_is_certainly_not_opened_and_works_when_back(arm: Arm) -> None:
    arm.wait()
    arm.board.vanish().result(5)
    reasons: list[FaultReason] = []

    def is_noticed() -> bool:
        try:
            arm.turnstile.reports(0.1)
        except DeviceFault as fault:
            reasons.append(fault.reason)
        return bool(reasons)

    until(is_noticed)
    with pytest.raises(DeviceFault) as caught:
        arm.turnstile.open(Direction.ENTRY)
    assert not caught.value.may_have_acted
    arm.board.come_back().result(5)
    arm.wait()
    openings = arm.board.openings

    arm.turnstile.open(Direction.ENTRY)

    assert (reasons, openings) == ([FaultReason.UNREACHABLE], 0)
    assert arm.board.openings == 1


@pytest.mark.parametrize(
    "fault",
    [{"fragment_bytes": 1}, {"garbage": b"\x01\x02\x03"}, {"wrong_checksums": 1}],
    ids=["fragments", "garbage", "checksum"],
)
def test_a_bad_line_loses_no_opening_twice(arm: Arm, fault: dict[str, object]) -> None:
    arm.wait()
    for name, value in fault.items():
        setattr(arm.board.faults, name, value)
    with suppress(DeviceFault):  # what was sent once is not sent again, heard or not
        arm.turnstile.open(Direction.ENTRY)

    assert arm.board.openings == 1


def test_a_board_that_was_left_on_is_switched_off_at_the_start() -> None:
    arm = arm_of("waveshare")
    board = arm.board
    assert isinstance(board, SimulatedRelayBoard)
    board.do(lambda: board.relays.__setitem__(1, True)).result(5)

    arm.wait()

    assert board.relays == [False] * 8
    arm.turnstile.close()
    board.close()


def test_a_pulse_lives_on_when_we_are_gone() -> None:
    arm = arm_of("waveshare")
    board = arm.board
    assert isinstance(board, SimulatedRelayBoard)
    arm.turnstile.open(Direction.ENTRY)
    arm.turnstile.close()

    until(lambda: board.changes == [(1, True), (1, False)])
    board.close()


@pytest.mark.parametrize("echoes", [True, False])
def test_a_two_wire_line_that_hears_itself_is_a_setting(echoes: bool) -> None:
    board = SimulatedRelayBoard()
    board.faults.echoes = True
    settings = LaneSettings(
        "A1", board.url, "COM3", board=BoardSettings(BoardKind.WAVESHARE, echoes=echoes)
    )
    turnstile = build_turnstile(settings)
    board.faults.deaf = not echoes  # an echo is then all that comes back
    if echoes:
        turnstile.open(Direction.ENTRY)
        assert board.openings == 1
    turnstile.close()
    board.close()


def test_swapped_wires_are_turned_round() -> None:
    board = SimulatedRelayBoard()
    settings = LaneSettings(
        "A1", board.url, "COM3", board=BoardSettings(BoardKind.WAVESHARE, swapped=True)
    )
    arm = Arm(build_turnstile(settings), board)
    arm.wait()
    arm.turnstile.open(Direction.ENTRY)
    assert board.relays[:2] == [False, True]
    board.walk_through()

    arm.hear(ENTERED)
    arm.turnstile.close()
    board.close()


@pytest.mark.parametrize("keeper", list(PulseKeeper))
def test_an_lcus_board_opens_and_a_sensor_of_its_own_sees_who_walks(keeper: PulseKeeper) -> None:
    board = SimulatedLcusBoard(momentary_seconds=0.2)
    sensor = SimulatedRelayBoard(contact_seconds=0.12)
    settings = LaneSettings(
        "A1",
        board.url,
        "COM3",
        board=BoardSettings(BoardKind.LCUS, pulse=keeper, pulse_ms=200, sensor_url=sensor.url),
    )
    arm = Arm(build_turnstile(settings), sensor)
    arm.wait()
    arm.turnstile.open(Direction.ENTRY)
    sensor.force()

    arm.hear(ENTERED)
    until(lambda: [(relay, on) for relay, on, _ in board.changes] == [(1, True), (1, False)])
    assert arm.turnstile.senses_passages
    arm.turnstile.close()
    board.close()
    sensor.close()


def test_an_lcus_board_alone_senses_nothing() -> None:
    settings = LaneSettings(
        "A1", "socket://127.0.0.1:1", "COM3", board=BoardSettings(BoardKind.LCUS)
    )

    assert not build_turnstile(settings).senses_passages
