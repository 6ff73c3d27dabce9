"""The page of a sheet that a second person signs: an amount, who allows it, digits to touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from boxoffice.approval.fields import FIELD_HEIGHT, HEIGHT, ApprovalFields
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.signed_sheet import SigningShown
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.paint import RIGHT, card, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.numpad import HEIGHT as PAD_HEIGHT
from shared.desktop.widgets.typing_pad import TypingPad
from shared.kernel.money import FEN_PER_YUAN, Money
from shared.site.authorise import Approval

MARGIN: Final = 16
PADDING: Final = 24
GAP: Final = 16
HEAD: Final = 64
LINE: Final = 36
_KEY: Final = 48
_SIDE: Final = 72
_CLOSE: Final = 132


class SignedSheetView(SheetView):
    """`signed` carries what was typed with the Approval; each page says what is typed, and where.

    An amount has up to `digits` digits before the point. A page words itself when it is built.
    """

    signed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, *, digits: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signing: SigningShown | None = None
        self.amount = FormField(self, figures=True)
        figures = QRegularExpression(rf"[0-9]{{0,{digits}}}(\.[0-9]{{0,2}})?")
        self.amount.edit.setValidator(QRegularExpressionValidator(figures, self.amount.edit))
        self.amount.edit.textEdited.connect(lambda _: self.update())
        self.fields = ApprovalFields(self)
        self.numpad = TypingPad(theme, self)
        self.numpad.set_side_width(_SIDE)
        self.close_key = self._key(lambda: self.stroke.emit(Stroke(Act.ESCAPE)))
        self.sign_key = self._key(self.submit)
        self._connect()

    def show_signing(self, signing: SigningShown) -> None:
        """Show how the signature stands; a page that is opened begins with nobody's PIN."""
        before, self._signing = self._signing, signing
        if before is None or before.turn != signing.turn:
            self.begin()
        trouble = signing.trouble
        if trouble is not None and (before is None or trouble is not before.trouble):
            self.fields.show_trouble(trouble)
        self.sign_key.setEnabled(not signing.asking)
        self.update()

    def forget(self) -> None:
        """Leave nobody's number in the fields."""
        self._signing = None
        self.begin()

    def begin(self) -> None:
        """Wait for what is signed for, and for another person to sign."""
        self.amount.show_error("")
        self.fields.begin()

    def submit(self) -> None:
        """Have it signed once all is there; else say what is missing."""
        raise NotImplementedError

    def typed(self) -> Money | None:
        """Give the amount as it stands in its field; None when there is none."""
        yuan, _, fen = self.amount.edit.text().partition(".")
        if not (yuan or fen):
            return None
        return Money(int(yuan or 0) * FEN_PER_YUAN + int(fen.ljust(2, "0") or 0))

    def approval(self) -> Approval | None:
        """Give who signs, or say what is missing; nobody signs while an answer is waited for."""
        approval, signing = self.fields.approval(), self._signing
        return approval if signing is not None and not signing.asking else None

    def stand(self, amount_top: int, fields_top: int, pad_top: int) -> None:
        """Put the fields at the left, one below the other, and the digits beside them."""
        left, right = MARGIN + PADDING, self.width() - MARGIN - PADDING
        half = (right - left - GAP) // 2
        self.close_key.setGeometry(right - _CLOSE, MARGIN + 8, _CLOSE, _KEY)
        self.amount.setGeometry(left, amount_top, half, FIELD_HEIGHT)
        self.fields.setGeometry(left, fields_top, half, HEIGHT)
        self.sign_key.setGeometry(left, fields_top + HEIGHT + 8, half, _KEY)
        self.numpad.setGeometry(right - half, pad_top, half, PAD_HEIGHT)

    def paint_head(self, painter: QPainter, title: str, about: str) -> QRectF:
        """Draw the ground, what the page is for and whom or what it is about; gives the head."""
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(self.rect(), tokens.page)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        card(painter, box, tokens.surface, tokens.line)
        head = QRectF(box.left() + PADDING, box.top(), box.width() - 2 * PADDING, HEAD)
        used = text(painter, theme.font(20, bold=True), tokens.ink, head, title)
        beside = head.adjusted(used + GAP, 0, -_CLOSE - GAP, 0)
        text(painter, theme.font(16), tokens.ink2, beside, about)
        return head

    def paint_line(self, painter: QPainter, row: QRectF, label: str, figures: str) -> None:
        """Write a label, and figures at the right."""
        tokens, theme = self._theme.tokens, self._theme
        text(painter, theme.font(16), tokens.ink2, row, label)
        text(painter, theme.font(18, bold=True), tokens.ink, row, figures, RIGHT)

    def word(self) -> None:
        """Word what stands on every page; each page words the rest."""
        self.numpad.show_words(self.tr("退格"), self.tr("清除"))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what no field takes from the sale below, but for Esc and the keys with Ctrl."""
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or command:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def _connect(self) -> None:
        self.fields.entered.connect(self.submit)
        self.amount.edit.focused.connect(lambda: self.numpad.take_digits(self.amount.edit))
        self.fields.focused.connect(self.numpad.take_digits)
        self.setFocusProxy(self.amount.edit)
        self._theme.changed.connect(self.update)

    def _key(self, pressed: Callable[[], None]) -> Key:
        key = Key(self._theme, KeyKind.OUTLINED, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(pressed)
        return key
