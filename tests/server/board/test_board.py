"""The flow board as a page: behind the lanes by two seconds at most, and whole without internet."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest
from playwright.sync_api import Page, Request, sync_playwright
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import record_passage
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase, copy_of
from tests.server.running import RunningServer
from tests.till import GateLane, Till

MOST_SECONDS_BEHIND = 2.0
ZH = ("鹿鸣山风景区 客流看板", "在园人数", "玻璃栈道")
EN = ("Luming Mountain Visitor flow", "In the park", "Glass walkway")
# The chart and every word of it lie within its card.
FITS = """() => {
    const card = document.getElementById("course").getBoundingClientRect();
    return [...document.querySelectorAll("#course svg, #course svg text")].every((one) => {
        const box = one.getBoundingClientRect();
        return box.right <= card.right + 1 && box.bottom <= card.bottom + 1;
    });
}"""


@pytest.fixture(scope="module")
def served(pristine_park: ParkDatabase) -> Iterator[tuple[ParkDatabase, RunningServer, str]]:
    """A park with its server, and the address of the board."""
    with (
        copy_of(pristine_park) as park,
        closing(RunningServer.start(park.server_url, "--port", "0", "--local-port", "0")) as server,
    ):
        yield park, server, server.wait_for_line(r"flow board (http://\S+)/board")[1]


def figures_of(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: ") and name == "figures":
            yield json.loads(line.removeprefix("data: "))


def test_a_passage_is_on_the_board_within_two_seconds(
    served: tuple[ParkDatabase, RunningServer, str],
    sessions_of: Callable[[str], sessionmaker[Session]],
) -> None:
    park, _, url = served
    till = Till.open(sessions_of(park.window_url), park.key_file)
    gate = GateLane.open(sessions_of(park.gate_url))
    code, scan = till.sell(family=1).tickets[0].code, uuid7()

    with httpx.stream("GET", f"{url}/board/events", timeout=20, trust_env=False) as stream:
        heard = figures_of(stream.iter_lines())
        before = next(heard)["areas"][0]["inside"]
        gate.scan(code, scan)
        with gate.sessions.begin() as session:
            record_passage(session, scan, 3)
        walked = time.monotonic()
        now = next(one for one in heard if one["areas"][0]["inside"] == before + 3)
        behind = time.monotonic() - walked

    assert behind < MOST_SECONDS_BEHIND
    assert (now["areas"][0]["entered"], now["areas"][1]["inside"]) == (before + 3, before + 3)
    assert now["scans"][0]["lane"] == {"zh": "3 号闸", "en": "Lane 3"}


def test_a_gate_that_is_not_heard_of_stands_above_the_figures(
    served: tuple[ParkDatabase, RunningServer, str], browser: Callable[[int, int], Page]
) -> None:
    park, _, url = served
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        gone = "DELETE FROM app.gate_state"
        root.execute(
            "INSERT INTO app.gate_state SELECT id, now() - interval '5 minutes', 7, 0"
            " FROM app.station WHERE login = 'gate_g2'"
        )
        name = root.execute("SELECT name_en FROM app.station WHERE login = 'gate_g2'").fetchone()
        assert name is not None
        page = browser(1366, 768)
        page.goto(f"{url}/board?lang=en")
        page.wait_for_selector(".band", timeout=20_000)
        said = page.inner_text(".band")
        root.execute(gone)
        page.wait_for_selector(".band", state="detached", timeout=20_000)

    assert said.startswith(f"▲ Off line: {name[0]}")
    assert "counted once they are back" in said


@pytest.fixture(scope="module")
def browser() -> Iterator[Callable[[int, int], Page]]:
    """Debian's chromium without a screen."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        yield lambda width, height: chromium.new_page(
            viewport={"width": width, "height": height}, timezone_id="America/New_York"
        )
        chromium.close()


def hour_and_minute(words: str) -> str:
    """Give the part that stays for a minute of a time among other words."""
    return words.strip()[-8:-3]


def hours_and_minutes_of_the_site() -> set[str]:
    """Tell what a clock of the park shows, or has shown just now."""
    now = datetime.now(SITE_TIME_ZONE)
    return {f"{now - timedelta(minutes=ago):%H:%M}" for ago in (0, 1)}


@pytest.mark.parametrize(
    ("query", "size", "said"),
    [("", (1366, 768), ZH), ("?lang=en", (1366, 768), EN), ("?wall=1", (1920, 1080), ZH),
     ("?wall=1&lang=en", (3840, 2160), EN)],
)  # fmt: skip
def test_the_page_shows_the_park_and_loads_nothing_from_elsewhere(
    served: tuple[ParkDatabase, RunningServer, str],
    browser: Callable[[int, int], Page],
    query: str,
    size: tuple[int, int],
    said: tuple[str, str, str],
) -> None:
    _, _, url = served
    page = browser(*size)
    asked: list[Request] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request))
    page.on("pageerror", lambda error: faults.append(str(error)))

    page.goto(f"{url}/board{query}")
    page.wait_for_selector("body[data-ready]", timeout=20_000)

    title, label, zone = said
    assert page.inner_text("h1") == title
    assert page.inner_text(".fact.main label") == label
    assert page.locator("#plan .zone-name", has_text=zone).count() == 1
    assert page.locator("#zones tr").count() == 7
    assert hour_and_minute(page.inner_text("#as-of")) in hours_and_minutes_of_the_site()
    page.wait_for_selector("#course svg")
    assert page.evaluate(FITS)
    # Another alert takes height away: the chart follows.
    page.evaluate("document.getElementById('bands').append(document.createElement('hr'))")
    page.evaluate("document.getElementById('bands').style.height = '96px'")
    page.wait_for_function(FITS, timeout=5_000)
    assert {one.url.startswith(url) or one.url.startswith("data:") for one in asked} == {True}
    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if "wall" in query:
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    page.close()


@pytest.mark.parametrize("path", ["/board/files/../../README.md", "/board/files/board.html", "/x"])
def test_nothing_but_the_files_of_the_board_is_served(
    served: tuple[ParkDatabase, RunningServer, str], path: str
) -> None:
    _, _, url = served

    assert httpx.get(f"{url}{path}", trust_env=False).status_code == 404


def test_the_public_listener_has_no_board(
    served: tuple[ParkDatabase, RunningServer, str],
) -> None:
    _, server, _ = served
    server.health()

    assert httpx.get(f"{server.base_url}/board", trust_env=False).status_code == 404
