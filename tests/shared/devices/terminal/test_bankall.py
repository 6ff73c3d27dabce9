"""The acquirer's DLL in its own process: whatever it does, only that process comes to harm."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.bankall_terminal import BankallDeadlines, BankallTerminal
from shared.devices.terminal.bankall_text import Kind, Till, reply_fields, request_text
from shared.devices.terminal.protocol import Attempt, Ending, Slip
from shared.devices.terminal.simulated.bankall_library import FILE
from shared.kernel.money import Money

STAND_IN = Path("shared/devices/terminal/simulated/bankall_library.py").resolve()
DEADLINES = BankallDeadlines(load_seconds=20.0, call_seconds=1.0, stop_seconds=0.2)
PRICE = Money(24_000)
FIRST = Slip("000001", PRICE, True, "000000000001", "6411", "000001", "99999999")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "book.json"
    monkeypatch.setenv(FILE, str(file))
    return file


@pytest.fixture
def terminal(book: Path) -> BankallTerminal:
    return BankallTerminal(STAND_IN, deadlines=DEADLINES)


def behave(book: Path, manner: str) -> None:
    known: dict[str, Any] = json.loads(book.read_text()) if book.exists() else {"slips": []}
    book.write_text(json.dumps(known | {"manner": manner}))


def paid(book: Path) -> list[int]:
    if not book.exists():
        return []
    return [one["amount"] for one in json.loads(book.read_text())["slips"] if not one["voided"]]


def test_a_request_has_59_bytes_by_the_table() -> None:
    request = request_text(Till("K1", "1001"), Kind.SALE, Money(24_000), "042")

    assert request == (b"K1      1001    00000000024000" + b" " * 26 + b"042")
    assert len(request) == 59


def test_a_reply_is_read_by_bytes_and_not_by_letters() -> None:
    reply = b"000102" + b"6222******6411".ljust(20) + b"000041" + b"000000024000"
    reply += "交易成功".encode("gbk").ljust(40) + b"898000000000001" + b"12345678" + b"000001"
    reply += b"1123102030" + b"000000000077" + b"AB1234" + b"1123" + b"042"

    fields = reply_fields(reply + bytes(20))

    assert len(reply) == 148
    assert fields is not None
    assert (fields["message"], fields["reference"], fields["approval"], fields["check"]) == (
        "交易成功", "000000000077", "AB1234", "042",
    )  # fmt: skip


def test_a_payment_tells_its_slip_and_the_last_one_is_told_again(
    terminal: BankallTerminal,
) -> None:
    assert terminal.last() is None

    assert terminal.pay(PRICE, Attempt()).slip == FIRST
    assert terminal.last() == FIRST


def test_a_payment_is_voided_once(terminal: BankallTerminal, book: Path) -> None:
    terminal.pay(PRICE, Attempt())

    assert terminal.give_back(PRICE, "000001", Attempt()).ending is Ending.DONE
    assert terminal.give_back(PRICE, "000001", Attempt()).reason == "NOT_REVERSIBLE"
    assert paid(book) == []


def test_what_the_bank_refuses_moves_nothing(terminal: BankallTerminal, book: Path) -> None:
    behave(book, "declines")

    answer = terminal.pay(PRICE, Attempt())

    assert (answer.ending, answer.reason) == (Ending.REFUSED, "NOTENOUGH")
    assert paid(book) == []


@pytest.mark.parametrize(
    ("manner", "money"),
    [
        ("crashes", []),
        ("crashes_paid", [24_000]),
        ("hangs", []),
        ("hangs_paid", [24_000]),
        ("stale", [24_000]),
        ("short", [24_000]),
    ],
)
def test_a_dll_that_fails_is_unknown_and_told_by_its_last_slip(
    terminal: BankallTerminal, book: Path, manner: str, money: list[int]
) -> None:
    behave(book, manner)

    assert terminal.pay(PRICE, Attempt()).ending is Ending.UNKNOWN
    behave(book, "pays")

    assert paid(book) == money
    assert terminal.last() == (FIRST if money else None)


def test_whoever_stops_waits_no_longer_than_agreed(terminal: BankallTerminal, book: Path) -> None:
    behave(book, "hangs")
    attempt = Attempt()
    timer = threading.Timer(0.3, attempt.stop.set)
    timer.start()

    assert terminal.pay(PRICE, attempt).ending is Ending.UNKNOWN
    timer.join()


@pytest.mark.parametrize(
    ("library", "python"), [("/nowhere/posinf.dll", ""), (str(STAND_IN), "/nowhere/python32")]
)
def test_a_dll_that_does_not_load_was_asked_for_nothing(
    book: Path, library: str, python: str, capfd: pytest.CaptureFixture[str]
) -> None:
    terminal = BankallTerminal(Path(library), python, deadlines=DEADLINES)

    with pytest.raises(DeviceFault) as caught:
        terminal.pay(PRICE, Attempt())

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.UNREACHABLE, False)


def test_it_signs_in_and_settles_at_the_end_of_a_day(terminal: BankallTerminal) -> None:
    assert terminal.status().code == "00"
    assert terminal.end_of_day().ending is Ending.DONE


LIBRARY = """
#include <string.h>
int bankall(char *request, char *reply) {
    memset(reply, ' ', 148);
    memcpy(reply, "000102", 6);
    memcpy(reply + 22, "6411", 4);
    memcpy(reply + 26, "000041", 6);
    memcpy(reply + 32, request + 18, 12);
    memcpy(reply + 123, "000000000041AB1234", 18);
    memcpy(reply + 145, request + 56, 3);
    return 0;
}
"""


@pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler here")
def test_a_real_shared_library_is_called_with_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "posinf.c").write_text(LIBRARY)
    library = tmp_path / "posinf.so"
    command = ["cc", "-shared", "-fPIC", "-o", str(library), str(tmp_path / "posinf.c")]
    subprocess.run(command, check=True)

    slip = BankallTerminal(library, deadlines=DEADLINES).pay(PRICE, Attempt()).slip

    assert slip == Slip("000041", PRICE, True, "000000000041", "6411", "AB1234")
