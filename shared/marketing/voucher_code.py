"""The code of a voucher: a nine, 14 random digits and a check digit, so that a numpad types it.

47 random bits: whoever tries numbers is stopped long before one is found (see refuse_guessing.sql).
No code of a payment company begins so, and no document has as many digits.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final

_FORM: Final = re.compile(r"9[0-9]{15}")
_RANDOM_DIGITS: Final = 14
_GROUP: Final = 4
_DIGEST_PREFIX: Final = b"shanmen/voucher/1\0"
_DIGEST_BYTES: Final = 16
VOUCHER_LENGTH: Final = 16


def new_voucher_code() -> str:
    """Make a code that nobody can guess, as it is printed: 9XXX XXXX XXXX XXXX."""
    digits = "9" + "".join(secrets.choice("0123456789") for _ in range(_RANDOM_DIGITS))
    whole = digits + _check(digits)
    return " ".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def voucher_digest(text: str) -> bytes | None:
    """Give the digest (16 bytes) of a voucher's code; None for what is no voucher's code."""
    digits = "".join(text.split())
    if not _FORM.fullmatch(digits) or _check(digits[:-1]) != digits[-1]:
        return None
    return hashlib.sha256(_DIGEST_PREFIX + digits.encode()).digest()[:_DIGEST_BYTES]


def _check(digits: str) -> str:
    """Give the check digit of Luhn: one wrong digit and most swaps of two always show."""
    doubled = (int(one) * (2 - at % 2) for at, one in enumerate(reversed(digits)))
    return str(-sum(one // 10 + one % 10 for one in doubled) % 10)
