"""The scenes at the window: what a cashier sees from the sign-in to the lost database."""

from __future__ import annotations

import time

from boxoffice.devices.binding import DeviceKind
from installers.demonstration.books import Books
from installers.demonstration.cashier import (
    NUMBER,
    PIN,
    SUPERVISOR,
    SUPERVISOR_PIN,
    TITLE,
    Cashier,
    PrintedTicket,
)
from installers.demonstration.gallery_album import Album
from installers.demonstration.plan import Wish, plan_day
from installers.demonstration.stage import Stage
from installers.demonstration.waiting import wait_for
from shared.devices.id_card.simulated.cards import resident_card
from shared.devices.printer.simulated.condition import PaperLevel
from shared.shifts.rules import FACES

DROPPED = "1000"
NOTE_TOO_MANY_FEN = 2_000
ARMED_SECONDS = 0.6
FLOAT_BY_NOTES = ("2", "4", "4", "2", "6")  # notes of 100, 50, 20, 10 and 5
SOLD_BEFORE = 24
SHOWN_SALES = 2  # one for cash, one of a member
GLASS_KEY = "F7"
MID_FRAME_BYTES = 300
PASSES_PAGE = 3
# The number that GB 11643 itself has for an example, and the same with another check digit.
EXAMPLE_NUMBER = "11010519491231002X"
MISTYPED_NUMBER = "110105194912310021"
# Nobody's: no district has the number 330200.
SENIOR_CARD = resident_card("张德山", "33020019500315003X", "19500315")
READ_SECONDS = 5
# Customers of resources/demo/customers.toml.
SAME_LAST_FOUR, MEMBER_PHONE = "1234", "19900005678"
COUPON, PROMO_CODE = "dem0-d1sc-0vnt-001x", "luming26"


