"""The status bar learns of a lost database from whoever asked it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from boxoffice.database_line import DatabaseBackground, DatabaseLine
from shared.site.sign_in import NotSignedIn
from tests.boxoffice.office import DATABASE_GONE, TOOK_TOO_LONG, WAITED_TOO_LONG


class Asked:
    """A question to the database, and in which order it and its line were heard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.heard: list[str] = []
        self.line = DatabaseLine()
        self.line.changed = lambda: self.heard.append("lost" if self.line.lost else "back")
        self.background = DatabaseBackground("database", self.line)
        self._owner = QObject()
        self._qtbot = qtbot

    def ask(self, job: Callable[[], object]) -> None:
        before = len(self.heard)
        self.background.run(
            self._owner,
            job,
            lambda _: self.heard.append("answer"),
            lambda error: self.heard.append(type(error).__name__),
        )
        self._qtbot.waitUntil(
            lambda: any(word not in ("lost", "back") for word in self.heard[before:])
        )


def refusing_with(error: Exception) -> Callable[[], object]:
    def ask() -> object:
        raise error

    return ask


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    asked = Asked(qtbot)
    yield asked
    asked.background.close()


def test_the_line_turns_before_the_message_and_back_with_the_next_answer(asked: Asked) -> None:
    asked.ask(refusing_with(DATABASE_GONE))
    asked.ask(lambda: None)

    assert asked.heard == ["lost", "OperationalError", "back", "answer"]


def test_a_refusal_is_an_answer_and_a_bug_is_none(asked: Asked) -> None:
    asked.ask(refusing_with(DATABASE_GONE))
    asked.ask(refusing_with(ZeroDivisionError("bug")))
    asked.ask(refusing_with(NotSignedIn()))

    assert asked.heard[2:] == ["ZeroDivisionError", "back", "NotSignedIn"]


@pytest.mark.parametrize("error", [WAITED_TOO_LONG, TOOK_TOO_LONG])
def test_a_database_that_gives_a_statement_up_is_not_lost(asked: Asked, error: Exception) -> None:
    asked.ask(refusing_with(error))

    assert not asked.line.lost
    assert asked.heard == ["DatabaseBusy"]
