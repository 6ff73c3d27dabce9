"""What is shown of a person instead of the data themselves.

Stored masks tell no more than the last four of a number. The longer masks are made in memory from
what was just typed or read from a card, and are kept nowhere.
"""

from __future__ import annotations

from shared.identity.names import clean_name, normalise_number

_SHOWN = 4
_SHORTEST_SHOWN = 8
_MOST_STARS = 3
_AREA, _MOBILE_FRONT = 6, 3


def mask_number(number: str) -> str:
    """Show the last four of a number; nothing of one so short that four would tell it."""
    plain = normalise_number(number)
    shown = plain[-_SHOWN:] if len(plain) >= _SHORTEST_SHOWN else ""
    return f"****{shown}"


def mask_name(name: str) -> str:
    """Show the first character and, of three or more, the last: 王*敏, 王*. "" stays ""."""
    plain = clean_name(name)
    if len(plain) <= 1:
        return "*" * len(plain)
    if len(plain) == 2:
        return f"{plain[0]}*"
    return f"{plain[0]}{'*' * min(len(plain) - 2, _MOST_STARS)}{plain[-1]}"


def longer_number_mask(number: str) -> str:
    """Show area and last four of a number in memory: 110105********002X."""
    plain = normalise_number(number)
    if len(plain) < _AREA + _SHORTEST_SHOWN:
        return mask_number(plain)
    return f"{plain[:_AREA]}{'*' * (len(plain) - _AREA - _SHOWN)}{plain[-_SHOWN:]}"


def longer_phone_mask(phone: str) -> str:
    """Show front and last four of a phone in memory: 138****0001."""
    if len(phone) < _MOBILE_FRONT + _SHORTEST_SHOWN:
        return mask_number(phone)
    return f"{phone[:_MOBILE_FRONT]}{'*' * (len(phone) - _MOBILE_FRONT - _SHOWN)}{phone[-_SHOWN:]}"
