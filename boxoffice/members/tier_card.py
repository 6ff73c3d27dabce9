"""How a member stands: spend and visits of 12 months, and the way to the next tier."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boxoffice.members.wording import MemberWording
from shared.desktop.paint import bar, text
from shared.desktop.theme import Theme
from shared.kernel.money import format_yuan
from shared.members.page import MemberPage
from shared.members.rules import NextTier, Standing

HEIGHT: Final = 96


def share_reached(standing: Standing, to_next: NextTier) -> float:
    """Give how far the nearer of the two ways to the next tier is gone, from 0 to 1."""
    ways = []
    if to_next.tier.spend_from:
        ways.append(standing.spend.fen / to_next.tier.spend_from.fen)
    if to_next.tier.visits_from:
        ways.append(standing.visits / to_next.tier.visits_from)
    return min(max(ways, default=0.0), 1.0)


class TierCard(QWidget):
    """The tier by name, its last day, a bar towards the next one and what is missing to it."""

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._page: MemberPage | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_page(self, page: MemberPage) -> None:
        """Show where the member of a page stands."""
        self._page = page
        self.setAccessibleName("，".join(self.said()))
        self.update()

    def said(self) -> tuple[str, str, str]:
        """Give what the card says: tier, figures of 12 months, what is missing."""
        page = self._page
        if page is None:
            return ("", "", "")
        standing = page.standing
        tier = self._words.name(page.tier.name) if page.tier else "–"
        if standing.tier_until is not None:
            until = standing.tier_until.isoformat()
            tier = self.tr("{tier}，保级至 {until}").format(tier=tier, until=until)
        figures = self.tr("近 12 个月消费 ¥{spend}，到访 {visits} 次").format(
            spend=format_yuan(standing.spend), visits=standing.visits
        )
        if page.next_tier is None:
            return (tier, figures, self.tr("已是最高等级"))
        return (tier, figures, self._words.missing(page.next_tier))

    def sizeHint(self) -> QSize:
        """Give the fixed height."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and bar."""
        if self._page is None:
            return
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        tier, figures, missing = self.said()
        line = QRectF(0, 0, self.width(), 32)
        used = text(painter, theme.font(20, bold=True), tokens.ink, line, tier)
        text(painter, theme.font(14), tokens.ink2, line.adjusted(used + 16, 1, 0, 1), figures)
        to_next = self._page.next_tier
        share = 1.0 if to_next is None else share_reached(self._page.standing, to_next)
        bar(painter, QRectF(0, 44, self.width(), 8), share, tokens.accent, tokens.line)
        text(painter, theme.font(16), tokens.ink, QRectF(0, 60, self.width(), 28), missing)
