from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from shared.desktop.translations import SOURCE_FILE

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
