"""Loads an acquirer's DLL and makes one call to it: all that a crash or a hang of it can take down.

`python bankall_helper.py LIBRARY`: says "ready" once the DLL is loaded, reads one request as a line
of hexadecimal digits, answers with one line. It is a program of its own, for whatever interpreter
fits the DLL, and imports nothing but the standard library. A LIBRARY that ends in .py is a stand-in
that offers the same function.
"""

from __future__ import annotations

import ctypes
import runpy
import sys
from collections.abc import Callable
from typing import Any

REPLY_BYTES = 1024


def load(path: str) -> Callable[..., Any]:
    """Give the function `bankall(char *request, char *reply)`."""
    if path.endswith(".py"):
        function: Callable[..., Any] = runpy.run_path(path)["bankall"]
        return function
    if sys.platform == "win32":
        library: ctypes.CDLL = ctypes.WinDLL(path)  # its functions are stdcall
    else:
        library = ctypes.CDLL(path)
    library.bankall.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    return library.bankall


def main() -> None:
    """Load, call once, answer."""
    bankall = load(sys.argv[1])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    request = bytes.fromhex(sys.stdin.readline().strip())
    reply = ctypes.create_string_buffer(REPLY_BYTES)
    bankall(ctypes.create_string_buffer(request), reply)
    sys.stdout.write(reply.raw.hex() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
