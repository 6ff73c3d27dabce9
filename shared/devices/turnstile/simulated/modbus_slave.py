"""The slave's end of Modbus, RTU or TCP: takes requests apart, answers them. No driver's code."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer
from shared.devices.turnstile.simulated.board_faults import BoardFaults, say

Result = TypeVar("Result")
ILLEGAL_FUNCTION, ILLEGAL_ADDRESS, ILLEGAL_VALUE = 1, 2, 3


class Illegal(Exception):
    """The request cannot be obeyed; answered by an exception of this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ModbusSlave:
    """A board on a TCP port or on the `peer` given; a subclass says what it does.

    `requests` keeps every good request. All deeds happen in order on one thread.
    """

    def __init__(
        self, address: int, port: int = 0, *, peer: Peer | None = None, over_tcp: bool = False
    ) -> None:
        self.address = address
        self._over_tcp = over_tcp
        self.faults = BoardFaults()
        self.requests: list[bytes] = []
        self._heard = b""
        self._deeds = Deeds("simulated-modbus")
        self._peer = peer or TcpPeer(port)

    def start(self) -> None:
        """Begin to listen, once the subclass is whole."""
        self._peer.start(lambda data: self._deeds.do(lambda: self._hear(data)))

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def wait_until_connected(self, timeout_seconds: float) -> bool:
        """Wait for a driver and tell whether one came."""
        return self._peer.connected.wait(timeout_seconds)

    def vanish(self) -> Future[None]:
        """Be unplugged."""
        return self._deeds.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again."""
        return self._deeds.do(self._peer.come_back)

    def do(self, deed: Callable[[], Result]) -> Future[Result]:
        """Have something happen at the board, in its turn."""
        return self._deeds.do(deed)

    def close(self) -> None:
        """Go away for good."""
        self._deeds.close()
        self._peer.close()

    def obey(self, function: int, data: bytes) -> bytes:
        """Do what is asked and give the answer after the function; raises Illegal."""
        raise Illegal(ILLEGAL_FUNCTION)

    def _hear(self, data: bytes) -> None:
        if self.faults.echoes:
            self._peer.send(data)
        if self.faults.deaf:
            return
        self._heard += data
        if self._over_tcp:
            self._hear_tcp()
            return
        while self._heard:
            size = _request_bytes(self._heard)
            if len(self._heard) < size:
                return
            one = self._heard[:size]
            if _crc(one[:-2]) != one[-2:] or one[0] != self.address:
                self._heard = self._heard[1:]
                continue
            self._heard = self._heard[size:]
            self.requests.append(one)
            self._answer(one)

    def _hear_tcp(self) -> None:
        while len(self._heard) >= 6:
            size = 6 + int.from_bytes(self._heard[4:6], "big")
            if len(self._heard) < size:
                return
            one, self._heard = self._heard[:size], self._heard[size:]
            self.requests.append(one)
            try:
                body = one[6:8] + self.obey(one[7], one[8:])
            except Illegal as illegal:
                body = bytes((one[6], one[7] | 0x80, illegal.code))
            answer = one[:4] + len(body).to_bytes(2, "big") + body
            say(answer, self.faults, self._peer, self._deeds)

    def _answer(self, request: bytes) -> None:
        function = request[1]
        try:
            body = request[:2] + self.obey(function, request[2:-2])
        except Illegal as illegal:
            body = bytes((request[0], function | 0x80, illegal.code))
        say(body + _crc(body), self.faults, self._peer, self._deeds)


def _request_bytes(heard: bytes) -> int:
    """Tell how long a request is that begins here."""
    writes_several = len(heard) > 6 and heard[1] in (0x0F, 0x10)
    return 9 + heard[6] if writes_several else 8


def _crc(data: bytes) -> bytes:
    rest = 0xFFFF
    for byte in data:
        rest ^= byte
        for _ in range(8):
            odd = rest % 2
            rest //= 2
            if odd:
                rest ^= 0xA001
    return bytes((rest % 256, rest // 256))
