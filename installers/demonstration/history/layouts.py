"""The tables of a history and the columns that it writes."""

from __future__ import annotations

from typing import Final

from installers.demonstration.history.binary import Layout

SHIFT: Final = Layout(
    "shift",
    {"id": "uuid", "station_id": "i4", "staff_id": "i4", "number": "i4", "business_date": "i4",
     "opened_at": "i8", "float_amount": "i8", "state": "t6", "closed_at": "i8"},
)  # fmt: skip
ORDER_LINE: Final = Layout(
    "order_line",
    {"order_id": "uuid", "line": "i2", "ticket_type_id": "i4", "terms_id": "i4", "price_id": "i4",
     "quantity": "i4", "persons": "i4", "unit_price": "i8", "list_amount": "i8", "amount": "i8"},
)  # fmt: skip
USED: Final = Layout(
    "entitlement",
    {"ticket_id": "uuid", "zone_id": "i4", "uses_total": "i2", "uses_left": "i2",
     "uses_today": "i2", "used_on": "i4", "value": "i8", "recognised": "i8",
     "first_used_at": "i8", "first_lane_id": "i4", "last_used_at": "i8", "last_lane_id": "i4",
     "last_walked": "bool"},
)  # fmt: skip
UNUSED: Final = Layout(
    "entitlement",
    {"ticket_id": "uuid", "zone_id": "i4", "uses_total": "i2", "uses_left": "i2", "value": "i8",
     "recognised": "i8"},
)  # fmt: skip
ADMISSION: Final = Layout(
    "admission",
    {"id": "uuid", "ticket_id": "uuid", "zone_id": "i4", "lane_id": "i4", "persons": "i2",
     "verdict": "t8", "business_date": "i4", "at": "i8"},
)  # fmt: skip
PASSAGE: Final = Layout(
    "passage",
    {"admission_id": "uuid", "outcome": "t6", "persons": "i2", "business_date": "i4", "at": "i8"},
)  # fmt: skip
EARNED: Final = Layout(
    "ledger_entry",
    {"id": "uuid", "kind": "t11", "source_id": "uuid", "business_date": "i4", "at": "i8",
     "accounts": "t4[2]", "amounts": "i8[2]"},
)  # fmt: skip


def entry(kind: str) -> Layout:
    """Lay out ledger entries of one kind that a person at a station made."""
    return Layout(
        "ledger_entry",
        {"id": "uuid", "kind": f"t{len(kind)}", "source_id": "uuid", "business_date": "i4",
         "at": "i8", "station_id": "i4", "staff_id": "i4", "accounts": "t4[2]",
         "amounts": "i8[2]"},
    )  # fmt: skip


def order(number_width: int) -> Layout:
    """Lay out orders whose numbers have so many characters."""
    return Layout(
        "sales_order",
        {"id": "uuid", "number": f"t{number_width}", "state": "t4", "station_id": "i4",
         "staff_id": "i4", "shift_id": "uuid", "channel_id": "i2", "business_date": "i4",
         "visit_day": "i4", "priced_at": "i8", "sold_at": "i8", "total": "i8"},
    )  # fmt: skip


def ticket(number_width: int) -> Layout:
    """Lay out tickets whose numbers have so many characters."""
    return Layout(
        "ticket",
        {"id": "uuid", "order_id": "uuid", "order_line": "i2", "number": f"t{number_width}",
         "ticket_type_id": "i4", "terms_id": "i4", "visit_day": "i4", "valid_days": "i2",
         "persons": "i2", "price": "i8", "state": "t6", "key_id": "i4", "code_version": "i2",
         "code_digest": "uuid"},
    )  # fmt: skip


def payment(tender: str) -> Layout:
    """Lay out payments by one tender."""
    return Layout(
        "payment",
        {"id": "uuid", "order_id": "uuid", "shift_id": "uuid", "tender": f"t{len(tender)}",
         "state": "t9", "amount": "i8", "received": "i8", "business_date": "i4", "at": "i8"},
    )  # fmt: skip
