"""The screen of late entries: which sale, accept or void it, why, and who signs for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

from boxoffice.approval.fields import HEIGHT as SIGN_HEIGHT
from boxoffice.approval.fields import ApprovalFields, SignTrouble
from boxoffice.outage.late.unreadable import is_on_disk
from boxoffice.outage.late.words import REASONS, LateWords, reasons_of
from boxoffice.sale.strips import HeadFace, HeadStrip
from boxoffice.shift.pick_key import PickFace, PickKey
from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.desktop.theme import Theme
from shared.desktop.widgets.total_block import TotalBlock
from shared.kernel.money import Money, format_yuan
from shared.sales.late_entries import LateEntry
from shared.site.authorise import Approval

_MARGIN: Final = 16
_ROWS: Final = 5
_REASONS: Final = 3
_ROW: Final = 56
_TOP: Final = 72
_HAND: Final = 240


@dataclass(frozen=True, slots=True)
class Decided:
    """What a supervisor has signed for."""

    entry: LateEntry
    accept: bool
    why: str
    approval: Approval


class LateView(WindowScreen):
    """`decided` carries a Decided; `left` goes back to the sale, `by_hand` to hand-sold tickets."""

    decided = Signal(object)
    left = Signal()
    by_hand = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = LateWords(self)
        self._entries: tuple[LateEntry, ...] = ()
        self._at = self._reason = 0
        self._accept = True
        self._busy = self._signing = False
        self.head = HeadStrip(theme, self, ruled=True)
        self.rows = [self._pick(lambda at=at: self._choose_row(at)) for at in range(_ROWS)]
        self.ways = [self._pick(lambda way=way: self._choose_way(accept=way)) for way in REASONS]
        self.reasons = [self._pick(lambda at=at: self._choose_why(at)) for at in range(_REASONS)]
        self.hand = self._pick(self.by_hand.emit)
        self.panel = SidePanel(theme, self, point=False)
        self.panel_head = HeadStrip(theme, self.panel, ruled=True)
        self.sign = ApprovalFields(self.panel)
        self.total = TotalBlock(theme, self.panel)
        self.sign.entered.connect(self._submit)
        self.sign.focused.connect(self.panel.take_digits)
        self.panel.primary.clicked.connect(self._submit)
        self.panel.left_key.clicked.connect(self._back)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_step(signing=False)
        self.reword()

    @property
    def chosen(self) -> LateEntry | None:
        """Give the sale that is chosen."""
        return self._entries[self._at] if self._entries else None

    def show_entries(self, entries: tuple[LateEntry, ...]) -> None:
        """Show what waits, the oldest first."""
        self._entries, self._at, self._busy = entries, 0, False
        self._choose_way(accept=True)

    def show_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        self._busy = busy
        self.panel.primary.setEnabled(not busy and bool(self._entries))
        self._word_keys()

    def show_trouble(self, trouble: SignTrouble) -> None:
        """Say below the PIN why the signature does not count."""
        self.sign.show_trouble(trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose: arrows which sale, F1 and F2 what is done, digits why; Enter and Esc go on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # While it is signed for, the fields say themselves when they are filled.
            if not (event.isAutoRepeat() or self._signing):
                self._submit()
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif self._signing:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F3:
            self.by_hand.emit()
        elif key in (Qt.Key.Key_F1, Qt.Key.Key_F2):
            self._choose_way(accept=key == Qt.Key.Key_F1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif event.text() and event.text() in "123":
            self._choose_why(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next key belongs."""
        super().showEvent(event)
        self._take_cursor()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind."""
        super().hideEvent(event)
        self._show_step(signing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        start = self.panel.place(self.size())
        width = min(start - 2 * _MARGIN, 1104)
        left = (start - width) // 2
        self.head.setGeometry(left, 8, width - _HAND - 16, 48)
        self.hand.setGeometry(left + width - _HAND, 12, _HAND, 44)
        for at, key in enumerate(self.rows):
            key.setGeometry(left, _TOP + at * (_ROW + 4), width, _ROW)
        top = _TOP + _ROWS * (_ROW + 4) + 8
        each = (width - 8) // 2
        for at, key in enumerate(self.ways):
            key.setGeometry(left + at * (each + 8), top, each, _ROW)
        for at, key in enumerate(self.reasons):
            key.setGeometry(left, top + 68 + at * 52, width, 48)
        self.panel_head.setGeometry(self.panel.field_box(-8, 48))
        self.sign.setGeometry(self.panel.field_box(0, SIGN_HEIGHT))
        self.total.setGeometry(self.panel.total_box())

    # Choosing.

    def _pick(self, chosen: object) -> PickKey:
        key = PickKey(self._theme, self)
        key.clicked.connect(chosen)
        return key

    def _choose_row(self, place: int) -> None:
        self._choose(self._first + place)

    def _choose(self, at: int) -> None:
        self._at = min(max(at, 0), max(len(self._entries) - 1, 0))
        self._choose_way(accept=True)

    def _choose_way(self, *, accept: bool) -> None:
        entry = self.chosen
        self._accept = accept or (entry is not None and not _may_be_voided(entry))
        self._reason = 0
        self._show_step(signing=False)
        self.reword()

    def _choose_why(self, at: int) -> None:
        self._reason = at
        self._show_picks()

    def _submit(self) -> None:
        entry = self.chosen
        if self._busy or entry is None:
            return
        if not self._signing:
            self._show_step(signing=True)
            return
        approval = self.sign.approval()
        if approval is not None:
            why = reasons_of(entry, accept=self._accept)[self._reason]
            self.decided.emit(Decided(entry, self._accept, why, approval))

    def _back(self) -> None:
        if self._signing:
            self._show_step(signing=False)
        else:
            self.left.emit()

    def _show_step(self, *, signing: bool) -> None:
        self._signing = signing
        self.sign.begin()
        self.sign.setVisible(signing)
        self.panel_head.setVisible(not signing)
        self.panel.numpad.setEnabled(signing)
        for part in (*self.rows, *self.ways, *self.reasons, self.hand):
            part.setEnabled(not signing)
        self._take_cursor()
        self._show_picks()
        self._word_keys()

    def _take_cursor(self) -> None:
        if self._signing:
            self.sign.take_cursor()
        else:
            self.setFocus()

    # Wording.

    def reword(self) -> None:
        """Word everything anew."""
        count = len(self._entries)
        hint = (
            self.tr("{count} 单，逐单决定；原收银员的钱箱里有这些现金").format(count=count)
            if count
            else self.tr("没有要补录的单")
        )
        self.head.show_face(HeadFace(self.tr("离线销售补录"), hint))
        decision = self._words.decision(self.chosen, accept=self._accept)
        self.panel_head.show_face(HeadFace(decision))
        self.hand.show_face(PickFace(self.tr("手工票补录"), "F3"))
        self.panel.numpad.show_words(self.tr("退格"), self.tr("清除"))
        self._show_picks()
        self._word_keys()

    @property
    def _first(self) -> int:
        return self._at - self._at % _ROWS

    def _show_picks(self) -> None:
        shown = self._entries[self._first : self._first + _ROWS]
        for place, key in enumerate(self.rows):
            key.setVisible(place < len(shown))
            if place < len(shown):
                chosen = self._first + place == self._at
                key.show_face(PickFace(self._words.entry(shown[place]), "", chosen=chosen))
        entry = self.chosen
        for key, accept in zip(self.ways, REASONS, strict=True):
            key.setVisible(entry is not None and (accept or _may_be_voided(entry)))
            face = self._words.decision(entry, accept=accept)
            key.show_face(PickFace(face, "F1" if accept else "F2", chosen=accept is self._accept))
        reasons = reasons_of(entry, accept=self._accept)
        for at, (key, why) in enumerate(zip(self.reasons, reasons, strict=True)):
            key.setVisible(entry is not None)
            face = self._words.reason(why)
            key.show_face(PickFace(face, str(at + 1), chosen=at == self._reason))
        self._show_amount()

    def _show_amount(self) -> None:
        entry = self.chosen
        amount = entry.total if entry else Money(0)
        hint = self.tr("请主管在上面输入工号和密码") if self._signing else ""
        word = self._words.decision(entry, accept=self._accept)
        self.total.show_total(word, hint, format_yuan(amount), empty=entry is None)

    def _word_keys(self) -> None:
        self.panel.primary.setEnabled(bool(self._entries) and not self._busy)
        word = self.tr("签字确认") if self._signing else self.tr("请主管签字")
        self.panel.primary.show_key(self.tr("正在记账…") if self._busy else word, "Enter")
        self.panel.left_key.show_key(self.tr("返回"), "Esc")


def _may_be_voided(entry: LateEntry) -> bool:
    # What lies in a drawer that is counted is not handed back out of this one.
    return entry.own_shift and not is_on_disk(entry)
