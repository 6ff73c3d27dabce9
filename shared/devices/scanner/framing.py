"""Cuts a scanner's byte stream into codes and makes text of them: pure, knows no wire."""

from __future__ import annotations

import re
import unicodedata

LONGEST_CODE_BYTES = 2048
# An AIM identifier (]Q3 for a QR code) is put in front by engines that are set up to do so.
_AIM_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_TERMINATORS = re.compile(rb"[\r\n\t]")
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


class CodeFraming:
    """Collects bytes until a terminator, a pause or the length cap ends a code.

    A longer code is given cut at the cap, so that the visitor gets an answer; the rest of it, up
    to a terminator or a pause, is thrown away.
    """

    def __init__(self) -> None:
        self._partial = bytearray()
        self._skipping = False

    @property
    def is_between_codes(self) -> bool:
        """Whether nothing is begun that a pause could end."""
        return not self._partial and not self._skipping

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes as they come and give the codes they complete, none of them empty."""
        codes = []
        *ended, rest = _TERMINATORS.split(data)
        for piece in ended:
            codes += self._add(piece)
            codes += self.pause()
        codes += self._add(rest)
        return codes

    def pause(self) -> list[bytes]:
        """Take note of silence, which ends a code that has no terminator."""
        code = bytes(self._partial)
        self.forget()
        return [code] if code else []

    def forget(self) -> None:
        """Drop what is begun: its other half was lost with the wire."""
        self._partial.clear()
        self._skipping = False

    def _add(self, piece: bytes) -> list[bytes]:
        if self._skipping:
            return []
        self._partial += piece
        if len(self._partial) <= LONGEST_CODE_BYTES:
            return []
        cut = bytes(self._partial[:LONGEST_CODE_BYTES])
        self._partial.clear()
        self._skipping = True
        return [cut]


def decode_code(code: bytes) -> str:
    """Make text of a code: strict UTF-8, else GB18030; never raises.

    What neither can read, and control characters within, become U+FFFD; controls and blanks
    around the code and an AIM identifier are dropped. Line noise alone gives an empty text.
    """
    try:
        text = code.decode("utf-8")
    except UnicodeDecodeError:
        text = code.decode("gb18030", errors="replace")
    readable = text.strip("".join(filter(_is_control, text)) + " ")
    kept = "".join(_UNREADABLE if _is_control(letter) else letter for letter in readable)
    return _AIM_IDENTIFIER.sub("", kept)


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) == "Cc"
