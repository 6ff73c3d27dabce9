"""Which key does what at the sale: as the program has it, and as a site has changed it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from boxoffice.sale.stroke import PLAIN, TICKET_KEYS, WITH_CONTROL, Act, Stroke

# Fields for names and numbers know two of these keys themselves, other screens know the others.
_FIXED: Final = {
    Act.BETTER: "Ctrl G",
    Act.UNDO: "Ctrl Z",
    Act.DEVICES: "Ctrl E",
    Act.LANGUAGE: "Ctrl Y",
}
_OF_FIELDS: Final = frozenset({"Ctrl A", "Ctrl C", "Ctrl V"})
_FUNCTIONS: Final = ("F9", "F10", "F11", "F12")
_FIRST_TICKET: Final = int(Qt.Key.Key_F1)
_TYPED: Final = re.compile(r"(?:CTRL[ +-]*)?([A-Z0-9])|(F9|F10|F11|F12)")
_CAP: Final = re.compile(r"\bCtrl [A-Z0-9]\b|\bF(?:9|10|11|12)\b")
DEFAULTS: Final[Mapping[Act, str]] = {
    **{act: f"Ctrl {chr(key)}" for key, act in WITH_CONTROL.items() if act not in _FIXED},
    **{PLAIN[Qt.Key[f"Key_{name}"]]: name for name in _FUNCTIONS},
}


class KeyFault(StrEnum):
    """Why a key cannot be had."""

    NO_KEY = auto()
    FIXED = auto()
    TAKEN = auto()


class KeyMap:
    """The caps of the sale by act; `changed` are those that a site has chosen itself.

    What two acts would share stays with the first of them.
    """

    def __init__(self, changed: Mapping[Act, str] | None = None) -> None:
        self.changed = {
            act: cap
            for act, cap in (changed or {}).items()
            if act in DEFAULTS and cap != DEFAULTS[act]
        }
        self._caps = {**DEFAULTS, **self.changed}
        self._acts = {cap: act for act, cap in reversed([*self._caps.items(), *_FIXED.items()])}
        self._now = {DEFAULTS[act]: cap for act, cap in self.changed.items()}

    def cap(self, act: Act) -> str:
        """Give what is written on the cap of an act's key; "" for one without a key."""
        return self._caps.get(act) or _FIXED.get(act, "")

    def act_of(self, cap: str) -> Act | None:
        """Find what a key does."""
        return self._acts.get(cap)

    def reworded(self, sentence: str) -> str:
        """Write a sentence that names keys as the program has them with those of the site."""
        if not self._now:
            return sentence
        return _CAP.sub(lambda found: self._now.get(found[0], found[0]), sentence)

    def fault_of(self, act: Act, cap: str) -> tuple[KeyFault, Act | None] | None:
        """Tell why an act cannot have a key, and which other one has it; None if it can."""
        if read_cap(cap) != cap:
            return KeyFault.NO_KEY, None
        if cap in _OF_FIELDS or cap in _FIXED.values():
            return KeyFault.FIXED, None
        other = self._acts.get(cap)
        return (KeyFault.TAKEN, other) if other not in (None, act) else None


def keys_of(chosen: Mapping[str, str]) -> KeyMap:
    """Take the keys of a site by the names of acts; what this program does not know is left out."""
    known = {act.value: act for act in DEFAULTS}
    return KeyMap({known[name]: cap for name, cap in chosen.items() if name in known})


PLAIN_KEYS: Final = KeyMap()


def read_cap(typed: str) -> str:
    """Read a key as people write it: "k" and "ctrl+k" are "Ctrl K"; "" for no key to choose."""
    found = _TYPED.fullmatch(typed.strip().upper())
    if found is None:
        return ""
    letter, function = found.groups()
    return f"Ctrl {letter}" if letter else function


def stroke_of(event: QKeyEvent, keys: KeyMap) -> Stroke | None:
    """Read a key press; None for a key that the screen does not know."""
    key = event.key()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        act = keys.act_of(f"Ctrl {chr(key)}") if key < 0x80 else None
        return Stroke(act) if act else None
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    if _FIRST_TICKET <= key < _FIRST_TICKET + TICKET_KEYS:
        return Stroke(Act.TICKET, key - _FIRST_TICKET)
    if event.text() and event.text() in "0123456789.":
        return Stroke(Act.DIGIT, text=event.text())
    function = f"F{key - _FIRST_TICKET + 1}" if key >= _FIRST_TICKET else ""
    plain = keys.act_of(function) if function in _FUNCTIONS else PLAIN.get(Qt.Key(key))
    return Stroke(plain) if plain else None
