"""The walk of visitors through a kiosk: one buys, one picks up, and then the database is gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from boxoffice.kiosk.acts import Act
from boxoffice.kiosk.shown import Page
from boxoffice.kiosk.view import KioskView
from installers.gallery.kiosk_program import KioskHand
from installers.gallery.shop import NUMBER, PHONE, order_on_line
from installers.gallery.shot import Shot

# A payment code of WeChat; no server takes it here.
PAY_CODE: Final = "134650111122223300"


def buys(kiosk: KioskHand) -> Iterator[Shot]:
    """Choose adults and a place with hours for tomorrow, and come to the payment."""
    kiosk.come_to(Page.HOME)
    yield _shot("home")
    kiosk.touch(Act.BUY)
    kiosk.come_to(Page.TICKETS)
    yield _shot("tickets-none")
    kiosk.touch(Act.DAY, 1)
    kiosk.until(lambda: not kiosk.shown.busy, "the offers of tomorrow")
    kiosk.want("adult", 2)
    kiosk.want("cave", 1)
    yield _shot("tickets")
    kiosk.touch(Act.NEXT)
    kiosk.come_to(Page.SLOTS)
    yield _shot("slots")
    kiosk.touch(Act.SLOT, kiosk.shown.slots[-1].timeslot_id)
    kiosk.come_to(Page.PAY)
    yield _shot("pay")
    kiosk.scan("no payment code")
    yield _shot("pay-no-code")
    kiosk.touch(Act.BACK)
    kiosk.come_to(Page.TICKETS)
    kiosk.touch(Act.HOME)


def picks_up(kiosk: KioskHand) -> Iterator[Shot]:
    """Prove by a number and the end of a telephone that an order is theirs; come once more."""
    qr = order_on_line(kiosk.site, 2)
    kiosk.touch(Act.PICK_UP)
    yield _shot("ways")
    kiosk.touch(Act.TYPE_ID)
    kiosk.type(NUMBER)
    yield _shot("number")
    kiosk.touch(Act.NEXT)
    yield _shot("phone-end")
    kiosk.type("0000")
    kiosk.touch(Act.NEXT)
    yield _shot("phone-end-wrong")
    kiosk.type(PHONE[-4:])
    kiosk.touch(Act.NEXT)
    kiosk.come_to(Page.ORDERS)
    yield _shot("orders")
    kiosk.touch(Act.TAKE, 0)
    kiosk.come_to(Page.DONE)
    yield _shot("picked-up")
    kiosk.touch(Act.HOME)
    kiosk.scan(qr)
    kiosk.come_to(Page.ORDERS)
    yield _shot("orders-collected")
    kiosk.touch(Act.BACK)
    kiosk.touch(Act.HOME)


def loses_the_database(kiosk: KioskHand) -> Iterator[Shot]:
    """Lose the database while somebody begins to buy; see it come back."""
    kiosk.site.lose()
    kiosk.touch(Act.BUY)
    kiosk.come_to(Page.RESTING)
    yield _shot("database-lost")
    kiosk.site.come_back()
    kiosk.come_to(Page.HOME)


def _shot(name: str) -> Shot:
    return Shot(f"visit-{name}", (KioskView,))
