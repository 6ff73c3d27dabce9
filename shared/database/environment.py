"""The one thing that the environment says: which database, under which login."""

from __future__ import annotations

import os
from typing import Final

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

DATABASE_URL_VARIABLE: Final = "SHANMEN_DATABASE_URL"


class DatabaseUrlMissing(Exception):
    """The variable names no database; the text says so in both languages, for none is chosen yet.

    It never repeats what the variable holds: that has a password in it.
    """


_NOT_SET: Final = (
    f"没有设置 {DATABASE_URL_VARIABLE}（本机的数据库和登录名） / "
    f"{DATABASE_URL_VARIABLE} is not set: it names the database and this station's login"
)
_NOT_A_URL: Final = (
    f"{DATABASE_URL_VARIABLE} 应形如 / must look like postgresql://LOGIN:PASSWORD@HOST:5432/shanmen"
)


def database_url_of_environment() -> str:
    """Give the `postgresql://` URL with its password. Raises DatabaseUrlMissing."""
    url = os.environ.get(DATABASE_URL_VARIABLE)
    if not url:
        raise DatabaseUrlMissing(_NOT_SET)
    try:
        backend = make_url(url).get_backend_name()
    except (ArgumentError, ValueError):
        raise DatabaseUrlMissing(_NOT_A_URL) from None
    if backend != "postgresql":
        raise DatabaseUrlMissing(_NOT_A_URL)
    return url
