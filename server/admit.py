"""Admits a PC that the office has registered: `shanmen-admit CODE`.

Makes its database login, and for a window the file of its signing key. From the environment come
ADMIN_URL, a superuser's; PASSWORD_CODE, the PC's own; and KEYS, the folder for the key of a window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from shared.database.engine import office_engine
from shared.site.models import Station
from shared.site.provision import admit_station
from shared.tickets.key_file import make_key_file

CANNOT_START: Final = 2
_WINDOW: Final = "window"


def main() -> int:
    """Admit the PC that is named; 2 with a sentence when it cannot be done."""
    try:
        login = admit(sys.argv[1:], os.environ)
    except KeyError as missing:
        return _give_up(f"缺少环境变量 / the environment lacks {missing.args[0]}")
    except LookupError as unknown:
        code = unknown.args[0]
        return _give_up(f"后台没有登记站点 {code} / the office has registered no station {code}")
    except (ValueError, OSError) as error:
        return _give_up(f"{error}")
    except DBAPIError as error:
        return _give_up(f"数据库不接受 / the database refuses: {error.orig}")
    sys.stdout.write(f"{login}\n")
    return 0


def admit(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Make login and key of the station with the code that is the only argument."""
    if len(arguments) != 1:
        raise ValueError("用法 / usage: shanmen-admit CODE")
    (code,) = arguments
    engine = office_engine(environment["ADMIN_URL"], "shanmen-admit", connections=1)
    try:
        with Session(engine) as session, session.begin():
            login = admit_station(session, code, environment[f"PASSWORD_{code}"])
            kind = session.scalar(select(Station.kind).where(Station.code == code))
            if kind == _WINDOW:
                make_key_file(session, code, Path(environment["KEYS"]) / f"signing-key-{code}.json")
            return login
    finally:
        engine.dispose()


def _give_up(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
