"""What is asked of a database that hangs: nobody waits twice, and nothing piles up behind it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest

from server.line import WAIT_SECONDS, Away, Line

SHORT = 0.02


@contextmanager
def hanging_line() -> Iterator[tuple[Line, threading.Event]]:
    """A line to no database, whose first question ends when the event is set."""
    line, let_go = (
        Line("postgresql://nobody@127.0.0.1:1/none", "shanmen-test", "line"),
        threading.Event(),
    )
    try:
        yield line, let_go
    finally:
        let_go.set()
        line.close()


def test_what_nobody_waits_for_any_more_is_not_asked_afterwards() -> None:
    heard: list[str] = []

    async def ask() -> None:
        with hanging_line() as (line, let_go):
            await _away(line.ask(lambda _: let_go.wait(), SHORT))
            for name in ("second", "third"):
                await _away(line.ask(_say(name, heard), SHORT))
            let_go.set()
            await line.ask(_say("after", heard))

    asyncio.run(ask())

    assert heard == ["after"]


def test_who_comes_while_a_question_hangs_is_sent_away_at_once_however_many_come() -> None:
    async def ask() -> float:
        with hanging_line() as (line, let_go):
            await _away(line.ask(lambda _: let_go.wait(), SHORT))
            until = time.monotonic() + WAIT_SECONDS
            while time.monotonic() < until:
                await _away(line.ask(lambda _: None, SHORT))
            began = time.monotonic()
            await _away(line.ask(lambda _: None))
            return time.monotonic() - began

    assert asyncio.run(ask()) < WAIT_SECONDS / 2


async def _away(asking: Awaitable[object]) -> None:
    with pytest.raises(Away):
        await asking


def _say(name: str, heard: list[str]) -> Callable[[object], None]:
    return lambda _: heard.append(name)
