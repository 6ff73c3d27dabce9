"""The walks through a window: from the sign-in over the sale to the orders and the reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from boxoffice.devices.page.view import DevicesView
from boxoffice.lookup.reason_keys import ReasonKeys
from boxoffice.lookup.shown import Stage
from boxoffice.lookup.sign_card import SignCard
from boxoffice.lookup.view import LookUpView as OrdersView
from boxoffice.reports.view import ReportView
from boxoffice.sale.keys_page import KeysPage
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.practice.practice_sheet import PracticeShown
from boxoffice.sale.practice.practice_view import PracticeView
from boxoffice.sale.price.price_view import PriceView
from boxoffice.sale.view import SaleView
from boxoffice.shift.view import ShiftView
from boxoffice.sign_in.view import SignInView
from installers.demonstration.cashier import NUMBER, PIN, SUPERVISOR, SUPERVISOR_PIN
from installers.gallery.hand import NeverSeen
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from shared.devices.printer.simulated.condition import PaperLevel
from shared.sales.practice import Exercise, Practice

# The number that GB 11643 itself has for an example, and the same with another check digit.
EXAMPLE_NUMBER: Final = "11010519491231002X"
MISTYPED_NUMBER: Final = "110105194912310021"
PASSES_PAGE: Final = 3
_STEPS_BACK: Final = 6
_MID_FRAME_BYTES: Final = 300
_NOON: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
_A_WHILE: Final = timedelta(minutes=7)
FLOAT_BY_NOTES: Final = ("2", "4", "4", "2", "6")


def sign_in(window: WindowHand) -> Iterator[Shot]:
    """Sign in with a wrong PIN, then the right one; count the float, open the shift."""
    yield Shot("sign-in-empty", (SignInView,))
    window.press(*NUMBER, "Return", *"111111", "Return")
    yield Shot("sign-in-wrong-pin", (SignInView,))
    window.press(*PIN)
    yield Shot("sign-in", (SignInView,))
    window.press("Return")
    window.until(lambda: isinstance(window.screen, ShiftView), "the question for the float")
    yield Shot("float-empty", (ShiftView,))
    for count in FLOAT_BY_NOTES:
        window.press("Tab", count)
    yield Shot("float-counted", (ShiftView,))
    window.press("Ctrl Return", *SUPERVISOR, "Return", *"111111", "Return")
    yield Shot("float-wrong-pin", (ShiftView,))
    window.press(*SUPERVISOR_PIN, "Return")
    window.until(lambda: isinstance(window.screen, SaleView), "the sale screen")


def sale(window: WindowHand) -> Iterator[Shot]:
    """Put baskets together, take cash, give change."""
    yield Shot("sale-empty", (SaleView,))
    window.press("2", "F1", "F2", "F4", "F6")
    yield Shot("sale-basket", (SaleView,))
    window.press("?")
    yield Shot("sale-keys", (KeysPage,))
    window.press("Escape", "PgDown")
    yield Shot("sale-second-page", (SaleView,))
    window.press("PgUp", "Return")
    yield Shot("tender-empty", (SaleView,))
    window.press("1", "0", "0")
    yield Shot("tender-short", (SaleView,))
    window.press("Backspace", "Backspace", "Backspace", "8", "0", "0")
    yield Shot("tender-change-due", (SaleView,))
    pay(window)
    yield Shot("sale-change", (SaleView,))
    window.press("Escape")


def agreed_price(window: WindowHand) -> Iterator[Shot]:
    """Ask for another price of a line, with a PIN that is wrong."""
    window.press("2", "F1", "Ctrl O")
    yield Shot("price-empty", (PriceView,))
    window.press("1", "0", "0", "Return")
    yield Shot("price-typed", (PriceView,))
    to_the_basket(window)


def full_basket(window: WindowHand) -> Iterator[Shot]:
    """Fill the basket with whatever there is, in the largest numbers."""
    for key in range(1, 9):
        window.press("9", "9", f"F{key}")
    yield Shot("sale-full-basket", (SaleView,))
    window.press("Return")
    yield Shot("tender-full-basket", (SaleView,))
    window.press("Escape", "Escape", "Escape")
    yield Shot("sale-cleared", (SaleView,))


def names(window: WindowHand) -> Iterator[Shot]:
    """Name two visitors of whom one has a mistyped number."""
    window.press(*("PgDown",) * PASSES_PAGE, "2", "F1", "Return")
    yield Shot("names-empty", (NamingPanel,))
    window.write("李四")
    window.press("Return")
    window.write(EXAMPLE_NUMBER)
    window.press("Return")
    window.write("王五")
    window.press("Return")
    window.write(MISTYPED_NUMBER)
    window.press("Return")
    yield Shot("names-mistyped", (NamingPanel,))
    window.press("Escape", "Escape", "Escape", "PgDown")


def tenders(window: WindowHand) -> Iterator[Shot]:
    """Pay with a card, with a code of the screen, with a printed code, in parts."""
    window.press("2", "F1", "Return", "F11")
    yield Shot("tender-card", (SaleView,))
    window.press("Escape", "F12")
    yield Shot("tender-pay-code", (SaleView,))
    window.press("Escape", "Ctrl S")
    yield Shot("tender-static-code", (SaleView,))
    window.press("Escape", "5", "0", "F11", *"1234", "Return")
    yield Shot("tender-in-parts", (SaleView,))
    window.press("Escape", "Escape", "Escape", "Escape")


def held(window: WindowHand) -> Iterator[Shot]:
    """Put two baskets aside and look for them."""
    window.press("Ctrl R")
    yield Shot("held-none", (SaleView,))
    window.press("Escape")
    for quantity in ("2", "46"):
        window.press(*quantity, "F1", "F2", "Ctrl H")
    yield Shot("sale-held", (SaleView,))
    window.press("Ctrl R")
    yield Shot("held", (LookUpView,))
    window.press("Escape", "Escape")


def orders(window: WindowHand) -> Iterator[Shot]:
    """Look for orders; give back, void, print again, reschedule, ask a supervisor."""
    window.press("Ctrl F")
    yield Shot("orders-empty", (OrdersView,))
    window.write("不存在")
    window.press("Return")
    yield Shot("orders-nothing", (OrdersView,))
    window.press(*("Backspace",) * 3, "1", "Return")
    yield Shot("order", (OrdersView,))
    window.press("F7")
    yield Shot("order-refund", (ReasonKeys,))
    window.press("3")
    yield Shot("order-refund-reason", (ReasonKeys,))
    window.press("F8")
    yield Shot("order-exception", (ReasonKeys,))
    window.press("Return")
    yield Shot("order-supervisor", (SignCard,))
    window.press(*SUPERVISOR, "Return", *"111111", "Return")
    yield Shot("order-supervisor-wrong-pin", (SignCard,))
    go_back(window, lambda: window.find(OrdersView).shown.stage is Stage.ORDER)
    for name, key in (("order-void", "F6"), ("order-reprint", "Ctrl P")):
        window.press(key)
        yield Shot(name, (ReasonKeys,))
        window.press("Escape")
    window.press("Ctrl E")
    yield Shot("order-reschedule", (OrdersView,))
    # By night the visits of the business day are over: there is nothing to go back from.
    go_back(window, lambda: window.find(OrdersView).shown.stage is Stage.ORDER)
    window.press("F4")
    yield Shot("order-band", (OrdersView,))
    view = window.find(OrdersView)
    before = view.shown
    view.show_order(replace(before, stage=Stage.BAND))
    yield Shot("order-band-awaited", (OrdersView,))
    view.show_order(before)
    to_the_sale(window)


def devices(window: WindowHand) -> Iterator[Shot]:
    """Look at the devices."""
    window.press("Ctrl E")
    yield Shot("devices", (DevicesView,))
    window.press("Down")
    yield Shot("devices-second", (DevicesView,))
    window.press("Escape")


def printing(window: WindowHand) -> Iterator[Shot]:
    """Sell without paper, and with a printer that is gone in the middle of a ticket."""
    window.printer.set_paper(PaperLevel.END)
    window.press("F1", "Return", "Return")
    window.rest()
    yield Shot("paper-out", (SaleView,))
    window.printer.set_paper(PaperLevel.OK)
    window.press("Ctrl P")
    window.rest()
    window.press("Escape")


def print_in_doubt(window: WindowHand) -> Iterator[Shot]:
    """Pull the plug of the printer in the middle of a ticket; say that none came."""
    window.printer.vanish_after(_MID_FRAME_BYTES)
    window.press("F1", "Return", "Return")
    window.rest()
    yield Shot("print-doubt", (SaleView,))
    window.printer.come_back()
    window.press("N")
    view = window.find(SaleView)
    window.until(lambda: view.shown.unprinted == 0, "the ticket under a new code")
    window.press("Escape")


def practice(window: WindowHand) -> Iterator[Shot]:
    """Look at what was practised, as a window in training shows it."""
    view = window.find(SaleView)
    done = Practice(_NOON, {Exercise.SELL: _NOON, Exercise.REFUND: _NOON + _A_WHILE}, 1)
    for name, shown in (
        ("practice", PracticeShown(done)),
        ("practice-lost", PracticeShown(lost=True)),
    ):
        view.show_sale(replace(view.shown, sheet=shown))
        yield Shot(name, (PracticeView,))
    view.show_sale(replace(view.shown, sheet=None))


def reports(window: WindowHand) -> Iterator[Shot]:
    """Open the figures of the day and the ties."""
    window.press("Ctrl B")
    yield Shot("report-sales", (ReportView,))
    window.press("F8")
    yield Shot("report-ties", (ReportView,))
    window.press("Escape")


def to_the_basket(window: WindowHand) -> None:
    """Put away what lies over the sale, and empty the basket."""
    sale_view = window.find(SaleView)
    go_back(window, lambda: sale_view.shown.sheet is None)
    go_back(window, lambda: sale_view.shown.quote is None or not sale_view.shown.quote.lines)


def to_the_sale(window: WindowHand) -> None:
    """Go back to the sale screen."""
    go_back(window, lambda: isinstance(window.screen, SaleView))


def go_back(window: WindowHand, there: Callable[[], bool]) -> None:
    """Press Esc until something is so. Raises NeverSeen."""
    for _ in range(_STEPS_BACK):
        if there():
            return
        window.press("Escape")
    raise NeverSeen("the way back")


def pay(window: WindowHand) -> None:
    """Press pay and wait for the tickets."""
    window.press("Return")
    window.rest()
