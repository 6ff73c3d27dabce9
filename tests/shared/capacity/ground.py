"""A series of its own with editions of its own patterns, for tests of timeslots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy.dialects.postgresql import Range

from shared.capacity.lay_slots import Laid, lay_slots
from shared.capacity.models import SlotPattern, SlotShare, TimeslotSeries
from shared.catalogue.days import Days
from shared.catalogue.draft import PatternFacts
from shared.catalogue.models import Edition
from shared.kernel.locale import Bilingual
from shared.site.provision import add_station
from shared.site.sign_in import StaffToken
from tests.shared.stage import RIGHTS, SERVER, Stage

OFFICE = "office_o9"


@dataclass
class SlotGround:
    """A stage with a series that has no timeslots yet."""

    stage: Stage
    series: int

    @classmethod
    def on(cls, stage: Stage) -> SlotGround:
        # what the park has laid is none of the tests' business
        stage.run("UPDATE timeslot SET pattern_id = NULL")
        stage.run("DELETE FROM slot_release")
        series = TimeslotSeries(code="balloon", name_zh="热气球", name_en="Balloon")
        stage.session.add(series)
        stage.session.flush()
        return cls(stage, series.id)

    @property
    def today(self) -> date:
        return self.stage.today

    def day(self, ahead: int) -> date:
        """So many days from today on."""
        return self.today + timedelta(days=ahead)

    def pattern(self, quota: int = 100, **fields: Any) -> PatternFacts:
        """A pattern of the series, for each whole day unless `fields` say otherwise."""
        return PatternFacts(series_id=self.series, visit_days=Days(), quota=quota, **fields)

    def put_in_force(self, *patterns: PatternFacts, since: datetime | None = None) -> int:
        """An edition with these patterns, in force at once or from an instant on; gives its id."""
        edition = self.checked(*patterns)
        edition.state, edition.in_force_from = "IN_FORCE", since or datetime.now(UTC)
        self.stage.session.flush()
        return edition.id

    def checked(self, *patterns: PatternFacts) -> Edition:
        """An edition that is not in force."""
        now = datetime.now(UTC)
        edition = Edition(title="试", state="DRAFT", made_at=now)
        self.stage.session.add(edition)
        self.stage.session.flush()
        for pattern in patterns:
            self._add(edition.id, pattern)
        edition.state, edition.checked_at = "CHECKED", now
        self.stage.session.flush()
        return edition

    def office(self, *rights: str) -> StaffToken:
        """A person signed in at an office PC, who may change capacity unless told otherwise."""
        add_station(
            self.stage.session,
            code="O9",
            kind="office",
            name=Bilingual("办公室", "Office"),
            password="unused",
        )
        return self.stage.token(station="O9", rights=rights or (*RIGHTS, "capacity_edit"))

    def slot(self, day: date, starts: str | None = None) -> int:
        """The id of a timeslot by its start."""
        found: int = self.stage.value(
            "SELECT id FROM timeslot WHERE series_id = :series AND day = :day"
            " AND starts IS NOT DISTINCT FROM CAST(:starts AS time)",
            series=self.series,
            day=day,
            starts=starts,
        )
        return found

    def slots(self, day: date) -> list[tuple[Any, ...]]:
        """(start, end, quota, free, state) of the timeslots of a day."""
        rows = self.stage.run(
            "SELECT t.starts::text, t.ends::text, t.quota, app.free_places(t.id), t.state::text"
            " FROM timeslot AS t WHERE series_id = :series AND day = :day ORDER BY t.starts",
            series=self.series,
            day=day,
        )
        return [tuple(row) for row in rows]

    def pools(self, slot: int) -> dict[str, int]:
        """Free places by pool."""
        rows = self.stage.run(
            "SELECT pool, sum(free)::integer FROM place WHERE timeslot_id = :slot GROUP BY pool",
            slot=slot,
        )
        return dict(map(tuple, rows))

    def take(self, slot: int, wanted: int, pool: str = "window") -> None:
        """Sell places."""
        with self.stage.session.begin_nested():
            self.stage.run("SELECT app.take_places(:s, :p, :w)", s=slot, p=pool, w=wanted)

    def _add(self, edition_id: int, pattern: PatternFacts) -> None:
        row = SlotPattern(
            edition_id=edition_id,
            series_id=pattern.series_id,
            visit_days=Range(pattern.visit_days.first, pattern.visit_days.until),
            weekdays=pattern.weekdays,
            holidays=pattern.holidays,
            opens=pattern.opens,
            closes=pattern.closes,
            minutes=pattern.minutes,
            quota=pattern.quota,
            early_minutes=pattern.early_minutes,
            late_minutes=pattern.late_minutes,
        )
        self.stage.session.add(row)
        self.stage.session.flush()
        self.stage.session.add_all(
            SlotShare(
                pattern_id=row.id,
                pool=share.pool,
                places=share.places,
                release_minutes=share.release_minutes,
            )
            for share in pattern.shares
        )
        self.stage.session.flush()


def lay(ground: SlotGround, ahead: int = 1, days: int = 1) -> Laid:
    """Lay days from so many days ahead on, as the server does."""
    with ground.stage.acting(SERVER) as session:
        return lay_slots(session, ground.day(ahead), days)


def hourly(ground: SlotGround, quota: int = 100) -> PatternFacts:
    """Two slots a day, from nine to eleven."""
    return ground.pattern(quota, opens=time(9), closes=time(11), minutes=60)
