"""All that the sale screen says in the message bar, by subject."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.sale.codes.code_messages import CodeMessages
from boxoffice.sale.codes.code_wording import CodeWording
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.naming.messages import NamingMessages
from boxoffice.sale.naming.wording import NamingWording
from boxoffice.sale.people.class_messages import ClassMessages
from boxoffice.sale.slot_messages import SlotMessages
from boxoffice.sale.terms_messages import TermsMessages
from boxoffice.sale.wording import SaleWording
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class SaleSayings:
    """Keys and sales, times of visit, what terms do not allow, who buys, codes, names."""

    sale: SaleMessages
    slots: SlotMessages
    terms: TermsMessages
    classes: ClassMessages
    codes: CodeMessages
    names: NamingMessages

    @classmethod
    def of(cls, bar: MessageBar, translations: Translations) -> SaleSayings:
        """Make them for a bar, in the language of the moment."""
        words = SaleWording(translations, bar)
        return cls(
            SaleMessages(bar, words),
            SlotMessages(bar, words),
            TermsMessages(bar, words),
            ClassMessages(bar, words),
            CodeMessages(bar, CodeWording(words)),
            NamingMessages(bar, NamingWording(words)),
        )
