"""The stand-in for WeChat Pay and Alipay: a small HTTP server with invented money.

`POST /charge {"number", "amount", "code"}`, `GET /charge/NUMBER`, `POST /reverse {"number"}`,
`POST /refund {"number", "charge", "amount"}`, `GET /refund/NUMBER`; each answers {"state",
"transaction"}. It can lose answers and requests, and be gone altogether.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from server.simulated.books import Answer, Books, Manner, manner_of
from server.simulated.refund_books import BackAnswer, BackManner, RefundBooks, back_manner_of

_LOST = frozenset({Manner.ANSWER_LOST, Manner.NEVER_ARRIVES})


class SimulatedCompany:
    """Serves on a loopback port until closed; `books` are what it remembers."""

    def __init__(self, port: int = 0) -> None:
        self.books = Books(time.monotonic)
        self.refunds = RefundBooks(self.books, time.monotonic)
        self._server = _Server(("127.0.0.1", port), self.books, self.refunds)
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

    def __init__(self, address: tuple[str, int], books: Books, refunds: RefundBooks) -> None:
        super().__init__(address, _Request)
        self.books = books
        self.refunds = refunds


class _Request(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Charge, reverse or refund."""
        length = int(self.headers.get("Content-Length", 0))
        asked: dict[str, Any] = json.loads(self.rfile.read(length))
        if self.path == "/reverse":
            self._say(asked["number"], self.server.books.reverse(asked["number"]).state)
        elif self.path == "/charge":
            self._charge(asked)
        elif self.path == "/refund":
            self._refund(asked)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_GET(self) -> None:
        """Tell how a charge or a refund stands."""
        _, what, number = self.path.split("/")
        books = self.server.refunds if what == "refund" else self.server.books
        entry = books.look(number)
        if entry is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._say(number, entry.state)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a line for each request would hide what matters."""

    def _charge(self, asked: dict[str, Any]) -> None:
        manner = manner_of(asked["code"])
        if manner is not Manner.NEVER_ARRIVES:
            entry = self.server.books.charge(
                asked["number"], asked["amount"], manner, asked["code"]
            )
        if manner in _LOST:
            self._hang_up()
        else:
            troubled = manner is Manner.TROUBLED
            self._say(asked["number"], Answer.SYSTEMERROR if troubled else entry.state)

    def _refund(self, asked: dict[str, Any]) -> None:
        number, refunds = asked["number"], self.server.refunds
        charge = self.server.books.look(asked["charge"])
        manner = back_manner_of(charge.code if charge else "")
        first = refunds.first(number)
        if first and manner is BackManner.NEVER_ARRIVES:
            self._hang_up()
            return
        entry = refunds.refund(number, asked["charge"], asked["amount"], manner)
        if first and manner is BackManner.ANSWER_LOST:
            self._hang_up()
        else:
            troubled = first and manner is BackManner.TROUBLED
            self._say(number, BackAnswer.SYSTEMERROR if troubled else entry.state)

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.close()
        self.close_connection = True

    def _say(self, number: str, state: str) -> None:
        said = {"state": state, "transaction": f"SIM{number[-12:].upper()}"}
        body = json.dumps(said).encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
