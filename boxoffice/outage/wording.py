"""How the bars of a window word that it sells without the database."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.outage.facts import OutageFacts
from shared.desktop.tokens import Status
from shared.desktop.widgets.status_bar import StatusItem


class OutageWording(QObject):
    """Words the outage; ask it anew after a change of language."""

    def head(self) -> str:
        """Give the head of the amber bar."""
        return self.tr("离线售票")

    def body(self, facts: OutageFacts) -> str:
        """Give what can still be sold, what waits, and what is not possible."""
        parts = (
            self.tr("还可售 {places} 位、{orders} 单").format(
                places=f"{facts.places:,}", orders=f"{facts.orders:,}"
            ),
            self.tr("待补传 {count} 单").format(count=f"{facts.waiting:,}"),
            self.tr("只收现金和银行卡，不能退票、改签、查会员、用优惠"),
        )
        return "  ·  ".join(parts)

    def items(self, facts: OutageFacts) -> list[StatusItem]:
        """Give what stands in the status bar; nothing when all is well."""
        items = []
        if facts.away:
            word = self.tr("离线售票")
            if facts.waiting:
                word = self.tr("离线售票 待补传 {count}").format(count=f"{facts.waiting:,}")
            items.append(StatusItem(word, Status.WARN))
        elif facts.waiting > facts.stuck:
            word = self.tr("正在补传 {count}").format(count=f"{facts.waiting:,}")
            items.append(StatusItem(word, Status.WARN))
        if facts.stuck:
            word = self.tr("补传不上 {count}，看 Ctrl 9").format(count=f"{facts.stuck:,}")
            items.append(StatusItem(word, Status.BAD))
        if facts.late:
            items.append(
                StatusItem(self.tr("待补录 {count}").format(count=facts.late), Status.WARN)
            )
        if facts.broken:
            items.append(StatusItem(self.tr("离线日志打不开"), Status.BAD))
        return items
