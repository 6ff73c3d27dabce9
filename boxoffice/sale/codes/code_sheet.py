"""Coupons and promo codes of the sale: typed, scanned, taken away, and looked at again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from boxoffice.sale.codes.code_messages import CodeMessages
from boxoffice.sale.codes.shown import CodeSaid, CodesShown
from boxoffice.sale.codes.worth import CodeWorth, worth_of
from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.look_up.entry import NO_ROW, Entry
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.kernel.refusal import Refusal
from shared.marketing.coupon_code import is_long_number, may_be_code, normalise
from shared.marketing.rules import CodeRelief, Usable
from shared.pricing.codes import IdleCode
from shared.site.sign_in import NotSignedIn

logger = logging.getLogger(__name__)

MOST_CODES: Final = 4


class CodeSheet:
    """Ctrl K: the codes of the sale. A scan on the sale screen is read without opening it.

    A code that does not exist never gets into the basket.
    """

    act = Act.CODES

    def __init__(
        self,
        counter: Counter,
        question: Question,
        desk: SaleDesk,
        messages: CodeMessages,
        signed_out: Callable[[], None],
    ) -> None:
        self._counter = counter
        self._question = question
        self._desk = desk
        self._messages = messages
        self._signed_out = signed_out
        self._entry = Entry()
        self._said = CodeSaid.HOW
        self.finished = False
        counter.idle_now = self._say_idle

    @property
    def asking(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._question.asking

    def open(self) -> bool:
        """Show the codes of the sale."""
        self._entry.clear()
        self._said, self.finished = CodeSaid.HOW, False
        return True

    def press(self, stroke: Stroke) -> bool:
        """Type, mark, add, take away; Enter with nothing typed is done with it."""
        codes = self._counter.draft.codes
        match stroke.act:
            case Act.ENTER:
                self._enter()
            case Act.ROW:
                self._entry.mark(stroke.number)
            case Act.DELETE:
                self._take_away()
            case Act.SCAN:
                self._look_up(stroke.text, self._added)
            case Act.PAGE_UP | Act.PAGE_DOWN:
                return False
            case _:
                return self._entry.press(stroke, len(codes))
        return True

    def close(self) -> None:
        """Forget what was typed; the codes stay with the sale."""
        self._entry = Entry()

    def shown(self) -> CodesShown:
        """Give the codes with what they do."""
        draft, quote = self._counter.draft, self._counter.quote()
        return CodesShown(
            codes=worth_of(draft, quote),
            marked=self._marked(),
            said=self._said,
            typed=self._entry.text,
            answers=self._entry.answers,
            chosen=quote is not None,
        )

    def read(self, text: str) -> None:
        """Take a code that was scanned on the sale screen, and say in the bar what it does."""
        if is_long_number(text):
            self._messages.say_number_read()
            return
        self._look_up(text, lambda said: self._messages.say_read(said, self._last()))

    def say_not_now(self) -> None:
        """Say that the price is held while money is taken."""
        self._messages.say_not_now()

    def renew(self, then: Callable[[], None]) -> None:
        """Ask again what all codes are worth, to the member of now; `then` follows at any rate."""
        draft = self._counter.draft
        if not draft.codes:
            then()
            return
        buyer = draft.buyer.id if draft.buyer else None
        codes = tuple(one.code for one in draft.codes)
        self._question.ask(
            lambda: self._desk.look_up(codes, buyer),
            lambda found: self._renewed(found, then),
            lambda error: self._not_renewed(error, then),
        )

    def _say_idle(self, idle: tuple[IdleCode, ...]) -> None:
        codes = {one.code for one in idle}
        worth = worth_of(self._counter.draft, self._counter.quote())
        self._messages.say_idle(tuple(one for one in worth if one.relief.code in codes))

    def _marked(self) -> int:
        return NO_ROW if self._entry.text else self._entry.marked(len(self._counter.draft.codes))

    def _enter(self) -> None:
        if not self._entry.text:
            self.finished = True
        elif not (self._entry.fresh and self._said is CodeSaid.UNKNOWN):
            self._look_up(self._entry.text, self._added)  # an unknown one is not asked for twice

    def _take_away(self) -> None:
        row, draft = self._marked(), self._counter.draft
        if 0 <= row < len(draft.codes):
            left = draft.codes[:row] + draft.codes[row + 1 :]
            self._counter.draft = replace(draft, codes=left)
            self._entry.clear()
            self._said = CodeSaid.HOW

    def _look_up(self, text: str, then: Callable[[CodeSaid], None]) -> None:
        code, draft = normalise(text), self._counter.draft
        if any(one.code == code for one in draft.codes):
            then(CodeSaid.TWICE)
        elif len(draft.codes) == MOST_CODES:
            then(CodeSaid.TOO_MANY)
        elif not may_be_code(code):
            then(CodeSaid.UNKNOWN)
        else:
            buyer = draft.buyer.id if draft.buyer else None
            self._question.ask(
                lambda: self._desk.look_up((code,), buyer),
                lambda found: then(self._take(found)),
                lambda error: then(self._why_not(error)),
            )

    def _take(self, found: tuple[CodeRelief, ...]) -> CodeSaid:
        draft = self._counter.draft
        if not found:
            return CodeSaid.UNKNOWN
        known = {(one.source, one.source_id) for one in draft.codes}
        if (found[0].source, found[0].source_id) in known:
            return CodeSaid.TWICE
        self._counter.draft = replace(draft, codes=(*draft.codes, *found))
        return CodeSaid.ADDED

    def _added(self, said: CodeSaid) -> None:
        self._said = said
        if said is CodeSaid.ADDED:
            self._entry.clear()
        else:
            self._entry.answer()

    def _last(self) -> CodeWorth | None:
        worth = worth_of(self._counter.draft, self._counter.quote())
        return worth[-1] if worth else None

    def _renewed(self, found: tuple[CodeRelief, ...], then: Callable[[], None]) -> None:
        draft, known = self._counter.draft, {one.code: one for one in found}
        codes = (known.get(one.code, replace(one, usable=Usable.UNKNOWN)) for one in draft.codes)
        self._counter.draft = replace(draft, codes=tuple(codes))
        then()

    def _not_renewed(self, error: Exception, then: Callable[[], None]) -> None:
        self._said = self._why_not(error)
        then()

    def _why_not(self, error: Exception) -> CodeSaid:
        match error:
            case NotSignedIn():
                self._signed_out()
            case Refusal():
                self._messages.say_refused(error)
                return CodeSaid.REFUSED
            case _ if not isinstance(error, DATABASE_LOST):
                logger.error("a code was not looked up", exc_info=error)
        return CodeSaid.LOST
