"""The one command: it needs nothing but Python, and says what is wrong in a person's words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from installers.development.environment import keep_bytecode

ROOT = Path(__file__).parents[2]


def bare_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python without its installed packages."""
    return subprocess.run(
        [sys.executable, "-S", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_set_up_needs_nothing_but_python() -> None:
    names = "dev, development.checks, development.debian, development.environment"
    imports = "; ".join(f"import installers.{name}" for name in names.split(", "))

    done = bare_python("-c", imports)

    assert done.returncode == 0, done.stderr


def test_help_names_every_command() -> None:
    done = bare_python("installers/dev.py", "--help")

    assert done.returncode == 0
    for command in ("demo", "test", "bench", "serve", "set-up"):
        assert command in done.stdout


def test_an_unknown_command_is_refused() -> None:
    done = bare_python("installers/dev.py", "dance")

    assert done.returncode == 2
    assert "invalid choice: 'dance'" in done.stderr


def test_modules_are_compiled_once_aside() -> None:
    environment = {"PYTHONDONTWRITEBYTECODE": "1"}

    keep_bytecode(environment)

    assert environment == {"PYTHONPYCACHEPREFIX": str(ROOT / ".dev" / "bytecode")}


def test_a_chosen_place_for_compiled_modules_is_kept() -> None:
    environment = {"PYTHONPYCACHEPREFIX": "/var/cache/python"}

    keep_bytecode(environment)

    assert environment == {"PYTHONPYCACHEPREFIX": "/var/cache/python"}
