"""The face of the room: who was found at the left, and the page, the form or the merge beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from boxoffice.members.member_view import MemberView
from boxoffice.members.merge_view import MergeView
from boxoffice.members.pane import MemberPane
from boxoffice.members.register_view import RegisterView
from boxoffice.members.wording import MemberWording
from shared.desktop.form.guide import Guide
from shared.desktop.theme import Theme

_NARROW: Final = 304
_WIDE: Final = 400
_WIDE_FROM: Final = 1500


class MembersView(QWidget):
    """Left the search and its rows; right one of four: nothing, member, register, merge."""

    def __init__(self, theme: Theme, words: MemberWording, today: Callable[[], date]) -> None:
        super().__init__()
        self.pane = MemberPane(theme, words, self)
        self.nothing = Guide(theme)
        self.member = MemberView(theme, words, today)
        self.register = RegisterView(theme, words, today)
        self.merge = MergeView(theme, words)
        self.stack = QStackedWidget(self)
        for part in (self.nothing, self.member, self.register, self.merge):
            self.stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(self.stack, 1)
        self.setFocusProxy(self.pane.search)
        self._locked = ""
        self._word()

    def show_part(self, part: QWidget) -> None:
        """Bring one of the four to the front."""
        self.stack.setCurrentWidget(part)

    def shows(self, part: QWidget) -> bool:
        """Tell whether a part is in front."""
        return self.stack.currentWidget() is part

    def show_keyless(self) -> None:
        """Say that this PC has no keys of persons: nobody can be found or registered here."""
        self._locked = "keys"
        self.pane.setEnabled(False)
        self._word()
        self.show_part(self.nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more room on a large screen."""
        super().resizeEvent(event)
        self.pane.setFixedWidth(_WIDE if self.width() >= _WIDE_FROM else _NARROW)

    def _word(self) -> None:
        asked = self.tr("手机、末四位、证件、卡号、会员号或姓名")
        if self._locked:
            self.nothing.show_words(
                self.tr("本机没有个人信息密钥"),
                self.tr("请在站点文件里写 person_keys_file，再启动"),
            )
        else:
            self.nothing.show_words(self.tr("先查找会员"), asked)
