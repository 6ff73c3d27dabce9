"""PostgreSQL's binary COPY, a whole table's rows at a time: columns go in, bytes come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

HEADER: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER: Final = b"\xff\xff"

Column = npt.NDArray[Any]
_NULL: Final = -1
_FORMATS: Final = {"i2": ">i2", "i4": ">i4", "i8": ">i8", "bool": "?", "uuid": "V16"}
_PAIR: Final = "[2]"
_ELEMENTS: Final = {"i8": 20, "t4": 25}  # PostgreSQL's own numbers of bigint and text
_PAIR_HEAD: Final = ("dimensions", "has_null", "element", "count", "lower")


@dataclass(frozen=True)
class Layout:
    """The columns of a table and their kinds: i2, i4, i8, bool, uuid, null, t9 (9 bytes of text).

    i8[2] and t4[2] are arrays of two; their value is a pair of values or columns.

    Rows of one layout are all of one width, so that numpy can write them side by side; a text
    column of two widths, or one that is sometimes NULL, makes two layouts.
    """

    table: str
    kinds: Mapping[str, str]

    @property
    def statement(self) -> str:
        """The COPY statement that takes the bytes of `pack` between HEADER and TRAILER."""
        return f"COPY app.{self.table} ({', '.join(self.kinds)}) FROM STDIN (FORMAT BINARY)"

    def pack(self, rows: int, values: Mapping[str, Any]) -> bytes:
        """Write so many rows; a value is one for all or a column, of ids (rows, 16) bytes."""
        record = np.zeros(rows, self._dtype())
        record["columns"] = len(self.kinds)
        for name, kind in self.kinds.items():
            record[f"{name}_length"] = _length(kind)
            if kind.endswith(_PAIR):
                _put_pair(record[name], kind.removesuffix(_PAIR), values[name])
            elif kind != "null":
                record[name] = _as_kind(values[name], kind)
        return record.tobytes()

    def _dtype(self) -> np.dtype[Any]:
        fields: list[tuple[str, Any]] = [("columns", ">i2")]
        for name, kind in self.kinds.items():
            fields.append((f"{name}_length", ">i4"))
            if kind != "null":
                fields.append((name, _format(kind)))
        return np.dtype(fields)


def _format(kind: str) -> Any:
    if kind.endswith(_PAIR):
        element = _format(kind.removesuffix(_PAIR))
        head = [(name, ">i4") for name in _PAIR_HEAD]
        return [*head, ("length_1", ">i4"), ("1", element), ("length_2", ">i4"), ("2", element)]
    return f"S{kind[1:]}" if kind.startswith("t") else _FORMATS[kind]


def _length(kind: str) -> int:
    return _NULL if kind == "null" else np.dtype(_format(kind)).itemsize


def _put_pair(field: Column, element: str, pair: tuple[Any, Any]) -> None:
    head = (1, 0, _ELEMENTS[element], len(pair), 1)
    for name, value in zip(_PAIR_HEAD, head, strict=True):
        field[name] = value
    for place, value in enumerate(pair, 1):
        field[f"length_{place}"] = _length(element)
        field[str(place)] = value


def _as_kind(value: Any, kind: str) -> Any:
    if kind == "uuid":
        return np.ascontiguousarray(value, dtype=np.uint8).view("V16").ravel()
    return value
