"""The code of a coupon: 15 random characters and a check, written in groups of four.

75 random bits: nobody meets one by trying, and the digest that the database keeps tells nothing.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final

# Crockford's base 32: no I, L, O, U; what people read for them is taken as 1 and 0.
_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD: Final = str.maketrans("ILO", "110", " -")
_RANDOM_DIGITS: Final = 15
_GROUP: Final = 4
_LAST: Final = len(_DIGITS) - 1
_FIELD: Final = 0b100101  # x⁵ + x² + 1, which x generates
_DIGEST_PREFIX: Final = b"shanmen/coupon/1\0"
_DIGEST_BYTES: Final = 16
_PROMO_FORM: Final = re.compile(r"[A-Z0-9-]{3,32}")
_LONG_NUMBER: Final = re.compile(r"[0-9]{15,}X?")


def new_code() -> str:
    """Make a code that nobody can guess, as it is printed: XXXX-XXXX-XXXX-XXXX."""
    digits = "".join(secrets.choice(_DIGITS) for _ in range(_RANDOM_DIGITS))
    whole = digits + _check(digits)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def normalise(text: str) -> str:
    """Give what was typed or scanned as coupon and promo codes are kept: no blanks, capitals."""
    return text.strip().upper()


def may_be_code(text: str) -> bool:
    """Tell whether it is worth asking for: it has the form of a coupon's code or a promo code.

    A long number is what a visitor pays with, or of a document: nobody is asked about those.
    """
    plain = normalise(text)
    if coupon_digest(plain) is not None:
        return True
    return bool(_PROMO_FORM.fullmatch(plain)) and not is_long_number(plain)


def is_long_number(text: str) -> bool:
    """Tell whether it is as long a number as pay codes and documents have."""
    return bool(_LONG_NUMBER.fullmatch(normalise(text)))


def coupon_digest(text: str) -> bytes | None:
    """Give the digest (16 bytes) of a coupon's code; None for what is no coupon's code."""
    digits = normalise(text).translate(_MISREAD)
    if len(digits) != _RANDOM_DIGITS + 1 or not set(digits) <= set(_DIGITS):
        return None
    if _check(digits[:-1]) != digits[-1]:
        return None
    return hashlib.sha256(_DIGEST_PREFIX + digits.encode()).digest()[:_DIGEST_BYTES]


def _check(digits: str) -> str:
    # In the field of 32 elements each digit counts by another power of a generator: a wrong digit
    # and two digits in the wrong order always show.
    check = 0
    for digit in digits:
        check = (check ^ _DIGITS.index(digit)) << 1
        check ^= _FIELD if check > _LAST else 0
    return _DIGITS[check]
