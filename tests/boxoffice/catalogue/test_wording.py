from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from boxoffice.catalogue.problem_words import ProblemWords
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.desktop.translations import SOURCE_FILE
from tests.boxoffice.catalogue.conftest import Opened

SOURCES = Path(__file__).resolve().parents[3] / "boxoffice" / "catalogue"


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Every text that a class of a module words, with the class."""
    for kind in ast.parse(path.read_text("utf-8")).body:
        for node in ast.walk(kind) if isinstance(kind, ast.ClassDef) else ():
            if (
                isinstance(kind, ast.ClassDef)
                and isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "tr"
            ):
                yield kind.name, ast.literal_eval(node.args[0])


def test_every_text_has_an_english_one() -> None:
    english = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(SOURCE_FILE).getroot().iter("context")  # noqa: S314 - ours
        for message in context.iter("message")
        if message.findtext("translation")
    }
    missing = [
        found
        for path in sorted(SOURCES.rglob("*.py"))
        for found in texts(path)
        if found not in english
    ]

    assert missing == []


def test_everything_that_a_check_finds_is_worded(opened: Opened) -> None:
    words = opened.view.findChild(ProblemWords)
    assert isinstance(words, ProblemWords)
    facts = {"zone": 1, "series": 1, "language": "zh", "part": "adult"}

    said = [words.sentence(Problem(code, Where(), facts)) for code in ProblemCode]

    assert "" not in said
