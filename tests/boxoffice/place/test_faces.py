"""The system administrator switches faces on and off, and publishes what holders hear."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.conftest import ParkDatabase


def fill(edit: QLineEdit, words: str) -> None:
    edit.setText(words)
    edit.textEdited.emit(words)


def save(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: office.message in ("已保存", "没有保存"))


def test_faces_are_switched_on_with_a_notice_and_off_with_everything_gone(
    office: OfficeAtWork, park_of_its_own: ParkDatabase
) -> None:
    office.room.tabs.tabs["faces"].click()
    view = office.room.faces
    office.until(lambda: view.pane.rows() and not view.page.isHidden())
    assert view.page.head.title() == "人脸识别"
    assert (view.assessment.value(), view.likeness.value(), view.keep_days.value()) == ("", 450, 7)

    fill(view.assessment.edit, "HB-2026-001")
    view.notice_zh.edit.setPlainText("人脸仅用于年卡入园。")
    view.notice_en.edit.setPlainText("Your face opens your pass.")
    save(office)

    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        assert root.execute("SELECT assessment FROM app.face_use").fetchone() == ("HB-2026-001",)
        notice = "SELECT version, text_zh, text_en FROM app.privacy_notice WHERE purpose = 'face'"
        published = (1, "人脸仅用于年卡入园。", "Your face opens your pass.")
        assert root.execute(notice).fetchall() == [published]

        fill(view.assessment.edit, "")
        office.until(lambda: office.message != "已保存")
        save(office)
        assert root.execute("SELECT assessment FROM app.face_use").fetchone() == ("",)
        assert root.execute(notice).fetchall() == [published]


def test_a_notice_is_not_published_when_the_terms_beside_it_are_refused(
    office: OfficeAtWork, park_of_its_own: ParkDatabase
) -> None:
    office.room.tabs.tabs["faces"].click()
    view = office.room.faces
    office.until(lambda: view.pane.rows() and not view.page.isHidden())
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        root.execute("UPDATE app.face_use SET version = version + 1")  # a colleague was quicker

        fill(view.assessment.edit, "HB-2026-002")
        view.notice_zh.edit.setPlainText("人脸仅用于年卡入园。")
        view.notice_en.edit.setPlainText("Your face opens your pass.")
        office.press(Qt.Key.Key_S, CONTROL)
        office.until(lambda: office.message)

        assert office.message == "别人刚改过，没有保存"
        notice = "SELECT FROM app.privacy_notice WHERE purpose = 'face'"
        assert root.execute(notice).fetchall() == []
