"""Keeps the garbage collector from stopping a program that somebody is waiting for."""

from __future__ import annotations

import gc


def settle() -> None:
    """Take all that is loaded out of the collector's rounds; once, when a program has started.

    Modules, mappings and screens live as long as the program, some hundred thousand objects. To
    walk through them takes the collector a tenth of a second, during which no scan is answered.
    """
    gc.collect()
    gc.freeze()
