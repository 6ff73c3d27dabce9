"""Which kind of promotion to begin with: four keys in place of the form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent

from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.kinds_panel import KindsPanel, KindWords
from shared.desktop.theme import Theme
from shared.marketing.rules import Source

KINDS: Final = (Source.COUPON, Source.PROMO, Source.BUNDLE, Source.FLASH)
_COLUMNS: Final = 2


class PromotionKinds(KindsPanel[Source]):
    """The four kinds, each with what it is for."""

    def __init__(self, theme: Theme, words: MarketingWording) -> None:
        super().__init__(theme, KINDS, columns=_COLUMNS)
        self._words = words
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        notes = {
            Source.COUPON: self.tr("一张一码，每张用于一笔订单，印出或发出去"),
            Source.PROMO: self.tr("一个码大家用，限总次数和每人次数"),
            Source.BUNDLE: self.tr("几种票一起买更便宜，单票照样单卖"),
            Source.FLASH: self.tr("一种票限时限量特价，到点自动开始和结束"),
        }
        self.show_words(
            self.tr("新活动"),
            self.tr("选一种"),
            self.tr("返回"),
            {
                kind: KindWords(self._words.letter(kind), self._words.kind(kind), note)
                for kind, note in notes.items()
            },
        )
