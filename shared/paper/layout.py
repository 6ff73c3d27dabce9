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


class Trouble(StrEnum):
    """What can be wrong with a layout; "{0}" stands for what was found there."""

    UNREADABLE = "{0}"
    UNKNOWN_KEY = "unknown key"
    NO_ROWS = "must be one row or more"
    LANGUAGES = "must have exactly the tables {0}"
    NO_TABLE = "must be a table"
    MISSING = "missing"
    NO_TEXT = "must be a text"
    UNKNOWN_BLOCK = "unknown block {0}"
    UNKNOWN_FACT = "unknown fact {0}"
    WRONG_KIND = "must be {0}"
    UNKNOWN_PLACEHOLDER = "unknown placeholder {{{0}}}"
    LONE_BRACE = "a brace without its other half"
    OUT_OF_RANGE = "out of range: {0}"


class LayoutError(Exception):
    """A layout cannot be used: `origin` is its file or name, `key` where, `found` what is there."""

    def __init__(self, origin: str, key: str, trouble: Trouble, found: str = "") -> None:
        where = f"{origin}: '{key}'" if key else origin
        super().__init__(f"{where}: {trouble.format(found)}")
        self.key = key
        self.trouble = trouble
        self.found = found


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
        content = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutError(str(path), "", Trouble.UNREADABLE, str(error)) from error
    return parse_layout(content, vocabulary, str(path))


def parse_layout(content: str, vocabulary: Vocabulary, origin: str) -> Layout:
    """Check the text of a layout; LayoutError names `origin` and the key."""
    try:
        table = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(origin, "", Trouble.UNREADABLE, str(error)) from error
    return _Reader(origin, vocabulary).layout(table)


class _Reader:
    """Checks one layout file against the vocabulary of its paper."""

    def __init__(self, origin: str, vocabulary: Vocabulary) -> None:
        self._origin = origin
        self._vocabulary = vocabulary
        self._words: frozenset[str] = frozenset()

    def layout(self, table: Mapping[str, Any]) -> Layout:
        for key in table.keys() - {"texts", "rows"}:
            raise self._error(key, Trouble.UNKNOWN_KEY)
        texts = self._texts(table.get("texts"))
        self._words = frozenset(texts[Language.ZH])
        rows = table.get("rows")
        if not isinstance(rows, list) or not rows:
            raise self._error("rows", Trouble.NO_ROWS)
        return Layout(texts, tuple(self._row(row, f"rows[{at}]") for at, row in enumerate(rows)))

    def _texts(self, table: Any) -> Mapping[Language, Facts]:
        languages = {str(language) for language in Language}
        if not isinstance(table, dict) or table.keys() != languages:
            raise self._error("texts", Trouble.LANGUAGES, ", ".join(sorted(languages)))
        for language in sorted(languages):
            if not isinstance(table[language], dict):
                raise self._error(f"texts.{language}", Trouble.NO_TABLE)
        words = self._vocabulary.words.union(*(table[language] for language in languages))
        for language in sorted(languages):
            for word in sorted(words - table[language].keys()):
                raise self._error(f"texts.{language}.{word}", Trouble.MISSING)
            for word, text in table[language].items():
                if not isinstance(text, str):
                    raise self._error(f"texts.{language}.{word}", Trouble.NO_TEXT)
        return {language: table[str(language)] for language in Language}

    def _row(self, row: Any, key: str) -> Row:
        if not isinstance(row, dict) or row.get("block") not in _BLOCKS:
            name = row.get("block") if isinstance(row, dict) else row
            raise self._error(f"{key}.block", Trouble.UNKNOWN_BLOCK, repr(name))
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
            raise self._error(f"{key}.{kind}", Trouble.UNKNOWN_FACT, repr(name))
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
            raise self._error(f"{key}.{name}", Trouble.UNKNOWN_KEY)
        for field in fields(block):
            if field.name not in raw and field.default is MISSING:
                raise self._error(f"{key}.{field.name}", Trouble.MISSING)
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
            raise self._error(key, Trouble.WRONG_KIND, f"{hint.__name__}, not {value!r}")
        return value

    def _check(self, text: str, key: str, known: frozenset[str]) -> None:
        for placeholder in _PLACEHOLDER.findall(text):
            if placeholder not in known:
                raise self._error(key, Trouble.UNKNOWN_PLACEHOLDER, placeholder)
        if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
            raise self._error(key, Trouble.LONE_BRACE)

    def _try(self, block: type[Any], values: Mapping[str, Any], key: str) -> None:
        try:
            block(**values)
        except ValueError as error:
            raise self._error(key, Trouble.OUT_OF_RANGE, str(error)) from error

    def _error(self, key: str, trouble: Trouble, found: str = "") -> LayoutError:
        return LayoutError(self._origin, key, trouble, found)
