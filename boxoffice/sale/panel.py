"""The right side of the sale screen: basket or cash, then the total and the next key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.customer_strip import CustomerStrip
from boxoffice.sale.geometry import SMALL, Placing, SaleGeometry
from boxoffice.sale.naming.shown import NamingShown
from boxoffice.sale.panel_wording import PanelWording
from boxoffice.sale.shown import Mode, SaleShown
from boxoffice.sale.strips import HeadStrip, HintStrip
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tender_panel import TenderPanel
from boxoffice.sale.tenders.settlement import Method
from boxoffice.sale.wording import SaleWording
from shared.desktop.theme import Theme
from shared.desktop.widgets.basket_view import BasketView
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.total_block import TotalBlock
from shared.kernel.money import format_yuan


class SalePanel(QWidget):
    """Total and primary key stay where they are; only the body above them changes."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, words: SaleWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = PanelWording(words)
        self._shown = SaleShown()
        self._drawing: SaleGeometry = SMALL
        self._placing = Placing(SMALL.panel.left(), 0, 0)
        self._build()

    def show_sale(self, shown: SaleShown) -> None:
        """Show basket, cash and total of a state."""
        self._shown = shown
        self._show_panel()
        self._show_body()

    def show_words(self) -> None:
        """Word what does not depend on the sale."""
        self.basket.show_words(self.tr("减一张"), self.tr("加一张"))

    def place(self, drawing: SaleGeometry, placing: Placing) -> None:
        """Put every part in its place; the panel itself begins at the drawing's panel."""
        self._drawing, self._placing = drawing, placing
        self.basket_head.setGeometry(placing.panel(drawing.basket_head))
        self.customer.setGeometry(placing.panel(drawing.customer))
        self.basket.set_line_height(drawing.line_height)
        self.hints.setGeometry(placing.panel_foot(drawing.hints))
        self.total.set_pixels(drawing.total_pixels)
        self.total.setGeometry(placing.panel_foot(drawing.total))
        self.tender.setGeometry(placing.panel(drawing.tender))
        self.tender.place(drawing)
        for key, box in ((self.left_key, drawing.left_key), (self.primary, drawing.primary)):
            key.setFixedHeight(box.height())
            key.setGeometry(placing.panel_foot(box))
        self.primary.set_pixels(drawing.primary_pixels)
        self._show_body()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the rules."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, 1, self.height(), tokens.line)
        for rule in self._drawing.rules:
            painter.fillRect(0, self._placing.panel_y(rule), self.width(), 1, tokens.line)
        if self._drawing.basket_in_tender and self._shown.mode is not Mode.BASKET:
            top = self._placing.panel(self._drawing.basket_in_tender).bottom() + 9
            painter.fillRect(0, top, self.width(), 1, tokens.line)

    def _build(self) -> None:
        theme = self._theme
        self.basket_head = HeadStrip(theme, self, ruled=True)
        self.customer = CustomerStrip(theme, self)
        self.customer.stroke.connect(self.stroke)
        self.basket = BasketView(theme, self)
        self.basket.line_chosen.connect(lambda row: self.stroke.emit(Stroke(Act.LINE, row)))
        self.basket.minus_pressed.connect(lambda: self.stroke.emit(Stroke(Act.MINUS)))
        self.basket.plus_pressed.connect(lambda: self.stroke.emit(Stroke(Act.PLUS)))
        self.hints = HintStrip(theme, self)
        self.tender = TenderPanel(theme, self)
        self.tender.stroke.connect(self.stroke)
        self.total = TotalBlock(theme, self)
        self.left_key = Key(theme, KeyKind.OUTLINED, height=72, stacked=True, parent=self)
        self.left_key.clicked.connect(lambda: self._press_key(Act.ESCAPE))
        self.primary = Key(theme, KeyKind.PRIMARY, height=72, pixels=24, parent=self)
        self.primary.clicked.connect(self._press_primary)

    def _press_primary(self) -> None:
        # After a sale the same key goes on to the next one, which Enter must not do by itself.
        self._press_key(Act.ESCAPE if self._shown.mode is Mode.CHANGE else Act.ENTER)

    def _press_key(self, act: Act) -> None:
        if self._shown.sheet is not None:
            self.stroke.emit(Stroke(Act.LEAVE))  # on a sheet these keys would mean something else
        self.stroke.emit(Stroke(act))

    def _show_panel(self) -> None:
        shown, words = self._shown, self._words
        self.basket_head.show_face(words.basket_head(shown))
        self.customer.show_face(words.customer(shown))
        selected = shown.selected if shown.mode is Mode.BASKET else -1
        self.basket.show_rows(words.basket_rows(shown), selected)
        self.hints.show_hints(words.hints(shown))
        self.tender.show_face(words.tender(shown))
        label, breakdown = words.total(shown)
        total = shown.change_of.receipt.total if shown.change_of else shown.total
        empty = shown.mode is Mode.BASKET and not (shown.quote and shown.quote.lines)
        self.total.show_total(label, breakdown, format_yuan(total), empty=empty)
        self._show_keys()

    def _show_keys(self) -> None:
        shown = self._shown
        lines = bool(shown.quote and shown.quote.lines)
        match shown.mode:
            case Mode.BASKET:
                free = not shown.pending and not shown.multiplying and shown.sheet is None
                begun = lines or shown.buyer is not None or shown.codes > 0
                self.left_key.show_key(self.tr("清空"), "Esc" if free else "")
                self.left_key.setEnabled(begun)
                named = isinstance(shown.sheet, NamingShown) and shown.sheet.complete
                pays = not shown.multiplying and (shown.sheet is None or named)
                self.primary.show_key(self.tr("收现金"), "Enter" if pays else "")
                self.primary.setEnabled(lines)
            case Mode.TENDER:
                self._show_tender_keys()
            case Mode.CHANGE:
                self.left_key.show_key(self.tr("返回改单"))
                self.left_key.setEnabled(False)
                self.primary.show_key(self.tr("下一单"), "Esc")
                self.primary.setEnabled(True)

    def _show_tender_keys(self) -> None:
        shown = self._shown
        settlement = shown.settlement
        empty = shown.cash.empty and not settlement.typed
        back = self.tr("返回改单")
        if settlement.by_hand:
            back = self.tr("返回等待")
        elif settlement.method is not Method.CASH:
            back = self.tr("取消付款") if settlement.waiting else self.tr("换方式")
        self.left_key.show_key(back, "Esc" if empty else "")
        self.left_key.setEnabled(not shown.recording)
        word, works = self.tr("收款并出票"), not shown.recording
        if shown.recording:
            word = self.tr("正在记账…")
        elif settlement.unknown_at_terminal and not settlement.by_hand:
            word, works = self.tr("正在查询刷卡机…"), False
        elif settlement.at_terminal and not settlement.by_hand:
            word, works = self.tr("等待顾客刷卡…"), False
        elif settlement.waiting and not settlement.by_hand:
            word, works = self.tr("等待顾客付款…"), False
        elif settlement.method is Method.CODE:
            word, works = self.tr("请扫顾客付款码"), bool(settlement.typed)
        self.primary.show_key(word, "Enter")
        self.primary.setEnabled(works)

    def _show_body(self) -> None:
        taking = self._shown.mode is not Mode.BASKET
        beside = self._drawing.basket_in_tender
        box = self._placing.tall(self._drawing.basket)
        if taking and beside is not None:
            box = self._placing.panel(beside)
        self.tender.setVisible(taking)
        self.basket.setVisible(not taking or beside is not None)
        self.basket_head.setVisible(not taking or beside is not None)
        self.customer.setVisible(not taking)
        self.hints.setVisible(not taking)
        self.basket.setGeometry(box)
        self.update()
