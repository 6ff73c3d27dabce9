"""The rooms of the back office, in the order of the rail: one line each."""

from __future__ import annotations

from typing import Final

from boxoffice.back_office.room import BackOfficeRoom

ROOMS: Final[tuple[BackOfficeRoom, ...]] = ()
