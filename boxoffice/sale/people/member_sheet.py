"""The member who buys: looked up, taken for the sale, taken away, read again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from boxoffice.sale.codes.code_sheet import CodeSheet
from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import NoPersonKeys, SaleDesk
from boxoffice.sale.look_up.entry import NO_ROW, ROWS, Entry
from boxoffice.sale.people.shown import MemberSaid, MembersShown
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.members.buyer import Buyer, Buyers
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)


class MemberSheet:
    """F9: the sale is for a member, who has prices of the tier and earns points; Del undoes it."""

    act = Act.MEMBER

    def __init__(
        self,
        counter: Counter,
        codes: CodeSheet,
        question: Question,
        desk: SaleDesk,
        signed_out: Callable[[], None],
    ) -> None:
        self._counter = counter
        self._codes = codes
        self._question = question
        self._desk = desk
        self._signed_out = signed_out
        self._entry = Entry()
        self._found: tuple[Buyer, ...] = ()
        self._said = MemberSaid.HOW
        self.finished = False

    @property
    def asking(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._question.asking

    def open(self) -> bool:
        """Begin with nothing typed."""
        self.close()
        self._entry.clear()
        return True

    def press(self, stroke: Stroke) -> bool:
        """Type, look up, mark, take; a scan is a card or a number."""
        match stroke.act:
            case Act.ENTER:
                self._enter()
            case Act.ROW:
                self._take(stroke.number)
            case Act.DELETE:
                self._give_to(None)
            case Act.SCAN:
                self._entry.text = stroke.text
                self._look_up()
            case Act.PAGE_UP | Act.PAGE_DOWN:
                return False
            case _:
                return self._entry.press(stroke, len(self._found))
        return True

    def close(self) -> None:
        """Forget what was typed and who was found."""
        self._entry, self._found = Entry(), ()
        self._said, self.finished = MemberSaid.HOW, False

    def shown(self) -> MembersShown:
        """Give who was found."""
        return MembersShown(
            found=self._found,
            marked=self._entry.marked(len(self._found)),
            buyer=self._counter.draft.buyer,
            said=self._said,
            typed=self._entry.text,
            answers=self._entry.answers,
        )

    def renew(self, then: Callable[[], None]) -> None:
        """Read the member of the sale and the codes again; `then` follows at any rate.

        A membership that has ended leaves the sale.
        """
        buyer = self._counter.draft.buyer
        if buyer is None:
            self._codes.renew(then)
            return
        self._question.ask(
            lambda: self._desk.buyer_now(buyer),
            lambda now: self._renewed(now, then),
            lambda _: self._codes.renew(then),
        )

    def _enter(self) -> None:
        row = self._entry.marked(len(self._found))
        if row != NO_ROW:
            self._take(row)
        elif self._entry.fresh and self._found:
            self._said = MemberSaid.CHOOSE
        elif self._entry.text.strip():
            self._look_up()

    def _look_up(self) -> None:
        typed = self._entry.text
        self._question.ask(
            lambda: self._desk.find_buyers(typed), self._answered, self._not_answered
        )

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._found):
            if self._found[row].active:
                self._give_to(self._found[row])
            else:
                self._said = MemberSaid.NOT_ACTIVE

    def _give_to(self, buyer: Buyer | None) -> None:
        before = self._counter.draft.buyer
        self._counter.draft = replace(self._counter.draft, buyer=buyer)
        self.finished = buyer is not None or before is not None
        if before != buyer:
            self._codes.renew(lambda: None)  # some are for persons

    def _answered(self, buyers: Buyers) -> None:
        self._found = buyers.found[:ROWS]
        more = buyers.more or len(buyers.found) > ROWS
        self._said = MemberSaid.MORE if more else MemberSaid.HOW
        if not self._found:
            self._said = MemberSaid.NOBODY
        self._entry.answer()

    def _not_answered(self, error: Exception) -> None:
        self._found = ()
        match error:
            case NotSignedIn():
                self._signed_out()
            case NotPermitted():
                self._said = MemberSaid.NOT_PERMITTED
            case NoPersonKeys():
                self._said = MemberSaid.NO_KEYS
            case _:
                self._said = MemberSaid.LOST
                if not isinstance(error, DATABASE_LOST):
                    logger.error("members were not found", exc_info=error)

    def _renewed(self, now: Buyer, then: Callable[[], None]) -> None:
        draft = self._counter.draft
        self._counter.draft = replace(draft, buyer=now if now.active else None)
        self._codes.renew(then)
