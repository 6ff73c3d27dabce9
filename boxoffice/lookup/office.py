"""The screen's way to the departments: each call blocks and runs on the thread of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from boxoffice.lookup.desk import ChangeOrder, Decision, LookUpDesk, RefundOrder
from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.naming.sealed import sealed_visitors
from shared.database.held import HeldSession
from shared.identity.notices import REAL_NAME, present_notice
from shared.identity.person import StationKeys
from shared.sales.approvals import (
    RIGHT,
    Request,
    ask_refund,
    decide_refunds,
    refund_requests,
    signed_object,
)
from shared.sales.change import (
    Changed,
    ChangePlan,
    change_tickets,
    change_wanted,
    plan_change,
)
from shared.sales.exchange import plan_exchange
from shared.sales.hand_out import HandedOut, hand_out
from shared.sales.look_up import (
    FoundOrders,
    OrderHistory,
    find_orders,
    newest_order,
    order_history,
)
from shared.sales.pickup import WaitingOrder, collect_order, find_waiting
from shared.sales.pickup_keys import PickupProof, ShownBy
from shared.sales.print_queue import owed_paper
from shared.sales.receipt import IssuedTicket
from shared.sales.refund import (
    Refunded,
    RefundPlan,
    RefundReason,
    plan_refund,
    refund_tickets,
    void_sale,
)
from shared.sales.reprint import ReprintReason, reprint_ticket
from shared.sales.sale_document import Visitor
from shared.site.authorise import Approval, Wanted
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner


def _no_terminal() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class OrderOffice:
    """Works with whoever is signed in at the moment, on the window's own connection."""

    held: HeldSession
    signer: TicketSigner
    keys: StationKeys | None
    signed_in: Callable[[], StaffToken]
    authorise: Callable[[Wanted, Approval], UUID]
    has_terminal: Callable[[], bool] = _no_terminal

    def desk(self) -> LookUpDesk:
        """Give the calls of the screen."""
        return LookUpDesk(
            find=self.find,
            find_card=self.find_card,
            newest=self.newest,
            history=self.history,
            plan=self.plan,
            give_back=self.give_back,
            reprint=self.reprint,
            ask_refund=self.ask_refund,
            requests=self.requests,
            decide=self.decide,
            may_approve=self.may_approve,
            plan_change=self.plan_change,
            plan_exchange=self.plan_exchange,
            change=self.change,
            hand_out=self.hand_out,
            collect=self.collect,
        )

    def find(self, typed: str) -> FoundOrders:
        """Find orders, also by what is shown to pick one up. Raises NotPermitted, NotSignedIn."""
        with self.held.use() as session:
            waiting = find_waiting(session, typed, self.keys, self.signed_in())
            return waiting or find_orders(session, typed, self.keys, self.signed_in())

    def find_card(self, number: str) -> FoundOrders:
        """Find the orders of who laid a card on the reader. Raises as find does."""
        return replace(self.find(number), shown_by=ShownBy.CARD)

    def collect(
        self, history: OrderHistory, collect_id: UUID, shown_by: ShownBy
    ) -> tuple[IssuedTicket, ...]:
        """Hand an order over that waits. Raises CollectedAlready, NothingToCollect."""
        waiting = WaitingOrder(history.order, history.tickets)
        with self.held.use() as session:
            return collect_order(
                session,
                collect_id,
                waiting,
                PickupProof(shown_by),
                sign=self.signer,
                token=self.signed_in(),
            )

    def newest(self) -> FoundOrders:
        """Give the last order of this window."""
        with self.held.use() as session:
            return newest_order(session, self.signed_in())

    def history(self, order_id: UUID) -> OrderHistory:
        """Tell all that happened to an order."""
        with self.held.use() as session:
            return order_history(session, order_id, self.signed_in())

    def plan(self, order_id: UUID, tickets: tuple[UUID, ...], allowed: bool) -> RefundPlan:
        """Work out what tickets give back now."""
        with self.held.use() as session:
            return plan_refund(session, order_id, tickets, allowed=allowed)

    def give_back(self, meant: RefundOrder) -> Refunded:
        """Record what was meant. Raises what refund_tickets, void_sale and authorise do."""
        token, grant = self.signed_in(), None
        if meant.approval is not None:
            plan = meant.plan
            wanted = Wanted("refund", plan.order_id, plan.amount, meant.reason.value)
            grant = self.authorise(wanted, meant.approval)
        with self.held.use() as session:
            if meant.void:
                order = meant.plan.order_id
                return void_sale(
                    session,
                    order,
                    meant.reason,
                    token,
                    refund_id=meant.refund_id,
                    grant=grant,
                    terminal=self.has_terminal(),
                )
            return refund_tickets(
                session,
                meant.plan,
                meant.reason,
                token,
                refund_id=meant.refund_id,
                grant=grant,
                terminal=self.has_terminal(),
            )

    def ask_refund(self, request_id: UUID, plan: RefundPlan, reason: RefundReason) -> None:
        """Ask somebody else to approve a refund."""
        token = self.signed_in()
        with self.held.use() as session:
            ask_refund(session, plan, reason, token, request_id=request_id)

    def requests(self) -> tuple[Request, ...]:
        """List the refunds that wait for approval. Raises NotPermitted, NotSignedIn."""
        with self.held.use() as session:
            return refund_requests(session, self.signed_in())

    def decide(self, decision: Decision) -> int:
        """Approve or reject refunds in one go. Raises what decide_refunds and authorise do."""
        token, grant = self.signed_in(), None
        if decision.approval is not None:
            signed = signed_object(decision.requests, approved=decision.rejected is None)
            wanted = Wanted("approve_refunds", signed, decision.total)
            grant = self.authorise(wanted, decision.approval)
        with self.held.use() as session:
            return decide_refunds(
                session, decision.requests, token, rejected=decision.rejected, grant=grant
            )

    def may_approve(self) -> bool:
        """Tell whether who is signed in may decide without another one's signature."""
        return RIGHT in self.signed_in().rights

    def plan_change(self, order_id: UUID, tickets: tuple[UUID, ...], allowed: bool) -> ChangePlan:
        """Work out what tickets can be changed for."""
        with self.held.use() as session:
            return plan_change(session, order_id, tickets, allowed=allowed)

    def plan_exchange(self, order_id: UUID, tickets: tuple[UUID, ...]) -> ChangePlan:
        """Work out which other types, and which passes, tickets can be changed for."""
        with self.held.use() as session:
            return plan_exchange(session, order_id, tickets)

    def change(self, meant: ChangeOrder) -> tuple[Changed, tuple[IssuedTicket, ...]]:
        """Record a change, once somebody has signed if they must, and give the new tickets."""
        token, grant = self.signed_in(), None
        visitors = self._sealed(meant)
        if meant.approval is not None:
            grant = self.authorise(change_wanted(meant.plan, meant.option), meant.approval)
        with self.held.use() as session:
            changed = change_tickets(
                session,
                meant.plan,
                meant.option,
                sign=self.signer,
                token=token,
                change_id=meant.change_id,
                due=meant.due,
                visitors=visitors,
                grant=grant,
            )
            papers = tuple(owed_paper(session, one, self.signer) for one in changed.tickets)
        return changed, papers

    def hand_out(self, order_id: UUID, tenders: tuple[str, ...]) -> HandedOut:
        """Pay what refunds of an order owe in cash or by card."""
        token = self.signed_in()
        with self.held.use() as session:
            return hand_out(session, order_id, token, tenders)

    def reprint(self, ticket_id: UUID, reason: ReprintReason) -> IssuedTicket:
        """Give a ticket a new code, to be printed here."""
        token = self.signed_in()
        with self.held.use() as session:
            return reprint_ticket(session, ticket_id, reason, sign=self.signer, token=token)

    def _sealed(self, meant: ChangeOrder) -> tuple[Visitor, ...]:
        """Seal whom the new tickets name; no station can read them back. Raises NoPersonKeys."""
        if not meant.people:
            return ()
        if self.keys is None:
            raise NoPersonKeys
        with self.held.use() as session:
            notice = present_notice(session, REAL_NAME)
        told = tuple(replace(one, notice=notice.id if notice else None) for one in meant.people)
        return sealed_visitors(replace(meant, people=told).intent(), self.keys)
