"""A face is kept at the real window by keys: camera, engine and database are the real ones."""

from __future__ import annotations

import psycopg
import pytest
from PySide6.QtCore import Qt

from boxoffice.passes.shown import Stage
from shared.devices.face.dlib_engine import DlibEngine
from tests.boxoffice.passes.conftest import PassesAtWork
from tests.conftest import ParkDatabase
from tests.shared.devices.face.drawn import face

ENTER, ESC, F8 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F8
LI = 7


@pytest.fixture
def on(park_of_its_own: ParkDatabase) -> psycopg.Connection[tuple[object, ...]]:
    """Faces are on, and a notice is published."""
    root = psycopg.connect(park_of_its_own.admin_url, autocommit=True)
    root.execute("UPDATE app.face_use SET assessment = 'HB-2026-001'")
    root.execute(
        "INSERT INTO app.privacy_notice (purpose, version, text_zh, text_en, published_at)"
        " VALUES ('face', 1, '人脸仅用于年卡入园。', 'For entry alone.', now())"
    )
    return root


def open_pass(passes: PassesAtWork) -> None:
    passes.sell_pass()
    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)


def test_a_face_is_kept_and_taken_away_again_by_four_keys(
    passes: PassesAtWork, on: psycopg.Connection[tuple[object, ...]]
) -> None:
    passes.camera.before_it = face(LI)
    open_pass(passes)

    passes.press(F8)
    passes.wait_stage(Stage.FACE)
    assert passes.shown.guardian is False  # the identity card tells the age
    live = passes.office.ways.screens.side.passes.live
    passes.qtbot.waitUntil(lambda: live.newest is not None, timeout=10_000)
    passes.press(ENTER)
    passes.qtbot.waitUntil(lambda: passes.said() == "人脸已登记", timeout=30_000)
    passes.wait_for(lambda shown: shown.person is not None and shown.person.face is not None)

    kept = on.execute("SELECT engine, octet_length(sealed) FROM app.person_face").fetchall()
    assert kept == [(DlibEngine.name, 541)]
    assert live.newest is None
    passes.press(F8)
    passes.wait_stage(Stage.FACE_END)
    passes.press(ENTER)
    passes.qtbot.waitUntil(lambda: passes.said() == "已撤回同意，人脸已删除", timeout=10_000)
    assert on.execute("SELECT count(*) FROM app.person_face").fetchall() == [(0,)]
    on.close()


def test_an_empty_chair_is_not_kept_and_the_age_is_asked_where_nobody_knows_it(
    passes: PassesAtWork, on: psycopg.Connection[tuple[object, ...]]
) -> None:
    open_pass(passes)
    on.execute("UPDATE app.person SET birth_band = NULL")
    passes.press(ESC)
    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)

    passes.press(F8)
    passes.wait_stage(Stage.FACE)
    live = passes.office.ways.screens.side.passes.live
    passes.qtbot.waitUntil(lambda: live.newest is not None, timeout=10_000)
    passes.press(ENTER)
    assert passes.said() == "先问年龄"
    passes.press("1", ENTER)

    passes.qtbot.waitUntil(lambda: passes.said() == "没有看清脸", timeout=30_000)
    assert on.execute("SELECT count(*) FROM app.person_face").fetchall() == [(0,)]
    on.close()


def test_where_faces_are_off_the_key_says_so(passes: PassesAtWork) -> None:
    open_pass(passes)

    passes.press(F8)

    passes.wait_for(lambda _: passes.said() == "本景区没有启用人脸识别")
    assert passes.shown.stage is Stage.PASS
