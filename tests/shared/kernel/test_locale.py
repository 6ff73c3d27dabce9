"""Texts in two languages."""

from __future__ import annotations

import pytest

from shared.kernel.locale import Bilingual, Language


@pytest.mark.parametrize(("language", "expected"), [("zh", "成人票"), ("en", "Adult")])
def test_a_text_is_read_in_the_language_asked_for(language: str, expected: str) -> None:
    assert Bilingual("成人票", "Adult").text(Language(language)) == expected
