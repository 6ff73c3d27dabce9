"""The real engine sees drawn faces, keeps people apart, and comes back after its process died."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from shared.devices.face.dlib_engine import DlibEngine
from shared.devices.fault import DeviceFault, FaultReason
from shared.identity.face_match import FaceBook
from shared.identity.face_template import template_of
from shared.kernel.ids import uuid7
from tests.shared.devices.face.drawn import face, nobody

LI, WANG = 7, 16  # two of the drawn people who look little alike


@pytest.fixture(scope="module")
def engine() -> Iterator[DlibEngine]:
    started = DlibEngine()
    yield started
    started.close()


def test_somebody_is_recognised_in_another_light_and_place(engine: DlibEngine) -> None:
    book, people = FaceBook(), {LI: uuid7(), WANG: uuid7()}
    for drawn, person in people.items():
        (seen,) = engine.faces(face(drawn))
        assert seen.width > 100
        book.put(person, template_of(seen.template))

    for drawn, person in people.items():
        (seen,) = engine.faces(face(drawn, light=-25, shift=(17, -9), scale=0.9))
        match = book.match(template_of(seen.template))
        assert match is not None
        assert match.person_id == person
        assert match.certain()


def test_an_empty_lane_and_what_is_no_picture_show_nobody(engine: DlibEngine) -> None:
    assert engine.faces(nobody()) == ()
    assert engine.faces(b"no picture") == ()
    assert engine.faces(b"") == ()


def test_the_same_picture_has_the_same_template(engine: DlibEngine) -> None:
    one, other = engine.faces(face(LI)), engine.faces(face(LI))

    assert one == other
    assert np.isclose(np.linalg.norm(template_of(one[0].template)), 1.4, atol=0.2)


def test_a_killed_process_is_a_fault_once_and_is_started_again(engine: DlibEngine) -> None:
    engine.faces(nobody())
    assert engine._process is not None
    os.kill(engine._process.pid, signal.SIGKILL)
    engine._process.wait()

    with pytest.raises(DeviceFault) as fault:
        engine.faces(nobody())

    assert fault.value.reason is FaultReason.UNREACHABLE
    assert engine.faces(nobody()) == ()


def test_a_process_that_stands_still_is_given_up_in_time() -> None:
    engine = DlibEngine(answer_seconds=0.2)
    engine.faces(nobody())
    assert engine._process is not None
    os.kill(engine._process.pid, signal.SIGSTOP)

    with pytest.raises(DeviceFault) as fault:
        engine.faces(nobody())

    assert fault.value.reason is FaultReason.TIMEOUT
    engine.close()
