"""The system administrator at an office, with the verbs on the place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.site.place import (
    save_channel,
)
from shared.site.place_facts import (
    NEW,
    ChannelFacts,
    Refunds,
    Settles,
)
from shared.site.place_queries import (
    list_channels,
)
from shared.site.sign_in import StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"
NAME = Bilingual("后山", "Back hill")
BOOTH = ChannelFacts(
    NEW, "booth", Bilingual("代售点", "Booth"), "online", True, None, None, Refunds.HERE,
    Settles.IMMEDIATE, None, (),
)  # fmt: skip


@dataclass
class Administration:
    """The system administrator at the office."""

    stage: Stage
    token: StaffToken

    @contextmanager
    def at_work(self) -> Iterator[Session]:
        with self.stage.acting(OFFICE) as session:
            yield session

    def save(self, channel: ChannelFacts) -> ChannelFacts:
        with self.at_work() as session:
            number = save_channel(session, channel, token=self.token)
            return next(one for one in list_channels(session) if one.id == number)

    def sells(self, channel: ChannelFacts, at: datetime) -> bool:
        answer: bool = self.stage.value(
            "SELECT app.channel_sells(CAST(:id AS smallint), :at)", id=channel.id, at=at
        )
        return answer
