"""Signing in: staff number and PIN, by keyboard or numpad; what is wrong is said in the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegularExpressionValidator,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit

from boxoffice.side_panel import SidePanel
from boxoffice.window_screen import WindowScreen
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, text
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.form_field import FormField
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language

PIN_DIGITS: Final = 6
_FIELD_HEIGHT: Final = 100


class Problem(StrEnum):
    """Why nobody is signed in."""

    NUMBER_MISSING = auto()
    SIGNED_OUT = auto()
    PIN_SHORT = auto()
    WRONG_PIN = auto()
    LOCKED = auto()
    STATION_LOCKED = auto()
    DATABASE_LOST = auto()
    DATABASE_BUSY = auto()
    NOT_THIS_STATION = auto()
    OTHERS_SHIFT = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class SignInProblem:
    """A problem with its facts; `until` is aware, `number` is that of a shift."""

    kind: Problem
    tries_left: int = 0
    until: datetime | None = None
    number: int = 0


class SignInView(WindowScreen):
    """`submitted` carries number and PIN; Enter goes from the number to the PIN, then submits."""

    submitted = Signal(str, str)
    language_pressed = Signal()

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self._translations = translations
        self._site = Bilingual("", "")
        self._station = Bilingual("", "")
        self._problem: SignInProblem | None = None
        self._busy = False
        self.panel = SidePanel(theme, self, point=False)
        self.number = self._field(QRegularExpression("[0-9]{0,10}"))
        self.pin = self._field(QRegularExpression(f"[0-9]{{0,{PIN_DIGITS}}}"))
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.edit.setProperty("figures", "true")
        self.number.edit.setProperty("figures", "true")
        self.number.edit.returnPressed.connect(self.pin.edit.setFocus)
        self.pin.edit.returnPressed.connect(self._submit)
        self.panel.primary.clicked.connect(self._submit)
        self.panel.left_key.clicked.connect(self.language_pressed)
        self.reword()

    def show_place(self, site: Bilingual, station: Bilingual) -> None:
        """Show where this is."""
        self._site, self._station = site, station
        self.update()

    def show_problem(self, problem: SignInProblem | None) -> None:
        """Say in the form why nobody is signed in; the PIN has to be typed anew."""
        self._problem = problem
        self._word_problem()
        if problem is None:
            return
        if problem.kind not in {Problem.DATABASE_LOST, Problem.DATABASE_BUSY}:
            self.pin.edit.clear()
        field = self.number if problem.kind is Problem.NUMBER_MISSING else self.pin
        field.edit.setFocus()

    def show_busy(self, busy: bool) -> None:
        """Wait for the answer: nothing can be submitted meanwhile."""
        self._busy = busy
        self.panel.primary.setEnabled(not busy)
        self._word_keys()

    def begin(self, number: str = "") -> None:
        """Empty the form for the next person, or for `number` to unlock the screen."""
        self.number.edit.setText(number)
        self.pin.edit.clear()
        self.show_problem(None)
        (self.pin if number else self.number).edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Esc, change the language with Ctrl Y."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.begin()
        elif control and event.key() == Qt.Key.Key_Y:
            self.language_pressed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next digit belongs."""
        super().showEvent(event)
        (self.pin if self.number.edit.text() else self.number).edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        self.panel.place(self.size())
        self.number.setGeometry(self.panel.field_box(0, _FIELD_HEIGHT))
        self.pin.setGeometry(self.panel.field_box(_FIELD_HEIGHT, _FIELD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with the name of the place."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        language = self._translations.language
        painter.fillRect(self.rect(), tokens.page)
        left = QRectF(0, 0, self.panel.x(), self.height())
        middle = left.center().y()
        mark = QRectF(left.center().x() - 64, middle - 168, 128, 128)
        paint_icon(painter, "gate-logo", mark, tokens.accent)
        site = QRectF(left.left() + 32, middle - 12, left.width() - 64, 72)
        name = self._site.text(language)
        text(painter, theme.font(48, bold=True), tokens.ink, site, name, CENTRE)
        station = QRectF(site.left(), middle + 68, site.width(), 40)
        text(painter, theme.font(24), tokens.ink2, station, self._station.text(language), CENTRE)

    def _field(self, pattern: QRegularExpression) -> FormField:
        field = FormField(self.panel)
        field.edit.setValidator(QRegularExpressionValidator(pattern, field.edit))
        take = self.panel.take_digits
        field.edit.focused.connect(lambda: take(field.edit))
        return field

    def _submit(self) -> None:
        number, pin = self.number.edit.text(), self.pin.edit.text()
        if self._busy:
            return
        if not number:
            self.show_problem(SignInProblem(Problem.NUMBER_MISSING))
        elif len(pin) < PIN_DIGITS:
            self.show_problem(SignInProblem(Problem.PIN_SHORT))
        else:
            self.submitted.emit(number, pin)

    def reword(self) -> None:
        """Word everything anew."""
        self.number.show_label(self.tr("工号"))
        self.pin.show_label(self.tr("密码（6 位数字）"))
        self.panel.numpad.show_words(self.tr("退格"), self.tr("清除"))
        self._word_keys()
        self._word_problem()
        self.update()

    def _word_keys(self) -> None:
        word = self.tr("正在登录…") if self._busy else self.tr("登录")
        self.panel.primary.show_key(word, "Enter")
        # Named in the language it leads to: who needs it cannot read the other one.
        other = "English" if self._translations.language is Language.ZH else "中文"
        self.panel.left_key.show_key(other, "Ctrl Y")

    def _word_problem(self) -> None:
        problem = self._problem
        missing = problem is not None and problem.kind is Problem.NUMBER_MISSING
        sentence = self._sentence(problem) if problem else ""
        self.number.show_error(sentence if missing else "")
        self.pin.show_error("" if missing else sentence)

    def _sentence(self, problem: SignInProblem) -> str:
        time = _hour(problem.until) if problem.until else ""
        return {
            Problem.NUMBER_MISSING: self.tr("请先输入工号"),
            Problem.SIGNED_OUT: self.tr("登录已过期，请再输一次密码，本单还在"),
            Problem.PIN_SHORT: self.tr("请输入 6 位数字密码"),
            Problem.WRONG_PIN: self.tr("工号或密码不对，还可以试 {tries} 次"),
            Problem.LOCKED: self.tr("此工号已锁定，{time} 以后再试，或请主管登录"),
            Problem.STATION_LOCKED: self.tr("这台电脑上输错太多次，{time} 以后再登录"),
            Problem.DATABASE_LOST: self.tr("数据库连接断开，请按 Enter 重试"),
            Problem.DATABASE_BUSY: self.tr("数据库正忙，请按 Enter 重试"),
            Problem.NOT_THIS_STATION: self.tr("这台电脑没有为这个程序登记，请找信息技术人员"),
            Problem.OTHERS_SHIFT: self.tr("第 {number} 班没有交班，请其售票员或主管登录交班"),
            Problem.FAULT: self.tr("程序出错，请重试；再出错请找信息技术人员"),
        }[problem.kind].format(tries=problem.tries_left, time=time, number=problem.number)


def _hour(until: datetime) -> str:
    return f"{until.astimezone(SITE_TIME_ZONE):%H:%M}"
