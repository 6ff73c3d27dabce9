"""Every kind of paper is laid out by the shipped layout, or by the one that the site wrote."""

from __future__ import annotations

import logging

import pytest

from shared.kernel.locale import Language
from shared.paper.layout import LayoutError, Trouble
from shared.paper.page import Code, Columns, Page, Text
from shared.paper.papers import VOCABULARIES, PaperLayouts, parse_own, shipped_content
from shared.paper.samples import sample_page
from shared.paper.ticket import TICKET_LAYOUTS


def words_of(page: Page) -> str:
    parts = [block.text for block in page.blocks if isinstance(block, Text)]
    rows = [block for block in page.blocks if isinstance(block, Columns)]
    return " ".join([*parts, *(f"{row.left} {row.middle} {row.right}" for row in rows)])


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_kind_of_paper_has_a_sample_in_both_languages(name: str) -> None:
    layout = PaperLayouts().of(name)

    chinese, english = (words_of(sample_page(name, layout, one)) for one in Language)

    assert chinese != english
    assert "鹿鸣山风景区" in chinese
    assert "Luming Mountain" in english


@pytest.mark.parametrize("name", TICKET_LAYOUTS)
def test_the_code_of_a_sample_is_none_that_a_lane_reads(name: str) -> None:
    page = sample_page(name, PaperLayouts().of(name), Language.ZH)

    codes = [block.text for block in page.blocks if isinstance(block, Code)]
    assert [code.startswith("A SAMPLE") for code in codes] == [True]


def test_the_sites_own_layout_takes_the_place_of_the_shipped_one() -> None:
    layouts = PaperLayouts()
    own = shipped_content("receipt").replace("收款小票", "谢谢光临")

    layouts.take({"receipt": own})

    assert "谢谢光临" in words_of(sample_page("receipt", layouts.of("receipt"), Language.ZH))
    layouts.take({})
    assert "收款小票" in words_of(sample_page("receipt", layouts.of("receipt"), Language.ZH))


def test_a_layout_that_this_release_does_not_understand_is_left_out_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    layouts = PaperLayouts()
    shipped = layouts.of("ticket")

    with caplog.at_level(logging.WARNING):
        layouts.take({"ticket": "rows = 1", "no_such_paper": ""})

    assert layouts.of("ticket") is shipped
    assert len(caplog.messages) == 2


def test_what_is_wrong_is_told_with_its_key() -> None:
    own = shipped_content("confirmation").replace("{number}", "{nummer}", 1)

    with pytest.raises(LayoutError) as caught:
        parse_own("confirmation", own)

    error = caught.value
    assert (error.key, error.trouble, error.found) == (
        "rows[4].right",
        Trouble.UNKNOWN_PLACEHOLDER,
        "nummer",
    )
    assert str(error) == "confirmation: 'rows[4].right': unknown placeholder {nummer}"
