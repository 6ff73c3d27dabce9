"""A stand-in for an acquirer's DLL: the same function over the same bytes, with invented money.

What it remembers, and how it behaves, stands in the JSON file that SHANMEN_SIMULATED_BANKALL names:
"manner" is one of pays, declines, stale, short, crashes, crashes_paid, hangs, hangs_paid.
"""

from __future__ import annotations

import ctypes
import json
import os
import time
from pathlib import Path
from typing import Any

FILE = "SHANMEN_SIMULATED_BANKALL"


def bankall(request: Any, reply: Any) -> int:
    """Take 59 bytes, write 148."""
    asked = request.value.decode("gbk")
    file = Path(os.environ[FILE])
    book: dict[str, Any] = {"manner": "pays", "slips": []}
    if file.exists():
        book |= json.loads(file.read_text("utf-8"))
    manner, kind, check = book["manner"], asked[16:18], asked[56:59]
    if kind == "00" and manner in ("crashes", "hangs"):
        _fail(manner)
    result, slip = _result(book, asked, kind, manner)
    file.write_text(json.dumps(book), "utf-8")
    if kind in ("00", "01") and manner in ("crashes_paid", "hangs_paid"):
        _fail(manner)
    if manner == "stale":
        check = f"{(int(check) + 1) % 1000:03d}"
    reply.value = _reply(result, slip, check)[: 40 if manner == "short" else None]
    return 0


def _result(
    book: dict[str, Any], asked: str, kind: str, manner: str
) -> tuple[str, dict[str, Any] | None]:
    slips = book["slips"]
    if kind == "00":
        if manner == "declines":
            return "51", None
        number = f"{len(slips) + 1:06d}"
        slips.append({"number": number, "amount": int(asked[18:30]), "voided": False})
        return "00", slips[-1]
    if kind == "01":
        wanted = [one for one in slips if one["number"] == asked[50:56] and not one["voided"]]
        if not wanted:
            return "12", None
        wanted[0]["voided"] = True
        return "00", wanted[0]
    if kind == "04":
        return ("00", slips[-1]) if slips else ("25", None)
    return "00", None


def _reply(result: str, slip: dict[str, Any] | None, check: str) -> bytes:
    number, amount = (slip["number"], slip["amount"]) if slip else ("", 0)
    message = {"00": "交易成功", "51": "余额不足"}.get(result, "交易失败")
    parts = (
        (result, 2), ("0102", 4), ("622222******6411" if slip else "", 20), (number, 6),
        (f"{amount:012d}", 12), (message, 40), ("898000000000001", 15), ("99999999", 8),
        ("000001", 6), ("1123", 4), ("102030", 6), (f"{number:0>12}" if slip else "", 12),
        (number, 6), ("1123", 4), (check, 3),
    )  # fmt: skip
    return b"".join(text.encode("gbk").ljust(size) for text, size in parts)


def _fail(manner: str) -> None:
    if manner.startswith("crashes"):
        ctypes.string_at(0)  # as a faulty DLL does
    time.sleep(3600)