class WindowScenes:
    """Plays at one window and photographs it."""

    def __init__(self, stage: Stage, books: Books, cashier: Cashier, album: Album) -> None:
        self._stage = stage
        self._books = books
        self._cashier = cashier
        self._album = album
        self._screen = stage.window_screen
        self._keys = cashier.keys

    def begin_shift(self) -> None:
        """Sign in, count the float by notes, open the shift."""
        self._keys.take(TITLE)
        sign_in = self._screen.wait_until_still("the sign-in at rest")
        self._keys.press(*NUMBER, "Return", *PIN)
        self._keep("window-sign-in")
        self._keys.press("Return")
        wait_for("a signed-in cashier", lambda: self._books.signed_in() > 0)
        asked = self._screen.wait_until_turned(sign_in, "the question for the float")
        for count in FLOAT_BY_NOTES:
            self._keys.press("Tab", count)
        self._keep("window-float")
        self._keys.press("ctrl+Return", *SUPERVISOR, "Return", *SUPERVISOR_PIN)
        self._keep("window-float-signed")
        self._keys.press("Return")
        wait_for("an open shift", lambda: self._books.open_shifts() > 0)
        self._screen.wait_until_turned(asked, "the sale screen at rest")

    def sell_some(self) -> list[tuple[Wish, list[PrintedTicket]]]:
        """Sell the first baskets of the day that is always the same."""
        wishes = plan_day()[:SOLD_BEFORE]
        return [(wish, self._cashier.sell(wish)) for wish in wishes]

    def show_names(self) -> None:
        """Name one of two visitors, mistype the number of the other, leave the basket."""
        self._keys.press(*("Next",) * PASSES_PAGE, "2", "F1", "Return")
        self._screen.wait_until_still("the page for names")
        self._keys.write("李四")
        self._keys.press("Return")
        self._keys.write(EXAMPLE_NUMBER)
        self._keys.press("Return")
        self._keys.write("王五")
        self._keys.press("Return")
        self._keys.write(MISTYPED_NUMBER)
        self._keep("window-names")
        self._keys.press("Escape", "Escape", "Next")

    def show_sale(self) -> None:
        """Put a basket together, take too much cash for it, give change."""
        self._keys.press("2", "F1", "F2", "F4", "F6")
        self._keep("window-sale")
        self._keys.press("question")
        self._keep("window-keys")
        self._keys.press("Escape", "Return", "8", "0", "0")
        self._keep("window-tender")
        self._pay_and_wait()
        self._keep("window-change")

    def show_customer(self) -> None:
        """Sell to a member, a student on the cable car among them, with a coupon."""
        self._keys.press("2", "F1", "F5", "F9")
        self._keys.write(SAME_LAST_FOUR)
        self._keys.press("Return", "1")
        self._keep("window-member")
        self._keys.press("BackSpace")
        self._keys.write(MEMBER_PHONE)
        self._keys.press("Return")
        self._screen.wait_until_still("the member that was found")
        self._keys.press("Return", "Up", "ctrl+u")
        self._keep("window-concession")
        self._keys.press("Escape", "Down", "ctrl+u", "1", "Return", "ctrl+k")
        for code in (COUPON, PROMO_CODE):
            self._keys.write(code)
            self._keys.press("Return")
            self._screen.wait_until_still("the code that was looked up")
        self._keep("window-codes")
        self._keys.press("Return")
        self._keep("window-customer")
        self._keys.press("Return")
        self._pay_and_wait()
        self._keys.press("Escape")

    def show_orders(self) -> None:
        """Find the order that the member has just bought, about to give some of it back."""
        self._keys.press("ctrl+f")
        self._screen.wait_until_still("the screen of orders")
        self._keys.press(*str(SOLD_BEFORE + SHOWN_SALES), "Return")
        self._keep("window-order")
        self._keys.press("F7", "3")
        self._keep("window-refund")
        self._keys.press("Escape", "Escape")
        self._screen.wait_until_still("the sale screen")

    def show_devices(self) -> None:
        """Open the page of devices; then lay a senior's card on the reader for two adults."""
        self._keys.press("ctrl+e", *["Down"] * list(DeviceKind).index(DeviceKind.ID_CARD))
        self._keep("window-devices")
        self._keys.press("Escape")
        self._screen.wait_until_still("the sale screen")
        self._keys.press("2", "F1")
        self._stage.id_cards.lay(SENIOR_CARD).result(READ_SECONDS)
        wait_for("a card that was read", lambda: self._stage.id_cards.readings > 0)
        self._keep("window-card")
        self._stage.id_cards.lift()
        self._keys.press("Escape", "Escape")
        self._screen.wait_until_still("the sale screen")

    def sell_for_tomorrow(self) -> PrintedTicket:
        """Sell one adult a ticket of tomorrow."""
        wish = next(wish for wish in plan_day() if wish.for_tomorrow)
        return self._cashier.sell(wish)[0]

    def show_reports(self) -> None:
        """Open the daily sales, then the ties."""
        self._keys.press("ctrl+b")
        self._keep("report-r1")
        self._keys.press("F8")
        self._keep("report-ties")
        self._keys.press("Escape")
        self._screen.wait_until_still("the sale screen")

    def show_paper_out(self) -> None:
        """Sell while the roll is empty; the ticket comes once there is paper again."""
        self._stage.printer.set_paper(PaperLevel.END)
        self._sell_one()
        self._keep("window-paper-out")
        self._stage.printer.set_paper(PaperLevel.OK)
        self._keys.press("ctrl+p")
        self._wait_for_paper()

    def show_print_doubt(self) -> None:
        """Pull the plug in the middle of a ticket, say that none came, get it with a new code."""
        self._stage.printer.vanish_after(MID_FRAME_BYTES)
        self._sell_one()
        wait_for("a print in doubt", lambda: self._books.prints_in_doubt() > 0)
        self._keep("window-print-doubt")
        self._stage.printer.come_back()
        self._keys.press("n")
        self._wait_for_reissued_paper()

    def show_shift_work(self) -> None:
        """Drop some cash, count the drawer with a note too many, close it, look at its Z."""
        self._screen.wait_until_refreshed("the sale screen")
        self._keys.press("ctrl+d")
        self._screen.wait_until_still("the drawer")
        self._keys.press("F2", *DROPPED, "Return", *SUPERVISOR, "Return")
        self._keys.press(*SUPERVISOR_PIN)
        self._keep("window-drawer")
        self._keys.press("Return")
        wait_for("a drop", lambda: self._books.drops() > 0)
        self._screen.wait_until_refreshed("the sale screen")
        self._keys.press("ctrl+j")
        self._screen.wait_until_still("the count")
        for count in self._notes_of(self._books.cash_in_drawer() + NOTE_TOO_MANY_FEN):
            self._keys.press(*str(count), "Tab")
        self._keep("window-count")
        self._keys.press("ctrl+Return")
        time.sleep(ARMED_SECONDS)
        self._keys.press("ctrl+Return")
        wait_for("a count", lambda: self._books.counts() > 0)
        self._keep("window-difference")
        self._keys.write("找零时少给 20 元")
        self._keys.press("Return", *SUPERVISOR, "Return", *SUPERVISOR_PIN, "Return")
        wait_for("a Z", lambda: self._books.z_reports() > 0)
        self._screen.wait_until_refreshed("the closed shift")
        self._keys.press("Escape")
        sign_in = self._screen.wait_until_still("the sign-in")
        self._keys.press(*NUMBER, "Return", *PIN, "Return")
        self._screen.wait_until_turned(sign_in, "the question for the float")
        self._keys.press("0", "Return")
        wait_for("the next shift", lambda: self._books.open_shifts() > 0)
        self._screen.wait_until_refreshed("the sale screen")
        self._keys.press("ctrl+x")
        self._screen.wait_until_still("the report")
        self._keys.press("F2")
        self._keep("window-z")
        self._keys.press("Escape")
        self._screen.wait_until_still("the sale screen")

    @staticmethod
    def _notes_of(fen: int) -> list[int]:
        counts = []
        for face in FACES.values():
            counts.append(fen // face.fen)
            fen -= counts[-1] * face.fen
        return counts

    def show_sold_out(self) -> None:
        """Sell what is left of a limited type, then ask for one more."""
        left = self._books.places_left("glass")
        self._keys.press(*str(left), GLASS_KEY, "Return")
        self._pay_and_wait()
        self._screen.wait_until_refreshed("the places left")
        self._keys.press(GLASS_KEY)
        self._keep("window-sold-out")
        self._keys.press("Escape")

    def show_outage(self) -> None:
        """Sell while there is no database, and stand before the next sale."""
        self._keys.press("2", "F1", "Return")
        self._screen.wait_until_still("the tender")
        self._keys.press("Return")
        self._screen.wait_until_still("the change")
        self._keys.press("2", "F1", "F2")
        self._screen.wait_until_still("the next basket")
        self._keep("window-outage")

    def _sell_one(self) -> None:
        orders = self._books.orders()
        self._keys.press("F1", "Return", "Return")
        wait_for("a recorded order", lambda: self._books.orders() > orders)

    def _pay_and_wait(self) -> None:
        orders = self._books.orders()
        self._keys.press("Return")
        wait_for("a recorded order", lambda: self._books.orders() > orders)
        self._wait_for_paper()

    def _wait_for_paper(self) -> None:
        wait_for("proof of the prints", lambda: self._books.unprinted() == 0)
        self._screen.wait_until_refreshed("the window at rest")

    def _wait_for_reissued_paper(self) -> None:
        """Wait for the new paper, asking again while the printer is still coming back."""

        def is_printed() -> bool:
            if self._books.prints_in_doubt() == 0 and self._books.unprinted():
                self._keys.press("ctrl+p")
            return self._books.unprinted() == 0

        wait_for("the ticket with its new code", is_printed)
        self._keys.press("Escape", "Escape")  # where nothing was left to print, it shows the order
        self._screen.wait_until_refreshed("the window at rest")

    def _keep(self, name: str) -> None:
        # A busy machine may repaint late: what was pressed is there once the clock has ticked.
        self._album.keep(name, self._screen.wait_until_refreshed(f"the picture {name}"))
