"""The second screen: prices while nobody is served, then the basket, the money, and the change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.customer.code_picture import paint_code
from boxoffice.customer.shown import BoardRow, CustomerLine, CustomerShown, CustomerState, PayCode
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, RIGHT, card, text, tile
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money, format_yuan

_BASE: Final = QSize(1366, 768)
_EDGE: Final = 32
_HEAD: Final = 88
_PANEL: Final = 496
_ROW: Final = 72
_BOARD_ROWS: Final = 7


class CustomerView(QWidget):
    """Painted at 1366 × 768 and scaled: a customer stands further away than a cashier sits."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__()
        self._theme = theme
        self._translations = translations
        self._shown = CustomerShown()
        self._code: PayCode | None = None
        self._site = self._station = Bilingual("", "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        theme.changed.connect(self.update)
        self._word()

    def show_place(self, site: Bilingual, station: Bilingual) -> None:
        """Show where the customer stands."""
        if (site, station) != (self._site, self._station):
            self._site, self._station = site, station
            self.update()

    def show_sale(self, shown: CustomerShown) -> None:
        """Show a state of the sale."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(self._spoken())
            self.update()

    def show_code(self, code: PayCode | None) -> None:
        """Show a code to be scanned, or take it away."""
        self._code = code
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size it is drawn for."""
        return _BASE

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the state of the moment."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.page)
        scale = min(self.width() / _BASE.width(), self.height() / _BASE.height())
        painter.scale(scale, scale)
        size = QSize(round(self.width() / scale), round(self.height() / scale))
        self._paint_head(painter, size)
        body = QRectF(0, _HEAD, size.width(), size.height() - _HEAD)
        if self._shown.state is CustomerState.BOARD and self._code is None:
            self._paint_board(painter, body)
            return
        panel = QRectF(body.right() - _PANEL, body.top(), _PANEL, body.height())
        self._paint_lines(painter, body.adjusted(_EDGE, 24, -_PANEL - 24, -24))
        painter.fillRect(panel, self._theme.tokens.surface)
        inner = panel.adjusted(_EDGE, 24, -_EDGE, -_EDGE)
        if self._code is not None:
            self._paint_pay_code(painter, inner, self._code)
        else:
            self._paint_money(painter, inner)

    # The parts.

    def _paint_head(self, painter: QPainter, size: QSize) -> None:
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(QRectF(0, 0, size.width(), _HEAD), tokens.accent)
        icon = QRectF(_EDGE, (_HEAD - 40) / 2, 40, 40)
        paint_icon(painter, "gate-logo", icon, tokens.on_accent)
        box = QRectF(icon.right() + 16, 0, size.width() - icon.right() - 2 * _EDGE, _HEAD)
        station = self._station.text(self._translations.language)
        used = text(painter, theme.font(28), tokens.on_accent, box, station, RIGHT)
        name = box.adjusted(0, 0, -used - 24, 0)
        words = self._site.text(self._translations.language)
        text(painter, theme.font(32, bold=True), tokens.on_accent, name, words)

    def _paint_board(self, painter: QPainter, body: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        inner = body.adjusted(_EDGE, 16, -_EDGE, -24)
        title = QRectF(inner.left(), inner.top(), inner.width(), 56)
        text(painter, theme.font(28, bold=True), tokens.ink, title, self.tr("今日票价"))
        text(painter, theme.font(20), tokens.ink2, title, self.tr("单位：元"), RIGHT)
        width = (inner.width() - 32) / 2
        for place, row in enumerate(self._shown.board[: 2 * _BOARD_ROWS]):
            column, at = divmod(place, _BOARD_ROWS)
            left = inner.left() + column * (width + 32)
            self._paint_board_row(
                painter, QRectF(left, title.bottom() + 4 + at * 80, width, 72), row
            )

    def _paint_board_row(self, painter: QPainter, box: QRectF, row: BoardRow) -> None:
        tokens, theme, language = self._theme.tokens, self._theme, self._translations.language
        card(painter, box, tokens.surface, tokens.line)
        ink = tokens.ink3 if row.sold_out else tokens.ink
        inner = box.adjusted(20, 0, -20, 0)
        price = self.tr("售完") if row.sold_out else format_yuan(row.price)
        used = text(painter, theme.font(28, bold=True), ink, inner, price, RIGHT)
        words = inner.adjusted(0, 0, -used - 16, 0)
        note = row.note.text(language)
        name = words.adjusted(0, 6, 0, -28) if note else words
        text(painter, theme.font(24, bold=True), ink, name, row.name.text(language))
        text(painter, theme.font(16), tokens.ink2, words.adjusted(0, 40, 0, -4), note)

    def _paint_lines(self, painter: QPainter, box: QRectF) -> None:
        rows = int(box.height() // _ROW)
        lines = self._shown.lines
        # The newest lines are what the customer just asked for.
        hidden = max(len(lines) - rows, 0)
        first = hidden + 1 if hidden else 0
        top = box.top()
        if hidden:
            more = self.tr("前面还有 {count} 行").format(count=first)
            row = QRectF(box.left(), top, box.width(), _ROW)
            text(painter, self._theme.font(20), self._theme.tokens.ink2, row, more)
            top += _ROW
        for line in lines[first:]:
            self._paint_line(painter, QRectF(box.left(), top, box.width(), _ROW), line)
            top += _ROW

    def _paint_line(self, painter: QPainter, box: QRectF, line: CustomerLine) -> None:
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        mark = QRectF(box.left(), box.center().y() - 16, 32, 32)
        tile(painter, theme, mark, line.ticket_class, tokens.ink)
        amount = QRectF(box.right() - 150, box.top(), 150, box.height())
        saved = line.saved and format_yuan(-line.saved)
        upper = amount.adjusted(0, 6, 0, -28) if saved else amount
        text(painter, theme.font(26, bold=True), tokens.ink, upper, format_yuan(line.amount), RIGHT)
        if saved:
            under = amount.adjusted(-80, 40, 0, -4)
            words = self.tr("优惠 {amount}").format(amount=saved)
            text(painter, theme.font(16), tokens.ok_ink, under, words, RIGHT)
        count = QRectF(amount.left() - 100, box.top(), 84, box.height())
        text(painter, theme.font(26), tokens.ink2, count, f"× {line.quantity}", RIGHT)
        name = QRectF(mark.right() + 16, box.top(), count.left() - mark.right() - 24, box.height())
        words = line.name.text(self._translations.language)
        text(painter, theme.font(24, bold=True), tokens.ink, name, words)

    def _paint_money(self, painter: QPainter, box: QRectF) -> None:
        shown = self._shown
        self._figure(painter, box, 0, self.tr("应付"), shown.total, 76)
        if shown.saved:
            words = self.tr("已优惠 {amount}").format(amount=format_yuan(shown.saved))
            below = QRectF(box.left(), box.top() + 132, box.width(), 32)
            text(painter, self._theme.font(20), self._theme.tokens.ok_ink, below, words, RIGHT)
        if shown.paid:
            words = self.tr("已付 {paid}，还应付 {due}").format(
                paid=format_yuan(shown.paid), due=format_yuan(shown.due)
            )
            below = QRectF(box.left(), box.top() + 164, box.width(), 32)
            ink = self._theme.tokens.ink
            text(painter, self._theme.font(20, bold=True), ink, below, words, RIGHT)
        if shown.received is not None:
            self._figure(painter, box, 200, self.tr("收您"), shown.received, 48)
        foot = QRectF(box.left(), box.bottom() - 64, box.width(), 64)
        if shown.state is CustomerState.CHANGE:
            self._figure(painter, box, 340, self.tr("找您"), shown.change, 88, strong=True)
            words = self.tr("谢谢，请收好票和找零")
        elif shown.state is CustomerState.PAYING:
            words = self.tr("请付款")
        else:
            words = self.tr("请核对票种和张数")
        text(painter, self._theme.font(24), self._theme.tokens.ink2, foot, words, RIGHT)

    def _figure(
        self,
        painter: QPainter,
        box: QRectF,
        top: int,
        label: str,
        amount: Money,
        pixels: int,
        *,
        strong: bool = False,
    ) -> None:
        tokens, theme = self._theme.tokens, self._theme
        head = QRectF(box.left(), box.top() + top, box.width(), 40)
        text(painter, theme.font(24), tokens.ink2, head, label)
        words = format_yuan(amount)
        while pixels > 32 and theme.fonts.width(words, pixels, bold=True) > box.width() - 48:
            pixels -= 4
        row = QRectF(box.left(), head.bottom(), box.width(), pixels * 1.2)
        ink = tokens.accent if strong else tokens.ink
        used = text(painter, theme.font(pixels, bold=True), ink, row, words, RIGHT)
        sign = row.adjusted(0, 0, -used - 8, 0)
        text(painter, theme.font(round(pixels / 2), bold=True), tokens.ink2, sign, "¥", RIGHT)

    def _paint_pay_code(self, painter: QPainter, box: QRectF, code: PayCode) -> None:
        tokens, theme = self._theme.tokens, self._theme
        self._figure(painter, box, 0, self.tr("应付"), code.amount, 64)
        side = min(box.width(), box.height() - 220)
        picture = QRectF(box.center().x() - side / 2, box.top() + 140, side, side)
        paint_code(painter, picture, code.text)
        words = QRectF(box.left(), picture.bottom() + 8, box.width(), 48)
        text(painter, theme.font(24, bold=True), tokens.ink, words, self.tr("请扫码付款"), CENTRE)

    def _spoken(self) -> str:
        shown = self._shown
        if shown.state is CustomerState.BOARD:
            return self.tr("今日票价")
        return f"{self.tr('应付')} {format_yuan(shown.total)}"

    def _word(self) -> None:
        self.setWindowTitle(self.tr("山门 顾客屏"))
        self.setAccessibleName(self._spoken())
        self.update()
