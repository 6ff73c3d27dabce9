"""Joins the sheets of agencies and accounts, and what else may pay, to the sale screen."""

from __future__ import annotations

from boxoffice.sale.accounts.agency_sheet import AgencySheet
from boxoffice.sale.accounts.desk import AccountDesk
from boxoffice.sale.accounts.messages import AccountMessages
from boxoffice.sale.accounts.other_tenders import OtherTenders
from boxoffice.sale.accounts.pay_out_sheet import PayOutSheet
from boxoffice.sale.accounts.top_up_sheet import TopUpSheet
from boxoffice.sale.counter import Counter
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.question import Question
from shared.accounts.top_up import AccountReceipt
from shared.payments.rules import CASH


class Accounts:
    """Keeps them, and has the slip of what came to an account, or left it, printed."""

    def __init__(
        self,
        counter: Counter,
        question: Question,
        desk: AccountDesk,
        say: AccountMessages,
        exits: SaleExits,
    ) -> None:
        self._exits = exits
        self.agencies = AgencySheet(counter, question, desk)
        self.top_up = TopUpSheet(counter, question, desk)
        self.pay_out = PayOutSheet(counter, question, desk, say, exits.signed_out)
        self.pay_out.typing = exits.typing
        self.others = OtherTenders(counter, question, desk)
        self.agencies.dropped = say.say_not_all_agreed
        counter.not_agreed = say.say_not_agreed
        self.top_up.nobody = say.say_nobody
        self.top_up.topped_up = self.pay_out.paid_out = self._moved

    def _moved(self, receipt: AccountReceipt, name: str) -> None:
        if receipt.tender == CASH:
            self._exits.open_drawer()
        self._exits.account_slip(receipt, name)
