"""The rooms of the house: each forbidden import is really found by import-linter."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEPARTMENTS = tuple(
    f"shared/{path.parent.name}/__init__.py" for path in (ROOT / "shared").glob("*/__init__.py")
)
ROOMS = (
    *DEPARTMENTS,
    "boxoffice/__init__.py",
    "gatestation/__init__.py",
    "gatestation/window.py",
    "server/__init__.py",
    "installers/__init__.py",
    "installers/demonstration/__init__.py",
    "installers/demonstration/day.py",
    "installers/gallery/__init__.py",
    "shared/__init__.py",
    "shared/kernel/money.py",
    "shared/database/engine.py",
    "shared/sales/sell.py",
    "shared/devices/connection.py",
    "shared/devices/simulated/__init__.py",
    "shared/devices/simulated/peer.py",
    "shared/devices/printer/__init__.py",
    "shared/devices/printer/driver.py",
    "shared/devices/printer/simulated.py",
    "shared/desktop/theme.py",
    "shared/desktop/bench/__init__.py",
    "shared/desktop/bench/window.py",
)
ALLOWED = {
    "gatestation/window.py": "import PySide6.QtCore\nimport shared.devices.printer.driver\n",
    "shared/sales/sell.py": "import shared.tickets\nimport shared.kernel.money\n",
    "shared/devices/printer/driver.py": "import shared.devices.connection\n",
    "shared/devices/printer/simulated.py": "import shared.devices.simulated.peer\n",
    "shared/desktop/bench/window.py": "import shared.devices.printer.simulated\n",
    "installers/demonstration/day.py": "import shared.devices.printer.simulated\n",
}


def lint(house: Path, extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the product's own contracts over a small house with `extra` lines in some rooms."""
    for room in ROOMS:
        path = house / room
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('"""A room."""\n' + ALLOWED.get(room, "") + extra.get(room, ""))
    table = (ROOT / "pyproject.toml").read_text("utf-8")
    (house / "pyproject.toml").write_text(
        "[tool.importlinter]" + table.split("[tool.importlinter]", 1)[1]
    )
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
            "--no-cache",
        ],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_are_configured() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    assert len(table["tool"]["importlinter"]["contracts"]) == 7


def test_what_the_house_allows_passes(tmp_path: Path) -> None:
    done = lint(tmp_path, {})

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("room", "imported"),
    [
        ("shared/kernel/money.py", "shared.sales.sell"),
        ("shared/database/engine.py", "shared.tickets"),
        ("shared/sales/sell.py", "shared.devices.connection"),
        ("shared/sales/sell.py", "shared.desktop.theme"),
        ("shared/sales/sell.py", "PySide6.QtCore"),
        ("shared/sales/sell.py", "boxoffice"),
        ("gatestation/window.py", "boxoffice"),
        ("gatestation/window.py", "shared.devices.printer.simulated"),
        ("server/__init__.py", "PySide6.QtCore"),
        ("server/__init__.py", "shared.devices.connection"),
        ("shared/devices/connection.py", "shared.sales.sell"),
        ("shared/devices/printer/simulated.py", "shared.devices.printer.driver"),
        ("shared/devices/printer/simulated.py", "shared.devices.connection"),
        ("shared/devices/simulated/peer.py", "shared.devices.connection"),
        ("shared/desktop/theme.py", "shared.devices.printer.simulated"),
        ("boxoffice/__init__.py", "installers"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, room: str, imported: str) -> None:
    done = lint(tmp_path, {room: f"import {imported}\n"})

    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout


def test_a_department_missing_from_the_list_is_found(tmp_path: Path) -> None:
    new = tmp_path / "shared" / "gardening"
    new.mkdir(parents=True)
    (new / "__init__.py").write_text('"""A new room."""\n')

    done = lint(tmp_path, {})

    assert done.returncode == 1, done.stdout
    assert "gardening" in done.stdout
