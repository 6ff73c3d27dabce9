"""Puts the room of visitor flow together."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.room import RoomContext
from boxoffice.flow.act_page import ActPage
from boxoffice.flow.act_presenter import ActPresenter
from boxoffice.flow.channel_page import ChannelPage
from boxoffice.flow.channel_presenter import ChannelPresenter
from boxoffice.flow.live_page import LivePage
from boxoffice.flow.live_presenter import LivePresenter
from boxoffice.flow.log_page import LogPage, LogPresenter
from boxoffice.flow.space_page import SpacePage
from boxoffice.flow.space_presenter import SpacePresenter
from boxoffice.flow.wording import FlowWording

LIVE, ACT, CHANNELS, LOG, SPACE = "live", "act", "channels", "log", "space"


class FlowRoom(PagesRoom):
    """The live figures, what is done about them, the log, and the capacity calculator."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        theme = context.theme
        words = FlowWording(context.translations, context.messages)
        self.live = LivePage(theme)
        self.act = ActPage(theme, context.today)
        self.channels = ChannelPage(theme)
        self.log = LogPage(theme)
        self.space = SpacePage(theme, context.today)
        acting = ActPresenter(self.act, context, words)
        self.add_page(LIVE, self.live, LivePresenter(self.live, context, words, acting.take))
        self.add_page(ACT, self.act, acting)
        self.add_page(CHANNELS, self.channels, ChannelPresenter(self.channels, context, words))
        self.add_page(LOG, self.log, LogPresenter(self.log, context, words))
        self.add_page(SPACE, self.space, SpacePresenter(self.space, context, words))
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.show_pages(
            (
                (LIVE, self.tr("实时客流")),
                (ACT, self.tr("预警与限流")),
                (CHANNELS, self.tr("渠道")),
                (LOG, self.tr("日志")),
                (SPACE, self.tr("承载量测算")),
            )
        )


def build_flow(context: RoomContext) -> QWidget:
    """Build the room."""
    return FlowRoom(context)
