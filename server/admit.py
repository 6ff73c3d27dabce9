"""Admits a PC or handheld that the office has registered: `shanmen-admit CODE`.

Makes its database login, and for a window the file of its signing key. From the environment come
ADMIN_URL, a superuser's; PASSWORD_CODE, the PC's own; and KEYS, the folder for the key of a window.
A handheld has no password of its own: KEYS holds the server's key of handhelds, made with the first
one, and what is typed at the device is a code. Admitted again, it is another device from then on.
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
from shared.site.handhelds import CODE_MINUTES, invite, login_password, read_or_make_key
from shared.site.provision import admit_station
from shared.site.station_models import Station
from shared.tickets.key_file import make_key_file

CANNOT_START: Final = 2
HANDHELD_KEY: Final = "handhelds.key"
_SIGNERS: Final = ("window", "kiosk", "online", "ota")


def main() -> int:
    """Admit the PC that is named; 2 with a sentence when it cannot be done."""
    try:
        said = admit(sys.argv[1:], os.environ)
    except KeyError as missing:
        return _give_up(f"缺少环境变量 / the environment lacks {missing.args[0]}")
    except LookupError as unknown:
        code = unknown.args[0]
        return _give_up(f"后台没有登记站点 {code} / the office has registered no station {code}")
    except (ValueError, OSError) as error:
        return _give_up(f"{error}")
    except DBAPIError as error:
        return _give_up(f"数据库不接受 / the database refuses: {error.orig}")
    sys.stdout.write(f"{said}\n")
    return 0


def admit(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Make login and key of the station with the code that is the only argument; gives the login.

    With that of a handheld comes the code that is typed there.
    """
    if len(arguments) != 1:
        raise ValueError("用法 / usage: shanmen-admit CODE")
    (code,) = arguments
    engine = office_engine(environment["ADMIN_URL"], "shanmen-admit", connections=1)
    try:
        with Session(engine) as session, session.begin():
            kind = session.scalar(select(Station.kind).where(Station.code == code))
            if kind == "handheld":
                return _admit_handheld(session, code, Path(environment["KEYS"]) / HANDHELD_KEY)
            login = admit_station(session, code, environment[f"PASSWORD_{code}"])
            if kind in _SIGNERS:
                make_key_file(session, code, Path(environment["KEYS"]) / f"signing-key-{code}.json")
            return login
    finally:
        engine.dispose()


def _admit_handheld(session: Session, code: str, key_file: Path) -> str:
    station = session.scalars(select(Station).where(Station.code == code)).one()
    login = admit_station(session, code, login_password(read_or_make_key(key_file), station.login))
    typed = invite(session, code)
    until = f"{CODE_MINUTES} 分钟内有效 / valid for {CODE_MINUTES} minutes"
    return f"{login}\n登记码 / enrolment code: {typed} ({until})"


def _give_up(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
