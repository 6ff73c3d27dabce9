"""Joins the sale screen to the office: strokes in their order, days, sheets, the next sale."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.flash import FlashTurns
from boxoffice.sale.key_map import PLAIN_KEYS, KeyMap
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.parts import SaleParts
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.showing import shown_at_counter
from boxoffice.sale.shown import Mode, Sold
from boxoffice.sale.stroke import BEGINS_SALE, Act, Stroke
from boxoffice.sale.tenders.desk import Paying
from boxoffice.sale.view import SaleView
from shared.catalogue.draft import TermsKind
from shared.desktop.background import Background
from shared.kernel.clock import Clock
from shared.marketing.coupon_code import may_be_code
from shared.marketing.voucher_code import voucher_digest
from shared.payments.rules import pay_code
from shared.tickets.code import is_ticket_code


class SalePresenter:
    """Plays strokes one after another; those that come while it waits are kept and played after.

    A sale that fails drops what was pressed meanwhile, because it was meant for a sale that went
    through, and says so.
    """

    def __init__(
        self,
        view: SaleView,
        say: SaleSayings,
        prints: PrintQueue,
        database: Background,
        desk: SaleDesk,
        paying: Paying,
        clock: Clock,
        exits: SaleExits,
    ) -> None:
        self._view, self._keys = view, PLAIN_KEYS
        self._messages, self._prints, self._exits = say.sale, prints, exits
        self._practises, self._away = desk.practice is not None, desk.away
        self._strokes: deque[Stroke] = deque()
        self._parts = parts = SaleParts(view, say, prints, database, desk, paying, clock, exits)
        self._sitting, self._counter, self._tender = parts.sitting, parts.counter, parts.tender
        self._pages, self._slots, self._sheets = parts.pages, parts.slots, parts.sheets
        self._codes, self._naming, self._card = parts.codes, parts.naming, parts.card
        self._anywhere = parts.anywhere
        self._flash = FlashTurns(view, self._counter, self.show)
        self._connect(parts)

    def _connect(self, parts: SaleParts) -> None:
        """Hear what the parts tell."""
        for part in (parts.prices, parts.naming, self._prints, parts.tender,
                     parts.accounts.pay_out):  # fmt: skip
            part.changed = self.show
        for asker in (parts.pages, parts.slots, parts.question):
            asker.changed = self._play
        parts.tender.sold, parts.tender.drop_keys = self._sold, self._drop_keys
        parts.parking.left = self._next_sale
        self._view.stroke.connect(self.press)
        self._view.left_sight.connect(self._messages.clear_undo)  # its key works here alone
        self._messages.stroke.connect(self.press)

    @property
    def paying(self) -> bool:
        """Tell whether money is being taken."""
        return self._sitting.mode is Mode.TENDER

    @property
    def begun(self) -> bool:
        """Tell whether somebody has worked here since the program started."""
        return self._counter.page is not None

    @property
    def unfinished(self) -> bool:
        """Tell whether there is a basket that is not paid."""
        return self._tender.recording or (
            self._sitting.mode is not Mode.CHANGE and bool(self._counter.draft.lines)
        )

    def begin(self) -> None:
        """Start a sitting: an empty counter, the page of today, the tickets that wait for paper."""
        self._next_sale()
        self._sitting.begin()
        self._tender.begin_sitting()
        self._strokes.clear()
        self._sheets.close()
        self._card.clear()
        self._messages.clear_sale()
        self._pages.load(None)
        self._prints.load()
        self.show()  # nothing of who sat here before, however long the page takes

    def take_keys(self, keys: KeyMap) -> None:
        """Work by the keys of the site from now on."""
        self._keys = keys
        self.show()

    def refresh(self) -> None:
        """Ask for the places left, as often as the window's clock says; never at the tender."""
        if self._sitting.mode is not Mode.TENDER:
            self._pages.refresh()

    def scanned(self, text: str) -> None:
        """Hear a code at the window: it is not typing, and it waits its turn as a stroke does."""
        self.press(Stroke(Act.SCAN, text=text))

    def card(self, entry: Entry) -> None:
        """Hear who laid a card on the reader."""
        self.press(Stroke(Act.CARD, entry=entry))

    def laid(self, number: str, other: Callable[[], None]) -> None:
        """Hear a contactless card: a member's shows the member, `other` follows for any other."""
        members, sheets = self._parts.members, self._sheets
        members.laid(number, lambda: sheets.show(members), other)

    def press(self, stroke: Stroke) -> None:
        """Play a stroke, after those that are waiting."""
        self._strokes.append(stroke)
        self._play()

    def show(self) -> None:
        """Show the state of the sale."""
        self._naming.follow()
        self._view.show_sale(
            replace(
                shown_at_counter(self._counter, self._sitting, self._prints),
                cash=self._tender.cash,
                settlement=self._tender.settlement,
                recording=self._tender.recording,
                loading=self._waiting,
                slots=None if self._sitting.mode is Mode.CHANGE else self._slots.strip(),
                sheet=self._sheets.shown() or self._tender.others.shown(),
                flash=self._flash.running(),
                keys=self._keys,
                practises=self._practises,
                away=self._away(),
            )
        )

    @property
    def _waiting(self) -> bool:
        return self._pages.loading or self._slots.asking or self._sheets.asking

    # Strokes.

    def _play(self) -> None:
        while self._strokes and not self._tender.recording and not self._waiting:
            self._do(self._strokes.popleft())
            if self._sitting.mode is Mode.BASKET:
                self._card.follow()
                self._parts.prices.follow()
        self.show()

    def _drop_keys(self) -> bool:
        dropped = bool(self._strokes)
        self._strokes.clear()
        return dropped

    def _do(self, stroke: Stroke) -> None:
        if self._view.overlay.isVisible():
            self._view.show_overlay(visible=False)
            if stroke.act in (Act.KEYS, Act.ESCAPE):
                return
        if self._anywhere.do(stroke.act):
            return
        self._messages.clear_input()
        if stroke.act is Act.SCAN and is_ticket_code(stroke.text):
            self._anywhere.look_up(stroke.text)
            return
        match self._sitting.mode:
            case Mode.BASKET:
                self._do_basket(stroke)
            case Mode.TENDER if stroke.act is Act.CARD:
                self._card.say_not_now()
            case Mode.TENDER:
                self._tender.press(stroke)
            case Mode.CHANGE:
                self._do_change(stroke)

    def _do_basket(self, stroke: Stroke) -> None:
        if self._sheets.press(stroke) or self._card.press(stroke):
            return
        match stroke.act:
            case Act.ENTER | Act.BANK_CARD | Act.PAY_CODE | Act.STATIC_CODE | Act.OTHER_TENDER:
                self._begin_tender(stroke)
            case Act.ESCAPE:
                self._counter.escape()
            case Act.DAY:
                self._pages.choose(stroke.number)
            case Act.NEXT_DAY:
                self._pages.next_day()
            case Act.SCAN:
                self._scan(stroke.text)
            case _:
                if not self._slots.press(stroke):
                    self._counter.press(stroke)

    def _begin_tender(self, stroke: Stroke) -> None:
        if self._counter.enter() and self._tender.begin() and stroke.act is not Act.ENTER:
            self._tender.press(stroke)

    def _scan(self, text: str) -> None:
        """Pay by a code that is shown while there is something to pay for; look up any other."""
        code = pay_code(text) if self._counter.draft.lines else None
        if self._counter.draft.lines and voucher_digest(text) is not None:
            self._begin_tender(Stroke(Act.SCAN, text=text))
        elif code is None:
            self._codes.read(text)
        elif self._counter.enter() and self._tender.begin():
            self._tender.pay_by(code)

    def _do_change(self, stroke: Stroke) -> None:
        # Enter is not among them: one press too many must not hide the change that is due.
        if stroke.act is Act.SCAN and not may_be_code(stroke.text):
            self._codes.read(stroke.text)  # nothing to sell by: the change stays in sight
        elif stroke.act is Act.CARD and stroke.entry is not None:
            self._card.keep(stroke.entry)
        elif stroke.act in BEGINS_SALE:
            self._sitting.choose()
            self._next_sale()
            if stroke.act is not Act.ESCAPE:
                self._do_basket(stroke)

    def _next_sale(self) -> None:
        self._counter.next_sale()
        self._naming.clear()
        self._card.next_sale()

    def _sold(self, sold: Sold) -> None:
        self._naming.clear()
        if sold.receipt.cash:
            self._exits.open_drawer()
        if any(line.offer.kind is TermsKind.ANNUAL_PASS for line in sold.quote.lines):
            self._card.say_pass_sold()
        self._prints.print_tickets(sold.receipt.tickets)
        page = self._counter.page
        if page is not None and page.visit_day != self._counter.today:
            # The next visitor comes today unless the cashier says otherwise.
            self._next_sale()
            self._pages.load(None)
        self._play()
        self.refresh()
