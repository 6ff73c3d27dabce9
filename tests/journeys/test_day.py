"""A whole day played unattended by three programs, and the books told apart by one fen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from sqlalchemy.engine import make_url

from installers.demonstration.books import Books
from installers.demonstration.park import open_park
from installers.demonstration.stage import DATABASE
from installers.demonstration.summary import Summary, sum_up
from shared.database.cluster import Cluster
from shared.desktop.bench.alter_fen import alter_one_fen

ROOT = Path(__file__).parents[2]
PLAYED_SECONDS = 600

pytestmark = pytest.mark.timeout(PLAYED_SECONDS + 60)


@dataclass(frozen=True)
class PlayedDay:
    """What a played day left behind: its folder of pictures, its database, its last line."""

    out: Path
    data: Path
    last_line: str

    @property
    def summary(self) -> dict[str, Any]:
        return json.loads((self.out / "summary.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlayedDay]:
    out, data = tmp_path_factory.mktemp("out"), tmp_path_factory.mktemp("day")
    module = "installers.demonstration.demo"
    done = subprocess.run(
        [sys.executable, "-m", module, "--headless", "--out", str(out), "--data", str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PLAYED_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    yield PlayedDay(out, data, done.stdout.splitlines()[-1])
    Cluster(data / "cluster").remove()


def test_the_summary_counts_what_was_planned(day: PlayedDay) -> None:
    summary = day.summary

    assert {key: summary[key] for key in ("orders", "tickets_sold", "net_sales_fen")} == {
        "orders": 62,
        "tickets_sold": 149,
        "net_sales_fen": 1_600_100,
    }
    assert (summary["printed"], summary["admitted"], summary["occupancy"]) == (149, 133, 147)
    assert summary["refused"] == {"ALREADY_USED": 1, "BAD_SIGNATURE": 1, "NOT_TODAY": 1}


def test_the_booleans_follow_from_sides_that_are_written_too(day: PlayedDay) -> None:
    summary = day.summary

    assert summary["ledger_balanced"] is True
    assert summary["ledger"]["debit_fen"] == summary["ledger"]["credit_fen"] > 0
    assert summary["report_ties"] is True
    assert all(tie["left"] == tie["right"] for tie in summary["ties"])


def test_the_last_line_is_one_that_a_person_believes(day: PlayedDay) -> None:
    assert day.last_line == (
        "62 orders = 62 paid = ledger = R1 ¥16,001.00 · 149 tickets = 149 printed"
        " · 133 admitted, 147 inside · refused: 1 double · 1 altered · 1 of tomorrow"
    )


@pytest.mark.parametrize("name", ["boxoffice", "gate-admitted", "gate-refused"])
def test_the_screens_are_pictured_whole(day: PlayedDay, name: str) -> None:
    picture = Image.open(day.out / f"{name}.png")

    assert picture.size == (1366, 768)
    assert len(picture.convert("RGB").getcolors(1366 * 768) or []) > 100


def test_the_pictured_ticket_can_be_scanned(day: PlayedDay) -> None:
    codes = zxingcpp.read_barcodes(Image.open(day.out / "ticket.png").convert("L"))

    assert [len(code.text) for code in codes] == [151]


def test_the_report_of_the_day_is_a_page_with_the_net_of_the_summary(day: PlayedDay) -> None:
    text = PdfReader(day.out / "daily-report.pdf").pages[0].extract_text()

    assert "16,001.00" in text


def test_one_altered_fen_breaks_exactly_the_ties_it_touches(day: PlayedDay) -> None:
    with Cluster(day.data / "cluster") as cluster:
        url = make_url(cluster.url).set(database=DATABASE)
        admin_url = url.render_as_string(hide_password=False)
        alter_one_fen(admin_url)
        altered = sum_again(admin_url, day)

    broken = {tie.code for tie in altered.ties if tie.left != tie.right}
    assert altered.report_ties is False
    assert altered.ledger_balanced is True
    assert broken == {"R1", "T1", "T1-orders", "T5"}
    assert "≠" in altered.line()


def sum_again(admin_url: str, day: PlayedDay) -> Summary:
    """Read both sides of everything once more."""
    books = Books(admin_url)
    try:
        passages = day.summary["passages_of_turnstile"]
        return sum_up(books, open_park(day.data / "park"), passages, day.out / "again.pdf")
    finally:
        books.close()
