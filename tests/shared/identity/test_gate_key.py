"""A gate's first key is taken at its word; another one waits until the office has approved it."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.admission.day_look_ups import send_keys
from shared.identity.gate_key import (
    NoKeyWaits,
    judge_gate_key,
    keys_of_today,
    register_gate_key,
    waiting_keys,
)
from shared.identity.sealing import CannotOpen
from shared.site.sign_in import NotPermitted
from tests.shared.identity.people import RING
from tests.shared.stage import GATE, SERVER, Stage

OFFICE = "office_o"
FIRST, OTHER = (X25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))


def serve(stage: Stage) -> None:
    with stage.acting(SERVER) as session:
        send_keys(session, RING)


def register(stage: Stage, key: X25519PrivateKey) -> bool:
    with stage.acting(GATE) as session:
        return register_gate_key(session, key)


def decide(stage: Stage, *, approve: bool, right: str = "site_edit") -> None:
    token = stage.token("3001", "O", (right,))
    with stage.acting(OFFICE) as session:
        (waiting,) = waiting_keys(session)
        judge_gate_key(session, waiting, token, approve=approve)


@pytest.fixture
def replaced(stage: Stage) -> Stage:
    """A gate whose key is in use, and another one that has its login."""
    stage.run("DELETE FROM day_message")
    stage.run("DELETE FROM gate_key")
    assert register(stage, FIRST) is False
    serve(stage)
    assert register(stage, OTHER) is True
    serve(stage)
    return stage


def test_nothing_is_sealed_to_a_key_that_waits_and_the_former_one_goes_on(
    replaced: Stage,
) -> None:
    with replaced.acting(GATE) as session:
        assert keys_of_today(session, FIRST) is not None
        with pytest.raises(CannotOpen):
            keys_of_today(session, OTHER)


def test_once_it_is_approved_it_alone_is_sealed_to(replaced: Stage) -> None:
    decide(replaced, approve=True)
    serve(replaced)

    with replaced.acting(GATE) as session:
        assert keys_of_today(session, OTHER) is not None
        with pytest.raises(CannotOpen):
            keys_of_today(session, FIRST)
    with replaced.acting(OFFICE) as session:
        assert waiting_keys(session) == ()
    audited = replaced.run("SELECT 1 FROM audit_log WHERE action = 'judge_gate_key'")
    assert len(audited) == 1


def test_one_that_is_declined_is_forgotten_and_decided_once(replaced: Stage) -> None:
    token = replaced.token("3001", "O", ("site_edit",))
    with replaced.acting(OFFICE) as session:
        (waiting,) = waiting_keys(session)
        judge_gate_key(session, waiting, token, approve=False)
    with pytest.raises(NoKeyWaits), replaced.acting(OFFICE) as session:
        judge_gate_key(session, waiting, token, approve=True)

    with replaced.acting(GATE) as session:
        assert keys_of_today(session, FIRST) is not None


def test_who_does_not_look_after_the_site_approves_none(replaced: Stage) -> None:
    with pytest.raises(NotPermitted):
        decide(replaced, approve=True, right="sell")
