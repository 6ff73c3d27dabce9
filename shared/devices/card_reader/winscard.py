"""The system's smart-card service by its C interface: pcscd on Linux, WinSCard on Windows.

By ctypes and not by pyscard: that has no wheel for Linux, and its monitoring ends silently when the
service restarts (devices.md 3.3). What is needed are eight calls.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import POINTER, byref, c_char, c_char_p, c_size_t, c_ubyte, c_uint32, c_ulong, c_void_p
from typing import Any, Final

from shared.devices.card_reader.service import ReaderState, ServiceCode, ServiceError

_WINDOWS: Final = sys.platform == "win32"
_LIBRARY: Final = "WinSCard.dll" if _WINDOWS else "libpcsclite.so.1"
_SUFFIX: Final = "A" if _WINDOWS else ""
_Double: Final[Any] = c_uint32 if _WINDOWS else c_ulong
_SCOPE_SYSTEM, _SHARE_SHARED, _LEAVE_CARD, _EITHER_PROTOCOL = 2, 2, 0, 3
_LONGEST_ANSWER: Final = 264
_CODE_BITS: Final = 0xFFFFFFFF


class _State(ctypes.Structure):
    _fields_ = (
        ("reader", c_char_p),
        ("user_data", c_void_p),
        ("known", _Double),
        ("now", _Double),
        ("length", _Double),
        ("atr", c_ubyte * (36 if _WINDOWS else 33)),
    )


class _Protocol(ctypes.Structure):
    _fields_ = (("protocol", _Double), ("length", _Double))


class WinscardService:
    """A context of the service of this machine. Raises ServiceError from the first call on."""

    def __init__(self) -> None:
        self._library = _load()
        self._context = c_size_t()
        self._call("SCardEstablishContext", _SCOPE_SYSTEM, None, None, byref(self._context))

    def readers(self) -> tuple[str, ...]:
        """List the readers by name."""
        length = _Double(0)
        try:
            self._call("SCardListReaders" + _SUFFIX, self._context, None, None, byref(length))
        except ServiceError as error:
            if error.code == ServiceCode.NO_READERS:
                return ()
            raise
        names = (c_char * length.value)()
        self._call("SCardListReaders" + _SUFFIX, self._context, None, names, byref(length))
        return tuple(name.decode("utf-8", "replace") for name in names.raw.split(b"\0") if name)

    def wait(self, reader: str, known: ReaderState, seconds: float) -> ReaderState:
        """Wait until a reader is in another state."""
        state = _State(reader.encode(), None, int(known), 0, 0)
        milliseconds = _Double(max(round(seconds * 1000), 0))
        name = "SCardGetStatusChange" + _SUFFIX
        try:
            self._call(name, self._context, milliseconds, byref(state), _Double(1))
        except ServiceError as error:
            if error.code == ServiceCode.TIMEOUT:
                return known
            raise
        return ReaderState(state.now & 0xFFFF & ~ReaderState.CHANGED)

    def exchange(self, reader: str, command: bytes) -> bytes:
        """Connect, ask once, disconnect: another program may want the card as well."""
        handle, protocol = c_size_t(), _Double()
        name = "SCardConnect" + _SUFFIX
        self._call(
            name, self._context, reader.encode(), _Double(_SHARE_SHARED),
            _Double(_EITHER_PROTOCOL), byref(handle), byref(protocol),
        )  # fmt: skip
        try:
            return self._transmit(handle, protocol.value, command)
        finally:
            self._library["SCardDisconnect"](handle, _Double(_LEAVE_CARD))

    def close(self) -> None:
        """Release the context."""
        self._library["SCardReleaseContext"](self._context)

    def _transmit(self, handle: c_size_t, protocol: int, command: bytes) -> bytes:
        head = _Protocol(protocol, ctypes.sizeof(_Protocol))
        answer, length = (c_ubyte * _LONGEST_ANSWER)(), _Double(_LONGEST_ANSWER)
        self._call(
            "SCardTransmit", handle, byref(head), command, _Double(len(command)), None,
            answer, byref(length),
        )  # fmt: skip
        return bytes(answer[: length.value])

    def _call(self, name: str, *arguments: Any) -> None:
        code = self._library[name](*arguments) & _CODE_BITS
        if code:
            raise ServiceError(code, name)


def _load() -> Any:
    try:
        library = ctypes.CDLL(_LIBRARY)
        library["SCardEstablishContext"].argtypes = [_Double, c_void_p, c_void_p, POINTER(c_size_t)]
    except (OSError, AttributeError) as error:
        raise ServiceError(0, _LIBRARY) from error
    return library
