"""Refunds above the limit: asked for at this window, and decided by whoever may authorise."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from boxoffice.approval.fields import SignTrouble, trouble_of
from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.desk import Decision, LookUpDesk
from boxoffice.lookup.messages import LookUpMessages
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.sales.approvals import RejectReason, Request
from shared.sales.refund import RefundReason
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted

logger = logging.getLogger(__name__)
_STEPS = {Act.UP: -1, Act.DOWN: 1}
_STAGES = frozenset({Stage.APPROVALS, Stage.REJECT})


class Approvals(QObject):
    """`show` takes a new state, `asked` follows when an order waits, `failed` other trouble.

    Where nobody is signed in who may approve, somebody signs at this window: `unsigned` says why
    that does not count.
    """

    def __init__(self, question: Question, desk: LookUpDesk, say: LookUpMessages) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self.state: Callable[[], LookUpShown] = LookUpShown
        self.show: Callable[[LookUpShown], None] = lambda _: None
        self.asked: Callable[[], None] = lambda: None
        self.failed: Callable[[Exception], None] = lambda _: None
        self.unsigned: Callable[[SignTrouble], None] = lambda _: None

    def takes(self, shown: LookUpShown, press: Press) -> bool:
        """Tell whether a press is about approvals."""
        if shown.signing:
            return False
        begins = press.act is Act.APPROVALS and shown.stage in (Stage.SEARCH, Stage.REFUND)
        return begins or shown.stage in _STAGES

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Ask for approval, list what waits, choose, approve, reject."""
        if press.act is Act.APPROVALS and shown.stage is Stage.REFUND:
            return self._ask(shown)
        if press.act is Act.APPROVALS:
            self._load()
            return replace(shown, stage=Stage.APPROVALS, requests=(), row=0, ticked=frozenset())
        if shown.stage is Stage.REJECT:
            return self._press_reject(shown, press)
        return self._press_list(shown, press)

    def _ask(self, shown: LookUpShown) -> LookUpShown:
        plan = shown.plan
        if plan is None or not plan.whole:
            return shown
        if shown.reason is None:
            self._say.say_choose_reason()
            return shown
        reason, request = list(RefundReason)[shown.reason], uuid7()
        self._question.ask(
            lambda: self._desk.ask_refund(request, plan, reason), self._asked, self._failed
        )
        return shown

    def _asked(self, _: None) -> None:
        self._say.say_asked()
        self.asked()

    def _load(self) -> None:
        self._question.ask(self._desk.requests, self._loaded, self._failed)

    def _loaded(self, requests: tuple[Request, ...]) -> None:
        ticked = frozenset(one.id for one in requests if not one.own)
        self.show(replace(self.state(), requests=requests, row=0, ticked=ticked))

    def _press_list(self, shown: LookUpShown, press: Press) -> LookUpShown:
        last = max(len(shown.requests) - 1, 0)
        match press.act:
            case Act.UP | Act.DOWN:
                return replace(shown, row=min(max(shown.row + _STEPS[press.act], 0), last))
            case Act.ROW if press.number <= last:
                return _turn(replace(shown, row=press.number))
            case Act.TICK:
                return _turn(shown)
            case Act.ALL:
                others = frozenset(one.id for one in shown.requests if not one.own)
                return replace(shown, ticked=frozenset() if shown.ticked == others else others)
            case Act.DELETE if shown.ticked:
                return replace(shown, stage=Stage.REJECT, reason=None)
            case Act.ENTER if shown.ticked:
                return self._decide_or_sign(shown)
        return shown

    def _press_reject(self, shown: LookUpShown, press: Press) -> LookUpShown:
        match press.act:
            case Act.DIGIT if press.number <= len(RejectReason):
                return replace(shown, reason=press.number - 1)
            case Act.ENTER if shown.reason is None:
                self._say.say_choose_reason()
            case Act.ENTER:
                return self._decide_or_sign(shown)
        return shown

    def sign(self, approval: Approval) -> None:
        """Hear that somebody has signed at this window for what is ticked."""
        shown = self.state()
        if shown.signing and shown.stage in _STAGES:
            self._decide(shown, approval)

    def _decide_or_sign(self, shown: LookUpShown) -> LookUpShown:
        if not self._desk.may_approve():
            return replace(shown, signing=True)
        self._decide(shown, None)
        return shown

    def _decide(self, shown: LookUpShown, approval: Approval | None) -> None:
        rejected = None
        if shown.stage is Stage.REJECT:
            rejected = list(RejectReason)[shown.reason or 0]
        meant = Decision(shown.ticked, shown.ticked_total, rejected, approval)
        self._question.ask(
            lambda: self._desk.decide(meant),
            lambda count: self._decided(count, rejected),
            self._failed,
        )

    def _decided(self, count: int, rejected: RejectReason | None) -> None:
        self._say.say_decided(count, approved=rejected is None)
        self.show(replace(self.state(), stage=Stage.APPROVALS, reason=None, signing=False))
        self._load()

    def _failed(self, error: Exception) -> None:
        trouble = trouble_of(error) if self.state().signing else None
        if trouble is not None:
            self.unsigned(trouble)
        elif isinstance(error, DATABASE_LOST):
            self._say.say_database_lost()
        elif isinstance(error, NotPermitted):
            self._say.say_not_permitted()
            if self.state().stage in _STAGES:
                self.show(replace(self.state(), stage=Stage.SEARCH))
        else:
            self.failed(error)


def _turn(shown: LookUpShown) -> LookUpShown:
    """Tick the marked request, or not; nobody's own."""
    if not shown.requests or shown.requests[shown.row].own:
        return shown
    return replace(shown, ticked=shown.ticked ^ {shown.requests[shown.row].id})
