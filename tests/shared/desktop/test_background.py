from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from shared.desktop.background import Background


@pytest.fixture
def background() -> Background:
    return Background("test")


def test_an_answer_comes_home_to_the_thread_that_asked(
    qtbot: QtBot, background: Background
) -> None:
    answers: list[tuple[str, QThread]] = []
    workers: list[str] = []
    owner = QObject()

    def job() -> str:
        workers.append(threading.current_thread().name)
        return "answer"

    background.run(
        owner, job, lambda answer: answers.append((answer, QThread.currentThread())), pytest.fail
    )
    qtbot.waitUntil(lambda: len(answers) == 1)

    assert answers == [("answer", QThread.currentThread())]
    assert workers[0].startswith("test")
    background.close()


def test_an_error_comes_home_too(qtbot: QtBot, background: Background) -> None:
    errors: list[Exception] = []
    owner = QObject()
    background.run(owner, lambda: 1 // 0, lambda _: pytest.fail("answered"), errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)

    assert isinstance(errors[0], ZeroDivisionError)
    background.close()


def test_jobs_keep_their_order(qtbot: QtBot, background: Background) -> None:
    done: list[int] = []
    owner = QObject()
    for number in range(20):
        background.run(owner, lambda number=number: number, done.append, pytest.fail)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 20)

    assert done == list(range(20))
    background.close()


def test_an_answer_never_arrives_inside_the_call_that_asked(
    qtbot: QtBot, background: Background
) -> None:
    done: list[int] = []
    background.run(background, lambda: 1, done.append, pytest.fail)

    assert done == []
    qtbot.waitUntil(lambda: done == [1])
    background.close()


def test_nothing_is_delivered_to_an_owner_that_is_gone(
    qtbot: QtBot, background: Background
) -> None:
    gate = threading.Event()
    done: list[int] = []
    owner, other = QObject(), QObject()
    background.run(owner, lambda: gate.wait(5), lambda _: done.append(1), pytest.fail)
    background.run(other, lambda: 2, done.append, pytest.fail)
    owner.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.waitUntil(lambda: done == [2])
    background.close()


def test_after_closing_nothing_is_run_or_answered(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()
    done: list[int] = []
    background.run(background, lambda: gate.wait(5), lambda _: done.append(1), pytest.fail)
    background.run(background, lambda: 2, done.append, pytest.fail)
    gate.set()
    background.close()
    background.run(background, lambda: 3, done.append, pytest.fail)
    qtbot.wait(30)

    assert done == []
