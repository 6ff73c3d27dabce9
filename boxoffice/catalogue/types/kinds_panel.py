"""Which kind of ticket to begin with: seven keys in place of the form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from boxoffice.catalogue.types.start_values import LETTERS
from boxoffice.catalogue.wording import CatalogueWording
from shared.catalogue.draft import TermsKind
from shared.desktop.form.kinds_panel import KindsPanel, KindWords
from shared.desktop.theme import Theme

_COLUMNS: Final = 3


class TicketKinds(KindsPanel[TermsKind]):
    """The seven kinds, each with what it begins with."""

    def __init__(self, theme: Theme, words: CatalogueWording, parent: QWidget) -> None:
        super().__init__(theme, tuple(TermsKind), parent, columns=_COLUMNS, of_class=True)
        self._words = words
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        notes = {
            TermsKind.ADULT: self.tr("全价，当日有效，可退可改"),
            TermsKind.CONCESSION: self.tr("核对证件，半价或免票"),
            TermsKind.PACKAGE: self.tr("几种单票合买，票价分到每一项"),
            TermsKind.ANNUAL_PASS: self.tr("首次使用起一年，每人实名，有照片"),
            TermsKind.TIMED: self.tr("占用场次，提前三十天可订"),
            TermsKind.DISCOUNTED: self.tr("特价，不退不改"),
            TermsKind.GROUP: self.tr("十人起，留联系人"),
        }
        self.show_words(
            self.tr("新票种"),
            self.tr("选一种，填好的常用值都可以改"),
            self.tr("返回"),
            {
                kind: KindWords(LETTERS[kind], self._words.kind(kind), note)
                for kind, note in notes.items()
            },
        )
