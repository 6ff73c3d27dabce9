"""One command that sets a development machine up and shows, tests, measures or serves Shanmen.

It needs Python 3.11 or newer and nothing else: the rest is fetched on the first start.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])  # this file is started by its path

from installers.development.checks import run_checks
from installers.development.environment import WINDOWS, keep_bytecode, program, set_up
from installers.development.progress import StepFailed

HELP = """\
  demo   [--headless --out DIR]      see it: a park, its windows and its gate; or a day played alone
         [--history TICKETS]         the same in a park that has been open for two years
  test   [--full] [pytest arguments] check it: style, types, rooms and every test
  bench  [NAME …] [--json FILE]      measure it against pgbench
  serve  [--port N] [--history N]    the demonstration park's database and server, without windows
  gallery --out DIR [--part PART]    photograph and check every screen in eight variants
  pictures [--out DIR]               make every picture that README and manual show
  set-up                             only fetch what the others need
"""
MODULES = {
    "demo": "installers.demonstration.demo",
    "serve": "installers.demonstration.serve",
    "bench": "tests.benchmarks",
    "gallery": "installers.gallery.gallery",
    "pictures": "installers.demonstration.gallery",
}
INTERRUPTED = 130


def main(arguments: list[str]) -> int:
    """Set up what is missing, do what was asked, return the exit status."""
    parser = argparse.ArgumentParser(
        prog="dev.py", epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=[*MODULES, "test", "set-up"])
    asked, rest = parser.parse_known_args(arguments[:1])
    rest += arguments[1:]
    try:
        set_up()
    except StepFailed as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    if asked.command == "set-up":
        return 0
    keep_bytecode(os.environ)
    if asked.command == "test":
        return run_checks([word for word in rest if word != "--full"], full="--full" in rest)
    return _run_module(MODULES[asked.command], rest)


def _run_module(module: str, arguments: list[str]) -> int:
    """Go on inside the locked environment, where the product itself may be imported."""
    command = [str(program("python")), "-m", module, *arguments]
    if not WINDOWS:  # where it would return to the shell at once
        os.execv(command[0], command)  # noqa: S606 - our own interpreter; signals reach it directly
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
