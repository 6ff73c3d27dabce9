"""X of the open shift, or the last Z, as it will be on paper."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit

from boxoffice.approval.fields import ApprovalFields
from boxoffice.sale.strips import HeadFace, HeadStrip
from boxoffice.shift.page_view import PageView
from boxoffice.shift.pick_key import PickFace, PickKey
from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.desktop.theme import Theme
from shared.paper.page import Page

_TURN: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -12,
    Qt.Key.Key_PageDown: 12,
}


class ReportKind(StrEnum):
    """Which of the two is shown."""

    X = "X"
    Z = "Z"


class ShiftReportView(WindowScreen):
    """`chosen` carries the kind to show, `printed` prints what is shown.

    A Z that nobody has reviewed may be signed for here; `reviewed` carries the Approval.
    """

    chosen = Signal(object)
    reviewed = Signal(object)
    printed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._kind = ReportKind.X
        self._there = False
        self.head = HeadStrip(theme, self, ruled=True)
        self.page = PageView(theme, self)
        self.panel = SidePanel(theme, self, point=False)
        self.panel.numpad.hide()
        self.picks = [self._pick(kind) for kind in ReportKind]
        self.sign = ApprovalFields(self.panel)
        self.sign.entered.connect(self._sign)
        self.sign.focused.connect(self.panel.take_digits)
        self.sign.hide()
        self.panel.primary.clicked.connect(self.printed)
        self.panel.left_key.clicked.connect(self.closed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reword()

    def show_kind(self, kind: ReportKind) -> None:
        """Say which one is asked for; nothing is there yet."""
        self._kind, self._there = kind, False
        self.page.hide()
        self.show_review(wanted=False)
        self.reword()

    def show_review(self, *, wanted: bool) -> None:
        """Ask for the supervisor's signature, or ask no longer."""
        self.sign.begin()
        self.sign.setVisible(wanted)
        self.panel.numpad.setVisible(wanted)
        if not wanted:
            self.setFocus()

    def show_page(self, page: Page) -> None:
        """Show the paper."""
        self._there = True
        self.page.sheet.show_page(page)
        self.page.verticalScrollBar().setValue(0)
        self.page.show()
        self.reword()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 and F2 choose, Enter prints, arrows scroll, Esc goes back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._there:
            signing = isinstance(self.focusWidget(), QLineEdit) and self.sign.isVisible()
            if not (event.isAutoRepeat() or signing):
                self.printed.emit()
        elif key == Qt.Key.Key_F6 and self.sign.isVisible():
            self.sign.take_cursor()
        elif key in (Qt.Key.Key_F1, Qt.Key.Key_F2):
            self.chosen.emit(ReportKind.X if key == Qt.Key.Key_F1 else ReportKind.Z)
        elif key in _TURN:
            self.page.turn(_TURN[key])
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys."""
        super().showEvent(event)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        start = self.panel.place(self.size())
        self.head.setGeometry(16, 8, start - 32, 48)
        self.page.setGeometry(16, 72, start - 32, self.height() - 88)
        for at, key in enumerate(self.picks):
            key.setGeometry(self.panel.field_box(at * 64 - 8, 56))
        self.sign.setGeometry(self.panel.field_box(112, 100))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind."""
        super().hideEvent(event)
        self.sign.begin()

    def _sign(self) -> None:
        approval = self.sign.approval()
        if approval is not None:
            self.reviewed.emit(approval)

    def _pick(self, kind: ReportKind) -> PickKey:
        key = PickKey(self._theme, self.panel)
        key.clicked.connect(lambda: self.chosen.emit(kind))
        return key

    def reword(self) -> None:
        """Word everything anew."""
        names = {
            ReportKind.X: self.tr("X 本班到现在"),
            ReportKind.Z: self.tr("Z 上一班（重印）"),
        }
        hints = {
            ReportKind.X: self.tr("随时可看，不改变任何账；现金金额在交班点款后显示"),
            ReportKind.Z: self.tr("结账后不变；重印标明副本；没有复核的，主管按 F6 签字"),
        }
        for key, kind in zip(self.picks, ReportKind, strict=True):
            cap = "F1" if kind is ReportKind.X else "F2"
            key.show_face(PickFace(names[kind], cap, chosen=kind is self._kind))
        self.head.show_face(HeadFace(self.tr("班次报表"), hints[self._kind]))
        self.panel.primary.setEnabled(self._there)
        self.panel.primary.show_key(self.tr("打印"), "Enter")
        self.panel.left_key.show_key(self.tr("返回"), "Esc")
