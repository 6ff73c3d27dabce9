"""Values of a station as a journal keeps them, for the program that is started after this one."""

from __future__ import annotations

import base64
import logging
import pickle
from typing import TypeVar

logger = logging.getLogger(__name__)

Value = TypeVar("Value")


def packed(value: object) -> str:
    """Write a value as text."""
    return base64.b64encode(pickle.dumps(value)).decode()


def unpacked(text: str, kind: type[Value]) -> Value | None:
    """Read a value; None for one that another release wrote in another way.

    Only for text out of a journal: its seal says that nobody but this station has written it.
    """
    try:
        value = pickle.loads(base64.b64decode(text))  # noqa: S301 - see above
    except (AttributeError, ImportError, TypeError, ValueError, pickle.UnpicklingError):
        logger.warning("what the journal keeps was written by another release")
        return None
    return value if isinstance(value, kind) else None
