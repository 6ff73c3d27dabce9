"""What is shown of a person instead of the data themselves.

A mask tells no more than the last four of a number and the ends of a name.
"""

from __future__ import annotations

from shared.identity.names import clean_name, normalise_number

_SHOWN = 4
_SHORTEST_SHOWN = 8
_LONG = 15  # of such a number the first four may be seen too: they tell no more than a city
_MOST_STARS = 3


def mask_number(number: str) -> str:
    """Show the last four of a number; nothing of one so short that four would tell it."""
    plain = normalise_number(number)
    shown = plain[-_SHOWN:] if len(plain) >= _SHORTEST_SHOWN else ""
    return f"****{shown}"


def mask_in_view(number: str) -> str:
    """Show a number on the screen on which it was typed: 1101**********002X, ****5678.

    Never stored: what is kept of a number is `mask_number`.
    """
    plain = normalise_number(number)
    if len(plain) < _LONG:
        return mask_number(plain)
    return f"{plain[:_SHOWN]}{'*' * (len(plain) - 2 * _SHOWN)}{plain[-_SHOWN:]}"


def mask_name(name: str) -> str:
    """Show the first character and, of three or more, the last: 王*敏, 王*. "" stays ""."""
    plain = clean_name(name)
    if len(plain) <= 1:
        return "*" * len(plain)
    if len(plain) == 2:
        return f"{plain[0]}*"
    return f"{plain[0]}{'*' * min(len(plain) - 2, _MOST_STARS)}{plain[-1]}"
