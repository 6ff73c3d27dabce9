"""The Debian packages a development machine needs, and how missing ones get there."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys

from installers.development.progress import StepFailed, run_step

# One entry a line; a bar separates the names that releases give to the same thing.
QT = """
libglib2.0-0|libglib2.0-0t64 libgl1 libegl1 libdbus-1-3 libfontconfig1 libgssapi-krb5-2 libdrm2
libxkbcommon0 libxkbcommon-x11-0 libx11-6 libx11-xcb1 libxext6 libxrandr2
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render0
libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
libpulse0
"""
SCREENLESS = "xvfb xauth xdotool"
DOCUMENTS = "fontconfig poppler-utils"
CARDS = "pcscd vsmartcard-vpcd"
BROWSER = "chromium|chromium-browser"
WATCHING = "strace"  # what a test watches the order of a journal and an arm with
PACKAGES = tuple(f"{QT} {SCREENLESS} {DOCUMENTS} {CARDS} {BROWSER} {WATCHING}".split())


def install_missing_packages() -> None:
    """Install what is missing by apt; does nothing on other systems. Raises StepFailed."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return
    missing = missing_packages()
    if not missing:
        return
    apt = [*_rights(missing), "apt-get"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    advice = "Check the machine's apt sources and network, or run: apt-get install " + " ".join(
        missing
    )
    run_step("Debian's package lists", [*apt, "update"], advice=advice, environment=environment)
    run_step(
        f"{len(missing)} Debian packages",
        [*apt, "install", "-y", "--no-install-recommends", *missing],
        advice=advice,
        environment=environment,
    )


def missing_packages() -> list[str]:
    """Return the first name of each needed package that is not installed."""
    needed = list(PACKAGES)
    if importlib.util.find_spec("ensurepip") is None:  # Debian splits it from its Python
        needed.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    names = [name for entry in needed for name in entry.split("|")]
    installed = _installed(names)
    return [entry.split("|")[0] for entry in needed if not installed.intersection(entry.split("|"))]


def _installed(names: list[str]) -> set[str]:
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # it complains about each unknown name
        text=True,
        check=False,
    )
    rows = [line.split() for line in answer.stdout.splitlines()]
    return {row[0] for row in rows if row[1:] == ["installed"]}


def _rights(missing: list[str]) -> list[str]:
    if sys.platform == "win32" or os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        raise StepFailed(
            "installing Debian packages needs root",
            "As root, run: apt-get install " + " ".join(missing),
        )
    # apt's own settings from the environment (proxies) must survive.
    return ["sudo", "--preserve-env"]
