"""Joins the sale screen to the office: strokes in their order, days, sheets, the next sale."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from boxoffice.sale.codes.code_sheet import CodeSheet
from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.naming.naming import Naming
from boxoffice.sale.people.class_sheet import ClassSheet
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.people.member_sheet import MemberSheet
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.sheets import Sheets
from boxoffice.sale.shown import Mode, SaleShown, Sold
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.slot_counter import SlotCounter
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tender import Tender
from boxoffice.sale.view import SaleView
from shared.desktop.background import Background
from shared.kernel.clock import Clock
from shared.marketing.coupon_code import may_be_code
from shared.tickets.code import is_ticket_code

# What begins the next sale while the change of the last one is still shown.
_BEGINS_SALE: Final = frozenset(
    {
        *(Act.DIGIT, Act.TICKET, Act.PLUS, Act.DAY, Act.NEXT_DAY, Act.ESCAPE),
        *(Act.PAGE, Act.PAGE_UP, Act.PAGE_DOWN, Act.MEMBER, Act.CODES, Act.SCAN),
    }
)


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
        clock: Clock,
        exits: SaleExits,
    ) -> None:
        self._view = view
        self._messages = messages = say.sale
        self._prints = prints
        self._exits = exits
        self._sitting = Sitting()
        self._counter = counter = Counter(messages, clock)
        self._strokes: deque[Stroke] = deque()
        self._pages = DayPages(counter, database, desk, messages)
        self._slots = SlotCounter(counter, self._pages, database, desk, say.slots)
        question = Question(database)
        self._codes = CodeSheet(counter, question, desk, say.codes, exits.signed_out)
        self._members = MemberSheet(counter, self._codes, question, desk, exits.signed_out)
        self._classes = Classes(counter)
        self._naming = naming = Naming(
            view.names, say.names, counter, self._classes, keeps_names=desk.keeps_names
        )
        classes = ClassSheet(counter, self._classes, say.classes)
        self._sheets = Sheets((self._members, classes, self._codes, naming))
        naming.opens = lambda: self._sheets.show(naming)
        naming.changed = self.show
        self._refusals = Refusals(say, self._pages, counter, self._slots, self._members,
                                  self._naming, exits.signed_out)  # fmt: skip
        self._tender = Tender(self._sitting, counter, self._naming, database, desk, messages,
                              self._refusals, clock)  # fmt: skip
        self._tender.sold, self._tender.changed = self._sold, self.show
        self._tender.drop_keys = self._drop_keys
        self._pages.changed = self._slots.changed = question.changed = self._play
        view.stroke.connect(self.press)
        messages.stroke.connect(self.press)
        prints.changed = self.show

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
        self._tender.forget()
        self._strokes.clear()
        self._sheets.close()
        self._messages.clear_sale()
        self._pages.load(None)
        self._prints.load()
        self.show()  # nothing of who sat here before, however long the page takes

    def refresh(self) -> None:
        """Ask for the places left, as often as the window's clock says; never at the tender."""
        if self._sitting.mode is not Mode.TENDER:
            self._pages.refresh()

    def scanned(self, text: str) -> None:
        """Hear a code at the window: it is not typing, and it waits its turn as a stroke does."""
        self.press(Stroke(Act.SCAN, text=text))

    def press(self, stroke: Stroke) -> None:
        """Play a stroke, after those that are waiting."""
        self._strokes.append(stroke)
        self._play()

    def show(self) -> None:
        """Show the state of the sale."""
        counter, sitting = self._counter, self._sitting
        self._naming.follow()
        given_back = sitting.mode is Mode.CHANGE
        self._view.show_sale(
            SaleShown(
                mode=sitting.mode,
                page=counter.page,
                today=counter.today,
                quote=None if given_back else counter.quote(),
                selected=counter.draft.selected,
                pending=counter.pending,
                multiplying=counter.multiplying,
                cash=self._tender.cash,
                recording=self._tender.recording,
                loading=self._waiting,
                ticket_page=counter.ticket_page,
                slots=None if given_back else self._slots.strip(),
                change_of=sitting.change_of,
                history=tuple(self._with_paper(sold) for sold in sitting.history),
                unprinted=self._prints.waiting,
                buyer=None if given_back else counter.draft.buyer,
                codes=0 if given_back else len(counter.draft.codes),
                sheet=self._sheets.shown(),
            )
        )

    def _with_paper(self, sold: Sold) -> Sold:
        return replace(sold, unprinted=self._prints.waiting_of(sold.receipt.tickets))

    @property
    def _waiting(self) -> bool:
        return self._pages.loading or self._slots.asking or self._sheets.asking

    # Strokes.

    def _play(self) -> None:
        while self._strokes and not self._tender.recording and not self._waiting:
            self._do(self._strokes.popleft())
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
        if self._do_anywhere(stroke):
            return
        self._messages.clear_input()
        if stroke.act is Act.SCAN and is_ticket_code(stroke.text):
            self._messages.say_scan_ignored(len(stroke.text))
            return
        match self._sitting.mode:
            case Mode.BASKET:
                self._do_basket(stroke)
            case Mode.TENDER if stroke.act is Act.SCAN:
                self._codes.say_not_now()
            case Mode.TENDER:
                self._tender.press(stroke)
            case Mode.CHANGE:
                self._do_change(stroke)

    def _do_anywhere(self, stroke: Stroke) -> bool:
        acts: dict[Act, Callable[[], None]] = {
            Act.REPRINT: self._prints.print_again,
            Act.YES: self._prints.came_out,
            Act.NO: self._prints.did_not_come_out,
            Act.LOCK: self._exits.lock,
            Act.LANGUAGE: self._exits.language,
            Act.LOOK: self._exits.look,
            Act.KEYS: lambda: self._view.show_overlay(visible=True),
            Act.LEAVE: self._sheets.close,
        }
        if self._sitting.mode is not Mode.TENDER:
            acts[Act.REPORTS] = self._exits.reports
        if stroke.act not in acts:
            return False
        acts[stroke.act]()
        return True

    def _do_basket(self, stroke: Stroke) -> None:
        if self._sheets.press(stroke):
            return
        match stroke.act:
            case Act.ENTER:
                if self._counter.enter():
                    self._tender.begin()
            case Act.ESCAPE:
                self._counter.escape()
            case Act.DAY:
                self._pages.choose(stroke.number)
            case Act.NEXT_DAY:
                self._pages.next_day()
            case Act.SCAN:
                self._codes.read(stroke.text)
            case _:
                if not self._slots.press(stroke):
                    self._counter.press(stroke)

    def _do_change(self, stroke: Stroke) -> None:
        # Enter is not among them: one press too many must not hide the change that is due.
        if stroke.act is Act.SCAN and not may_be_code(stroke.text):
            self._codes.read(stroke.text)  # nothing to sell by: the change stays in sight
        elif stroke.act in _BEGINS_SALE:
            self._sitting.choose()
            self._next_sale()
            if stroke.act is not Act.ESCAPE:
                self._do_basket(stroke)

    def _next_sale(self) -> None:
        self._counter.next_sale()
        self._naming.clear()

    def _sold(self, sold: Sold) -> None:
        self._naming.clear()
        if sold.receipt.received:
            self._exits.open_drawer()
        self._prints.print_tickets(sold.receipt.tickets)
        page = self._counter.page
        if page is not None and page.visit_day != self._counter.today:
            # The next visitor comes today unless the cashier says otherwise.
            self._next_sale()
            self._pages.load(None)
        self._play()
        self.refresh()
