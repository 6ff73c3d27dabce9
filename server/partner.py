"""Lets a platform send orders: `shanmen-partner INTERFACE ACCOUNT`, or `… --end` to let it no more.

From the environment come ADMIN_URL, a superuser's; PERSON_KEYS, the stations' file of person keys,
to whose server the secrets are sealed; and the secrets of the interface: SIGN_KEY, AES_KEY and
AES_IV of ctrip, CLIENT_ID and CLIENT_SECRET of meituan. Asked again, it has other secrets.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from server.channels.door import INTERFACES
from shared.database.engine import office_engine
from shared.identity.key_file import read_station_keys
from shared.partners.accounts import end_account, save_account

CANNOT_START: Final = 2
_CHANNEL: Final = "ota"
_USAGE: Final = "用法 / usage: shanmen-partner ctrip|meituan ACCOUNT [--end]"
_SECRETS: Final = {one.name: one.secrets for one in INTERFACES}
_SECRET: Final = re.compile(r"[\x21-\x7e]{4,200}")
_ACCOUNT: Final = re.compile(r"[\x21-\x7e]{1,64}")
_AES_BYTES: Final = 16


def main() -> int:
    """Let the platform in, or out; 2 with a sentence when it cannot be done."""
    try:
        said = settle(sys.argv[1:], os.environ)
    except KeyError as missing:
        return _give_up(f"缺少环境变量 / the environment lacks {missing.args[0]}")
    except LookupError as unknown:
        return _give_up(f"没有这个账号或渠道 / no such account or channel: {unknown.args[0]}")
    except (ValueError, OSError) as error:
        return _give_up(f"{error}")
    except DBAPIError as error:
        return _give_up(f"数据库不接受 / the database refuses: {error.orig}")
    sys.stdout.write(f"{said}\n")
    return 0


def settle(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Save or end the account that the arguments name; gives a sentence about it."""
    if len(arguments) not in (2, 3) or arguments[0] not in _SECRETS:
        raise ValueError(_USAGE)
    interface, account, *rest = arguments
    if rest not in ([], ["--end"]) or not _ACCOUNT.fullmatch(account):
        raise ValueError(_USAGE)
    engine = office_engine(environment["ADMIN_URL"], "shanmen-partner", connections=1)
    try:
        with Session(engine) as session, session.begin():
            if rest:
                end_account(session, interface, account)
                return f"{interface} {account}: 5 秒内不再接收 / not taken any more within 5 s"
            keys = read_station_keys(Path(environment["PERSON_KEYS"]))
            secrets = _secrets(interface, environment)
            save_account(session, interface, account, _CHANNEL, secrets, keys)
            return f"{interface} {account}: 5 秒内开始接收 / taken within 5 s"
    finally:
        engine.dispose()


def _secrets(interface: str, environment: Mapping[str, str]) -> dict[str, str]:
    secrets = {name: environment[name.upper()] for name in _SECRETS[interface]}
    for name, secret in secrets.items():
        if not _SECRET.fullmatch(secret):
            raise ValueError(f"{name.upper()}: 4–200 个可见的 ASCII 字符 / printable ASCII")
        if name.startswith("aes_") and len(secret) != _AES_BYTES:
            raise ValueError(f"{name.upper()}: 要 16 个字符 / has to be 16 characters")
    return secrets


def _give_up(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
