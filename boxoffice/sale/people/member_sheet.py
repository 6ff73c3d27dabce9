"""The member who buys: looked up, taken for the sale, taken away, read again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from boxoffice.sale.codes.code_sheet import CodeSheet
from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import NoPersonKeys, SaleDesk
from boxoffice.sale.look_up.entry import NO_ROW, ROWS, Entry
from boxoffice.sale.naming.roll import Roll
from boxoffice.sale.people.class_messages import ClassMessages
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.people.family import Family
from boxoffice.sale.people.shown import FamilyShown, MemberSaid, MembersShown
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.identity.masks import mask_number
from shared.members.buyer import Buyer, Buyers
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)


class MemberSheet:
    """F9: the sale is for a member, who has prices of the tier and earns points; Del undoes it.

    A member with a family shows it at once: who comes along is ticked, and Enter takes them all.
    """

    act = Act.MEMBER

    def __init__(
        self,
        counter: Counter,
        codes: CodeSheet,
        classes: Classes,
        roll: Roll,
        messages: ClassMessages,
        question: Question,
        desk: SaleDesk,
        signed_out: Callable[[], None],
    ) -> None:
        self._counter = counter
        self._codes = codes
        self._family = Family(counter, classes, roll)
        self._messages = messages
        self._question = question
        self._desk = desk
        self._signed_out = signed_out
        self._entry = Entry()
        self._found = Buyers()
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
        if self._family.buyer is not None and self._family.press(stroke):
            return True
        match stroke.act:
            case Act.ENTER:
                self._enter()
            case Act.ROW:
                self._take(stroke.number)
            case Act.DELETE:
                self._give_to(None)
            case Act.SCAN:
                self._entry.text = stroke.text
                self._look_up(stroke.text)
            case Act.CARD if stroke.entry is not None:
                self._entry.text = stroke.entry.mask  # the number is not shown
                self._look_up(stroke.entry.number)
            case Act.PAGE_UP | Act.PAGE_DOWN:
                return False
            case _:
                return self._entry.press(stroke, len(self._rows))
        return True

    def laid(self, number: str, member: Callable[[], None], other: Callable[[], None]) -> None:
        """Find whose contactless card this is; `member` follows before one is shown, else `other`.

        Nobody in the queue reads its number.
        """

        def answered(buyers: Buyers) -> None:
            if not buyers.found:
                other()
                return
            member()
            self._entry.text = mask_number(number)
            self._answered(buyers)

        self._question.ask(lambda: self._desk.find_buyers(number), answered, lambda _: other())

    def close(self) -> None:
        """Forget what was typed and who was found."""
        self._entry, self._found = Entry(), Buyers()
        self._family.close()
        self._said, self.finished = MemberSaid.HOW, False

    def shown(self) -> MembersShown | FamilyShown:
        """Give who was found, or the family of one."""
        return self._family.shown() or MembersShown(
            found=self._rows,
            marked=self._entry.marked(len(self._rows)),
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

    @property
    def _rows(self) -> tuple[Buyer, ...]:
        return self._found.found[:ROWS]

    def _enter(self) -> None:
        row = self._entry.marked(len(self._rows))
        if self._family.buyer is not None:
            self._take_family(self._family.buyer)
        elif row != NO_ROW:
            self._take(row)
        elif self._entry.fresh and self._rows:
            self._said = MemberSaid.CHOOSE
        elif self._entry.text.strip():
            self._look_up(self._entry.text)

    def _look_up(self, typed: str) -> None:
        self._family.close()
        self._question.ask(
            lambda: self._desk.find_buyers(typed), self._answered, self._not_answered
        )

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._rows):
            return
        buyer = self._rows[row]
        if not buyer.active:
            self._said = MemberSaid.NOT_ACTIVE
        elif not self._show_family(buyer):
            self._give_to(buyer)

    def _show_family(self, buyer: Buyer) -> bool:
        family = self._found.families.get(buyer.id, ())
        if family:
            self._entry.clear()
            self._family.open(buyer, family)
        return bool(family)

    def _take_family(self, buyer: Buyer) -> None:
        self._give_to(buyer)
        for choice in self._family.fill():
            self._messages.say_documents(choice)

    def _give_to(self, buyer: Buyer | None) -> None:
        before = self._counter.draft.buyer
        self._counter.draft = replace(self._counter.draft, buyer=buyer)
        self.finished = buyer is not None or before is not None
        if before != buyer:
            self._codes.renew(lambda: None)  # some are for persons

    def _answered(self, buyers: Buyers) -> None:
        self._found = buyers
        more = buyers.more or len(buyers.found) > ROWS
        self._said = MemberSaid.MORE if more else MemberSaid.HOW
        if not self._rows:
            self._said = MemberSaid.NOBODY
        self._entry.answer()
        if len(self._rows) == 1 and self._rows[0].active:
            self._show_family(self._rows[0])

    def _not_answered(self, error: Exception) -> None:
        self._found = Buyers()
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
