"""How the tests of codes open the sheet, type into it and read it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.codes.shown import CodesShown
from boxoffice.sale.look_up.view import LookUpView
from tests.boxoffice.sale.conftest import Window

F1, F9, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape
DEL, K = Qt.Key.Key_Delete, Qt.Key.Key_K


def sheet(window: Window) -> LookUpView:
    view = window.view.sheets[CodesShown]
    assert isinstance(view, LookUpView)
    return view


def enter(window: Window, code: str) -> None:
    """Type a code with the sheet open, and wait for the answer."""
    if not isinstance(window.shown.sheet, CodesShown):
        window.press(K, control=True)
    window.press(*code, ENTER)
    window.settle()


def rows(window: Window) -> list[tuple[str, str]]:
    """Note and value of each code as the sheet shows it."""
    return [(row.note, row.value) for row in sheet(window)._face.rows]


def sentence(window: Window) -> str:
    return sheet(window).field.accessibleDescription()


def body(window: Window) -> str:
    message = window.bar.message()
    return message.body if message else ""
