"""A lane recognises who agreed, from real pictures by the real engine, and forgets who withdrew."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from gatestation.reading.face import FaceSource
from gatestation.reading.face_directory import REFRESH_SECONDS, TRUSTED_SECONDS, FaceDirectory
from shared.admission.desk import gate_desk
from shared.admission.judge import judge_presented
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.devices.camera.opencv_camera import OpenCvCamera
from shared.devices.camera.simulated import SimulatedCamera
from shared.devices.face.dlib_engine import DlibEngine
from shared.identity.day_key import gate_keys
from shared.identity.face import withdraw_face
from shared.identity.face_template import face_key, template_of
from shared.kernel.ids import uuid7
from shared.passes.find import AnnualPass
from shared.passes.keep import FaceConsent, FoundFace, enrol_face
from tests.shared.admission.changed_terms import change_terms
from tests.shared.devices.face.drawn import face, nobody
from tests.shared.identity.people import KEYS
from tests.shared.passes.people import a_pass
from tests.shared.stage import GATE, WINDOW, SaleStage

LI, WANG = 7, 16
KEY = face_key(KEYS)


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Directory:
    """A directory over the stage, whose database can be taken away."""

    till: SaleStage
    clock: Clock = field(default_factory=Clock)
    gone: bool = False

    def __post_init__(self) -> None:
        self.known = FaceDirectory(self, lambda: KEY, self.clock)

    def ask(self, question: Callable[[Session], None], seconds: float) -> None:
        if self.gone:
            raise OperationalError("", None, Exception())
        with self.till.acting(GATE) as session:
            question(session)

    def close(self) -> None:
        self.gone = True

    def people(self, later: float = REFRESH_SECONDS) -> int | None:
        self.clock.now += later
        book = self.known.book()
        return None if book is None else len(book)


@pytest.fixture(scope="module")
def engine() -> Iterator[DlibEngine]:
    started = DlibEngine()
    yield started
    started.close()


@pytest.fixture
def notice(till: SaleStage) -> int:
    till.run("UPDATE face_use SET assessment = 'HB-2026-001'")
    return till.value(
        "INSERT INTO privacy_notice (purpose, version, text_zh, text_en, published_at)"
        " VALUES ('face', 1, '人脸仅用于年卡入园。', 'For entry alone.', now()) RETURNING id"
    )


def enrol(till: SaleStage, held: AnnualPass, notice: int, engine: DlibEngine) -> UUID:
    (seen,) = engine.faces(face(LI))
    person = held.holders[0].person_id
    found = FoundFace(template_of(seen.template), engine.name)
    with till.acting(WINDOW) as session:
        ticket = held.now(till.today).term.ticket_id
        enrol_face(session, ticket, person, found, FaceConsent(notice), KEYS, till.staff)
    return person


def test_who_agreed_is_presented_once_and_a_stranger_never(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    person = enrol(till, a_pass(till), notice, engine)
    directory, eye = Directory(till), SimulatedCamera()
    ticks = itertools.count()
    source = FaceSource(
        OpenCvCamera(eye.url), engine, directory.known, monotonic=lambda: next(ticks) / 10
    )

    eye.before_it = face(WANG)
    strangers = [source.read(0.1) for _ in range(4)]
    eye.before_it = nobody()
    source.read(0.1)
    eye.before_it = face(LI, light=-20, shift=(9, 6), scale=0.92)
    seen = [source.read(0.1) for _ in range(12)]

    assert strangers == [None] * 4
    assert [one for one in seen if one] == [Presented(PresentedKind.FACE, str(person))]
    source.close()
    eye.close()


def test_a_withdrawn_face_is_gone_from_the_lane_within_two_seconds(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    person = enrol(till, a_pass(till), notice, engine)
    directory = Directory(till)
    assert directory.people() == 1

    with till.acting(WINDOW) as session:
        withdraw_face(session, person, till.staff)

    assert directory.people() == 0


def test_switched_off_faces_are_not_looked_for(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    enrol(till, a_pass(till), notice, engine)
    directory = Directory(till)
    assert directory.people() == 1

    till.run("UPDATE face_use SET assessment = ''")

    assert directory.people() is None
    slept: list[float] = []
    blind = OpenCvCamera("http://127.0.0.1:9/none")
    source = FaceSource(blind, engine, directory.known, sleep=slept.append)
    assert source.read(0.2) is None  # the camera is not even opened
    assert slept == [0.2]


def test_without_the_database_faces_are_trusted_for_five_minutes(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    enrol(till, a_pass(till), notice, engine)
    directory = Directory(till)
    assert directory.people() == 1

    directory.gone = True

    assert directory.people(TRUSTED_SECONDS - 1) == 1
    assert directory.people(2) is None
    directory.gone = False
    assert directory.people() == 1


def test_a_recognised_holder_enters_once_the_attendant_agrees(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    held = a_pass(till)
    change_terms(till, held.id, "credentials = credentials || '{face}'")
    person = enrol(till, held, notice, engine)
    seen = Presented(PresentedKind.FACE, str(person))

    asked = present(till, seen)
    agreed = present(till, replace(seen, checked=True))

    assert (asked.verdict, asked.admitted) == (Verdict.CHECK_ID, False)
    assert (agreed.verdict, agreed.ticket_id) == (Verdict.OK_ENTRY, held.id)


def test_a_face_opens_no_pass_whose_type_does_not_take_it(
    till: SaleStage, notice: int, engine: DlibEngine
) -> None:
    person = enrol(till, a_pass(till), notice, engine)

    answer = present(till, Presented(PresentedKind.FACE, str(person), checked=True))

    assert not answer.admitted


def present(till: SaleStage, seen: Presented) -> ScanAnswer:
    keys = gate_keys(KEYS, till.today)
    with till.acting(GATE) as session:
        desk = gate_desk(session)
        return judge_presented(session, seen, desk.lanes["A1"], desk, uuid7(), keys)
