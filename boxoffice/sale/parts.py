"""Puts together what works at one counter: days, sheets, and what takes the money."""

from __future__ import annotations

from boxoffice.sale.accounts.accounts import Accounts
from boxoffice.sale.anywhere import Anywhere
from boxoffice.sale.card.laid_card import LaidCard
from boxoffice.sale.codes.code_sheet import CodeSheet
from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.naming.list_step import ListStep
from boxoffice.sale.naming.naming import Naming
from boxoffice.sale.parking.back import Back
from boxoffice.sale.parking.parking import Parking
from boxoffice.sale.people.class_sheet import ClassSheet
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.people.member_sheet import MemberSheet
from boxoffice.sale.practice.practice_sheet import PracticeSheet
from boxoffice.sale.price.price_sheet import PriceSheet
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.sheets import Sheets
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.slot_counter import SlotCounter
from boxoffice.sale.stroke import Act
from boxoffice.sale.tender import Tender
from boxoffice.sale.tenders.charging import Charging
from boxoffice.sale.tenders.desk import Paying
from boxoffice.sale.tenders.pay_codes import PayCodes
from boxoffice.sale.tenders.recorder import Recorder
from boxoffice.sale.tenders.terminal import TerminalPayment
from boxoffice.sale.view import SaleView
from shared.desktop.background import Background
from shared.kernel.clock import Clock


class SaleParts:
    """The parts know each other; what they tell the presenter it connects itself."""

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
        self._view, self._say, self._exits = view, say, exits
        self._database, self._desk, self._clock = database, desk, clock
        self.sitting = Sitting()
        self.counter = Counter(say.sale, clock)
        self.question = Question(database)
        self.pages = DayPages(self.counter, database, desk, say.sale)
        self.slots = SlotCounter(self.counter, self.pages, database, desk, say.slots)
        self._put_people()
        self._put_sheets(paying)
        self._put_tender(paying, prints)
        self.anywhere = Anywhere(view, self.sitting, exits, prints, self.sheets, self.parking,
                                 say.sale)  # fmt: skip
        self.anywhere.always(Act.CHECKED, self.charging.check_left)

    def _put_people(self) -> None:
        """Who buys: members, classes of people, names on tickets, cards laid on the reader."""
        view, say, counter = self._view, self._say, self.counter
        self.codes = CodeSheet(counter, self.question, self._desk, say.codes,
                               self._exits.signed_out)  # fmt: skip
        self.classes = Classes(counter)
        self.naming = Naming(view.names, say.names, counter, self.classes,
                             keeps_names=self._desk.keeps_names)  # fmt: skip
        self.lists = ListStep(view.names, self.question, say.names)
        self.card = LaidCard(counter, self.classes, self.naming, say.cards)
        self.members = MemberSheet(counter, self.codes, self.classes, self.naming.roll,
                                   say.classes, self.question, self._desk,
                                   self._exits.signed_out)  # fmt: skip

    def _put_sheets(self, paying: Paying) -> None:
        say, counter, desk, question = self._say, self.counter, self._desk, self.question
        self.parking = Parking(self.sitting, counter, self.pages, question, paying.parking,
                               Back(counter, self.naming.roll, question, desk,
                                    paying.accounts.agencies),
                               say.parking, self._clock)  # fmt: skip
        self.prices = PriceSheet(self._view.price, counter, question, desk, say.prices,
                                 self._exits.signed_out)  # fmt: skip
        self.accounts = Accounts(counter, question, paying.accounts, say.accounts, self._exits)
        every = (self.members, ClassSheet(counter, self.classes, say.classes), self.codes,
                 self.naming, self.parking, self.prices, self.accounts.agencies,
                 self.accounts.top_up, self.accounts.pay_out)  # fmt: skip
        practice = (PracticeSheet(question, desk.practice),) if desk.practice else ()
        self.sheets = Sheets((*every, *practice))
        self.prices.typing, self.prices.done = self._exits.typing, self.sheets.close
        self.parking.done = self.sheets.close
        self.accounts.top_up.pay_out = lambda left: self.sheets.show(self.accounts.pay_out.of(left))
        self.accounts.pay_out.done = lambda: self.sheets.show(self.accounts.top_up)
        self._view.pay_out.signed.connect(self.accounts.pay_out.sign)
        self.naming.opens = lambda: self.sheets.show(self.naming)

    def _put_tender(self, paying: Paying, prints: PrintQueue) -> None:
        say, counter, naming = self._say, self.counter, self.naming
        self.refusals = Refusals(say, self.pages, counter, self.slots, self.members, naming,
                                 self._exits.signed_out)  # fmt: skip
        recorder = Recorder(counter, naming, self._database, self._desk, paying.desk)
        self.charging = Charging(
            PayCodes(self._database, paying.watching, paying.desk, say.tenders),
            TerminalPayment(paying.terminal_thread, paying.terminal, say.terminal),
            recorder,
            say,
        )
        self.charging.left_recorded = prints.load
        self.tender = Tender(self.sitting, counter, naming, recorder, self.charging,
                             self.accounts.others, say, self.refusals, self._clock)  # fmt: skip
        self.tender.scanned_other = self.codes.say_not_now
        self.parking.refused = self.refusals.say
