from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.card_reader.service import ServiceError
from shared.devices.card_reader.simulated import PORT
from shared.devices.card_reader.winscard import WinscardService

if sys.platform != "win32":
    import fcntl

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
# The package's own would listen where the system hands out ports, to any other test before it.
VIRTUAL_READER = f"""\
FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:{PORT:#x}
LIBPATH      {DRIVER}
CHANNELID    {PORT:#x}
"""
SOCKET_FOLDER = Path("/run/pcscd")
ONE_AT_A_TIME = Path("/tmp/shanmen-pcscd.lock")  # noqa: S108 - shared by all runs of a machine


class SmartCardService:
    """A pcscd of our own, with the virtual reader of vsmartcard."""

    def __init__(self, folder: Path) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._readers = folder
        (folder / "vpcd").write_text(VIRTUAL_READER)

    def start(self) -> None:
        self._process = subprocess.Popen(
            ["/usr/sbin/pcscd", "--foreground", "--config", str(self._readers)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if self._has_reader():
                return
        self.stop()
        raise AssertionError("pcscd has no virtual reader")

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(10)
        self._process = None

    @staticmethod
    def _has_reader() -> bool:
        try:
            service = WinscardService()
        except ServiceError:
            time.sleep(0.05)
            return False
        try:
            return any("00 00" in name for name in service.readers())
        finally:
            service.close()


@pytest.fixture(scope="module")
def running_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmartCardService]:
    if sys.platform == "win32" or not (shutil.which("pcscd") and DRIVER.exists()):
        pytest.skip("needs pcscd and vsmartcard-vpcd")
    if os.geteuid() != 0:
        pytest.skip("pcscd listens where only root may")
    SOCKET_FOLDER.mkdir(exist_ok=True)
    with ONE_AT_A_TIME.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        service = SmartCardService(tmp_path_factory.mktemp("readers"))
        service.start()
        yield service
        service.stop()


@pytest.fixture
def service(running_service: SmartCardService) -> SmartCardService:
    return running_service
