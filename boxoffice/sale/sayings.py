"""All that the sale screen says in the message bar, by subject."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.slot_messages import SlotMessages
from boxoffice.sale.terms_messages import TermsMessages
from boxoffice.sale.wording import SaleWording
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class SaleSayings:
    """Keys and sales, times of visit, and what terms do not allow."""

    sale: SaleMessages
    slots: SlotMessages
    terms: TermsMessages

    @classmethod
    def of(cls, bar: MessageBar, translations: Translations) -> SaleSayings:
        """Make them for a bar, in the language of the moment."""
        words = SaleWording(translations, bar)
        return cls(SaleMessages(bar, words), SlotMessages(bar, words), TermsMessages(bar, words))
