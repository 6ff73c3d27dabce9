"""How the tests of the place go to its pages, fill them in and save."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from sqlalchemy.orm import Session, sessionmaker

from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork

SessionsOf = Callable[[str], sessionmaker[Session]]


def fill(edit: QLineEdit, words: str) -> None:
    edit.setText(words)
    edit.textEdited.emit(words)


def page(office: OfficeAtWork, key: str) -> Any:
    """Go to a page of the room by its tab, and wait until it was read."""
    office.room.tabs.tabs[key].click()
    view = getattr(office.room, key)
    office.until(lambda: view.pane.rows() and not view.page.isHidden())
    return view


def go_to(view: Any, title: str) -> None:
    at = next(at for at, row in enumerate(view.pane.rows()) if row.title == title)
    view.pane.view.setCurrentIndex(view.pane.view.model().index(at, 0))


def save(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: office.message in ("已保存", "没有保存"))


def choose(field: Any, value: object) -> None:
    at = field._values.index(value)
    field.box.setCurrentIndex(at)
    field.box.activated.emit(at)
