from __future__ import annotations

from pathlib import Path

import pytest

from shared.kernel.locale import Language
from shared.paper.layout import LayoutError, Vocabulary, read_layout
from shared.paper.page import Align, Columns, Gap, Text

VOCABULARY = Vocabulary(
    facts=frozenset({"name", "extra"}),
    lists={"lines": frozenset({"text"})},
    words=frozenset({"label"}),
)
TEXTS = '[texts.zh]\nlabel = "票"\n[texts.en]\nlabel = "Ticket"\n'


def write(folder: Path, rows: str, texts: str = TEXTS) -> Path:
    path = folder / "layout.toml"
    path.write_text(texts + rows, "utf-8")
    return path


def test_rows_become_blocks_in_order(tmp_path: Path) -> None:
    rows = """
        [[rows]]
        block = "text"
        text = "{name}!"
        align = "centre"
        [[rows]]
        block = "columns"
        left = "{t.label}"
        right = "{item.text}"
        each = "lines"
        [[rows]]
        block = "gap"
        millimetres = 3
        when = "extra"
    """
    layout = read_layout(write(tmp_path, rows), VOCABULARY)
    lists = {"lines": [{"text": "1"}, {"text": "2"}]}

    page = layout.page("title", Language.EN, {"name": "Lu", "extra": ""}, lists)
    with_extra = layout.page("title", Language.ZH, {"name": "Lu", "extra": "x"}, {"lines": []})

    assert page.blocks == (
        Text("Lu!", Align.CENTRE),
        Columns("Ticket", "1"),
        Columns("Ticket", "2"),
    )
    assert with_extra.blocks == (Text("Lu!", Align.CENTRE), Gap(3))


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ('block = "picture"', "'rows[0].block': unknown block 'picture'"),
        ('block = "text"\ntext = "{nmae}"', "'rows[0].text': unknown placeholder {nmae}"),
        ('block = "text"\ntext = "{item.text}"', "'rows[0].text': unknown placeholder {item.text}"),
        ('block = "text"\ntext = "{t.word}"', "'rows[0].text': unknown placeholder {t.word}"),
        ('block = "text"\ntext = "{name"', "'rows[0].text': a brace without its other half"),
        ('block = "text"\ntext = "a"\nbald = true', "'rows[0].bald': unknown key"),
        ('block = "text"', "'rows[0].text': missing"),
        ('block = "text"\ntext = "a"\nbold = 1', "'rows[0].bold': must be bool, not 1"),
        ('block = "text"\ntext = "a"\nalign = "middle"', "'rows[0].align': must be Align"),
        (
            'block = "text"\ntext = "a"\nsize = 9',
            "'rows[0]': out of range: size must be 1 to 3, not 9",
        ),
        (
            'block = "code"\ntext = "a"\nmodule_dots = 3',
            "'rows[0]': out of range: at least 5 dots a module",
        ),
        ('block = "gap"\nwhen = "sunny"', "'rows[0].when': unknown fact 'sunny'"),
        ('block = "gap"\neach = "names"', "'rows[0].each': unknown fact 'names'"),
    ],
)
def test_a_wrong_row_is_an_error_that_names_file_and_key(
    tmp_path: Path, row: str, complaint: str
) -> None:
    path = write(tmp_path, f"[[rows]]\n{row}\n")

    with pytest.raises(LayoutError) as refused:
        read_layout(path, VOCABULARY)

    assert str(refused.value).startswith(f"{path}: {complaint}")


def test_a_word_missing_in_one_language_is_named(tmp_path: Path) -> None:
    texts = '[texts.zh]\nlabel = "票"\nmore = "多"\n[texts.en]\nlabel = "Ticket"\n'

    with pytest.raises(LayoutError, match=r"texts\.en\.more': missing"):
        read_layout(write(tmp_path, '[[rows]]\nblock = "gap"\n', texts), VOCABULARY)


def test_a_word_the_paper_needs_is_asked_for(tmp_path: Path) -> None:
    texts = "[texts.zh]\n[texts.en]\n"

    with pytest.raises(LayoutError, match=r"texts\.en\.label': missing"):
        read_layout(write(tmp_path, '[[rows]]\nblock = "gap"\n', texts), VOCABULARY)


def test_an_unknown_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="'colour': unknown key"):
        read_layout(write(tmp_path, "[colour]\n"), VOCABULARY)


@pytest.mark.parametrize("content", ["rows = [", "rows = []"])
def test_a_file_without_rows_is_an_error(tmp_path: Path, content: str) -> None:
    with pytest.raises(LayoutError, match=r"layout\.toml"):
        read_layout(write(tmp_path, "", content + "\n"), VOCABULARY)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match=r"absent\.toml"):
        read_layout(tmp_path / "absent.toml", VOCABULARY)
