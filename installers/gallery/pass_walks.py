"""The walk through the screen of annual passes: from a sale over photo and card to a pause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from boxoffice.lookup.name_card import NameCard
from boxoffice.lookup.reason_keys import ReasonKeys
from boxoffice.lookup.sign_card import SignCard
from boxoffice.lookup.view import LookUpView as OrdersView
from boxoffice.passes.shown import Stage
from boxoffice.passes.view import PassView
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from installers.gallery.window_walks import EXAMPLE_NUMBER, PASSES_PAGE, pay, to_the_sale


def passes(window: WindowHand) -> Iterator[Shot]:
    """Sell a pass, look at it without a camera, wait for a card, pause it and let it go on."""
    window.press("Ctrl N")
    yield Shot("passes-empty", (PassView,))
    window.write("不存在")
    window.press("Return")
    yield Shot("passes-nothing", (PassView,))
    window.press("Escape")
    window.press(*("PgDown",) * PASSES_PAGE, "F1", "Return")
    window.write("李四")
    window.press("Return")
    window.write(EXAMPLE_NUMBER)
    window.press("Return", "Return")
    pay(window)
    window.press("Ctrl N")
    view = window.find(PassView)
    window.until(lambda: view.shown.stage is Stage.PASS, "the pass")
    yield Shot("pass", (PassView,))
    for name, key in (("pass-no-camera", "F2"), ("pass-card", "F3")):
        window.press(key)
        yield Shot(name, (PassView,))
        window.press("Escape")
    window.press("F6", "1")
    yield Shot("pass-pause", (ReasonKeys,))
    window.press("Return")
    yield Shot("pass-on-hold", (PassView,))
    window.press("F6", "F5")
    yield Shot("pass-not-renewed", (PassView,))
    window.press("Escape", "Escape")


def upgrade(window: WindowHand) -> Iterator[Shot]:
    """Change a ticket for a pass, as far as whom it is for."""
    window.press("Ctrl F", "1", "Return", "*", "F3")
    yield Shot("order-exchange", (OrdersView,))
    view = window.find(OrdersView)
    before = view.shown
    view.show_order(replace(before, signing=True))
    yield Shot("order-change-supervisor", (SignCard,))
    view.show_order(before)
    window.press("Return")
    yield Shot("order-holder", (NameCard,))
    to_the_sale(window)
