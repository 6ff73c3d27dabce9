from __future__ import annotations

import pytest

from shared.database.environment import (
    DATABASE_URL_VARIABLE,
    DatabaseUrlMissing,
    database_url_of_environment,
)

URL = "postgresql://window_2:secret@127.0.0.1:5432/shanmen"


def test_the_url_is_given_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_URL_VARIABLE, URL)

    assert database_url_of_environment() == URL


@pytest.mark.parametrize(
    "value",
    ["", "not a url", "secret", "mysql://window_2:secret@127.0.0.1/x", "postgresql://h:secret/x"],
)
def test_what_is_no_url_of_postgresql_is_said_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(DATABASE_URL_VARIABLE, value)

    with pytest.raises(DatabaseUrlMissing, match=DATABASE_URL_VARIABLE) as missing:
        database_url_of_environment()

    assert "secret" not in str(missing.value)
