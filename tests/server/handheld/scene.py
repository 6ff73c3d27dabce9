"""Handhelds as their attendants hold them: a real server over TLS, real browsers, a real park."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import signal
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import sessionmaker

from server.admit import admit
from server.certificate import make
from shared.capacity.lane_mode import LaneMode
from shared.capacity.stops import StopScope, lift_stop, set_stop
from shared.database.engine import office_engine
from shared.identity.key_file import make_person_keys
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.site.provision import add_station
from shared.site.queries import this_station
from shared.site.sign_in import sign_in
from shared.site.station_models import Lane
from shared.tickets.code import code_digest
from tests.conftest import ParkDatabase
from tests.server.running import CuttableWire, RunningServer, wait_until

NUMBER, PIN = "1001", "246810"
PHONE = {"width": 360, "height": 740}
# A code that is held there so long is one scan.
SAME_SECONDS = 5.2
_IN_LIST = """async (digest) => {
  const base = await new Promise((give) => {
    const opening = indexedDB.open("handheld");
    opening.onsuccess = () => give(opening.result);
  });
  if (!base.objectStoreNames.contains("kept")) { base.close(); return false; }
  const asked = base.transaction("kept").objectStore("kept").get("list");
  const list = await new Promise((give) => { asked.onsuccess = () => give(asked.result); });
  base.close();
  const hex = Array.from(new Uint8Array(list || []), (one) => one.toString(16).padStart(2, "0"));
  return hex.join("").includes(digest);
}"""
_JOURNAL_IS_EMPTY = """async () => {
  const base = await new Promise((give) => {
    const opening = indexedDB.open("handheld");
    opening.onsuccess = () => give(opening.result);
  });
  const asked = base.transaction("journal").objectStore("journal").count();
  const count = await new Promise((give) => { asked.onsuccess = () => give(asked.result); });
  base.close();
  return count === 0;
}"""
_IN_JOURNAL = """async (clear) => {
  const base = await new Promise((give) => {
    const opening = indexedDB.open("handheld");
    opening.onsuccess = () => give(opening.result);
  });
  const journal = base.transaction("journal", "readwrite").objectStore("journal");
  const asked = clear ? journal.clear() : journal.add({ kind: "SCAN", id: "none", due: 0 });
  await new Promise((give) => { asked.onsuccess = give; });
  base.close();
}"""
_MUCH = """async () => {
  const base = await new Promise((give) => {
    const opening = indexedDB.open("handheld");
    opening.onsuccess = () => give(opening.result);
  });
  const writing = base.transaction("kept", "readwrite", { durability: "strict" });
  const ended = new Promise((give) => { writing.oncomplete = writing.onabort = give; });
  writing.objectStore("kept").put("x".repeat(500000), "ballast");
  await ended;
  base.close();
}"""
_SIGN_IN_IS_ANSWERED = """() => !document.getElementById("scan").hidden
  || document.getElementById("sign-in-fault").textContent"""
CODES = ("H1", "H2")


@dataclass
class HandheldScene:
    """A park with two handhelds at its main gate, and the server that they ask."""

    park: ParkDatabase
    folder: Path
    server: RunningServer
    wire: CuttableWire
    url: str
    codes: dict[str, str]

    def rows(self, statement: str, **values: Any) -> list[Any]:
        engine = office_engine(self.park.admin_url, "shanmen-test", connections=1)
        with engine.begin() as connection:
            found = connection.execute(text(statement), values)
            rows = list(found.all()) if found.returns_rows else []
        engine.dispose()
        return rows

    def invite(self, code: str) -> str:
        """What IT does: gives the code that is typed at a device."""
        environment = {"ADMIN_URL": self.park.admin_url, "KEYS": str(self.folder)}
        return admit([code], environment).split(": ")[1].split()[0]

    @contextmanager
    def stopped(self, lanes: LaneMode) -> Iterator[None]:
        """Stop the park for so long, as full."""
        engine = office_engine(self.park.park.station_urls["O"], "shanmen-test", connections=1)
        stop_id, office = uuid7(), sessionmaker(engine)
        with office.begin() as session:
            token = sign_in(session, "1002", "135790")
            scope = StopScope(this_station(session).business_date)
            set_stop(session, stop_id, scope, lanes, "满", token=token, most_inside=0)
        yield
        with office.begin() as session:
            lift_stop(session, stop_id, "又有位", token=token)
        engine.dispose()

    def client(self) -> httpx.Client:
        """A client that trusts the site's own authority, and nobody else."""
        trusted = ssl.create_default_context(cafile=str(self.folder / "ca.crt"))
        return httpx.Client(
            base_url=self.url, verify=trusted, trust_env=False, headers={"X-Handheld-Page": "1"}
        )

    def public_key(self) -> str:
        certificate = x509.load_pem_x509_certificate((self.folder / "server.pem").read_bytes())
        key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(hashlib.sha256(key).digest()).decode()


