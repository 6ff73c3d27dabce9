"""The card terminal that is bound at the moment, if any, and its one thread."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.sale.tenders.desk import TerminalDesk
from boxoffice.terminal.office import TerminalOffice
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import Attempt, CardTerminal
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen
from shared.payments.paybacks import PaybackSeen
from shared.site.sign_in import StaffToken


class TerminalLine:
    """`bind` takes a terminal up, `let_go` gives it back, for good or until it is bound anew."""

    def __init__(self, sessions: sessionmaker[Session], token: Callable[[], StaffToken]) -> None:
        self._sessions = sessions
        self._token = token
        self._office: TerminalOffice | None = None

    @property
    def bound(self) -> bool:
        """Tell whether the window has a terminal to ask."""
        return self._office is not None

    def desk(self) -> TerminalDesk:
        """Give the calls of the sale."""
        return TerminalDesk(
            bound=lambda: self.bound,
            pay=self.pay,
            resolve=self.resolve,
            by_hand=self.settle_by_hand,
        )

    def bind(self, terminal: CardTerminal | None, *, simulated: bool = False) -> None:
        """Take a terminal up; None where the window has none."""
        self._office = None
        if terminal is not None:
            self._office = TerminalOffice(
                terminal, self._sessions, self._token, simulated=simulated
            )

    def let_go(self) -> Callable[[], None]:
        """Ask it for nothing more; what is given back closes its wire, once nothing runs."""
        office, self._office = self._office, None
        if office is None:
            return lambda: None
        office.stop()
        return office.close

    def pay(self, charge_id: UUID, order_id: UUID, amount: Money, attempt: Attempt) -> ChargeSeen:
        """Take money; see TerminalOffice."""
        return self._there().pay(charge_id, order_id, amount, attempt)

    def resolve(self) -> tuple[ChargeSeen, ...]:
        """Ask after what is not settled; see TerminalOffice."""
        return self._there().resolve()

    def settle_by_hand(self, charge_id: UUID, reference: str) -> ChargeSeen:
        """Write what somebody read on the paper; see TerminalOffice."""
        return self._there().settle_by_hand(charge_id, reference)

    def give_back(self, order_id: UUID, attempt: Attempt) -> tuple[PaybackSeen, ...]:
        """Give money back; see TerminalOffice."""
        return self._there().give_back(order_id, attempt)

    def resolve_backs(self) -> tuple[PaybackSeen, ...]:
        """Ask after what was to go back; see TerminalOffice."""
        return self._there().resolve_backs()

    def settle_backs_by_hand(self, *, went: bool) -> tuple[PaybackSeen, ...]:
        """Write what somebody read on the paper; see TerminalOffice."""
        return self._there().settle_backs_by_hand(went=went)

    def _there(self) -> TerminalOffice:
        if self._office is None:
            raise DeviceFault("card terminal", FaultReason.UNREACHABLE, "not bound")
        return self._office
