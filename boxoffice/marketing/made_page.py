"""A promotion that was made: read, watched, withdrawn, and not changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boxoffice.catalogue.fact_grid import FactGrid
from boxoffice.marketing.use_bar import UseBar
from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.page_head import PageHead
from shared.desktop.form.section import Section
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.marketing.queries import PromotionRow, PromotionState
from shared.marketing.rules import Source

STATUS = {PromotionState.RUNNING: Status.OK, PromotionState.PLANNED: Status.INFO}


class MadePage(QWidget):
    """`withdraw` asks for a second press."""

    def __init__(self, theme: Theme, words: MarketingWording) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._row: PromotionRow | None = None
        self.head = PageHead(theme, self)
        self.withdraw = ArmedKey(theme)
        self.head.add_key(self.withdraw)
        self._use_card, self._fact_card = Section(theme, self), Section(theme, self)
        self.use = UseBar(theme)
        self.facts = FactGrid(theme, 1)
        self._use_card.add(self.use, 12)
        self._fact_card.add(self.facts, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 16)
        column.setSpacing(16)
        column.addWidget(self.head)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 12, 0)
        body.setSpacing(16)
        for card in (self._use_card, self._fact_card):
            body.addWidget(card)
        column.addLayout(body)
        column.addStretch()
        self._word()

    def show_promotion(self, row: PromotionRow, now: datetime, *, may: bool) -> None:
        """Show one; it can be withdrawn while it has not ended, by who may."""
        self._row = row
        words = self._words
        chips = [(words.state(row.state), STATUS.get(row.state))]
        self.head.show_title(words.name(row.name), words.kind(row.kind), chips)
        self.facts.show_facts(self._facts(row))
        self._fact_card.updateGeometry()
        self.use.show_use(*self._use(row))
        self.tick(now)
        alive = row.state in STATUS
        self.withdraw.setVisible(alive and may)

    def tick(self, now: datetime) -> None:
        """Show how long it still is."""
        if self._row is not None:
            self.use.show_clock(self._words.countdown(self._row, now))

    def changeEvent(self, event: QEvent) -> None:
        """Word keys and heads in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(QRectF(self.rect()), self._theme.tokens.page)

    def _use(self, row: PromotionRow) -> tuple[str, str, float | None]:
        if row.used is None:
            return "", self.tr("不限套数：订单里凑齐一套就减"), None
        used = f"{row.used:,}"
        if row.issued is None:
            return used, self.tr("次已用，不限总数"), None
        left = f"{row.issued - row.used:,}"
        words = {
            Source.FLASH: self.tr("张已售，还有 {left}"),
            Source.COUPON: self.tr("张已用，还有 {left}"),
        }.get(row.kind, self.tr("次已用，还有 {left}"))
        return used, words.format(left=left), row.used / row.issued if row.issued else None

    def _facts(self, row: PromotionRow) -> Sequence[tuple[str, str]]:
        words = self._words
        days = (
            self.tr("任何一天") if row.visit_days is None else words.catalogue.days(row.visit_days)
        )
        times = f"{words.moment(row.starts_at)} – {words.moment(row.ends_at)}"
        facts = [(self.tr("优惠"), words.off(row))]
        if row.code is not None:
            facts.append((self.tr("促销码"), row.code))
        if row.parts:
            facts.append((self.tr("一套"), words.parts(row.parts)))
        else:
            facts.append((self.tr("票种"), words.covered(row.types)))
        facts += [(self.tr("销售时间"), times), (self.tr("游览日"), days)]
        if row.person_limit is not None:
            limit = self.tr("每人 {count} 次").format(count=row.person_limit)
            facts.append((self.tr("每人限用"), limit))
        alone = self.tr("可与其他优惠同享") if row.combines else self.tr("不与其他优惠同享")
        return [*facts, (self.tr("同享"), alone)]

    def _word(self) -> None:
        self._use_card.show_title(self.tr("使用"))
        note = self.tr("做成的活动不再修改；要改请撤回，另做一个")
        self._fact_card.show_title(self.tr("内容"), note)
        self.withdraw.show_words(self.tr("撤回"), self.tr("再按一次：撤回"))
