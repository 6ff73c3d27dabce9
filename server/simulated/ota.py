"""The stand-in for an OTA: a small HTTP server with a shelf of what it may sell.

`POST /stock {"day", "as_of", "open", "closed", "closed_times"}` puts the shelf of a day; an older
`as_of` than the last one is taken and changes nothing. It can be in trouble, or refuse.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Shelf:
    """What the OTA sells by day, as it was told last; `answer` is what it says to a notice."""

    days: dict[str, dict[str, Any]] = field(default_factory=dict)
    heard: int = 0
    answer: HTTPStatus = HTTPStatus.OK

    def put(self, notice: dict[str, Any]) -> HTTPStatus:
        """Take a notice in, unless the OTA is not in the mood."""
        self.heard += 1
        if self.answer is HTTPStatus.OK:
            last = self.days.get(notice["day"])
            if last is None or last["as_of"] <= notice["as_of"]:
                self.days[notice["day"]] = notice
        return self.answer

    def sells(self, day: str, product: str) -> bool:
        """Tell whether the OTA would sell a ticket type of a day."""
        return day not in self.days or product in self.days[day]["open"]


class SimulatedOta:
    """Serves on a loopback port until closed; `shelf` is what it remembers."""

    def __init__(self, port: int = 0) -> None:
        self.shelf = Shelf()
        self._server = _Server(("127.0.0.1", port), self.shelf)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.daemon = True
        self._thread.start()

    @property
    def url(self) -> str:
        """Give where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        """Hang up on everybody."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], shelf: Shelf) -> None:
        super().__init__(address, _Request)
        self.shelf = shelf


class _Request(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Take a notice."""
        length = int(self.headers.get("Content-Length", 0))
        notice: dict[str, Any] = json.loads(self.rfile.read(length))
        found = self.path == "/stock"
        self.send_response(self.server.shelf.put(notice) if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a line for each request would hide what matters."""
