"""Opening a shift: the float as one total, or counted note by note, and who hands it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QRect, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QRegularExpressionValidator,
    QResizeEvent,
    QShowEvent,
)

from boxoffice.approval.fields import HEIGHT as SIGN_HEIGHT
from boxoffice.approval.fields import ApprovalFields, SignTrouble
from boxoffice.sale.strips import HeadFace, HeadStrip
from boxoffice.shift.count_card import HEIGHT as CARD_HEIGHT
from boxoffice.shift.count_card import CountCard
from boxoffice.shift.float_count import face_words, sum_of
from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.form_field import FormField, PlainEdit
from shared.desktop.widgets.total_block import TotalBlock
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money, format_yuan

_MARGIN: Final = 16


class ShiftProblem(StrEnum):
    """Why the shift is not open."""

    AMOUNT_MISSING = auto()
    DATABASE_LOST = auto()
    NOT_PERMITTED = auto()
    OTHER_OPEN = auto()
    SIGNED_OUT = auto()
    WRONG_CLOCK = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class ShiftPlace:
    """Whose shift it will be, where and for which business date."""

    station: Bilingual
    staff: str
    business_date: date


class ShiftView(WindowScreen):
    """`submitted` carries the float as Money, and who hands it out (None when there is none).

    What was edited last counts: total or notes. A float is counted first, then signed for.
    """

    submitted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self._translations = translations
        self._place: ShiftPlace | None = None
        self._problem: ShiftProblem | None = None
        self._busy = False
        self._signing = False
        self.card = CountCard(theme, self)
        self.panel = SidePanel(theme, self, point=True)
        self.head = HeadStrip(theme, self.panel, ruled=True)
        self.total = TotalBlock(theme, self.panel)
        self.amount = FormField(self.panel, figures=True)
        self.sign = ApprovalFields(self.panel)
        pattern = QRegularExpression(r"[0-9]{0,6}(\.[0-9]{0,2})?")
        self.amount.edit.setValidator(QRegularExpressionValidator(pattern, self.amount.edit))
        self.amount.edit.textEdited.connect(self._amount_edited)
        self.amount.edit.returnPressed.connect(self._submit)
        self.card.counted.connect(self._counted)
        self.card.entered.connect(self.focusNextChild)
        for edit in (self.amount.edit, *self.card.edits):
            self._give_digits_to(edit)
        self.sign.entered.connect(self._submit)
        self.sign.focused.connect(self.panel.take_digits)
        self.panel.primary.clicked.connect(self._submit)
        self.panel.left_key.clicked.connect(self._back)
        self._show_step(signing=False)
        self.reword()

    def show_place(self, place: ShiftPlace) -> None:
        """Show whose shift it will be, with an empty form."""
        self._place = place
        self.card.clear()
        self.amount.edit.clear()
        self.show_problem(None)
        self._show_step(signing=False)
        self.reword()
        self.amount.edit.setFocus()

    def show_trouble(self, trouble: SignTrouble) -> None:
        """Say below the PIN why the signature does not count."""
        self.sign.show_trouble(trouble)

    def show_problem(self, problem: ShiftProblem | None) -> None:
        """Say below the field why the shift is not open."""
        self._problem = problem
        self._word_problem()
        if problem is not None and not self._signing:
            self.amount.edit.setFocus()

    def show_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        self._busy = busy
        self.panel.primary.setEnabled(not busy)
        self._word_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Ctrl Enter from any field; leave with Esc."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and control:
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor into the total."""
        super().showEvent(event)
        self._take_cursor()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind."""
        super().hideEvent(event)
        self.sign.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        start = self.panel.place(self.size())
        width = min(start - 2 * _MARGIN, 1104)
        left = (start - width) // 2
        self.card.setGeometry(left, _MARGIN, width, CARD_HEIGHT)
        self.card.place()
        self.head.setGeometry(self.panel.field_box(-8, 48))
        self.amount.setGeometry(self.panel.field_box(64, 100))
        self.sign.setGeometry(self.panel.field_box(0, SIGN_HEIGHT))
        total = self.panel.total_box()
        self.total.setGeometry(QRect(total))

    def _give_digits_to(self, edit: PlainEdit) -> None:
        edit.focused.connect(lambda: self.panel.take_digits(edit))

    def _counted(self) -> None:
        amount = sum_of(self.card.counts())
        self.amount.edit.setText(str(amount))
        self.show_problem(None)
        self._show_total()
        self._word_keys()

    def _amount_edited(self) -> None:
        self.card.clear()
        self._problem = None
        self._show_total()
        self._word_keys()

    def _amount(self) -> Money | None:
        text = self.amount.edit.text().rstrip(".")
        return Money.parse(text) if text else None

    def _submit(self) -> None:
        amount = self._amount()
        if self._busy:
            return
        if amount is None:
            self.show_problem(ShiftProblem.AMOUNT_MISSING)
        elif not amount:
            self.submitted.emit(amount, None)
        elif not self._signing:
            self._show_step(signing=True)
        else:
            approval = self.sign.approval()
            if approval is not None:
                self.submitted.emit(amount, approval)

    def _back(self) -> None:
        if self._signing:
            self._show_step(signing=False)
        else:
            self.cancelled.emit()

    def _show_step(self, *, signing: bool) -> None:
        """Count the float, or have it signed for: what was counted then stands."""
        self._signing = signing
        for part in (self.head, self.amount):
            part.setVisible(not signing)
        self.sign.setVisible(signing)
        self.card.setEnabled(not signing)
        self.sign.begin()
        self.show_problem(None)
        self._take_cursor()
        self._word_keys()
        self._show_total()

    def _take_cursor(self) -> None:
        if self._signing:
            self.sign.take_cursor()
        else:
            self.amount.edit.setFocus()

    def reword(self) -> None:
        """Word everything anew."""
        place, language = self._place, self._translations.language
        station = place.station.text(language) if place else ""
        note = f"{station} · {place.staff}" if place else ""
        day = f"{place.business_date.isoformat()}" if place else ""
        self.head.show_face(HeadFace(self.tr("开班"), note, right=day))
        self.amount.show_label(self.tr("备用金合计（元）"))
        faces = face_words(self.tr("{value} 元"), self.tr("{value} 角"), self.tr("1 元币"))
        self.card.show_words(
            self.tr("按张数点"),
            self.tr("也可以只填合计；Tab 或 Enter 到下一格"),
            (self.tr("面额"), self.tr("张数"), self.tr("金额")),
            faces,
        )
        self.panel.numpad.show_words(self.tr("退格"), self.tr("清除"))
        self._word_keys()
        self._show_total()
        self._word_problem()

    def _word_problem(self) -> None:
        sentence = self._sentence(self._problem) if self._problem else ""
        if self._signing:
            self.sign.pin.show_error(sentence)
        else:
            self.amount.show_error(sentence)

    def _word_keys(self) -> None:
        amount = self._amount()
        word = self.tr("开班") if self._signing or not amount else self.tr("请主管签字")
        self.panel.primary.show_key(self.tr("正在开班…") if self._busy else word, "Enter")
        left = self.tr("返回") if self._signing else self.tr("换人")
        self.panel.left_key.show_key(left, "Esc")

    def _show_total(self) -> None:
        amount = self._amount()
        shown = format_yuan(amount or Money(0))
        hint = self.tr("点清钱箱里的现金")
        if self._signing:
            hint = self.tr("请主管在上面输入工号和密码")
        self.total.show_total(self.tr("备用金"), hint, shown, empty=not amount)

    def _sentence(self, problem: ShiftProblem) -> str:
        return {
            ShiftProblem.AMOUNT_MISSING: self.tr("请填备用金；没有备用金请填 0"),
            ShiftProblem.DATABASE_LOST: self.tr("数据库连接断开，班次没有打开，请按 Enter 重试"),
            ShiftProblem.NOT_PERMITTED: self.tr("没有开班权限，请找主管"),
            ShiftProblem.OTHER_OPEN: self.tr("这个窗口已有一个班次没有结束"),
            ShiftProblem.SIGNED_OUT: self.tr("登录已过期，请按 Esc 重新登录"),
            ShiftProblem.WRONG_CLOCK: self.tr("这台电脑的时钟不对，请找信息技术人员校准时间"),
            ShiftProblem.FAULT: self.tr("程序出错，请重试"),
        }[problem]
