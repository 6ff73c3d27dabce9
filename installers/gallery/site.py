"""The park that the programs of the gallery stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import psycopg

from installers.demonstration.park import Park

# Names as long as a site may have them: what a screen shows of them may end in "…".
LONG_ZH: Final = "（含往返索道与观光车及玻璃栈道）"
LONG_EN: Final = " (with cable car both ways, shuttle and glass walkway)"
_NAMED: Final = ("ticket_type", "ticket_terms", "zone", "station", "lane", "site", "channel")


@dataclass(frozen=True, slots=True)
class Site:
    """A park in a database, and the superuser's URL of that."""

    admin_url: str = field(repr=False)
    park: Park

    def run(self, statement: str) -> None:
        """Change something as the superuser."""
        with psycopg.connect(self.admin_url) as root:
            root.execute(statement)

    def lose(self) -> None:
        """Let no program reach the database."""
        self._open("false")
        with psycopg.connect(self._elsewhere(), autocommit=True) as root:
            root.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                [self._name],
            )

    def come_back(self) -> None:
        """Let them reach it again."""
        self._open("true")

    def _open(self, allowed: str) -> None:
        with psycopg.connect(self._elsewhere(), autocommit=True) as root:
            root.execute(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS {allowed}')

    @property
    def _name(self) -> str:
        return self.admin_url.rpartition("/")[2].partition("?")[0]

    def _elsewhere(self) -> str:
        start, _, rest = self.admin_url.rpartition("/")
        return f"{start}/postgres{rest[len(self._name) :]}"


def names_of(admin_url: str) -> frozenset[str]:
    """Give every name that a park has for something: data, which may be too long for a place."""
    with psycopg.connect(admin_url) as root:
        return frozenset(
            str(name)
            for table in _NAMED
            for row in root.execute(f"SELECT name_zh, name_en FROM app.{table}")  # noqa: S608
            for name in row
        )


def lengthen_names(admin_url: str) -> None:
    """Give everything of a park the longest names that are to be expected."""
    with psycopg.connect(admin_url) as root:
        root.execute("SET session_replication_role = replica")
        for table in _NAMED:
            root.execute(
                f"UPDATE app.{table} SET name_zh = name_zh || %s, name_en = name_en || %s",  # noqa: S608
                [LONG_ZH, LONG_EN],
            )
        root.execute("DELETE FROM app.judged_line")
        root.execute("UPDATE app.ground_version SET version = version + 1")
