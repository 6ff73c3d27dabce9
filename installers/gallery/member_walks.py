"""The walks through a window that sells to members: one by one, and a whole family."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.view import SaleView
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from installers.gallery.window_walks import PASSES_PAGE, pay, to_the_basket

# Customers of resources/demo/customers.toml.
SAME_LAST_FOUR: Final = "1234"
MEMBER_PHONE, FAMILY_PHONE = "19900005678", "19700002468"
COUPON, PROMO_CODE = "dem0-d1sc-0vnt-001x", "luming26"


def members(window: WindowHand) -> Iterator[Shot]:
    """Find a member, choose a concession, show codes; whatever can be answered to them."""
    window.press("2", "F1", "F5", "F9")
    yield Shot("member-empty", (LookUpView,))
    window.write("5555")
    window.press("Return")
    yield Shot("member-unknown", (LookUpView,))
    window.press(*("Backspace",) * 4)
    window.write(SAME_LAST_FOUR)
    window.press("Return")
    yield Shot("member-several", (LookUpView,))
    window.press(*("Backspace",) * 4)
    window.write(MEMBER_PHONE)
    window.press("Return")
    yield Shot("member-found", (LookUpView,))
    window.press("Return")
    yield Shot("sale-member", (SaleView,))
    window.press("Up", "Ctrl U")
    yield Shot("concession", (LookUpView,))
    window.press("Escape", "Ctrl K")
    yield Shot("codes-empty", (LookUpView,))
    for code in ("nonsense", COUPON, PROMO_CODE):
        window.write(code)
        window.press("Return")
        if code == "nonsense":
            yield Shot("codes-unknown", (LookUpView,))
            window.press(*("Backspace",) * len(code))
    yield Shot("codes-found", (LookUpView,))
    window.press("Return", "Return")
    yield Shot("tender-lowered", (SaleView,))
    pay(window)
    yield Shot("sale-change-member", (SaleView,))
    window.press("Escape")


def family(window: WindowHand) -> Iterator[Shot]:
    """Find a member with a family, tick who comes, take all; passes ask for their names."""
    window.press("F9")
    window.write(FAMILY_PHONE)
    window.press("Return")
    yield Shot("family-found", (LookUpView,))
    window.write("14")
    yield Shot("family-ticked", (LookUpView,))
    window.write("*")
    window.press("Return")
    yield Shot("sale-family", (SaleView,))
    to_the_basket(window)
    window.press(*("PgDown",) * PASSES_PAGE, "F9")
    window.write(FAMILY_PHONE)
    window.press("Return")
    window.write("12")
    yield Shot("family-names", (LookUpView,))
    to_the_basket(window)
    window.press(*("PgUp",) * PASSES_PAGE)
