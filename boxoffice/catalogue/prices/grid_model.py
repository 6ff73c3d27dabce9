"""Ticket types by price rules for a period, as an item model over frozen rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from boxoffice.catalogue.prices.periods import PeriodCell, cell_of
from shared.catalogue.days import Days
from shared.catalogue.draft import EditionContent, PriceFacts, PriceRuleFacts, TermsFacts
from shared.desktop.form.typed import read_money
from shared.kernel.money import Money

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
RULE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
NAME, CEILING = 0, 1
FIRST_RULE: Final = 2
AnyIndex = QModelIndex | QPersistentModelIndex
_DISPLAY = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class GridWords:
    """The words of a grid: of its rows, its cells and its heads (name and condition)."""

    names: tuple[str, ...] = ()
    ceilings: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    heads: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """An amount that somebody gave a type by a rule; None takes the price away.

    Without a list amount the one that stands there stays.
    """

    terms: TermsFacts
    rule: PriceRuleFacts
    amount: Money | None
    list_amount: Money | None = None


class GridModel(QAbstractTableModel):
    """`typed` carries what somebody typed in, as Typed; "60/120" is 60 with a list price of 120.

    `unreadable` carries what could not be read as an amount.
    """

    typed = Signal(object)
    unreadable = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.types: tuple[TermsFacts, ...] = ()
        self.rules: tuple[PriceRuleFacts, ...] = ()
        self.cells: tuple[tuple[PeriodCell, ...], ...] = ()
        self.words = GridWords()
        self.editable = False

    def show(
        self,
        types: Sequence[TermsFacts],
        rules: Sequence[PriceRuleFacts],
        cells: tuple[tuple[PeriodCell, ...], ...],
        words: GridWords,
        *,
        editable: bool,
    ) -> None:
        """Take all in one go; the same rows and columns stay, with what is being typed there."""
        same = _codes(types) == _codes(self.types) and words.heads == self.words.heads
        if not same or editable != self.editable:
            self.beginResetModel()
        self.types, self.rules = tuple(types), tuple(rules)
        self.cells, self.words = cells, words
        if not same or editable != self.editable:
            self.editable = editable
            self.endResetModel()
        elif self.types:
            last = self.index(len(self.types) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place(self, index: AnyIndex) -> tuple[TermsFacts, PriceRuleFacts | None] | None:
        """Give the type and the rule of a cell; no rule in the first columns."""
        if not index.isValid():
            return None
        at = index.column() - FIRST_RULE
        return self.types[index.row()], self.rules[at] if at >= 0 else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of types."""
        return 0 if parent.isValid() else len(self.types)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of rules, and the two columns before them."""
        return 0 if parent.isValid() else len(self.rules) + FIRST_RULE

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, its facts, or the type of its row."""
        row, column = index.row(), index.column()
        if role in _DISPLAY:
            if column == NAME:
                return self.words.names[row]
            if column == CEILING:
                return self.words.ceilings[row]
            return self.words.cells[row][column - FIRST_RULE]
        if role == ROW_ROLE:
            return self.types[row]
        if role == CELL_ROLE and column >= FIRST_RULE:
            return self.cells[row][column - FIRST_RULE]
        if role == Qt.ItemDataRole.EditRole and column >= FIRST_RULE:
            cell = self.cells[row][column - FIRST_RULE]
            return str(cell.least) if cell.least is not None and cell.least == cell.most else ""
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what was typed; the page decides and shows the grid anew."""
        place = self.place(index)
        if place is None or place[1] is None:
            return False
        try:
            amount, shown = _read(f"{value}")
        except ValueError as unreadable:
            self.unreadable.emit(f"{unreadable}")
            return False
        cell: PeriodCell = self.cells[index.row()][index.column() - FIRST_RULE]
        if amount == cell.least == cell.most and shown is None:
            return False
        self.typed.emit(Typed(place[0], place[1], amount, shown))
        return True

    def empty(self, index: AnyIndex) -> None:
        """Say that a cell shall have no price, as if its amount had been typed away."""
        if self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setData(index, "")

    def block(self, index: AnyIndex, text: str) -> tuple[Typed, ...]:
        """Read a spreadsheet's clipboard for the cells from one on; what lies outside is left.

        Raises ValueError with the words that are no amount.
        """
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        found = []
        for down, words in enumerate(lines[: self.rowCount() - index.row()]):
            cells = words.split("\t")[: self.columnCount() - index.column()]
            for right, word in enumerate(cells):
                place = self.place(self.index(index.row() + down, index.column() + right))
                if place is not None and place[1] is not None:
                    found.append(Typed(place[0], place[1], *_read(word)))
        return tuple(found)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the name of a column, or with its condition."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.words.heads):
            return None
        if role in _DISPLAY:
            return self.words.heads[section][0]
        return self.words.heads[section] if role == RULE_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the amounts of a draft be typed over."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.column() >= FIRST_RULE:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual


def grid_cells(
    content: EditionContent,
    types: Sequence[TermsFacts],
    rules: Sequence[PriceRuleFacts],
    period: Days,
) -> tuple[tuple[PeriodCell, ...], ...]:
    """Sum up the prices of each type by each rule in a period."""
    by_place: dict[tuple[int, int], list[PriceFacts]] = defaultdict(list)
    for price in content.prices:
        by_place[price.terms_id, price.rule_id].append(price)
    return tuple(
        tuple(cell_of(by_place[terms.id, rule.id], period, terms.ceiling) for rule in rules)
        for terms in types
    )


def _codes(types: Sequence[TermsFacts]) -> list[str]:
    return [terms.code for terms in types]


def _read(typed: str) -> tuple[Money | None, Money | None]:
    """Read amount and list amount. Raises ValueError with the words that are none."""
    words = [word for word in typed.split("/") if word.strip()]
    try:
        amounts = [read_money(word) for word in words]
    except ValueError:
        raise ValueError(typed) from None
    if len(amounts) > 2 or ("/" in typed and len(amounts) < 2):
        raise ValueError(typed)
    amount, list_amount, *_ = (*amounts, None, None)
    return amount, list_amount
