"""All that the sale screen says in the message bar, by subject."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.outage.messages import OutageMessages
from boxoffice.sale.accounts.messages import AccountMessages
from boxoffice.sale.card.messages import CardMessages
from boxoffice.sale.codes.code_messages import CodeMessages
from boxoffice.sale.codes.code_wording import CodeWording
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.naming.messages import NamingMessages
from boxoffice.sale.naming.wording import NamingWording
from boxoffice.sale.parking.messages import ParkingMessages
from boxoffice.sale.people.class_messages import ClassMessages
from boxoffice.sale.price.messages import PriceMessages
from boxoffice.sale.slot_messages import SlotMessages
from boxoffice.sale.tenders.messages import TenderMessages
from boxoffice.sale.tenders.terminal_messages import TerminalMessages
from boxoffice.sale.tenders.wording import TenderWording
from boxoffice.sale.terms_messages import TermsMessages
from boxoffice.sale.wording import SaleWording
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class SaleSayings:
    """Keys and sales, times of visit, terms, who buys, codes, names, tenders, cards and so on."""

    sale: SaleMessages
    slots: SlotMessages
    terms: TermsMessages
    classes: ClassMessages
    codes: CodeMessages
    names: NamingMessages
    tenders: TenderMessages
    terminal: TerminalMessages
    parking: ParkingMessages
    cards: CardMessages
    prices: PriceMessages
    outage: OutageMessages
    accounts: AccountMessages

    @classmethod
    def of(cls, bar: MessageBar, translations: Translations) -> SaleSayings:
        """Make them for a bar, in the language of the moment."""
        words = SaleWording(translations, bar)
        naming, tenders = NamingWording(words), TenderWording(words)
        return cls(
            SaleMessages(bar, words),
            SlotMessages(bar, words),
            TermsMessages(bar, words),
            ClassMessages(bar, words),
            CodeMessages(bar, CodeWording(words)),
            NamingMessages(bar, naming),
            TenderMessages(bar, tenders),
            TerminalMessages(bar, tenders),
            ParkingMessages(bar),
            CardMessages(bar, words, naming),
            PriceMessages(bar, words),
            OutageMessages(bar),
            AccountMessages(bar, words),
        )
