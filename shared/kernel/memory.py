"""Keeps the garbage collector from stopping a program that somebody is waiting for."""

from __future__ import annotations

import gc


def hold_still() -> None:
    """Let the collector rest while a program is read and built; `settle` sets it going again.

    All of it stays, and to walk through it again and again takes a quarter of a second.
    """
    gc.disable()


def settle() -> None:
    """Take all that is loaded out of the collector's rounds; once, when a program has started.

    Modules, mappings and screens live as long as the program, some hundred thousand objects. To
    walk through them takes the collector a tenth of a second, during which no scan is answered:
    that is not done once either, and what little the start left behind stays.
    """
    gc.freeze()
    gc.enable()
