"""The page of prices: the grid for a period, the next days below it, a form at the side."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boxoffice.catalogue.prices.day_strip import DayStrip
from boxoffice.catalogue.prices.grid_view import GridView
from boxoffice.catalogue.prices.reasons_panel import ReasonsPanel
from boxoffice.catalogue.prices.rule_form import RuleForm
from boxoffice.catalogue.prices.side_forms import CellForm, FillForm
from boxoffice.catalogue.wording import CatalogueWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField
from shared.desktop.form.field import FIELD_HEIGHT
from shared.desktop.form.guide import Guide
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

SIDE_WIDTH: Final = 456
_FILTER_HEIGHT: Final = 76


class PricesView(QWidget):
    """Holds the parts; the presenter decides what they show."""

    new_rule_pressed = Signal()
    fill_pressed = Signal()
    period_changed = Signal()
    channel_changed = Signal()

    def __init__(self, theme: Theme, words: CatalogueWording) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.today = date.min
        self.period = DateRangeField(theme, self._today, open_ended=True)
        self.channel: ChoiceField[str] = ChoiceField(theme)
        self.new_rule = Key(theme, KeyKind.SECONDARY)
        self.fill = Key(theme, KeyKind.SECONDARY)
        self.grid = GridView(theme, self)
        self.days = DayStrip(theme, self)
        self.side = QStackedWidget(self)
        self.cell_form = CellForm(theme, self._today)
        self.rule_form = RuleForm(theme, words)
        self.fill_form = FillForm(theme, self._today)
        self.reasons = ReasonsPanel(theme)
        self.nothing = Guide(theme, self)
        self.remove_rule = ArmedKey(theme)
        self.rule_form.extra.addWidget(self.remove_rule)
        for page in (self.nothing, self.cell_form, self.rule_form, self.fill_form, self.reasons):
            self.side.addWidget(page)
        self.setFocusProxy(self.grid.figures)
        self._lay_out()
        self._connect()
        self._word()

    def show_side(self, page: QWidget) -> None:
        """Bring one of the forms to the front."""
        self.side.setCurrentWidget(page)

    def changeEvent(self, event: QEvent) -> None:
        """Word the filters in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        self.side.setFixedWidth(SIDE_WIDTH)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for field, width in ((self.period, 320), (self.channel, 152)):
            filters.addWidget(_shortened(field, width))
        filters.addStretch()
        keys = QHBoxLayout()
        keys.setContentsMargins(0, 24, 0, 4)
        keys.setSpacing(8)
        keys.addWidget(self.fill)
        keys.addWidget(self.new_rule)
        filters.addLayout(keys)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(12)
        column.addLayout(filters)
        column.addWidget(self.grid, 1)
        column.addWidget(self.days)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.new_rule.clicked.connect(self.new_rule_pressed)
        self.fill.clicked.connect(self.fill_pressed)
        self.period.edited.connect(self.period_changed)
        self.channel.edited.connect(self.channel_changed)

    def _word(self) -> None:
        self.period.show_label(self.tr("游览日（空着为不限）"))
        self.channel.show_label(self.tr("预览渠道"))
        self.new_rule.show_key(self.tr("新规则"))
        self.fill.show_key(self.tr("按比例填"))
        self.remove_rule.show_words(self.tr("删除规则"), self.tr("再按一次"))

    def _today(self) -> date:
        return self.today


def _shortened(field: QWidget, width: int) -> QWidget:
    """Cut the line for hints off the foot of a field: a filter has none."""
    holder = QWidget()
    holder.setFixedSize(width, _FILTER_HEIGHT)
    field.setParent(holder)
    field.setGeometry(0, 0, width, FIELD_HEIGHT)
    return holder
