"""A small search for another member: a relative, a guardian, the double of one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from boxoffice.members.pane import PAUSE_MS, member_rows
from boxoffice.members.wording import MemberWording
from shared.desktop.form.list_pane import SearchEdit
from shared.desktop.form.list_rows import ROW_HEIGHT, ListRowPaint, ListRows
from shared.desktop.theme import Theme
from shared.members.search import Found, FoundMember

_SHOWN: Final = 3
_SEARCH_HEIGHT: Final = 48
_GAP: Final = 8


class _Rows(QListView):
    """Three rows at a time; Esc is left to the room."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MemberFinder(QWidget):
    """`asked` carries what was typed; `picked` says that the member to be taken has changed."""

    asked = Signal(str)
    picked = Signal()

    def __init__(self, theme: Theme, words: MemberWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._found = Found((), more=False)
        self._rows = ListRows()
        self.search = SearchEdit(theme, self)
        self.view = _Rows(self)
        self.view.setModel(self._rows)
        self.view.setItemDelegate(ListRowPaint(theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("card", "true")
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFixedHeight(_SHOWN * ROW_HEIGHT + 2)
        self.setFixedHeight(_SEARCH_HEIGHT + _GAP + _SHOWN * ROW_HEIGHT + 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.search)
        column.addWidget(self.view)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.went_down.connect(self._go_down)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.picked.emit())
        self._word()

    def show_found(self, found: Found, besides: object = None) -> None:
        """Show members, but not the one who looks for another."""
        members = tuple(one for one in found.members if one.id != besides)
        self._found = Found(members, found.more)
        self._rows.show(tuple(member_rows(self._found, self._words)))
        self.picked.emit()

    def clear(self) -> None:
        """Begin anew."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.show_found(Found((), more=False))

    def member(self) -> FoundMember | None:
        """Give the member that is picked; the only one found is picked at once."""
        index = self.view.currentIndex()
        if index.isValid():
            row_id = self._rows.rows[index.row()].id
            return next((one for one in self._found.members if one.id == row_id), None)
        return self._found.members[0] if len(self._found.members) == 1 else None

    def changeEvent(self, event: QEvent) -> None:
        """Word the line in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self._rows.show(tuple(member_rows(self._found, self._words)))

    def _go_down(self) -> None:
        if self._pause.isActive():
            self._ask()
        elif self._rows.rows:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.setCurrentIndex(self._rows.index(0))

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.search.text().strip())

    def _word(self) -> None:
        word = self.tr("手机、末四位、证件、卡号、会员号或姓名")
        self.search.setPlaceholderText(word)
        self.search.setAccessibleName(word)
        self.view.setAccessibleName(self.tr("找到的会员"))
