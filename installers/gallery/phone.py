"""The page of a handheld in a real browser, its view led by hand: no server stands behind it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, Route, sync_playwright

from server.handheld.answer import answer_document
from server.handheld.page import FILES, PAGE
from shared.admission.scan_answer import ScanAnswer
from shared.kernel.locale import Bilingual, Language

ZONE: Final = ZoneInfo("Asia/Shanghai")
_SITE: Final = "https://handheld.example"
_LED: Final = """
import { View } from "/handheld/files/handheld_view.js";
import { keysOf } from "/handheld/files/handheld_lane.js";
window.view = new View("zh");
window.keysOf = keysOf;
"""


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


class Phone:
    """A browser of a phone's size, before the page; every `show_…` is one of its view."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def speak(self, language: Language) -> None:
        """Put the page into a language, as its key does."""
        self.view("speak", language.value)

    def resize(self, size: tuple[int, int]) -> None:
        """Make it another phone."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def view(self, verb: str, *facts: Any) -> None:
        """Say something to the page's view."""
        self.page.evaluate("([verb, facts]) => { window.view[verb](...facts); }", [verb, facts])

    def type(self, field: str, words: str) -> None:
        """Write into a field."""
        self.page.fill(f"#{field}", words)

    def show_place(self, lane: Bilingual, entered: int) -> None:
        """Stand at a lane where so many came in today."""
        place = {"lane": {"zh": lane.zh, "en": lane.en}, "entered": entered}
        self.view("showPlace", place | {"zone_of_time": str(ZONE)})

    def show_answer(self, answer: ScanAnswer, **more: Any) -> None:
        """Show what the server says of a scan, with the keys that the page then has."""
        document = answer_document(answer, ZONE) | more
        self.page.evaluate("(one) => window.view.showAnswer(one, keysOf(one))", document)

    def show_word(self, verdict: str, **facts: Any) -> None:
        """Show what the page says by itself."""
        document = {"verdict": verdict, "admitted": False, "asks": False} | facts
        self.page.evaluate("(one) => window.view.showAnswer(one, keysOf(one))", document)

    def picture(self) -> bytes:
        """Give the screen as PNG."""
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return self.page.screenshot()


@contextmanager
def phone(size: tuple[int, int]) -> Iterator[Phone]:
    """Open the page. Raises NoBrowser."""
    browser_file = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser_file is None:
        raise NoBrowser("The pictures of the handheld need Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_file, args=["--no-sandbox"])
        context = browser.new_context(service_workers="block", locale="zh-CN")
        page = context.new_page()
        page.route("**/*", _answer)
        held = Phone(page)
        held.resize(size)
        page.goto(f"{_SITE}/handheld")
        page.wait_for_function("window.keysOf !== undefined")
        yield held
        browser.close()


def _answer(route: Route) -> None:
    """Give a file of the page, and in place of what asks the server, what leads the view."""
    name = route.request.url.removeprefix(_SITE).rsplit("/", 1)[-1]
    if name == "handheld":
        route.fulfill(path=PAGE, content_type="text/html")
    elif name == "handheld.js":
        route.fulfill(body=_LED, content_type="text/javascript")
    elif name in FILES:
        folder, kind = FILES[name]
        route.fulfill(path=folder / name, content_type=kind)
    else:
        route.fulfill(status=404)
