"""No room ever shows a window of its own, and the keys of the shell work in all of them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.kernel.locale import Language
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self, own: QWidget) -> None:
        super().__init__()
        self._own = own
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched is not self._own and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("number", ["1003", "2001", "2002", "3001", "3002"])
def test_all_rooms_of_a_person_are_gone_through_by_keys(
    office: OfficeAtWork, qapp: QApplication, number: str
) -> None:
    office.sign_in(number)
    watch = Watch(office.program.window)
    qapp.installEventFilter(watch)
    view: Any = office.program.view
    handle = office.program.window.windowHandle()
    assert handle is not None

    for at, room in enumerate(view._rooms):
        if not room.whole:
            QTest.keyClick(handle, Qt.Key(Qt.Key.Key_F1 + at))
            office.until(lambda key=room.key: office.program._rooms._open == key)
    QTest.keyClick(handle, Qt.Key.Key_L, CONTROL)
    office.until(lambda: office.at_sign_in)
    qapp.removeEventFilter(watch)

    assert watch.seen == []
    office.sign_in("3003")  # all rooms of before are gone, and are not spoken to any more
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for key in (Qt.Key.Key_Y, Qt.Key.Key_U, Qt.Key.Key_R, Qt.Key.Key_M):
        QTest.keyClick(handle, key, CONTROL)
    assert office.program.translations.language is Language.EN


def test_the_keys_work_where_nothing_has_the_focus(office: OfficeAtWork, qtbot: QtBot) -> None:
    office.sign_in("3001")
    focus = QApplication.focusWidget()
    assert focus is not None
    focus.clearFocus()
    handle = office.program.window.windowHandle()
    assert handle is not None

    QTest.keyClick(handle, Qt.Key.Key_L, CONTROL)

    office.until(lambda: office.at_sign_in)
