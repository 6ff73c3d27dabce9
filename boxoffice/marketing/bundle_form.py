"""The form of a bundle: tickets that are cheaper together, with what the set then costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from boxoffice.catalogue.paper_sentence import PaperSentence
from boxoffice.marketing.off_fields import OffFields
from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan
from shared.marketing.promote import NewBundle
from shared.marketing.rules import Source

_PARTS: Final = (
    Column("type", CellKind.CHOICE, 5, required=True),
    Column("quantity", CellKind.NUMBER, 2, required=True),
)


class BundleForm(PromotionForm):
    """The sentence says what the tickets cost alone, and what together."""

    kind = Source.BUNDLE

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme, words, today)
        self._prices: Mapping[int, Money] = {}
        self._types_on_sale = True
        form = self.form
        self.parts = form.add(
            "parts", TableField(theme, _PARTS, today, rows_shown=3, required=True)
        )
        self.card.add(self.parts, 12)
        self.off = OffFields(theme, form, self.card)
        self.sum = PaperSentence(theme)
        self.card.add(self.sum, 12)
        form.changed.connect(self._add_up)
        self.word()

    def take_types(self, types: Sequence[tuple[int, str]], prices: Mapping[int, Money]) -> None:
        """Know the ticket types on sale by name, and what they cost at the window today."""
        self.parts.show_options("type", types)
        self._types_on_sale = bool(types)
        self._prices = prices
        self.word()
        self._add_up()

    def new(self) -> NewBundle | None:
        """Give the promotion; None with a fault shown while something is missing."""
        frame, off = self.frame(), self.off.checked()
        if frame is None or off is None:
            return None
        if sum(quantity for _, quantity in self._rows()) < 2:
            self.form.show_faults({"parts": self.tr("捆绑至少要两张票")})
            return None
        return NewBundle(frame, off, self._rows())

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        return self.off.empty() | {"parts": ()}

    def word(self) -> None:
        """Word heads and labels."""
        super().word()
        self.off.word()
        self.card.show_title(self.tr("一套"), self.tr("单票照样单卖；一笔订单里每满一套减一次"))
        self.parts.show_label("")
        titles = {"type": self.tr("票种"), "quantity": self.tr("张数")}
        self.parts.show_titles(titles, self._nothing())
        self._add_up()

    def _nothing(self) -> str:
        if self._types_on_sale:
            return self.tr("按“加一行”选票种")
        return self.words.nothing_on_sale()

    def _rows(self) -> tuple[tuple[int, int], ...]:
        return tuple((kind, count) for kind, count in self.parts.value() if kind and count)

    def _add_up(self) -> None:
        sentence = self._sentence()
        self.sum.show_sentence(self.tr("按窗口今天的票价"), sentence)
        # The head stays in sight while the fields below it are scrolled.
        self.head.show_title(self.title(), sentence if self._rows() else self.note())

    def _sentence(self) -> str:
        rows, off = self._rows(), self.off.off()
        if not rows:
            return self.tr("还没有选票种")
        missing = [kind for kind, _ in rows if kind not in self._prices]
        if missing:
            words = self.tr("{type} 今天不在窗口单卖")
            return words.format(type=self.words.type(missing[0]))
        singles = Money.sum(self._prices[kind] * count for kind, count in rows)
        relief = Money(0) if off is None else off.of(singles)
        return self.tr("单买 {singles} → 捆绑 {bundle}，省 {relief}").format(
            singles=format_yuan(singles),
            bundle=format_yuan(singles - relief),
            relief=format_yuan(relief),
        )
