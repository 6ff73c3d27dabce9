"""What an account, a contract or a voucher is refused for."""

from __future__ import annotations

from dataclasses import dataclass

from shared.database.verb import refusal_of
from shared.kernel.refusal import Refusal


@refusal_of("SM130")
@dataclass(eq=False)
class AccountShort(Refusal):
    """An account has less than is wanted of it: `available` (fen), agreed credit counted in."""

    available: int
    wanted: int


@refusal_of("SM131")
@dataclass(eq=False)
class AccountFull(Refusal):
    """With a top-up an account would hold more (fen) than one member's may; it has `balance`."""

    limit: int
    balance: int


@refusal_of("SM132")
@dataclass(eq=False)
class ContractOver(Refusal):
    """No such contract holds today, or its distributor is frozen."""

    contract: int


@refusal_of("SM133")
@dataclass(eq=False)
class VoucherNotGood(Refusal):
    """A voucher does not pay: UNKNOWN, USED, WITHDRAWN, NOT_YET, OVER, or not so much (AMOUNT)."""

    why: str


@refusal_of("SM134")
@dataclass(eq=False)
class NoSuchAccount(Refusal):
    """There is no such distributor."""
