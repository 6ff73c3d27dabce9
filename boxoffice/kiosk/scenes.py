"""Composes the page of the moment from its parts."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.kiosk.scene import Frame, Item
from boxoffice.kiosk.scenes_buying import BuyingScenes
from boxoffice.kiosk.scenes_ending import EndingScenes
from boxoffice.kiosk.scenes_frame import CommonScenes
from boxoffice.kiosk.scenes_home import HomeScenes
from boxoffice.kiosk.scenes_naming import NamingScenes
from boxoffice.kiosk.scenes_paying import PayingScenes
from boxoffice.kiosk.scenes_picking import PickingScenes
from boxoffice.kiosk.shown import KioskShown, Page
from shared.desktop.translations import Translations


class Scenes(QObject):
    """Gives what stands on the screen in a state, for a monitor that stands or lies."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._common = CommonScenes(translations, self)
        buying, picking = BuyingScenes(translations, self), PickingScenes(translations, self)
        naming, ending = NamingScenes(translations, self), EndingScenes(self)
        home, paying = HomeScenes(translations, self), PayingScenes(translations, self)
        self._pages = {
            Page.RESTING: home.resting,
            Page.HOME: home.home,
            Page.TICKETS: buying.tickets,
            Page.SLOTS: buying.slots,
            Page.NAMES: naming.names,
            Page.PAD: naming.pad,
            Page.PAY: paying.pay,
            Page.PAYING: paying.pay,
            Page.PRINTING: ending.printing,
            Page.DONE: ending.done,
            Page.PAPER_FAILED: ending.paper_failed,
            Page.PICK_UP: picking.ways,
            Page.PICK_PHONE: picking.phone,
            Page.PHONE_END: picking.phone_end,
            Page.ORDERS: picking.orders,
            Page.STAFF_PIN: picking.staff_pin,
            Page.STAFF: picking.staff,
        }

    def compose(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Give everything, from the ground up."""
        common = self._common
        head = common.head(shown, frame)
        if shown.countdown is not None:
            return [*head, *common.countdown(shown.countdown, frame)]
        return [
            *head,
            *common.steps(shown, frame),
            *self._pages[shown.page](shown, frame),
            *common.sentence(shown, frame),
        ]
