"""The walks through a window that takes other money: balances, accounts, vouchers, points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from boxoffice.sale.accounts.agency_sheet import AgenciesShown
from boxoffice.sale.accounts.pay_out_view import PayOutView
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.view import SaleView
from installers.gallery.member_walks import MEMBER_PHONE
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from installers.gallery.window_walks import to_the_basket

UNKNOWN_VOUCHER = "1234567890123456"


def balance(window: WindowHand) -> Iterator[Shot]:
    """Top a member's balance up, and pay with what there is."""
    window.press("F1", "F9")
    window.write(MEMBER_PHONE)
    window.press("Return", "Return", "Ctrl Q")
    yield Shot("top-up-empty", (LookUpView,))
    window.press(*"200")
    yield Shot("top-up-typed", (LookUpView,))
    window.press("Return")
    yield Shot("top-up-to-confirm", (LookUpView,))
    window.press("Return")
    yield Shot("top-up-done", (SaleView,))
    window.press("Del")
    yield Shot("pay-out", (PayOutView,))
    window.press(*"9999", "Return")
    yield Shot("pay-out-too-much", (PayOutView,))
    to_the_sheetless(window)
    window.press("Return", "F10")
    yield Shot("tender-other", (SaleView,))
    window.press("1")
    yield Shot("tender-balance", (SaleView,))
    to_the_basket(window)


def voucher(window: WindowHand) -> Iterator[Shot]:
    """Type the number of a voucher that nobody has issued."""
    window.press("F1", "Return", "F10")
    yield Shot("tender-other-nobody", (SaleView,))
    window.write(UNKNOWN_VOUCHER)
    window.press("Return")
    yield Shot("tender-voucher-unknown", (SaleView,))
    to_the_basket(window)


def on_account(window: WindowHand) -> Iterator[Shot]:
    """Ask for agencies where none has a contract and where some have; sell to one of them."""
    window.press("F1", "Ctrl Q")
    yield Shot("account-of-nobody", (SaleView,))
    view = window.find(SaleView)
    for name, sheet in (
        ("agencies-none", AgenciesShown(())),
        ("agencies-lost", AgenciesShown((), lost=True)),
    ):
        view.show_sale(replace(view.shown, sheet=sheet))
        yield Shot(name, (LookUpView,))
    view.show_sale(replace(view.shown, sheet=None))
    window.press("Ctrl 3")
    yield Shot("agencies", (LookUpView,))
    window.press("2", "Return")
    yield Shot("sale-agency", (SaleView,))
    window.press("Return", "F10")
    yield Shot("tender-agency", (SaleView,))
    to_the_basket(window)


def to_the_sheetless(window: WindowHand) -> None:
    """Close what lies over the sale; the basket stays."""
    view = window.find(SaleView)
    while view.shown.sheet is not None:
        window.press("Escape")
