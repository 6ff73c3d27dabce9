"""`charge_detour`: from a scanned pay code to the answer at the window, through row and server.

The company is the stand-in, in a process of its own, and answers at once: what is left is what the
detour adds. `charge_direct` is the same request without it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.orm import sessionmaker

from installers.demonstration.stations import SERVER
from server.charges.simulated_gateway import SimulatedGateway
from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeState, create_charge
from shared.payments.rules import PayCode
from shared.payments.settle import Claim
from shared.payments.watch import ChargeWatch
from shared.sales.held_orders import complete_order, hold_order
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result, percentile
from tests.server.running import RunningServer
from tests.till import Till

CHARGES: Final = 500
WARM_UP: Final = 20
CODE: Final = PayCode("wechat", "134650111122223300")


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Charge one order after the other at one window."""
    station = folder / "charging.toml"
    with _company() as url:
        yield _result("charge_direct", _direct(url), statements=0)
        station.write_text(f'port = 0\nsimulated_payments_url = "{url}"\n', "utf-8")
        server = RunningServer.start(place.park.station_urls[SERVER], "--station", str(station))
        with closing(server):
            server.wait_for_line("the worker takes jobs", seconds=60)
            say(f"charge_detour: {CHARGES} charges through the server")
            yield _result("charge_detour", _through_the_server(place), statements=1)


def _direct(url: str) -> list[float]:
    gateway = SimulatedGateway(url)
    taken = []
    for _ in range(WARM_UP + CHARGES):
        began = time.perf_counter()
        outcome = gateway.charge(Claim(uuid7(), Money(12_000), CODE))
        taken.append(time.perf_counter() - began)
        assert outcome.state is ChargeState.SUCCEEDED
    return sorted(taken[WARM_UP:])


def _through_the_server(place: Ground) -> list[float]:
    window = next(iter(place.park.key_files))
    engine = station_engine(place.park.station_urls[window], "bench", connections=1)
    till = Till.open(sessionmaker(engine), place.park.key_files[window])
    with closing(ChargeWatch(place.park.station_urls[window])) as watch:
        taken = [_one(till, watch) for _ in range(WARM_UP + CHARGES)]
    engine.dispose()
    return sorted(taken[WARM_UP:])


def _one(till: Till, watch: ChargeWatch) -> float:
    """Hold, charge, wait, record; give the seconds from the scan to the answer."""
    order_id, quote = uuid7(), till.quote(adult=1)
    with till.sessions.begin() as session:
        hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
    began = time.perf_counter()
    with till.sessions.begin() as session:
        seen = create_charge(session, uuid7(), order_id, CODE, quote.total, till.token)
    while not seen.settled:
        seen = watch.next(seen)
    taken = time.perf_counter() - began
    assert seen.state is ChargeState.SUCCEEDED
    with till.sessions.begin() as session:
        complete_order(session, order_id, (), sign=till.sign, token=till.token)
    return taken


@contextmanager
def _company() -> Iterator[str]:
    command = [sys.executable, "-m", "server.simulated"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as company:
        try:
            assert company.stdout is not None
            yield company.stdout.readline().strip()
        finally:
            company.kill()


def _result(name: str, taken: list[float], *, statements: int) -> Result:
    return Result(
        name=name,
        clients=1,
        per_second=len(taken) / sum(taken),
        p50_ms=percentile(taken, 0.5) * 1000,
        p99_ms=percentile(taken, 0.99) * 1000,
        statements=statements,
        round_trips=statements,
        pgbench_tps=0.0,
        ratio=0.0,
    )
