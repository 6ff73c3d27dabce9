"""A token is good at its own station, for its rights, while it is used."""

from __future__ import annotations

import pytest

from shared.database.verb import record
from shared.site.sign_in import NotPermitted, NotSignedIn, NotThisStation, StaffToken, sign_out
from tests.shared.stage import OTHER_WINDOW, SERVER, WINDOW, Stage


def use(stage: Stage, token: StaffToken, login: str = WINDOW) -> None:
    """Call a verb that needs the right to sell; the job is nobody's, so that nothing is done."""
    document = {"job": "019fd8a0-0000-7000-8000-000000000001", "state": "PRINTED"}
    with stage.acting(login) as session:
        assert record(session, "record_print", document, token.value) is False


def age(stage: Stage, token: StaffToken, interval: str) -> None:
    stage.run(
        f"UPDATE staff_token SET used_at = clock_timestamp() - interval '{interval}'"
        " WHERE digest = sha256(convert_to(:t, 'UTF8'))",
        t=token.value,
    )


def idle_seconds(stage: Stage, token: StaffToken) -> int:
    idle: int = stage.value(
        "SELECT extract(epoch FROM clock_timestamp() - used_at)::integer FROM staff_token"
        " WHERE digest = sha256(convert_to(:t, 'UTF8'))",
        t=token.value,
    )
    return idle


def test_a_fresh_token_is_good_at_its_station(stage: Stage) -> None:
    use(stage, stage.token())


def test_a_token_is_bound_to_its_station(stage: Stage) -> None:
    token = stage.token()

    with pytest.raises(NotSignedIn):
        use(stage, token, OTHER_WINDOW)


@pytest.mark.parametrize("value", ["", "made up", "'; DROP TABLE staff; --", "票"])
def test_a_made_up_token_is_not_signed_in(stage: Stage, value: str) -> None:
    with pytest.raises(NotSignedIn):
        use(stage, StaffToken(value, 1, "1001", "?", frozenset()))


def test_a_token_signed_out_is_not_signed_in(stage: Stage) -> None:
    token = stage.token()
    with stage.acting(WINDOW) as session:
        sign_out(session, token)

    with pytest.raises(NotSignedIn):
        use(stage, token)


def test_a_token_of_another_station_is_not_signed_out(stage: Stage) -> None:
    token = stage.token()

    with stage.acting(OTHER_WINDOW) as session:
        sign_out(session, token)

    use(stage, token)


def test_a_token_idles_out_after_six_minutes(stage: Stage) -> None:
    token = stage.token()
    age(stage, token, "6 minutes")

    with pytest.raises(NotSignedIn):
        use(stage, token)


def test_a_token_lives_on_while_it_is_used(stage: Stage) -> None:
    token = stage.token()
    age(stage, token, "5 minutes 50 seconds")

    use(stage, token)

    assert idle_seconds(stage, token) == 0


def test_a_token_used_just_now_is_not_written_again(stage: Stage) -> None:
    token = stage.token()
    age(stage, token, "20 seconds")

    use(stage, token)

    assert idle_seconds(stage, token) == 20


def test_a_missing_right_is_named(stage: Stage) -> None:
    token = stage.token(rights=("report",))

    with pytest.raises(NotPermitted) as refused:
        use(stage, token)

    assert refused.value.right == "sell"


def test_a_login_that_is_no_station_is_told_so(stage: Stage) -> None:
    token = stage.token()
    stage.run("UPDATE station SET login = 'nobody_here' WHERE code = '2'")

    with pytest.raises(NotThisStation):
        use(stage, token)


def test_the_server_has_no_till(stage: Stage) -> None:
    granted = stage.value(
        "SELECT has_function_privilege(:role, 'app.record_print(jsonb, text)', 'EXECUTE')",
        role=SERVER,
    )

    assert granted is False
