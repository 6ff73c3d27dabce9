"""The forms of coupons and promo codes: what is taken off, of which types, how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from boxoffice.marketing.off_fields import OffFields
from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.marketing.promote import NewCoupons, NewPromoCode, new_codes
from shared.marketing.rules import NOTHING, Source

MOST_CODES: Final = 20_000
_MOST_USES: Final = 1_000_000
_MOST_A_PERSON: Final = 1_000
_TYPE_COLUMNS: Final = 5


class CodeForm(PromotionForm):
    """What both kinds of code share; a type is covered if its chip is on, all if none is."""

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme, words, today)
        form = self.form
        self.off = OffFields(theme, form, self.card)
        self.min_spend = form.add("min_spend", MoneyField(theme))
        self.card.add(self.min_spend, 3)
        self.add_count(theme)
        self.types: ChipsField[int] = form.add("types", ChipsField(theme, columns=_TYPE_COLUMNS))
        self._covered = self.tab().section()
        self._covered.add(self.types, 12)

    def add_count(self, theme: Theme) -> None:
        """Put in what says how often it can be used."""

    def take_types(self, types: Sequence[tuple[int, str]]) -> None:
        """Know the ticket types on sale by name."""
        self.types.show_options(types)

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        return self.off.empty() | {"min_spend": None, "types": frozenset()}

    def word(self) -> None:
        """Word heads and labels."""
        super().word()
        self.off.word()
        self.card.show_title(self.tr("优惠"))
        self._covered.show_title(self.tr("票种"), self.tr("一个都不选即全部票种"))
        self.min_spend.show_label(self.tr("满多少可用（元）"), self.tr("空着不限"))
        self.types.show_label("")


class CouponForm(CodeForm):
    """So many codes, each good for one order."""

    kind = Source.COUPON

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme, words, today)
        self.word()

    def add_count(self, theme: Theme) -> None:
        """Ask how many."""
        self.count = self.form.add("count", NumberField(theme, least=1, most=MOST_CODES))
        self.count.required = True
        self.card.add(self.count, 3)

    def new(self) -> NewCoupons | None:
        """Make the codes; None with a fault shown while something is missing."""
        frame, off = self.frame(), self.off.checked()
        if frame is None or off is None:
            return None
        spend = self.min_spend.value() or NOTHING
        codes = new_codes(self.count.value() or 1)
        return NewCoupons(frame, off, codes, self.types.value(), spend)

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        return super().empty() | {"count": None}

    def word(self) -> None:
        """Word heads and labels."""
        super().word()
        self.count.show_label(self.tr("做多少张"), self.tr("每张一个码，用一次"))


class PromoForm(CodeForm):
    """One code for many."""

    kind = Source.PROMO

    def __init__(self, theme: Theme, words: MarketingWording, today: Callable[[], date]) -> None:
        super().__init__(theme, words, today)
        self.word()

    def add_count(self, theme: Theme) -> None:
        """Ask for the code, and how often it may be used."""
        form = self.form
        pattern = "[0-9A-Za-z-]{3,32}"
        self.code = form.add("code", TextField(theme, pattern=pattern, longest=32, required=True))
        self.total = form.add("total", NumberField(theme, least=1, most=_MOST_USES))
        self.person = form.add("person", NumberField(theme, least=1, most=_MOST_A_PERSON))
        for field in (self.code, self.total, self.person):
            self.card.add(field, 3)

    def new(self) -> NewPromoCode | None:
        """Give the promotion; None with a fault shown while something is missing."""
        frame, off = self.frame(), self.off.checked()
        if frame is None or off is None:
            return None
        return NewPromoCode(
            frame,
            off,
            self.code.value(),
            self.types.value(),
            self.min_spend.value() or NOTHING,
            self.total.value(),
            self.person.value(),
        )

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        return super().empty() | {"code": "", "total": None, "person": None}

    def word(self) -> None:
        """Word heads and labels."""
        super().word()
        self.code.show_label(self.tr("促销码"), self.tr("字母、数字、连字符，不分大小写"))
        self.total.show_label(self.tr("共可用几次"), self.tr("空着不限"))
        self.person.show_label(self.tr("每人可用几次"), self.tr("空着不限"))
