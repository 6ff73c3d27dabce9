"""The one written form of names, phones and numbers, and the parts by which a name is found.

A form is made for finding and never shown: full-width and half-width, upper and lower case, blanks
and the many dots between the parts of a name make no difference.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 100
_DOTS = "·•‧∙⋅・･．."
_PHONE_MARKS = re.compile(r"[\s()（）\-–—]")
_PHONE = re.compile(r"\+?[0-9]{5,20}")
_CHINA = re.compile(r"(?:\+|00)?86(1[0-9]{10})")
_TAIL = 4
# Not "Cn": the newest of the rare characters are unassigned to this Python, and still somebody's.
_UNSEEN = {"Cc", "Cf", "Cs"}
# Unified and compatibility ideographs, the planes of the rare ones, and 〇.
_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF), (0x3007, 0x3007))


def normalise_number(number: str) -> str:
    """Write a document's number in its one form: no blanks, half-width, upper-case (X)."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()


def normalise_phone(phone: str) -> str:
    """Write a phone's number in its one form: digits, "+" for abroad; a Chinese mobile without 86.

    "" for what is no phone number (5 to 20 digits).
    """
    plain = _PHONE_MARKS.sub("", unicodedata.normalize("NFKC", phone))
    chinese = _CHINA.fullmatch(plain)
    if chinese:
        return chinese[1]
    plain = f"+{plain[2:]}" if plain.startswith("00") else plain
    return plain if _PHONE.fullmatch(plain) else ""


def phone_tail(phone: str) -> str:
    """Give the last four digits of a phone in its one form."""
    return phone[-_TAIL:]


def clean_name(name: str) -> str:
    """Take out of a name what nobody sees: controls, variation marks, blanks too many."""
    seen = "".join(
        mark
        for mark in unicodedata.normalize("NFC", name)
        if mark.isspace() or unicodedata.category(mark) not in _UNSEEN
        if not _is_variation(mark)
    )
    return " ".join(seen.split())


def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name in their one form; a Chinese name is one word, or one a dot."""
    folded = unicodedata.normalize("NFKC", clean_name(name)).casefold()
    return tuple(folded.translate(str.maketrans(_DOTS, " " * len(_DOTS))).split())


def whole_name(name: str) -> str:
    """Give a name in its one form, without blanks."""
    return "".join(name_words(name))


def surname(name: str) -> str:
    """Give the surname as it is looked for: a Chinese name's first character, else ""."""
    return surname_of(whole_name(name))


def surname_of(whole: str) -> str:
    """Give the surname of a whole name in its one form."""
    return whole[0] if whole and is_han(whole[0]) else ""


def name_parts(name: str) -> tuple[str, ...]:
    """Give the parts by which a name is found: each two Chinese characters, each foreign word.

    So 欧阳 finds a surname of two characters, 小敏 a given name, smith one word of several.
    """
    return parts_of(name_words(name))


def parts_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the parts of a name whose words are in their one form."""
    parts = {word: None for word in words if not is_han(word[0])}
    for text in words if len(words) == 1 else (*words, "".join(words)):
        for at in range(len(text) - 1):
            if is_han(text[at]) and is_han(text[at + 1]):
                parts[text[at : at + 2]] = None
    return tuple(parts)


def is_han(mark: str) -> bool:
    """Whether a character is Chinese, the rare ones of the later planes included."""
    code = ord(mark)
    return any(first <= code <= last for first, last in _HAN)


def _is_variation(mark: str) -> bool:
    return "\ufe00" <= mark <= "\ufe0f" or "\U000e0100" <= mark <= "\U000e01ef"
