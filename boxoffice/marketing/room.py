"""The room “营销” of the back office, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.room import RoomContext
from boxoffice.marketing.presenter import MarketingPresenter
from boxoffice.marketing.view import MarketingView
from boxoffice.marketing.wording import MarketingWording
from boxoffice.vouchers.room import VouchersRoom


def build_marketing(context: RoomContext) -> QWidget:
    """Build the room; its presenter lives as long as its widget."""
    words = MarketingWording(context.translations, context.messages)
    view = MarketingView(context.theme, words, context.today, VouchersRoom(context))
    MarketingPresenter(view, context, words)
    return view
