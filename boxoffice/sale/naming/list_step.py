"""Reads a file of names that was dropped, pasted or chosen, behind the page."""

from __future__ import annotations

import logging
from pathlib import Path

from boxoffice.sale.naming.list_file import NoList, read_list_file
from boxoffice.sale.naming.messages import NamingMessages
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.question import Question

logger = logging.getLogger(__name__)


class ListStep:
    """What stands in the file is then filled in as if it had been pasted."""

    def __init__(self, panel: NamingPanel, question: Question, messages: NamingMessages) -> None:
        self._panel = panel
        self._question = question
        self._messages = messages
        panel.file_given.connect(self._read)

    def _read(self, path: str) -> None:
        self._question.ask(
            lambda: read_list_file(Path(path)), self._panel.list_pasted.emit, self._not_read
        )

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, (NoList, OSError)):
            logger.error("a list of names was not read", exc_info=error)
        self._messages.say_no_file()
