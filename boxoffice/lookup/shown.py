"""Everything that the screen of orders shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from boxoffice.sale.naming.named import Named
from shared.catalogue.draft import RealName
from shared.kernel.money import Money
from shared.sales.approvals import Request
from shared.sales.change import Changed, ChangeOption, ChangePlan
from shared.sales.look_up import FoundOrders, OrderHistory, TicketShown
from shared.sales.refund import Refunded, RefundPlan

NOTHING: Final = FoundOrders(())


class Stage(StrEnum):
    """Looking for an order, looking at one, or about to do something with it."""

    SEARCH = "search"
    ORDER = "order"
    REFUND = "refund"
    VOID = "void"
    REPRINT = "reprint"
    CHANGE = "change"
    NAMING = "naming"  # who a pass is for, before it is changed for
    APPROVALS = "approvals"
    REJECT = "reject"
    HAND_OUT = "hand_out"
    BAND = "band"  # a wristband is waited for


class Said(StrEnum):
    """What stands below the field."""

    HOW = "how"
    NOBODY = "nobody"
    MORE = "more"
    LOST = "lost"
    WRONG_CODE = "wrong_code"  # of a pick-up
    TOO_MANY_TRIES = "too_many_tries"
    NO_KEYS = "no_keys"


@dataclass(frozen=True, slots=True)
class LookUpShown:
    """The whole state. `row` is the ticket that is marked, `ticked` are those to give back.

    `reason` is the place of the chosen one from 0. `signing` while a supervisor signs, `allowed`
    once one has been asked: the plan is then what a supervisor allows; `may_allow` after a change
    was refused that one may allow. `done` was just given back,
    `changed` just changed; `requests` wait for approval; `option` is what is marked of what a
    `change` can be for, of other types when `exchanging`; `card` is what is typed of the card that
    pays, None is cash; `named` are whom the new tickets are for. `looking` while the cashier looks
    at the document of who picks up, and has shown nothing else.
    """

    stage: Stage = Stage.SEARCH
    typed: str = field(default="", repr=False)
    answers: int = 0
    said: Said = Said.HOW
    found: FoundOrders = NOTHING
    marked: int = 0
    history: OrderHistory | None = None
    row: int = 0
    events_from: int = 0
    ticked: frozenset[UUID] = frozenset()
    plan: RefundPlan | None = None
    reason: int | None = None
    signing: bool = False
    allowed: bool = False
    may_allow: bool = False
    busy: bool = False
    done: Refunded | None = None
    change: ChangePlan | None = None
    option: int = 0
    exchanging: bool = False
    card: str | None = None
    named: tuple[Named, ...] = field(default=(), repr=False)
    changed: Changed | None = None
    requests: tuple[Request, ...] = ()
    looking: bool = False

    @property
    def ticked_total(self) -> Money:
        """Add up the requests that are ticked."""
        return Money.sum(one.amount for one in self.requests if one.id in self.ticked)

    @property
    def waits(self) -> bool:
        """Tell whether the order was made elsewhere and waits for its paper."""
        return self.history is not None and self.history.waits

    @property
    def ticket(self) -> TicketShown | None:
        """Give the ticket that is marked."""
        tickets = self.history.tickets if self.history else ()
        return tickets[self.row] if 0 <= self.row < len(tickets) else None

    @property
    def chosen(self) -> ChangeOption | None:
        """Give what is marked of what tickets can be changed for."""
        options = self.change.options if self.change else ()
        return options[self.option] if self.option < len(options) else None

    @property
    def due(self) -> Money:
        """What the visitor pays for the marked option; nothing where something goes back."""
        option = self.chosen
        if self.change is None or option is None:
            return Money(0)
        return max(self.change.to_pay(option), Money(0))

    @property
    def names_missing(self) -> int:
        """How many persons the marked option wants named that nobody has named yet."""
        option = self.chosen
        if self.change is None or option is None or option.offer.real_name is not RealName.EACH:
            return 0
        wanted = sum(line.persons for line in option.quote.lines)
        return max(wanted - self.change.named - len(self.named), 0)

    def opened(self, history: OrderHistory, ticket: UUID | None = None) -> LookUpShown:
        """Look at an order, with `ticket` ticked or else all that are not used."""
        tickets = history.tickets
        issued = [one for one in tickets if one.state == "ISSUED"]
        return replace(
            self,
            stage=Stage.ORDER,
            history=history,
            row=next((at for at, one in enumerate(tickets) if one.id == ticket), 0),
            ticked=frozenset(
                one.id for one in issued if (one.id == ticket if ticket else not one.used)
            ),
            events_from=0,
            plan=None,
            reason=None,
            done=None,
            allowed=False,
            may_allow=False,
            signing=False,
            change=None,
            changed=None,
            card=None,
            named=(),
            looking=False,
        )

    def back(self) -> LookUpShown | None:
        """Give the state a step back; None where that is the sale."""
        if self.signing or self.looking:
            return replace(self, signing=False, looking=False)
        if self.stage is Stage.REJECT:
            return replace(self, stage=Stage.APPROVALS, reason=None)
        if self.deciding:
            return replace(self, stage=Stage.ORDER, plan=None, reason=None, allowed=False)
        return None

    @property
    def acting(self) -> bool:
        """Tell whether something is about to be done, which needs a reason."""
        return self.stage in (Stage.REFUND, Stage.VOID, Stage.REPRINT, Stage.REJECT)

    @property
    def deciding(self) -> bool:
        """Tell whether Esc goes back to the order and not to the sale."""
        return self.acting or self.stage in (
            *(Stage.CHANGE, Stage.NAMING, Stage.APPROVALS, Stage.HAND_OUT, Stage.BAND),
        )


def said_of(found: FoundOrders) -> Said:
    """Tell what stands below the field once something was looked for."""
    if found.orders:
        return Said.MORE if found.more else Said.HOW
    if found.blocked:
        return Said.TOO_MANY_TRIES
    return Said.NOBODY if found.tries_left is None else Said.WRONG_CODE
