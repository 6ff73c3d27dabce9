"""Orders of channels elsewhere as they come to the server: whose, and what they are answered."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from server.channels.interface import Asked, Interface, Message, Reply, Said, Unusable
from server.line import Away, Line
from shared.identity.key_file import ServerKeys
from shared.kernel.clock import Clock
from shared.partners.accounts import Account, read_accounts
from shared.partners.intake import (
    NoSuchAccount,
    OtherContent,
    answer_order,
    judge_order,
)

logger = logging.getLogger(__name__)

# The name of threads that the process leaves when they wait for a database that is frozen.
_THREADS: Final = "job-orders"
# So long a partner that was ended may still ask, and what it asks the database refuses.
_KNOWN_SECONDS: Final = 5.0
# A key that does not fit is said once in so long, or whoever guesses fills the log.
_WARN_SECONDS: Final = 60.0


class OrderIntake:
    """Used on the loop's thread; one connection, on which orders keep their order."""

    def __init__(self, database_url: str, keys: ServerKeys, clock: Clock) -> None:
        self._line = Line(database_url, "shanmen-server-orders", _THREADS)
        self._keys = keys
        self._clock = clock
        self._accounts: Mapping[tuple[str, str], Account] = {}
        self._read_at = -_KNOWN_SECONDS
        self._warned: dict[str, float] = {}

    async def answer(self, interface: Interface, message: Message) -> Reply:
        """Authenticate, judge, record and reply; whatever is wrong is a reply too."""
        try:
            said = await self._answer(interface, message)
        except Unusable as unusable:
            said = unusable.said
            self._warn(interface, said)
        except Away:
            said = Said.AWAY
            self._warn(interface, said)
        return interface.reply(said)

    def close(self) -> None:
        """Let go of the connection."""
        self._line.close()

    async def _answer(self, interface: Interface, message: Message) -> Said:
        name = interface.caller(message)
        account = (await self._known()).get((interface.name, name))
        if account is None:
            raise Unusable(Said.UNKNOWN_ACCOUNT)
        asked = interface.open(message, account.secrets, self._clock.now())
        said = await self._judge(account, asked)
        number = asked.order.channel_no
        logger.info("order %s of %s %s: %s", number, interface.name, name, said.name)
        return said

    async def _judge(self, account: Account, asked: Asked) -> Said:
        def judge(session: Session) -> Said:
            order = asked.order
            if asked.checks:
                return Said[judge_order(session, account.channel, order.items).answer.name]
            return Said[answer_order(session, account, order, asked.digest).name]

        try:
            return await self._line.ask(judge)
        except OtherContent:
            return Said.OTHER_CONTENT
        except NoSuchAccount:
            raise Unusable(Said.UNKNOWN_ACCOUNT) from None

    async def _known(self) -> Mapping[tuple[str, str], Account]:
        if time.monotonic() - self._read_at > _KNOWN_SECONDS:
            found = await self._line.ask(lambda session: read_accounts(session, self._keys))
            self._accounts = {(one.interface, one.account): one for one in found}
            self._read_at = time.monotonic()
        return self._accounts

    def _warn(self, interface: Interface, said: Said) -> None:
        about = f"{interface.name}: {said.name}"
        if time.monotonic() - self._warned.get(about, -_WARN_SECONDS) >= _WARN_SECONDS:
            self._warned[about] = time.monotonic()
            logger.warning("a message was refused: %s", about)
