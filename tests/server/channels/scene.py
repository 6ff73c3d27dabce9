"""A server that takes orders, an office that stops selling, and platforms that order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from server.partner import settle
from server.simulated.buyers import CtripBuyer, MeituanBuyer
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.stops import StopScope, lift_stop, set_stop
from shared.database.engine import office_engine
from shared.identity.key_file import make_person_keys
from shared.kernel.ids import uuid7
from shared.partners.queries import RefusedShown, list_refused
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken, sign_in
from tests.conftest import ParkDatabase
from tests.server.running import CuttableWire, RunningServer


@dataclass
class OrderScene:
    """All of it; `env` is what IT has in the environment for `shanmen-partner`."""

    park: ParkDatabase
    server: RunningServer
    wire: CuttableWire
    office: sessionmaker[Session]
    chief: StaffToken
    ctrip: CtripBuyer
    meituan: MeituanBuyer
    env: dict[str, str]
    day: date

    @property
    def now(self) -> datetime:
        return datetime.now(UTC)

    def buy(self, number: str, plu: str = "adult", quantity: int = 2) -> str:
        """Order at Ctrip for today; gives the code of the answer."""
        code: str = self.ctrip.order(number, plu, self.day, quantity, self.now)["resultCode"]
        return code

    def refused(self, number: str) -> list[RefusedShown]:
        with self.office() as session:
            return [one for one in list_refused(session) if one.channel_no == number]

    def rows(self, statement: str, **values: Any) -> list[Any]:
        engine = office_engine(self.park.admin_url, "shanmen-test", connections=1)
        with engine.begin() as connection:
            rows = list(connection.execute(text(statement), values).all())
        engine.dispose()
        return rows

    @contextmanager
    def stopped(self, zone: str | None = None, slot: int | None = None) -> Iterator[None]:
        """Stop selling for so long: the day, or of it a zone or a timeslot."""
        stop_id = uuid7()
        with self.office.begin() as session:
            area = session.scalar(text("SELECT id FROM app.zone WHERE code = :c"), {"c": zone})
            scope = StopScope(self.day, area or PARK, slot)
            set_stop(session, stop_id, scope, LaneMode.OPEN, "满", token=self.chief)
        yield
        with self.office.begin() as session:
            lift_stop(session, stop_id, "有余位", token=self.chief)


@contextmanager
def order_scene(park: ParkDatabase, folder: Path) -> Iterator[OrderScene]:
    make_person_keys(folder / "server.json", folder / "stations.json")
    file = folder / "server.toml"
    file.write_text(f'port = 0\nperson_keys_file = "{folder / "server.json"}"\n')
    environment = {
        "ADMIN_URL": park.admin_url,
        "PERSON_KEYS": str(folder / "stations.json"),
        "SIGN_KEY": CtripBuyer.sign_key,
        "AES_KEY": CtripBuyer.aes_key,
        "AES_IV": CtripBuyer.aes_iv,
        "CLIENT_ID": MeituanBuyer.client_id,
        "CLIENT_SECRET": MeituanBuyer.client_secret,
    }
    settle(["ctrip", CtripBuyer.account], environment)
    settle(["meituan", MeituanBuyer.account], environment)
    engine = office_engine(park.park.station_urls["O"], "shanmen-test", connections=2)
    office = sessionmaker(engine)
    with office.begin() as session:
        chief, day = sign_in(session, "1002", "135790"), this_station(session).business_date
    with ExitStack() as stack:
        stack.callback(engine.dispose)
        database = make_url(park.server_url)
        assert database.host
        assert database.port
        wire = stack.enter_context(closing(CuttableWire(database.host, database.port)))
        wired = database.set(port=wire.port).render_as_string(hide_password=False)
        server = stack.enter_context(closing(RunningServer.start(wired, "--station", str(file))))
        url = server.wait_for_line(r"orders of partners (http://\S+)/partners/")[1]
        yield OrderScene(park, server, wire, office, chief, CtripBuyer(url), MeituanBuyer(url),
                         environment, day)  # fmt: skip
