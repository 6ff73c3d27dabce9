"""Notices are published version by version and stay as they were said."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.identity.notices import FACE, MEMBERSHIP, present_notice, publish_notice
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted
from tests.shared.stage import Stage

OFFICE = "office_o"

TEXT = Bilingual("新的告知。", "A new notice.")


def test_a_site_begins_with_a_notice_for_members(stage: Stage) -> None:
    notice = present_notice(stage.session, MEMBERSHIP)

    assert notice is not None
    assert (notice.version, notice.text.zh[:8]) == (1, "我们收集您的姓名")


def test_nothing_was_said_about_faces(stage: Stage) -> None:
    assert present_notice(stage.session, FACE) is None


def test_the_newest_version_is_the_present_one(stage: Stage) -> None:
    token = stage.token("3001", "O", ("site_edit",))

    with stage.acting(OFFICE) as session:
        published = publish_notice(session, MEMBERSHIP, TEXT, token)

    assert (published.version, present_notice(stage.session, MEMBERSHIP)) == (2, published)


def test_who_may_not_set_the_site_up_publishes_nothing(stage: Stage) -> None:
    token = stage.token("1003", "O", ("member_edit",))

    with pytest.raises(NotPermitted), stage.acting(OFFICE) as session:
        publish_notice(session, MEMBERSHIP, TEXT, token)


def test_what_was_said_is_never_changed(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as refused:
        stage.run("UPDATE privacy_notice SET text_zh = 'x'")

    assert sqlstate_of(refused.value) == "SM011"
