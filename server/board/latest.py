"""The board of this moment, for everybody who looks at it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Final

from server.board.document import board_document, course_document
from shared.capacity.board import FlowBoard, FlowCourse

# A proxy or a browser gives a silent line up sooner or later.
SAY_SOMETHING_SECONDS: Final = 5.0


class LatestBoard:
    """Holds what was seen last, as it is sent; wakes who waits for news. On the loop's thread."""

    def __init__(self) -> None:
        self.figures = ""
        self.course = ""
        self.version = 0
        self._said = ""
        self._news = asyncio.Event()

    def show(self, board: FlowBoard, course: FlowCourse) -> None:
        """Take what was seen now; sent only if it says something new but the time."""
        self.course = json.dumps(course_document(course))
        document = board_document(board, course)
        said = json.dumps(document | {"at": ""})
        self.figures = json.dumps(document)
        if said != self._said:
            self._said = said
            self.version += 1
            news, self._news = self._news, asyncio.Event()
            news.set()

    async def after(self, version: int) -> int:
        """Wait until there is something newer than `version`, a while at most; gives the newest."""
        if self.version == version:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), SAY_SOMETHING_SECONDS)
        return self.version
