from __future__ import annotations

import io

import segno
from PIL import Image

from shared.desktop.bench.paper_code import read_paper


def _paper(text: str) -> Image.Image:
    drawn = io.BytesIO()
    segno.make(text, error="m").save(drawn, kind="png", scale=4)
    paper = Image.new("1", (576, 900), 1)
    paper.paste(Image.open(drawn), (80, 400))
    return paper


def test_the_code_is_read_off_the_paper() -> None:
    assert read_paper(_paper("A" * 151)) == "A" * 151


def test_a_paper_without_a_code_gives_nothing() -> None:
    assert read_paper(Image.new("1", (576, 300), 1)) is None
