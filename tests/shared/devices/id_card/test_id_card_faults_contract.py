"""What every driver of an identity card reader does when wire, module or reader fails."""

from __future__ import annotations

import logging
import time

import pytest

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.id_card.protocol import CardTrouble, IdCard, IdCardReader
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from tests.shared.devices.id_card.cards import ZHANG, ZHANG_READ


def read_when_back(reader: IdCardReader) -> IdCard | CardTrouble | None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            card = reader.next_card(0.05)
        except DeviceFault:
            continue
        if card is not None:
            return card
    raise AssertionError("never came back")


def wait_for_fault(reader: IdCardReader) -> DeviceFault:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            reader.next_card(0.05)
        except DeviceFault as fault:
            return fault
    raise AssertionError("nobody noticed")


@pytest.mark.parametrize("fragment_bytes", [7, 64, 1000])
def test_a_fragmented_reply_is_read(
    reader: IdCardReader, simulator: SimulatedIdCardReader, fragment_bytes: int
) -> None:
    simulator.faults.fragment_bytes = fragment_bytes
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


def test_noise_around_replies_is_passed_over(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.garbage = b"\xaa\xaa\x96\x00\xff"
    simulator.faults.glued = bytes.fromhex("AA AA AA 96 69 00 04 00 00 80 84")
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


def test_a_wrong_checksum_is_asked_for_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.wrong_checksums = 1
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


def test_lost_bytes_are_asked_for_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.lost_bytes = 2
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


def test_a_reader_that_only_talks_rubbish_is_a_fault(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.wrong_checksums = 100

    assert wait_for_fault(reader).reason is FaultReason.GARBLED


def test_a_request_heard_badly_is_sent_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.hears_badly = 1
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


def test_an_answer_that_comes_too_late_is_not_taken_for_another(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.lay(ZHANG).result(5)
    simulator.faults.late_seconds = 0.6
    assert wait_for_fault(reader).reason is FaultReason.TIMEOUT
    simulator.faults.late_seconds = 0.0

    assert read_when_back(reader) == ZHANG_READ


def test_a_silent_reader_is_a_time_out_and_works_when_it_speaks_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.silent = True
    simulator.lay(ZHANG)
    fault = wait_for_fault(reader)
    simulator.faults.silent = False

    assert (fault.reason, fault.may_have_acted) == (FaultReason.TIMEOUT, False)
    assert read_when_back(reader) == ZHANG_READ


def test_a_module_that_failed_its_self_test_is_reset_and_works_again(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    simulator.faults.status = 0x60
    simulator.lay(ZHANG)

    assert reader.next_card(5) == ZHANG_READ


@pytest.mark.parametrize(("status", "after"), [(0x60, 0x60), (0x66, 0x66)])
def test_a_module_that_stays_bad_is_broken(
    reader: IdCardReader, simulator: SimulatedIdCardReader, status: int, after: int
) -> None:
    simulator.faults.status, simulator.faults.status_after_reset = status, after

    with pytest.raises(DeviceFault) as caught:
        reader.next_card(1)

    assert caught.value.reason is FaultReason.BROKEN


def test_an_unplugged_reader_is_a_fault_and_reads_again_when_back(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    assert reader.next_card(0.0) is None
    simulator.vanish().result(5)
    fault = wait_for_fault(reader)
    simulator.come_back().result(5)
    simulator.lay(ZHANG)

    assert fault.reason is FaultReason.UNREACHABLE
    assert read_when_back(reader) == ZHANG_READ


def test_vanishing_in_the_middle_of_a_reading_loses_no_card(
    reader: IdCardReader, simulator: SimulatedIdCardReader
) -> None:
    assert reader.next_card(0.0) is None
    simulator.faults.vanishes_mid_frame = True
    simulator.lay(ZHANG)
    wait_for_fault(reader)
    simulator.come_back().result(5)

    assert read_when_back(reader) == ZHANG_READ


def test_no_line_of_the_log_has_anything_of_the_card(
    reader: IdCardReader, simulator: SimulatedIdCardReader, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    simulator.lay(ZHANG)
    reader.next_card(5)
    simulator.vanish().result(5)
    wait_for_fault(reader)

    assert "张三" not in caplog.text
    assert "110105" not in caplog.text
