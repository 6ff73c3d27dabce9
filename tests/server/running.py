"""The server as a process of its own, and a wire to the database that can be cut."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx

Found = TypeVar("Found")
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class RunningServer:
    """`shanmen-server` on a port of its own; its log lines are collected."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    base_url: str = ""

    @classmethod
    def start(cls, database_url: str, *arguments: str) -> RunningServer:
        process = subprocess.Popen(
            [sys.executable, "-m", "server", *(arguments or ("--port", "0"))],
            cwd=ROOT,
            env=os.environ | {"SHANMEN_DATABASE_URL": database_url},
            stderr=subprocess.PIPE,
            text=True,
        )
        running = cls(process)
        threading.Thread(target=running._collect, daemon=True).start()
        return running

    def _collect(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.lines.append(line.rstrip())

    def wait_for_line(self, pattern: str, seconds: float = 60) -> re.Match[str]:
        return wait_until(lambda: self._find(pattern), seconds, lambda: "\n".join(self.lines))

    def _find(self, pattern: str) -> re.Match[str] | None:
        return next((m for line in list(self.lines) if (m := re.search(pattern, line))), None)

    def health(self) -> httpx.Response:
        if not self.base_url:
            self.base_url = self.wait_for_line(r"serving (http://\S+)/healthz")[1]
        return httpx.get(f"{self.base_url}/healthz", timeout=10, trust_env=False)

    def wait_for_health(self, status: int, seconds: float = 60) -> dict[str, Any]:
        def answered() -> dict[str, Any] | None:
            response = self.health()
            return response.json() if response.status_code == status else None

        return wait_until(answered, seconds, lambda: "\n".join(self.lines))

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """Exit code and seconds that stopping took."""
        began = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=15)
        return code, time.monotonic() - began

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        assert self.process.stderr is not None
        self.process.stderr.close()


def wait_until(
    look: Callable[[], Found | None], seconds: float, why: Callable[[], str] = lambda: ""
) -> Found:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if (found := look()) is not None:
            return found
        time.sleep(0.05)
    raise AssertionError(f"nothing within {seconds} s\n{why()}")


class CuttableWire:
    """A TCP relay to the database; cut, all connections are gone; stalled, they say nothing."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self.whole = True
        self._moving = threading.Event()
        self._moving.set()
        self._closed = False
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self.whole = False
        for end in self._open:
            _shut(end)
        self._open.clear()

    def mend(self) -> None:
        self.whole = True

    def stall(self) -> None:
        """Keep every connection and carry nothing more, as a frozen machine does."""
        self._moving.clear()

    def close(self) -> None:
        self._closed = True
        self._moving.set()
        self.cut()
        _shut(self._listener)

    def _accept(self) -> None:
        while not self._closed:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if not self.whole:
                _shut(near)
                continue
            far = socket.create_connection(self._target)
            self._open += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                self._moving.wait()
                sink.sendall(data)
        except OSError:
            pass
        _shut(source)
        _shut(sink)


def _shut(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
