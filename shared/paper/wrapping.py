"""Breaks text into lines by any measure: Chinese between any two characters, Latin at blanks."""

from __future__ import annotations

import re
from collections.abc import Callable

Measure = Callable[[str], int]

# A run of Latin letters and figures stays together; everything else may stand alone.
_PIECES = re.compile(r"[!-~]+| +|.", re.DOTALL)
_NEVER_FIRST = "，。、；：！？）》”’·"


def wrap(text: str, limit: int, measure: Measure) -> list[str]:
    """Give the lines of `text`, each at most `limit` wide; a longer word is cut.

    Nothing but blanks gives no line at all.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, limit, measure):
        if line and measure((line + piece).rstrip()) > limit:
            lines.append(line.rstrip())
            line = ""
        line += piece if line or piece.strip() else ""
    return [*lines, line.rstrip()] if line.strip() else lines


def wrap_evenly(text: str, limit: int, measure: Measure) -> list[str]:
    """Wrap into as few lines as `wrap` does, of about the same length: for centred titles."""
    lines = wrap(text, limit, measure)
    if len(lines) < 2:
        return lines
    low, high = 1, limit
    while low < high:
        middle = (low + high) // 2
        fits = len(wrap(text, middle, measure)) <= len(lines) and not _cuts_a_word(
            text, middle, measure
        )
        low, high = (low, middle) if fits else (middle + 1, high)
    return wrap(text, low, measure)


def _cuts_a_word(text: str, limit: int, measure: Measure) -> bool:
    return any(measure(piece) > limit for piece in _PIECES.findall(text))


def _pieces(text: str, limit: int, measure: Measure) -> list[str]:
    pieces: list[str] = []
    for piece in _PIECES.findall(text):
        if pieces and piece in _NEVER_FIRST and measure(pieces[-1] + piece) <= limit:
            pieces[-1] += piece
        elif measure(piece) > limit:
            pieces.extend(piece)
        else:
            pieces.append(piece)
    return pieces
