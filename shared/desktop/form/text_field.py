"""Fields for words: one line, several lines, and a name in both languages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QRegularExpression, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from shared.desktop.form.edit import FormEdit
from shared.desktop.form.field import Field
from shared.desktop.form.line_field import LineField
from shared.desktop.paint import CENTRE, text
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual

_TAG: Final = 36


class TextField(LineField[str]):
    """One line of words; a `pattern` bounds what can be typed and keeps the input method off."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        pattern: str = "",
        longest: int = 200,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.edit = FormEdit(self, words=not pattern)
        self.edit.setMaxLength(longest)
        if pattern:
            allowed = QRegularExpression(pattern)
            self.edit.setValidator(QRegularExpressionValidator(allowed, self.edit))
        self.edit.textEdited.connect(lambda _: self.edited.emit())
        self._hold(self.edit)

    def value(self) -> str:
        """Give the words without blanks around them."""
        return self.edit.text().strip()

    def show_value(self, value: str) -> None:
        """Put words in."""
        self.edit.setText(value)
        self.edit.setCursorPosition(0)

    def fault(self) -> str:
        """Say why the words cannot be used."""
        missing = super().fault()
        if not missing and self.edit.text() and not self.edit.hasAcceptableInput():
            return self.tr("写法不对")
        return missing


class _Area(QPlainTextEdit):
    """Tab goes on to the next field: no one indents a notice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Repaint the edge."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the screen."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TextAreaField(Field[str]):
    """Several lines of words."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        lines: int = 3,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.edit = _Area(self)
        self.edit.document().setDocumentMargin(0)
        self.edit.setFixedHeight(24 * lines + 24)
        self.edit.textChanged.connect(self._changed)
        self._quiet = False
        self._hold(self.edit)

    def value(self) -> str:
        """Give the words without blanks around them."""
        return self.edit.toPlainText().strip()

    def show_value(self, value: str) -> None:
        """Put words in."""
        self._quiet = True
        self.edit.setPlainText(value)
        self._quiet = False

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the words be read and copied."""
        self.read_only = read_only
        self.edit.setReadOnly(read_only)

    def _control(self) -> QWidget:
        return self.edit

    def _mark(self, *, wrong: bool) -> None:
        self.edit.setProperty("wrong", "true" if wrong else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class _TaggedEdit(FormEdit):
    """A line that shows at its left which language it is in."""

    def __init__(self, theme: Theme, tag: str, parent: QWidget) -> None:
        super().__init__(parent, words=True)
        self._theme = theme
        self._tag = tag
        self.setTextMargins(_TAG - 12, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tag over the free left end."""
        super().paintEvent(event)
        box = QRectF(0, 0, _TAG, self.height())
        ink = self._theme.tokens.ink3
        text(QPainter(self), self._theme.font(14, bold=True), ink, box, self._tag, CENTRE)


class BilingualField(Field[Bilingual]):
    """A name in Chinese and English, side by side; an empty English one is a fault if required."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        longest: int = 60,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        pair = QWidget(self)
        self.chinese = _TaggedEdit(theme, "中", pair)
        self.english = _TaggedEdit(theme, "EN", pair)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for edit in (self.chinese, self.english):
            edit.setMaxLength(longest)
            edit.textEdited.connect(lambda _: self.edited.emit())
            row.addWidget(edit)
        self._hold(pair)

    def value(self) -> Bilingual:
        """Give both names without blanks around them."""
        return Bilingual(self.chinese.text().strip(), self.english.text().strip())

    def show_value(self, value: Bilingual) -> None:
        """Put both names in."""
        for edit, words in ((self.chinese, value.zh), (self.english, value.en)):
            edit.setText(words)
            edit.setCursorPosition(0)

    def fault(self) -> str:
        """Say which of the two names is missing."""
        name = self.value()
        if self.required and not name.zh:
            return self.tr("请填写中文名称")
        if (self.required or name.zh) and not name.en:
            return self.tr("请填写英文名称")
        return ""

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the names be read and copied."""
        self.read_only = read_only
        for edit in (self.chinese, self.english):
            edit.setReadOnly(read_only)

    def show_label(self, label: str, hint: str = "") -> None:
        """Word the pair; each line says its own language to a screen reader."""
        super().show_label(label, hint)
        self.chinese.setAccessibleName(f"{label} 中文")
        self.english.setAccessibleName(f"{label} English")

    def _control(self) -> FormEdit:
        name = self.value()
        return self.english if name.zh and not name.en and self._error else self.chinese

    def _mark(self, *, wrong: bool) -> None:
        name = self.value()
        self.chinese.mark_wrong(wrong=wrong and not (name.zh and not name.en))
        self.english.mark_wrong(wrong=wrong and bool(name.zh) and not name.en)
