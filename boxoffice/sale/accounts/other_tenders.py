"""F10 while money is taken: what else may pay lies over the left side, and one of it is chosen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from boxoffice.sale.accounts.desk import AccountDesk, PurseNow
from boxoffice.sale.accounts.sources import (
    Said,
    Source,
    SourcesShown,
    sources_of,
    voucher_part,
)
from boxoffice.sale.counter import Counter
from boxoffice.sale.look_up.entry import NO_ROW, Entry
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.voucher_code import VOUCHER_LENGTH, voucher_digest
from shared.marketing.vouchers import VoucherSeen
from shared.payments.rules import STATIC_CODE, VOUCHER, TypedTender

logger = logging.getLogger(__name__)


class OtherTenders:
    """Open while `showing`; `pays` hears of what was chosen, `static` of the printed code."""

    def __init__(self, counter: Counter, question: Question, desk: AccountDesk) -> None:
        self._counter = counter
        self._question = question
        self._desk = desk
        self._entry = Entry()
        self._sources: tuple[Source, ...] = ()
        self._said = Said.CHOOSE
        self._wanted = Money(0)
        self._parts: tuple[TypedTender, ...] = ()
        self.showing = False
        self.pays: Callable[[TypedTender], None] = lambda _: None
        self.static: Callable[[], None] = lambda: None

    def open(self, wanted: Money, parts: Iterable[TypedTender], code: str = "") -> None:
        """Read what there is; a voucher's code that was scanned is looked up at once."""
        self._entry, self._said = Entry(), Said.CHOOSE
        self._wanted, self._parts = wanted, tuple(parts)
        self.showing = True
        self._take(PurseNow())
        buyer = self._counter.draft.buyer
        if code:
            self._look_up(code)
        elif buyer is not None:
            self._question.ask(lambda: self._desk.purse(buyer.id), self._take, self._failed)

    def close(self) -> None:
        """Put it away."""
        self.showing = False
        self._entry, self._sources, self._parts = Entry(), (), ()

    def press(self, stroke: Stroke) -> bool:
        """Choose a row by its number or a touch, type or scan a voucher; False closes it."""
        match stroke.act:
            case Act.ENTER if len(self._entry.text) == VOUCHER_LENGTH:
                self._look_up(self._entry.text)
            case Act.ENTER:
                self._choose(self._entry.marked(len(self._sources)))
            case Act.ROW:
                self._choose(stroke.number)
            case Act.SCAN:
                self._look_up(stroke.text)
            case Act.ESCAPE if self._entry.text and not self._entry.fresh:
                self._entry.clear()
            case _:
                return self._entry.press(stroke, len(self._sources))
        return True

    def shown(self) -> SourcesShown | None:
        """Give what is shown; None while it is put away."""
        if not self.showing:
            return None
        entry = self._entry
        marked = entry.marked(len(self._sources))
        return SourcesShown(
            self._sources, self._wanted, self._said, marked, entry.text, entry.answers
        )

    def _take(self, purse: PurseNow) -> None:
        self._sources = sources_of(self._counter.draft, purse, self._wanted, self._parts)
        self._entry.answer()

    def _choose(self, row: int) -> None:
        if row == NO_ROW or row >= len(self._sources):
            self._said = Said.CHOOSE
            return
        source = self._sources[row]
        if source.tender == STATIC_CODE:
            self.close()
            self.static()
        elif source.tender == VOUCHER or source.why is not None:
            self._entry.mark(row)
        else:
            self._pay(source.part())

    def _pay(self, part: TypedTender) -> None:
        self.close()
        self.pays(part)

    def _look_up(self, code: str) -> None:
        if voucher_digest(code) is None:
            self._said = Said.NO_VOUCHER
            self._entry.answer()
            return
        self._question.ask(lambda: self._desk.voucher(code), self._found, self._failed)

    def _found(self, seen: VoucherSeen | None) -> None:
        quote = self._counter.quote()
        if seen is None or quote is None:
            told: TypedTender | Said = Said.NO_VOUCHER
        else:
            told = voucher_part(seen, quote, self._wanted, self._parts)
        if isinstance(told, TypedTender):
            self._pay(told)
        else:
            self._said = told
            self._entry.answer()

    def _failed(self, error: Exception) -> None:
        self._said = Said.GUESSED if isinstance(error, Refusal) else Said.LOST
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            logger.error("what pays could not be read", exc_info=error)
        self._entry.answer()
