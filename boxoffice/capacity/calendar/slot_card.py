"""The timeslot that is chosen: where its places are, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boxoffice.catalogue.fact_grid import FactGrid
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.field import FIELD_HEIGHT
from shared.desktop.form.number_field import NumberField
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import KeyKind

_HEAD: Final = 44
_QUOTA: Final = 132
_MOST: Final = 1_000_000


class SlotCard(QWidget):
    """Each key asks for a second press; `quota_confirmed` carries the new quota."""

    quota_confirmed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self.facts = FactGrid(theme, 3)
        self.quota = NumberField(theme, least=0, most=_MOST)
        self.change = ArmedKey(theme, KeyKind.SECONDARY)
        self.remove = ArmedKey(theme, KeyKind.DANGER)
        self.restore = ArmedKey(theme, KeyKind.SECONDARY)
        self._lay_out()
        self.quota.edited.connect(self._word)
        self.change.confirmed.connect(self._confirm)
        self._word()

    def show_slot(self, title: str, note: str, facts: Sequence[tuple[str, str]]) -> None:
        """Show whose slot it is, and its places."""
        self._title, self._note = title, note
        self.facts.show_facts(facts)
        self.setAccessibleName(title)
        self.update()

    def offer(self, quota: int | None, *, remove: bool, restore: bool) -> None:
        """Offer what can be done; a quota of None cannot be changed."""
        self._holder.setVisible(quota is not None)
        self.quota.show_value(quota)
        self.quota.show_error("")
        self.change.setVisible(quota is not None)
        self.remove.setVisible(remove)
        self.restore.setVisible(restore)
        for key in (self.change, self.remove, self.restore):
            key.disarm()
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and head."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(16, 4, self.width() - 32, _HEAD - 4)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 12, 1, 0, 1), self._note)

    def _lay_out(self) -> None:
        holder = QWidget(self)
        holder.setFixedSize(_QUOTA, FIELD_HEIGHT)
        self.quota.setParent(holder)
        self.quota.setGeometry(0, 0, _QUOTA, FIELD_HEIGHT)
        keys = QHBoxLayout()
        keys.setContentsMargins(0, 24, 0, 24)
        keys.setSpacing(8)
        keys.addWidget(self.change)
        keys.addStretch()
        keys.addWidget(self.remove)
        keys.addWidget(self.restore)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(holder)
        row.addLayout(keys, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, _HEAD, 16, 0)
        whole.setSpacing(8)
        whole.addWidget(self.facts)
        whole.addLayout(row)
        self._holder = holder

    def _confirm(self) -> None:
        wanted = self.quota.value()
        if self.quota.check() and wanted is not None:
            self.quota_confirmed.emit(wanted)

    def _word(self) -> None:
        wanted = self.quota.value()
        self.quota.show_label(self.tr("新配额"))
        again = self.tr("再按一次：改为 {quota}").format(
            quota="–" if wanted is None else f"{wanted:,}"
        )
        self.change.show_words(self.tr("改配额"), again)
        self.remove.show_words(self.tr("取出时段"), self.tr("再按一次：取出"))
        self.restore.show_words(self.tr("恢复时段"), self.tr("再按一次：恢复"))
