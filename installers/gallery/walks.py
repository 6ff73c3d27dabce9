"""All walks, in their order: a walk begins and ends where the one before it ended."""

from __future__ import annotations

from typing import Final

from installers.gallery import (
    account_walks,
    kiosk_walks,
    member_walks,
    office_walks,
    outage_walks,
    pass_walks,
    refund_walks,
    shift_walks,
    window_walks,
)
from installers.gallery.gate_pieces import gate
from installers.gallery.kiosk_pieces import kiosk
from installers.gallery.kiosk_program import KioskHand
from installers.gallery.pieces import Pieces, customer, training
from installers.gallery.programs import OfficeHand, WindowHand
from installers.gallery.shot import Walk

PIECES: Final[dict[str, Walk[Pieces]]] = {
    "gate": gate,
    "customer": customer,
    "bars": training,
    "kiosk": kiosk,
}
WINDOW: Final[tuple[Walk[WindowHand], ...]] = (
    window_walks.sign_in,
    window_walks.sale,
    window_walks.agreed_price,
    outage_walks.late_sales,
    window_walks.full_basket,
    member_walks.members,
    member_walks.family,
    window_walks.names,
    window_walks.tenders,
    account_walks.balance,
    account_walks.voucher,
    account_walks.on_account,
    window_walks.held,
    window_walks.orders,
    pass_walks.upgrade,
    pass_walks.passes,
    window_walks.devices,
    window_walks.printing,
    window_walks.print_in_doubt,
    outage_walks.loses_the_database,
    window_walks.practice,
    window_walks.reports,
    shift_walks.drawer,
    shift_walks.hand_over,
)
OFFICE: Final[tuple[Walk[OfficeHand], ...]] = (
    office_walks.rooms,
    refund_walks.printed_code,
    refund_walks.vouchers,
)
KIOSK: Final[tuple[Walk[KioskHand], ...]] = (
    kiosk_walks.buys,
    kiosk_walks.picks_up,
    kiosk_walks.loses_the_database,
)
LONG: Final[tuple[Walk[WindowHand], ...]] = (
    window_walks.sign_in,
    window_walks.sale,
    window_walks.full_basket,
    member_walks.members,
    window_walks.orders,
    shift_walks.hand_over,
)