@contextmanager
def handheld_scene(park: ParkDatabase, folder: Path) -> Iterator[HandheldScene]:
    make(folder, ["127.0.0.1"], SystemClock())
    make_person_keys(folder / "server.json", folder / "stations.json")
    _register(park)
    environment = {"ADMIN_URL": park.admin_url, "KEYS": str(folder)}
    codes = {code: admit([code], environment).split(": ")[1].split()[0] for code in CODES}
    file = folder / "server.toml"
    file.write_text(
        f"""port = 0
local_port = 0
local_certificate_file = "{folder / "server.pem"}"
local_certificate_key_file = "{folder / "server.key"}"
handheld_key_file = "{folder / "handhelds.key"}"
person_keys_file = "{folder / "server.json"}"
"""
    )
    with ExitStack() as stack:
        database = make_url(park.server_url)
        assert database.host
        assert database.port
        wire = stack.enter_context(closing(CuttableWire(database.host, database.port)))
        wired = database.set(port=wire.port).render_as_string(hide_password=False)
        server = stack.enter_context(closing(RunningServer.start(wired, "--station", str(file))))
        url = server.wait_for_line(r"handhelds (https://\S+)/handheld")[1]
        scene = HandheldScene(park, folder, server, wire, url, codes)
        yield scene
    for code in CODES:
        scene.rows(f"DROP ROLE IF EXISTS handheld_{code.lower()}")


def _register(park: ParkDatabase) -> None:
    engine = office_engine(park.admin_url, "shanmen-test", connections=1)
    with sessionmaker(engine).begin() as session:
        for at, code in enumerate(CODES, 1):
            add_station(session, code=code, kind="handheld", name=_name(at), password="replaced")
            station = session.execute(
                text("SELECT id FROM app.station WHERE code = :code"), {"code": code}
            ).scalar_one()
            zone = session.execute(text("SELECT min(id) FROM app.zone")).scalar_one()
            session.add(
                Lane(
                    station_id=station,
                    code=code,
                    name_zh=f"手持 {at}",
                    name_en=f"Handheld {at}",
                    zone_id=zone,
                )
            )
    engine.dispose()


def _name(at: int) -> Bilingual:
    return Bilingual(f"{at} 号手持机", f"Handheld {at}")


