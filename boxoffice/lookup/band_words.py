"""How the screen of orders words the binding of wristbands."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.shown import LookUpShown
from boxoffice.sale.wording import SaleWording


class BandWords(QObject):
    """Words facts in the language of the moment."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)

    def function(self) -> str:
        """Word the key that begins."""
        return self.tr("绑腕带")

    def hints(self, shown: LookUpShown) -> tuple[tuple[str, str], ...]:
        """Word the keys that work while a band is waited for."""
        lost = (("Del", self.tr("挂失腕带")),) if shown.ticket and shown.ticket.band else ()
        return (("↑↓", self.tr("选票")), *lost, ("Esc", self.tr("返回")))

    def primary(self) -> tuple[str, str, bool]:
        """Say what is waited for."""
        return self.tr("请放腕带"), "", False

    def of_ticket(self, *, bound: bool) -> str:
        """Say whether a ticket has a band."""
        return self.tr("有腕带") if bound else self.tr("没有腕带")
