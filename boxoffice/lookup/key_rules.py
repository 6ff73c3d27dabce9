"""Which keys of the screen of orders do anything now."""

from __future__ import annotations

from boxoffice.lookup.acts import Act
from boxoffice.lookup.shown import LookUpShown, Stage
from shared.kernel.money import Money


def key_works(act: Act, shown: LookUpShown) -> bool:
    """Tell whether a key at the foot of the left side does anything now."""
    if shown.busy or shown.signing:
        return False
    if act in (Act.SEARCH, Act.APPROVALS, Act.ALL, Act.SUPERVISOR):
        return _works_anywhere(act, shown)
    return shown.stage is Stage.ORDER and _works_on_order(act, shown)


def is_due(shown: LookUpShown) -> bool:
    """Tell whether a till owes money to whoever presents the order, or its terminal may have."""
    history = shown.history
    return history is not None and (history.due_here > Money(0) or history.at_terminal)


def _works_anywhere(act: Act, shown: LookUpShown) -> bool:
    match act:
        case Act.SEARCH:
            return shown.stage is not Stage.SEARCH
        case Act.APPROVALS:
            return shown.stage in (Stage.SEARCH, Stage.REFUND)
        case Act.ALL:
            return shown.stage in (Stage.ORDER, Stage.REFUND, Stage.APPROVALS)
    if shown.stage is Stage.CHANGE:
        return shown.chosen is not None and not shown.names_missing
    if shown.stage is Stage.ORDER:
        return shown.may_allow
    return shown.stage is Stage.REFUND and not shown.allowed


def _works_on_order(act: Act, shown: LookUpShown) -> bool:
    ticket = shown.ticket
    issued = ticket is not None and ticket.state == "ISSUED"
    match act:
        case Act.REFUND:
            return bool(shown.ticked) or is_due(shown)
        case Act.REPRINT:
            return issued or shown.done is not None
        case Act.CHANGE:
            return bool(shown.ticked)
        case Act.EXCHANGE:
            held = ticket is not None and ticket.state == "ON_HOLD"
            return bool(shown.ticked) or issued or held
        case Act.BAND:
            return ticket is not None and ticket.takes_band
        case Act.VOID:
            return shown.history is not None and shown.history.order.state == "PAID"
    return True
