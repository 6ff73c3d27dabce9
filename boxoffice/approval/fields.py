"""The two fields in which a second person signs: staff number and PIN, above the numpad."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QEvent, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from shared.desktop.widgets.form_field import FormField
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted, StaffLocked, StationLocked, WrongPin

PIN_DIGITS: Final = 6
FIELD_HEIGHT: Final = 100
HEIGHT: Final = 2 * FIELD_HEIGHT
GAP: Final = 16
# The right that whoever signs must have; any other one is lacked by the person at the window.
AUTHORISE: Final = "authorise"


class SignProblem(StrEnum):
    """Why a signature does not count."""

    NUMBER_MISSING = auto()
    PIN_SHORT = auto()
    WRONG_PIN = auto()
    LOCKED = auto()
    STATION_LOCKED = auto()
    MAY_NOT_SIGN = auto()


@dataclass(frozen=True, slots=True)
class SignTrouble:
    """A problem with its facts; `until` is aware."""

    kind: SignProblem
    tries_left: int = 0
    until: datetime | None = None

    def local_time(self) -> str:
        """Write the end of a lock as the site's clock shows it."""
        return f"{self.until.astimezone(SITE_TIME_ZONE):%H:%M}" if self.until else ""


def trouble_of(error: Exception) -> SignTrouble | None:
    """Tell what is wrong with a signature; None when the error is about something else."""
    match error:
        case WrongPin():
            return SignTrouble(SignProblem.WRONG_PIN, tries_left=error.tries_left)
        case StaffLocked():
            return SignTrouble(SignProblem.LOCKED, until=error.until)
        case StationLocked():
            return SignTrouble(SignProblem.STATION_LOCKED, until=error.until)
        case NotPermitted() if error.right == AUTHORISE:
            return SignTrouble(SignProblem.MAY_NOT_SIGN)
    return None


class ApprovalFields(QWidget):
    """`entered` says that the PIN is complete; `focused` carries the field that gets the digits."""

    entered = Signal()
    focused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._trouble: SignTrouble | None = None
        self.number = self._field(QRegularExpression("[0-9]{0,10}"))
        self.pin = self._field(QRegularExpression(f"[0-9]{{0,{PIN_DIGITS}}}"))
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.number.edit.returnPressed.connect(self.pin.edit.setFocus)
        self.pin.edit.returnPressed.connect(self.entered)
        self._reword()

    def begin(self) -> None:
        """Wait for another person: nobody's number or PIN is left in the fields."""
        self.number.edit.clear()
        self.pin.edit.clear()
        self.show_trouble(None)

    def take_cursor(self) -> None:
        """Put the cursor where the next digit belongs."""
        (self.pin if self.number.edit.text() else self.number).edit.setFocus()

    def approval(self) -> Approval | None:
        """Give who signs, or say below a field what is missing."""
        number, pin = self.number.edit.text(), self.pin.edit.text()
        if not number:
            self.show_trouble(SignTrouble(SignProblem.NUMBER_MISSING))
        elif len(pin) < PIN_DIGITS:
            self.show_trouble(SignTrouble(SignProblem.PIN_SHORT))
        else:
            return Approval(number, pin)
        return None

    def show_trouble(self, trouble: SignTrouble | None) -> None:
        """Say why a signature does not count; the PIN has to be typed anew."""
        self._trouble = trouble
        self._word_trouble()
        if trouble is None:
            return
        if trouble.kind is SignProblem.NUMBER_MISSING:
            self.number.edit.setFocus()
        else:
            self.pin.edit.clear()
            self.pin.edit.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep one field above the other, or beside it where there is less height."""
        if self.height() >= HEIGHT:
            self.number.setGeometry(0, 0, self.width(), FIELD_HEIGHT)
            self.pin.setGeometry(0, FIELD_HEIGHT, self.width(), FIELD_HEIGHT)
            return
        each = (self.width() - GAP) // 2
        self.number.setGeometry(0, 0, each, FIELD_HEIGHT)
        self.pin.setGeometry(each + GAP, 0, each, FIELD_HEIGHT)

    def _field(self, pattern: QRegularExpression) -> FormField:
        field = FormField(self)
        field.edit.setProperty("figures", "true")
        field.edit.setValidator(QRegularExpressionValidator(pattern, field.edit))
        field.edit.focused.connect(lambda: self.focused.emit(field.edit))
        return field

    def _reword(self) -> None:
        self.number.show_label(self.tr("主管工号"))
        self.pin.show_label(self.tr("主管密码（6 位数字）"))
        self._word_trouble()

    def _word_trouble(self) -> None:
        trouble = self._trouble
        missing = trouble is not None and trouble.kind is SignProblem.NUMBER_MISSING
        sentence = self._sentence(trouble) if trouble else ""
        self.number.show_error(sentence if missing else "")
        self.pin.show_error("" if missing else sentence)

    def _sentence(self, trouble: SignTrouble) -> str:
        match trouble.kind:
            case SignProblem.NUMBER_MISSING:
                return self.tr("请主管输入工号")
            case SignProblem.PIN_SHORT:
                return self.tr("请主管输入 6 位数字密码")
            case SignProblem.WRONG_PIN:
                return self.tr("工号或密码不对，还可以试 {tries} 次").format(
                    tries=trouble.tries_left
                )
            case SignProblem.LOCKED:
                said = self.tr("此工号已锁定，{time} 以后再试，或请别的主管签字")
                return said.format(time=trouble.local_time())
            case SignProblem.STATION_LOCKED:
                said = self.tr("这台电脑试错太多，{time} 以后才能签字")
                return said.format(time=trouble.local_time())
            case _:
                return self.tr("此工号不能签字：须有授权权限，并且不是本人")
