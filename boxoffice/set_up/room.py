"""The room “设置向导” of the back office, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.room import RoomContext
from boxoffice.set_up.presenter import PLACE_RIGHT, SetUpPresenter
from boxoffice.set_up.view import SetUpView
from boxoffice.set_up.wording import SetUpWording


def build_set_up(context: RoomContext) -> QWidget:
    """Build the room; its presenter lives as long as its widget."""
    words = SetUpWording(context.translations, context.messages)
    view = SetUpView(context.theme, may_make=context.may(PLACE_RIGHT))
    SetUpPresenter(view, context, words)
    return view
