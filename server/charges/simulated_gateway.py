"""Speaks to the stand-in for payment companies, and to nothing real."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import httpx

from server.charges.gateway import NEVER_ARRIVED, UNREACHABLE
from shared.payments.charges import ChargeState
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.send_back import BackOutcome
from shared.payments.settle import Claim, Outcome

_TIMEOUT: Final = httpx.Timeout(6.0, connect=1.5)
_ASK_AGAIN_SECONDS: Final = 2.0
_STATES: Final = {
    "SUCCESS": ChargeState.SUCCEEDED,
    "USERPAYING": ChargeState.ASKING,
    "SYSTEMERROR": ChargeState.ASKING,
    "REVOKED": ChargeState.REVERSED,
}
_BACK_STATES: Final = {
    "SUCCESS": PaybackState.SUCCEEDED,
    "PROCESSING": PaybackState.ASKING,
    "SYSTEMERROR": PaybackState.ASKING,
}


class SimulatedGateway:
    """A thin client of server/simulated; `name` is what the database refuses where it is live."""

    name = "simulated"

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url, timeout=_TIMEOUT, trust_env=False)

    def charge(self, claim: Claim) -> Outcome:
        """Ask for the money. Only a connection that never came about proves that it did not."""
        body = {"number": claim.id.hex, "amount": claim.amount.fen, "code": claim.code}
        try:
            return _outcome(self._http.post("/charge", json=body))
        except (httpx.ConnectError, httpx.ConnectTimeout):
            return Outcome(ChargeState.FAILED, reason=UNREACHABLE)
        except httpx.HTTPError:
            return _unknown()

    def ask(self, charge_id: UUID) -> Outcome:
        """Ask what became of it; a charge that the company never saw is closed there for ever."""
        try:
            answer = self._http.get(f"/charge/{charge_id.hex}")
            if answer.status_code != httpx.codes.NOT_FOUND:
                return _outcome(answer)
            closed = self._http.post("/reverse", json={"number": charge_id.hex})
        except httpx.HTTPError:
            return _unknown()
        if _outcome(closed).state is ChargeState.REVERSED:
            return Outcome(ChargeState.FAILED, reason=NEVER_ARRIVED)
        return _unknown()

    def reverse(self, charge_id: UUID) -> Outcome:
        """Give it back."""
        again = Outcome(ChargeState.REVERSING, after=_ASK_AGAIN_SECONDS)
        try:
            answer = _outcome(self._http.post("/reverse", json={"number": charge_id.hex}))
        except httpx.HTTPError:
            return again
        return answer if answer.state is ChargeState.REVERSED else again

    def pay_back(self, payback: PaybackSeen) -> BackOutcome:
        """Send it back; whatever goes wrong on the way is asked after."""
        body = {
            "number": payback.id.hex,
            "charge": payback.source.hex if payback.source else "",
            "amount": payback.amount.fen,
        }
        try:
            return _back_outcome(self._http.post("/refund", json=body))
        except httpx.HTTPError:
            return _back_unknown()

    def ask_back(self, payback_id: UUID) -> BackOutcome:
        """Ask what became of it."""
        try:
            answer = self._http.get(f"/refund/{payback_id.hex}")
        except httpx.HTTPError:
            return _back_unknown()
        if answer.status_code == httpx.codes.NOT_FOUND:
            return BackOutcome(PaybackState.ASKING, unseen=True)
        return _back_outcome(answer)


def _back_unknown() -> BackOutcome:
    return BackOutcome(PaybackState.ASKING, reason=UNREACHABLE)


def _back_outcome(response: httpx.Response) -> BackOutcome:
    if not response.is_success:
        return _back_unknown()
    answer = response.json()
    word = answer["state"]
    state = _BACK_STATES.get(word, PaybackState.FAILED)
    reason = None if state is PaybackState.SUCCEEDED else word
    return BackOutcome(state, answer.get("transaction"), reason)


def _unknown() -> Outcome:
    return Outcome(ChargeState.ASKING, reason=UNREACHABLE, after=_ASK_AGAIN_SECONDS)


def _outcome(response: httpx.Response) -> Outcome:
    if not response.is_success:
        return _unknown()
    answer = response.json()
    word = answer["state"]
    state = _STATES.get(word, ChargeState.FAILED)
    reason = None if state is ChargeState.SUCCEEDED else word
    after = _ASK_AGAIN_SECONDS if state is ChargeState.ASKING else 0.0
    return Outcome(state, answer.get("transaction"), reason, after)
