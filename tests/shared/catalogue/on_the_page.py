"""A sale page as it is read, and what is changed behind it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page
from tests.shared.stage import WINDOW, Stage

ADULT = "(SELECT t.id FROM ticket_terms AS t JOIN ticket_type AS k ON k.id = t.ticket_type_id{})"


def page(stage: Stage, day: date | None = None, channel: str = "window") -> tuple[TicketOffer, ...]:
    with stage.acting(WINDOW) as session:
        return sale_page(session, channel, day or stage.today)


def terms(code: str) -> str:
    return ADULT.format(f" WHERE k.code = '{code}'")


def set_terms(stage: Stage, code: str, change: str, **values: Any) -> None:
    stage.rewrite(f"UPDATE ticket_terms SET {change} WHERE id = {terms(code)}", **values)


def add_rule(stage: Stage, amount: int, code: str = "adult", **conditions: Any) -> str:
    """Give a type one more price by a rule of its own; gives the rule's code."""
    columns = {"family": "calendar", "priority": 99, **conditions}
    names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
    stage.rewrite(
        "INSERT INTO price_rule (edition_id, code, name_zh, name_en, "
        f"{names}) SELECT max(id), 'mine', '特价', 'Special', {values} FROM edition",
        **columns,
    )
    stage.rewrite(
        "INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
        f" SELECT {terms(code)}, max(id), '[,)', :amount, :amount FROM price_rule",
        amount=amount,
    )
    return "mine"


def weekday(stage: Stage, number: int) -> date:
    """The next day with this number, Monday 0, from tomorrow on."""
    return next(
        day
        for step in range(1, 8)
        if (day := stage.today + timedelta(days=step)).weekday() == number
    )
