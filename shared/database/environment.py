"""The one thing that the environment says: which database, under which login."""

from __future__ import annotations

import os
from typing import Final

DATABASE_URL_VARIABLE: Final = "SHANMEN_DATABASE_URL"


class DatabaseUrlMissing(Exception):
    """The variable is not set; the text says so in both languages, for none is chosen yet."""

    def __init__(self) -> None:
        super().__init__(
            f"没有设置 {DATABASE_URL_VARIABLE}（本机的数据库和登录名） / "
            f"{DATABASE_URL_VARIABLE} is not set: it names the database and this station's login"
        )


def database_url_of_environment() -> str:
    """Give the `postgresql://` URL with its password. Raises DatabaseUrlMissing."""
    url = os.environ.get(DATABASE_URL_VARIABLE)
    if not url:
        raise DatabaseUrlMissing
    return url
