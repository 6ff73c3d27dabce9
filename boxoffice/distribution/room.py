"""The room “分销” of the back office, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.room import RoomContext
from boxoffice.distribution.presenter import DistributionPresenter
from boxoffice.distribution.view import DistributionView
from boxoffice.distribution.wording import DistributionWording


def build_distribution(context: RoomContext) -> QWidget:
    """Build the room; its presenter lives as long as its widget."""
    words = DistributionWording(context.translations, context.messages)
    view = DistributionView(context.theme, words, context.today)
    DistributionPresenter(view, context, words)
    return view
