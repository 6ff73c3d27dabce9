"""Whatever a terminal says, the driver ends in time and never takes noise for money."""

from __future__ import annotations

import os
from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import Attempt, Ending
from shared.devices.terminal.simulated import zvt_bytes
from shared.devices.terminal.zvt_apdu import Apdu, decoded, encoded, slip_of
from shared.devices.terminal.zvt_dialogue import ZvtDeadlines
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from shared.devices.terminal.zvt_wire import FrameHunter, frame
from shared.kernel.money import Money

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))

APDUS = st.builds(Apdu, st.sampled_from([0x8000, 0x040F, 0x04FF, 0x060F, 0x061E, 0x06D1, 0x8483]),
                  st.binary(max_size=300))  # fmt: skip
WORDS = st.one_of(
    APDUS,
    st.sampled_from([
        Apdu(0x8000), Apdu(0x040F, b"\x27\x00\x04\x00\x00\x00\x00\x01\x00"), Apdu(0x060F),
        Apdu(0x061E, b"\x6c"), Apdu(0x849C), Apdu(0x040F, b"\x27\x05"),
    ]),
)  # fmt: skip


class ScriptedWire:
    """A line on which everything has been said before; then it is silent, or cut."""

    device = "scripted"

    def __init__(self, words: list[Apdu]) -> None:
        self._words = deque(words)

    def send(self, apdu: Apdu) -> None:
        return None

    def receive(self, seconds: float) -> Apdu | None:
        if not self._words:
            raise DeviceFault(self.device, FaultReason.UNREACHABLE, "cut")
        return self._words.popleft()

    def discard(self) -> None:
        return None

    def close(self) -> None:
        return None


@settings(max_examples=CASES, deadline=None)
@given(st.lists(WORDS, max_size=8))
def test_only_a_status_of_success_and_a_completion_are_money(words: list[Apdu]) -> None:
    signed_on = [Apdu(0x8000), Apdu(0x060F)]
    terminal = ZvtTerminal(
        ScriptedWire([*signed_on, *words]), deadlines=ZvtDeadlines(0.0, 0.0, 0.0)
    )

    answer = terminal.pay(Money(100), Attempt())

    slips = [slip_of(one.data) for one in words if one.command == 0x040F]
    paid = any(slip is not None and slip.paid for slip in slips)
    completed = any(one.command == 0x060F for one in words)
    if answer.ending is Ending.DONE:
        assert paid
        assert completed
    if answer.ending is Ending.REFUSED and answer.slip is None:
        assert any(one.command == 0x061E or one.refusal is not None for one in words)


@settings(max_examples=CASES, deadline=None)
@given(st.lists(APDUS, max_size=4), st.data())
def test_a_stream_of_frames_is_read_whatever_its_pieces(
    apdus: list[Apdu], data: st.DataObject
) -> None:
    stream = b"".join(zvt_bytes.framed(encoded(one)) for one in apdus)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=5)))
    hunter = FrameHunter()

    found = [
        one
        for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)
        for one in hunter.feed(stream[start:end])
    ]

    assert found == apdus


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=600))
def test_noise_on_the_line_is_survived_and_the_next_frame_is_read(noise: bytes) -> None:
    hunter = FrameHunter()
    hunter.feed(noise)
    # what the noise has begun ends with the frames behind it, at the latest
    for _ in range(4):
        found = hunter.feed(frame(Apdu(0x8000)))

    assert Apdu(0x8000) in found


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_apdu_or_none(noise: bytes) -> None:
    try:
        found = decoded(noise)
    except ValueError:
        return
    if found is not None:
        apdu, length = found
        slip_of(apdu.data)
        assert length <= len(noise)
