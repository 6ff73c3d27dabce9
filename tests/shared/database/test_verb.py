"""A verb is one statement, and its SQLSTATEs are refusals."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, refusal_of, sqlstate_of
from shared.kernel.refusal import Refusal
from tests.shared.stage import Stage


@refusal_of("SMT01")
@dataclass(eq=False)
class TestRefusal(Refusal):
    __test__ = False

    wanted: int
    day: str


def verb(stage: Stage, body: str) -> None:
    """Make the verb app.try_out for this transaction."""
    stage.session.connection().exec_driver_sql(
        "CREATE FUNCTION app.try_out(document jsonb, token text) RETURNS jsonb"
        f" LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    )


def test_document_and_token_arrive_and_the_answer_comes_back(stage: Stage) -> None:
    verb(stage, "RETURN jsonb_build_array(document, token);")
    document = {"name": "鹿鸣山 'quoted' %s :x", "list": [1, None, True]}

    assert record(stage.session, "try_out", document, "tok") == [document, "tok"]


def test_without_a_token_an_empty_one_is_sent(stage: Stage) -> None:
    verb(stage, "RETURN to_jsonb(token);")

    assert record(stage.session, "try_out", {}) == ""


def test_a_verb_may_answer_nothing(stage: Stage) -> None:
    verb(stage, "RETURN NULL;")

    assert record(stage.session, "try_out", {}) is None


def test_one_of_our_sqlstates_becomes_its_refusal_with_the_facts(stage: Stage) -> None:
    facts = json.dumps({"wanted": 3, "day": "2026-10-03"})
    verb(stage, f"PERFORM app.refuse('SMT01', 'no', '{facts}');")

    with pytest.raises(TestRefusal) as refused, stage.session.begin_nested():
        record(stage.session, "try_out", {})

    assert (refused.value.wanted, refused.value.day) == (3, "2026-10-03")


def test_a_refusal_hides_where_it_came_from(stage: Stage) -> None:
    verb(stage, """PERFORM app.refuse('SMT01', 'no', '{"wanted": 1, "day": ""}');""")

    with pytest.raises(TestRefusal) as refused, stage.session.begin_nested():
        record(stage.session, "try_out", {})

    assert refused.value.__suppress_context__ is True


def test_a_refusal_undoes_what_the_verb_had_written(stage: Stage) -> None:
    verb(
        stage,
        "UPDATE site SET capacity = 1;"
        """ PERFORM app.refuse('SMT01', 'no', '{"wanted": 1, "day": ""}');""",
    )

    with pytest.raises(TestRefusal), stage.session.begin_nested():
        record(stage.session, "try_out", {})

    assert stage.value("SELECT capacity FROM site") == 9_000


def test_any_other_error_stays_an_error_of_the_database(stage: Stage) -> None:
    verb(stage, "RETURN 1 / 0;")

    with pytest.raises(DBAPIError) as broken, stage.session.begin_nested():
        record(stage.session, "try_out", {})

    assert sqlstate_of(broken.value) == "22012"


def test_an_error_does_not_show_what_was_sent(stage: Stage) -> None:
    verb(stage, "RETURN 1 / 0;")

    with pytest.raises(DBAPIError) as broken, stage.session.begin_nested():
        record(stage.session, "try_out", {"number": "11010519491231002X"}, "secret-token")

    assert "11010519491231002X" not in str(broken.value)
    assert "secret-token" not in str(broken.value)


def test_after_a_refusal_the_session_goes_on(stage: Stage) -> None:
    verb(stage, """PERFORM app.refuse('SMT01', 'no', '{"wanted": 1, "day": ""}');""")

    with pytest.raises(TestRefusal), stage.session.begin_nested():
        record(stage.session, "try_out", {})

    assert stage.session.execute(text("SELECT 1")).scalar_one() == 1
