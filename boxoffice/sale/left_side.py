"""The left side of the sale screen: days, times or the last sale, tickets, functions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.draft import NO_LINE
from boxoffice.sale.geometry import Placing, SaleGeometry
from boxoffice.sale.page_tabs import PageTabs
from boxoffice.sale.panel_wording import PanelWording
from boxoffice.sale.sales_cards import HistoryCard, LastSaleCard
from boxoffice.sale.shown import Mode, SaleShown
from boxoffice.sale.slot_row import SlotRow
from boxoffice.sale.stroke import TICKET_KEYS, Act, Stroke
from boxoffice.sale.wording import SaleWording
from shared.desktop.icons import IconName
from shared.desktop.theme import Theme
from shared.desktop.widgets.day_key import DayKey
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.ticket_button import TicketButton

DAY_KEYS: Final = 9
FUNCTION_KEYS: Final[tuple[tuple[Act, IconName | None], ...]] = (
    (Act.REPRINT, "reprint"),
    (Act.FIND, "search"),
    (Act.MEMBER, "person"),
    (Act.CONCESSION, "price-tag"),
    (Act.PARK, "clock"),
    (Act.NAMES, "card"),
    (Act.LOCK, "lock"),
    (Act.KEYS, "keyboard"),
)


class LeftSide(QWidget):
    """Shows what can be sold; `stroke` carries what was touched."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, words: SaleWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._panel_words = PanelWording(words)
        self._shown = SaleShown()
        self._build()

    def show_sale(self, shown: SaleShown) -> None:
        """Show days, tickets and sales of a state."""
        self._shown = shown
        self._show_days()
        self.slots.show_strip(shown.slots)
        self.last_sale.setVisible(shown.slots is None)
        self.tabs.show_pages(shown.ticket_pages, shown.ticket_page)
        self._show_tickets()
        self._show_sold()
        self._show_functions()

    def place(self, drawing: SaleGeometry, placing: Placing) -> None:
        """Put every part in its place."""
        for at, day in enumerate(self.days):
            day.setVisible(at < len(drawing.days))
            if at < len(drawing.days):
                day.setGeometry(placing.left(drawing.days[at]))
        self.last_sale.setGeometry(placing.left(drawing.last_sale))
        self.slots.setGeometry(placing.left(drawing.last_sale))
        self.slots.place(drawing)
        self.tabs.setGeometry(placing.left(drawing.tabs))
        for button, box in zip(self.tickets, drawing.tickets, strict=True):
            button.setGeometry(placing.left(box))
        for at, (key, box) in enumerate(zip(self.functions, drawing.functions, strict=True)):
            key.setFixedHeight(box.height())
            key.icon_name = None if drawing.history else FUNCTION_KEYS[at][1]
            key.set_stacked(stacked=drawing.history is not None)
            key.setGeometry(placing.foot(box))
        self.history.setVisible(drawing.history is not None)
        if drawing.history is not None:
            self.history.setGeometry(placing.left(drawing.history))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.page)

    def _build(self) -> None:
        theme = self._theme
        self.days = [self._day_key(at) for at in range(DAY_KEYS)]
        self.last_sale = LastSaleCard(theme, self)
        self.last_sale.clicked.connect(lambda: self.stroke.emit(Stroke(Act.PLUS)))
        self.slots = SlotRow(theme, self._words, self)
        self.slots.stroke.connect(self.stroke)
        self.tabs = PageTabs(theme, self)
        self.tabs.stroke.connect(self.stroke)
        self.tickets = [self._ticket_button(at) for at in range(TICKET_KEYS)]
        self.history = HistoryCard(theme, self)
        self.functions = [self._function_key(act) for act, _ in FUNCTION_KEYS]

    def _day_key(self, at: int) -> DayKey:
        key = DayKey(self._theme, self)
        key.clicked.connect(lambda: self.stroke.emit(Stroke(Act.DAY, at)))
        return key

    def _ticket_button(self, at: int) -> TicketButton:
        button = TicketButton(self._theme, self)
        button.clicked.connect(lambda: self.stroke.emit(Stroke(Act.TICKET, at)))
        return button

    def _function_key(self, act: Act) -> Key:
        key = Key(self._theme, KeyKind.QUIET, parent=self)
        key.padding = 12
        key.clicked.connect(lambda: self._press(act))
        return key

    def _press(self, act: Act) -> None:
        if act is Act.PARK and self._recalls:
            act = Act.RECALL
        self.stroke.emit(Stroke(act))

    def _show_days(self) -> None:
        shown, page = self._shown, self._shown.page
        days = page.days if page else ()
        for at, key in enumerate(self.days):
            face = None
            if page and shown.today and at < len(days):
                selected = days[at].day == page.visit_day
                face = self._words.day_face(days[at], shown.today, selected=selected)
            key.show_face(face)

    def _show_tickets(self) -> None:
        shown = self._shown
        quiet = shown.mode is Mode.TENDER
        for at, button in enumerate(self.tickets):
            offer, face = shown.offer_at(at), None
            if offer is not None:
                count = shown.quantity_of(offer.ticket_type_id)
                sale = shown.flash.get(offer.ticket_type_id)
                face = self._words.ticket_face(offer, at, count, quiet=quiet, sale=sale)
            button.show_face(face)

    def _show_sold(self) -> None:
        faces = tuple(self._panel_words.sold(sold) for sold in self._shown.history)
        none = self.tr("登录后还没有交易")
        self.last_sale.show_sale(self.tr("上一单"), none, faces[0] if faces else None,
                                 again=self._recalls)  # fmt: skip
        self.history.show_sales(self.tr("更早交易"), self.tr("还没有更早的交易"), faces[1:])

    def _show_functions(self) -> None:
        shown = self._shown
        words = {
            Act.REPRINT: self.tr("重打"),
            Act.FIND: self.tr("查单退票"),
            Act.PARK: self.tr("挂单"),
            Act.RECALL: self.tr("取单"),
            Act.MEMBER: self.tr("会员"),
            Act.CONCESSION: self.tr("优惠"),
            Act.NAMES: self.tr("实名"),
            Act.LOCK: self.tr("锁屏"),
            Act.KEYS: self.tr("全部按键"),
        }
        if shown.unprinted:
            words[Act.REPRINT] = self.tr("重打 {count}").format(count=shown.unprinted)
        for key, (usual, _) in zip(self.functions, FUNCTION_KEYS, strict=True):
            act = Act.RECALL if usual is Act.PARK and self._recalls else usual
            key.show_key(words[act], shown.keys.cap(act) or "?")
            key.setEnabled(self._works(act))

    @property
    def _recalls(self) -> bool:
        """Tell whether the key for parking takes up instead: the counter is free."""
        shown = self._shown
        return shown.mode is not Mode.TENDER and not (shown.quote and shown.quote.lines)

    def _works(self, act: Act) -> bool:
        mode = self._shown.mode
        if act is Act.NAMES:
            return mode is Mode.BASKET and bool(self._shown.quote)
        if act is Act.CONCESSION:
            return mode is Mode.BASKET and self._shown.selected != NO_LINE
        if act not in (Act.FIND, Act.MEMBER, Act.PARK, Act.RECALL):
            return True
        return mode is not Mode.TENDER and not self._shown.away  # the database has all of them
