"""The room of marketing: promotions by kind and state, and the page of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boxoffice.back_office.room import RoomView
from boxoffice.marketing.bundle_form import BundleForm
from boxoffice.marketing.code_forms import CouponForm, PromoForm
from boxoffice.marketing.codes_page import CodesPage
from boxoffice.marketing.flash_form import FlashForm
from boxoffice.marketing.made_page import MadePage
from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.promotion_kinds import KINDS, PromotionKinds
from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.tabs import TabRow
from shared.desktop.theme import Theme
from shared.marketing.rules import Source

ALL: Final = "all"
VOUCHERS: Final = "vouchers"
_LIST_WIDTH: Final = 336
_TOP: Final = 49


class MarketingView(RoomView):
    """Holds the parts; the presenter decides what they show. Vouchers have a page of their own."""

    opened = Signal()
    kind_shown = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: MarketingWording,
        today: Callable[[], date],
        vouchers: RoomView,
    ) -> None:
        super().__init__()
        self.vouchers = vouchers
        self._theme = theme
        self._words = words
        self.leave: Callable[[], bool] = lambda: True
        self.read = self.may = False
        self.tabs = TabRow(theme, self)
        self.list = ListPane(theme, self)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.nothing = Guide(theme)
        self.kinds = PromotionKinds(theme, words)
        self.made = MadePage(theme, words)
        self.codes = CodesPage(theme)
        self.coupon, self.promo = CouponForm(theme, words, today), PromoForm(theme, words, today)
        self.bundle, self.flash = BundleForm(theme, words, today), FlashForm(theme, words, today)
        self.forms: dict[Source, PromotionForm] = {
            form.kind: form for form in (self.coupon, self.promo, self.bundle, self.flash)
        }
        self.stack = QStackedWidget(self)
        for page in (self.nothing, self.kinds, self.made, self.codes, *self.forms.values()):
            self.stack.addWidget(page)
        self._lay_out()
        self.setFocusProxy(self.list.view)
        self.tabs.chosen.connect(self._choose)
        self._word()

    def open(self, target: object = None) -> None:
        """Be shown: read everything again; `target` may be the page of vouchers."""
        if target == VOUCHERS:
            self.tabs.choose(VOUCHERS)
            self._choose(VOUCHERS)
        elif self.pages.currentWidget() is self.vouchers:
            self.vouchers.open()
        self.opened.emit()

    def go_back(self) -> bool:
        """Take away what lies over the list of vouchers."""
        return self.pages.currentWidget() is self.vouchers and self.vouchers.go_back()

    def may_leave(self) -> bool:
        """Say whether nothing would be lost."""
        return self.leave()

    def form(self) -> PromotionForm | None:
        """Give the form in front; None while there is none."""
        page = self.stack.currentWidget()
        return page if isinstance(page, PromotionForm) else None

    def show_read(self) -> None:
        """Say from now on that an empty list is empty, and not on its way."""
        self.read = True
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word tabs and list in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the strip of the tabs."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(QRectF(self.rect()), tokens.page)
        painter.fillRect(QRectF(0, 0, self.width(), _TOP), tokens.surface)
        painter.fillRect(QRectF(0, _TOP - 1, self.width(), 1), tokens.line)

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(8, 0, 8, 1)
        tabs.addWidget(self.tabs)
        promotions = QWidget()
        row = QHBoxLayout(promotions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(promotions)
        self.pages.addWidget(self.vouchers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(self.pages, 1)

    def _choose(self, tab: str) -> None:
        vouchers = tab == VOUCHERS
        self.pages.setCurrentIndex(1 if vouchers else 0)
        self.setFocusProxy(self.vouchers if vouchers else self.list.view)
        if vouchers:
            self.vouchers.open()
        else:
            self.kind_shown.emit(tab)

    def _word(self) -> None:
        kinds = [(str(kind), self._words.kind(kind)) for kind in KINDS]
        self.tabs.show_tabs([(ALL, self.tr("全部")), *kinds, (VOUCHERS, self.tr("代金券"))])
        nothing = self.tr("还没有活动") if self.read else self.tr("正在读取…")
        begin = self.tr("按 Ctrl N，选优惠券、促销码、捆绑或抢购；做成后到时自动开始和结束。")
        if self.read:
            self.nothing.show_words(nothing, begin if self.may else "")
        self.list.show_words(self.tr("活动"), nothing, self.tr("查找活动"))
