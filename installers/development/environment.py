"""Sets the checkout up: system packages, uv, the locked environment, translations."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from installers.development.debian import install_missing_packages
from installers.development.progress import StepFailed, run_step

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".dev"
STAMP = KEPT / "set-up"
UV = "uv==0.13.9"
LOWEST, BEYOND = (3, 11), (3, 14)
WINDOWS = sys.platform == "win32"
NETWORK = "Check the network and the machine's pip settings, then start again"


def program(name: str, environment: Path = ROOT / ".venv") -> Path:
    """Return the path of a program of a virtual environment."""
    return environment / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def set_up() -> None:
    """Bring the checkout up to date; returns at once when nothing changed. Raises StepFailed."""
    wanted = _fingerprint()
    if _done(wanted):
        return
    _require_python()
    KEPT.mkdir(exist_ok=True)
    install_missing_packages()
    _install_uv()
    _install_locked_packages()
    _compile_translations()
    STAMP.write_text(wanted, "utf-8")


def keep_bytecode(environment: MutableMapping[str, str]) -> None:
    """Have each module compiled once, aside, and not at every start of every process.

    It holds even where PYTHONDONTWRITEBYTECODE is set to keep folders clean.
    """
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("PYTHONPYCACHEPREFIX", str(KEPT / "bytecode"))


def _fingerprint() -> str:
    """Return one hash over everything that decides what a set-up checkout looks like."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    own = sorted(Path(__file__).parent.glob("*.py"))
    translations = sorted((ROOT / "resources" / "translations").glob("*.ts"))
    for path in (ROOT / "pyproject.toml", ROOT / "uv.lock", *own, *translations):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _done(wanted: str) -> bool:
    if not (STAMP.exists() and program("python").exists() and program("shanmen-server").exists()):
        return False
    compiled = all(source.with_suffix(".qm").exists() for source in _translations())
    return compiled and STAMP.read_text("utf-8") == wanted


def _require_python() -> None:
    if not LOWEST <= sys.version_info[:2] < BEYOND:
        version = ".".join(map(str, sys.version_info[:3]))
        raise StepFailed(
            f"Python {version} cannot run Shanmen", "Start dev.py with Python 3.11, 3.12 or 3.13"
        )


def _machine_python() -> str:
    """Return the machine's own interpreter, even when a virtual environment's runs us."""
    return str(getattr(sys, "_base_executable", sys.executable))


def _install_uv() -> None:
    home = KEPT / "uv"
    if not program("python", home).exists():
        run_step(
            "A small environment for uv",
            [_machine_python(), "-m", "venv", "--clear", home],
            advice="Install the venv module of this Python",
        )
    run_step(
        "uv",
        [program("python", home), "-m", "pip", "install", "--disable-pip-version-check", UV],
        advice=NETWORK,
    )


def _install_locked_packages() -> None:
    environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    environment |= {"UV_PYTHON_DOWNLOADS": "never", "UV_PROJECT_ENVIRONMENT": str(ROOT / ".venv")}
    environment.setdefault("UV_HTTP_TIMEOUT", "180")
    run_step(
        "Python packages as locked",
        [program("uv", KEPT / "uv"), "sync", "--frozen", "--python", _machine_python()],
        advice=NETWORK,
        environment=environment,
        folder=ROOT,
    )


def _translations() -> list[Path]:
    return sorted((ROOT / "resources" / "translations").glob("*.ts"))


def _compile_translations() -> None:
    for source in _translations():
        run_step(
            f"Translation {source.stem}",
            [program("pyside6-lrelease"), source, "-qm", source.with_suffix(".qm")],
            advice=f"{source} is not a Qt Linguist file as lrelease reads it",
        )