class Device:
    """One Android handheld: a browser with a folder of its own, which outlives it."""

    def __init__(
        self, scene: HandheldScene, playwright: Playwright, folder: Path, *arguments: str
    ) -> None:
        self.scene = scene
        self._playwright = playwright
        self._folder = folder
        self._arguments = arguments
        self.context: BrowserContext
        self.page: Page
        self.start()

    def start(self, *, offline: bool = False) -> None:
        """Start the browser and open the page."""
        self.context = self._playwright.chromium.launch_persistent_context(
            str(self._folder),
            executable_path="/usr/bin/chromium",
            args=[
                "--no-sandbox",
                f"--ignore-certificate-errors-spki-list={self.scene.public_key()}",
                *self._arguments,
            ],
            viewport=PHONE,  # type: ignore[arg-type]
            locale="zh-CN",
            permissions=["camera"],
        )
        self.context.set_offline(offline)
        self.page = self.context.pages[0]
        self.page.goto(f"{self.scene.url}/handheld")

    def close(self) -> None:
        self.context.close()

    def rest(self) -> None:
        """Close it and open it again: a browser writes its cookies late, and when it is closed."""
        self.close()
        self.start()
        self.page.wait_for_selector("#scan:visible")

    def kill(self) -> None:
        """End all of the browser at once, as an empty battery does."""
        lock = self._folder / "SingletonLock"
        os.kill(int(os.readlink(lock).rsplit("-", 1)[1]), signal.SIGKILL)
        with contextlib.suppress(Error):
            self.context.close()
        for left in self._folder.glob("Singleton*"):
            left.unlink()

    def enrol(self, code: str) -> None:
        self.page.fill("#code", code)
        self.page.click("#enrol-form .primary")
        self.page.wait_for_selector("#sign-in:visible")

    def sign_in(self) -> None:
        """Sign in; again, as the page says, where the server of a busy machine was too late."""
        for _ in range(3):
            self.page.fill("#number", NUMBER)
            self.page.fill("#pin", PIN)
            self.page.click("#sign-in-form .primary")
            self.page.wait_for_function(_SIGN_IN_IS_ANSWERED)
            if self.page.is_visible("#scan"):
                return
        raise AssertionError(self.page.text_content("#sign-in-fault"))

    def scan(self, code: str) -> None:
        """What a scanner does that types like a keyboard."""
        self.page.focus("#wedge")
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Enter")

    def type_number(self, number: str) -> None:
        """Type what is printed below the code."""
        self.page.click("#typed-key")
        self.page.fill("#typed", number)
        self.page.keyboard.press("Enter")

    def set_clock_back(self, hours: int) -> None:
        """Have the device's clock show another time; 0 puts it right."""
        self.page.evaluate(
            "(late) => { const real = window.rightNow ??= Date.now;"
            " Date.now = () => real() - late; }",
            hours * 3600 * 1000,
        )

    def write_until_full(self) -> None:
        """Use up what room the disk has left in the files that the page has already."""
        self.page.evaluate(_MUCH)

    def spoil_the_journal(self) -> None:
        """Put an entry first that is none."""
        self.page.evaluate(_IN_JOURNAL, False)

    def forget_the_journal(self) -> None:
        """Leave nothing for the tests after this one."""
        self.page.evaluate(_IN_JOURNAL, True)

    def expect_word(self, word: str) -> None:
        expect(self.page.locator("#word")).to_have_text(word, timeout=10_000)

    def expect_line(self, line: str) -> None:
        expect(self.page.locator("#line")).to_have_text(line, timeout=15_000)

    def expect_unsent(self, count: int) -> None:
        expect(self.page.locator("#unsent")).to_have_text(f"未上传 {count}", timeout=15_000)

    def has_list_of(self, code: str) -> None:
        """Open the page anew, which fetches the list, and wait until a ticket is in it."""
        digest = code_digest(code).hex()
        self.page.reload()
        wait_until(lambda: self.page.evaluate(_IN_LIST, digest) or None, 20)
        self.page.wait_for_selector("#scan:visible")

    def has_sent_all(self) -> None:
        """Wait until the server has also heard who walked in on the last scan."""
        wait_until(lambda: self.page.evaluate(_JOURNAL_IS_EMPTY) or None, 20)

    def asks_to_sign_in(self, seconds: float) -> bool:
        """Tell whether it asks, within so long."""
        try:
            self.page.wait_for_selector("#sign-in:visible", timeout=seconds * 1000)
        except PlaywrightTimeout:
            return False
        return True

    def is_kept(self) -> None:
        """Wait until the page would open without the network."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    def forget_the_last(self) -> None:
        """Wait until the same code again is another scan."""
        self.page.wait_for_timeout(SAME_SECONDS * 1000)


def admissions(scene: HandheldScene, code: str) -> list[tuple[str, str]]:
    """Lane and verdict of all admissions of a ticket."""
    found = scene.rows(
        "SELECT l.code, a.verdict FROM app.admission AS a JOIN app.lane AS l ON l.id = a.lane_id"
        " JOIN app.ticket AS t ON t.id = a.ticket_id"
        " WHERE t.code_digest = substring(sha256(convert_to(:code, 'UTF8')) FOR 16) ORDER BY a.at",
        code=code,
    )
    return [(row[0], row[1]) for row in found]
