"""Whatever a board says: no crash, no hang, no opening that nobody asked for, nobody invented."""

from __future__ import annotations

import itertools
import os

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.turnstile.contact_board import ContactBoard
from shared.devices.turnstile.contact_sense import ContactSense, Inputs, Sensing
from shared.devices.turnstile.lcus_relays import LcusBoard, LcusRelays
from shared.devices.turnstile.lot_board import LotBoard
from shared.devices.turnstile.modbus_bus import ModbusBus
from shared.devices.turnstile.modbus_rtu import READ_INPUTS, ModbusRefused, crc16, find_reply
from shared.devices.turnstile.protocol import Direction, ReportKind
from shared.devices.turnstile.relays import JyDamRelays, WaveshareRelays

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))
many = settings(max_examples=CASES, deadline=None)


class ScriptedConnection(Connection):
    """A wire that answers each request with the next pieces, and takes everything."""

    def __init__(self, answers: list[list[bytes]]) -> None:
        super().__init__("socket://127.0.0.1:1", device="turnstile")
        self.answers = answers
        self.pieces: list[bytes] = []
        self.seconds = 0.0
        self.written: list[bytes] = []

    @property
    def is_open(self) -> bool:
        return True

    def discard(self) -> int:
        self.pieces = []
        return 0

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self.pieces = self.answers.pop(0) if self.answers else []

    def read_available(self, timeout_seconds: float) -> bytes:
        self.seconds += max(timeout_seconds / 2, 0.01)
        return self.pieces.pop(0) if self.pieces else b""

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds

    def close(self) -> None:
        pass


def bus_on(wire: ScriptedConnection, address: int = 1) -> ModbusBus:
    return ModbusBus(wire, address, monotonic=lambda: wire.seconds, sleep=wire.sleep)


def whole(body: bytes) -> bytes:
    return body + crc16(body)


# Frames with good check bytes, so that what they say reaches the driver, and plain rubbish.
said = st.one_of(
    st.binary(max_size=40),
    st.builds(
        lambda function, data: whole(bytes((1, function)) + data),
        st.sampled_from([0x01, 0x02, 0x03, 0x05, 0x10, 0x82, 0x83, 0x85, 0x90]),
        st.binary(max_size=24),
    ),
)
wires = st.lists(st.lists(said, max_size=4), max_size=12)


@many
@given(st.binary(max_size=300), st.integers(1, 3))
def test_any_bytes_are_an_answer_a_refusal_or_none(data: bytes, address: int) -> None:
    try:
        answer = find_reply(data, address, READ_INPUTS)
    except ModbusRefused as refused:
        assert 0 <= refused.code <= 255  # noqa: PT017 - both ends are fine
        return
    assert answer is None or whole(bytes((address, READ_INPUTS, len(answer))) + answer) in data


@many
@given(wires, st.booleans())
def test_a_relay_board_that_talks_rubbish_is_told_each_opening_once(
    answers: list[list[bytes]], jydam: bool
) -> None:
    wire = ScriptedConnection(answers)
    bus = bus_on(wire)
    relays = JyDamRelays(bus, 700, (1,)) if jydam else WaveshareRelays(bus, 700, (1,))
    try:
        relays.pulse(1)
    except DeviceFault as fault:
        assert fault.may_have_acted or "exception" in fault.detail  # noqa: PT017
    assert len(wire.written) == 1
    assert wire.seconds < 2


@many
@given(wires)
def test_rubbish_from_a_contact_board_opens_nothing_and_ends(answers: list[list[bytes]]) -> None:
    wire = ScriptedConnection(answers)
    bus = bus_on(wire)
    board = ContactBoard(WaveshareRelays(bus, 700, (1,)), {Direction.ENTRY: 1}, Inputs(fire=3), bus)
    for _ in range(8):
        try:
            reports = board.poll()
        except DeviceFault:
            continue
        assert all(one.kind is not ReportKind.ALARM for one in reports)
    # Only switching off at the start, and questions.
    assert all(one[1] == READ_INPUTS or one[4:6] == b"\x00\x00" for one in wire.written)
    assert wire.seconds < 30


@many
@given(wires)
def test_rubbish_from_the_modbus_turnstile_permits_nobody_and_ends(
    answers: list[list[bytes]],
) -> None:
    wire = ScriptedConnection(answers)
    board = LotBoard(bus_on(wire))
    for _ in range(8):
        try:
            board.poll()
        except DeviceFault:
            continue
    assert all(one[1] == 0x03 for one in wire.written)
    assert wire.seconds < 30


@many
@given(st.lists(st.lists(st.one_of(st.binary(max_size=12), st.just(b"\xa0\x01\x00\xa1")))))
def test_an_lcus_board_that_talks_rubbish_is_never_switched_on_unasked(
    answers: list[list[bytes]],
) -> None:
    wire = ScriptedConnection(answers)
    board = LcusBoard(wire, monotonic=lambda: wire.seconds, sleep=wire.sleep)
    try:
        LcusRelays(board, (1, 2)).begin()
    except DeviceFault as fault:
        assert fault.may_have_acted  # noqa: PT017
    assert all(one == b"\xff" or one[2] in (0x00, 0x02, 0x05) for one in wire.written)
    assert wire.seconds < 5


@many
@given(st.lists(st.integers(0, 255), max_size=60), st.sampled_from(Sensing))
def test_no_order_of_samples_makes_more_persons_than_closings(
    samples: list[int], sensing: Sensing
) -> None:
    sense = ContactSense(Inputs(sensing, fire=3))
    reports = [one for bits in samples for one in sense.read(bits)]

    persons = sum(one.count for one in reports if one.kind is ReportKind.PASSED)
    changes = sum(
        (after & ~before & 3).bit_count() for before, after in itertools.pairwise(samples)
    )
    assert persons <= changes + 2


@many
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=20))
def test_every_counted_person_of_the_modbus_turnstile_is_told_once(
    steps: list[tuple[int, int]],
) -> None:
    entries, exits = 0xFFFE, 0xFFFFFFFE
    answers: list[list[bytes]] = []
    for at, (came, went) in enumerate([(0, 0), *steps]):
        entries, exits = (entries + came) % (1 << 32), (exits + went) % (1 << 32)
        values = (0, 0, 0, 0, entries & 0xFFFF, entries >> 16, exits & 0xFFFF, exits >> 16, 0)
        data = b"".join(value.to_bytes(2, "big") for value in values)
        answers.append([whole(b"\x01\x03\x12" + data)])
        if at % 4 == 0:
            answers.append([whole(b"\x01\x03\x02\x00\x00")])
    board = LotBoard(bus_on(ScriptedConnection(answers)))
    told = [one for _ in range(len(steps) + 1) for one in board.poll()]

    for way, number in ((Direction.ENTRY, 0), (Direction.EXIT, 1)):
        counted = sum(
            one.count for one in told if one.kind is ReportKind.PASSED and one.direction is way
        )
        assert counted == sum(step[number] for step in steps)
