"""Layouts as data: rows with placeholders in resources/layouts/*.toml, checked when they are read.

A row names its `block` and that block's fields. `{fact}` stands for a fact of the paper,
`{t.word}` for a text of the layout's table in the paper's language, `{item.fact}` in a row with
`each` for one of a list. `when` leaves a row out unless that fact is there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from shared.kernel.locale import Language
from shared.paper.page import Align, Banner, Block, Code, Columns, Gap, Page, Rule, Text

LAYOUTS = Path(__file__).parents[2] / "resources" / "layouts"

_BLOCKS: Mapping[str, type[Any]] = {
    "text": Text,
    "columns": Columns,
    "banner": Banner,
    "rule": Rule,
    "gap": Gap,
    "code": Code,
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

Facts = Mapping[str, str]


class LayoutError(Exception):
    """A layout cannot be used; the text names the file, the key and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a layout may speak of: facts, lists with the facts of an item, words it must bring."""

    facts: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """A block's class and fields with placeholders still in them."""

    block: type[Any]
    values: Mapping[str, Any]
    each: str
    when: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A checked layout; `texts` has the same words in every language."""

    texts: Mapping[Language, Facts]
    rows: tuple[Row, ...]

    def page(
        self,
        title: str,
        language: Language,
        facts: Facts,
        lists: Mapping[str, Iterable[Facts]],
    ) -> Page:
        """Fill every placeholder; an empty fact is a fact that is not there."""
        words = {f"t.{word}": text for word, text in self.texts[language].items()}
        known = {**words, **facts}
        blocks: list[Block] = []
        for row in self.rows:
            if row.when and not known[row.when]:
                continue
            for item in lists[row.each] if row.each else ({},):
                blocks.append(_fill(row, {**known, **_of_item(item)}))
        return Page(tuple(blocks), title)


def _of_item(item: Facts) -> Facts:
    return {f"item.{name}": value for name, value in item.items()}


def _fill(row: Row, known: Facts) -> Block:
    block: Block = row.block(**{key: _filled(value, known) for key, value in row.values.items()})
    return block


def _filled(value: Any, known: Facts) -> Any:
    if not isinstance(value, str) or isinstance(value, StrEnum):
        return value
    return _PLACEHOLDER.sub(lambda found: known[found[1]], value)


def read_layout(path: Path, vocabulary: Vocabulary) -> Layout:
    """Read and check a layout; LayoutError names the file and the key."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LayoutError(f"{path}: {error}") from error
    return _Reader(path, vocabulary).layout(table)


class _Reader:
    """Checks one layout file against the vocabulary of its paper."""

    def __init__(self, path: Path, vocabulary: Vocabulary) -> None:
        self._path = path
        self._vocabulary = vocabulary
        self._words: frozenset[str] = frozenset()

    def layout(self, table: Mapping[str, Any]) -> Layout:
        for key in table.keys() - {"texts", "rows"}:
            raise self._error(key, "unknown key")
        texts = self._texts(table.get("texts"))
        self._words = frozenset(texts[Language.ZH])
        rows = table.get("rows")
        if not isinstance(rows, list) or not rows:
            raise self._error("rows", "must be one row or more")
        return Layout(texts, tuple(self._row(row, f"rows[{at}]") for at, row in enumerate(rows)))

    def _texts(self, table: Any) -> Mapping[Language, Facts]:
        languages = {str(language) for language in Language}
        if not isinstance(table, dict) or table.keys() != languages:
            raise self._error("texts", f"must have exactly the tables {sorted(languages)}")
        for language in sorted(languages):
            if not isinstance(table[language], dict):
                raise self._error(f"texts.{language}", "must be a table")
        words = self._vocabulary.words.union(*(table[language] for language in languages))
        for language in sorted(languages):
            for word in sorted(words - table[language].keys()):
                raise self._error(f"texts.{language}.{word}", "missing")
            for word, text in table[language].items():
                if not isinstance(text, str):
                    raise self._error(f"texts.{language}.{word}", "must be a text")
        return {language: table[str(language)] for language in Language}

    def _row(self, row: Any, key: str) -> Row:
        if not isinstance(row, dict) or row.get("block") not in _BLOCKS:
            name = row.get("block") if isinstance(row, dict) else row
            raise self._error(f"{key}.block", f"unknown block {name!r}")
        block = _BLOCKS[row["block"]]
        each = self._name(row, "each", key, frozenset(self._vocabulary.lists))
        when = self._name(row, "when", key, self._vocabulary.facts)
        raw = {name: value for name, value in row.items() if name not in ("block", "each", "when")}
        known = self._known(each)
        values = self._values(block, raw, key, lambda text, at: self._check(text, at, known))
        self._try(block, values, key)
        return Row(block, values, each, when)

    def _name(self, row: Mapping[str, Any], kind: str, key: str, known: frozenset[str]) -> str:
        name = row.get(kind, "")
        if name and name not in known:
            raise self._error(f"{key}.{kind}", f"unknown fact {name!r}")
        return str(name)

    def _known(self, each: str) -> frozenset[str]:
        words = {f"t.{word}" for word in self._words}
        item = {f"item.{name}" for name in self._vocabulary.lists[each]} if each else set()
        return self._vocabulary.facts.union(words, item)

    def _values(
        self,
        block: type[Any],
        raw: Mapping[str, Any],
        key: str,
        check_text: Callable[[str, str], None],
    ) -> dict[str, Any]:
        hints = get_type_hints(block)
        for name in raw.keys() - hints.keys():
            raise self._error(f"{key}.{name}", "unknown key")
        for field in fields(block):
            if field.name not in raw and field.default is MISSING:
                raise self._error(f"{key}.{field.name}", "missing")
        values: dict[str, Any] = {}
        for name, value in raw.items():
            values[name] = self._value(hints[name], value, f"{key}.{name}")
            if hints[name] is str:
                check_text(value, f"{key}.{name}")
        return values

    def _value(self, hint: type[Any], value: Any, key: str) -> Any:
        if hint is Align and value in list(Align):
            return Align(value)
        if type(value) is not hint:
            raise self._error(key, f"must be {hint.__name__}, not {value!r}")
        return value

    def _check(self, text: str, key: str, known: frozenset[str]) -> None:
        for placeholder in _PLACEHOLDER.findall(text):
            if placeholder not in known:
                raise self._error(key, f"unknown placeholder {{{placeholder}}}")
        if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
            raise self._error(key, "a brace without its other half")

    def _try(self, block: type[Any], values: Mapping[str, Any], key: str) -> None:
        try:
            block(**values)
        except ValueError as error:
            raise self._error(key, str(error)) from error

    def _error(self, key: str, what: str) -> LayoutError:
        return LayoutError(f"{self._path}: '{key}': {what}")
