"""Steps of the set-up: shown while they run, and explained when they fail."""

from __future__ import annotations

import sys

import pytest

from installers.development.progress import Progress, StepFailed, run_step


def test_a_step_gives_back_what_its_program_wrote() -> None:
    assert run_step("Greeting", [sys.executable, "-c", "print('hello')"], advice="-") == "hello\n"


def test_a_step_is_named_at_its_begin_and_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress("Packages"):
        pass

    first, last = capsys.readouterr().err.splitlines()
    assert first == "Packages …"
    assert last.startswith("Packages … done in 0.")


def test_a_failed_step_says_what_failed_what_was_said_and_what_to_do() -> None:
    program = "import sys; print('no route'); sys.exit(3)"

    with pytest.raises(StepFailed) as caught:
        run_step("Packages", [sys.executable, "-c", program], advice="Check the network")

    assert str(caught.value) == "Failed: Packages.\n  | no route\nCheck the network"


def test_a_missing_program_is_a_failed_step() -> None:
    with pytest.raises(StepFailed, match="No such file"):
        run_step("Packages", ["/no/such/program"], advice="Install it")


def test_only_the_end_of_a_long_output_is_shown() -> None:
    program = "import sys; print('\\n'.join(map(str, range(100)))); sys.exit(1)"

    with pytest.raises(StepFailed) as caught:
        run_step("Count", [sys.executable, "-c", program], advice="-")

    assert str(caught.value).splitlines()[1] == "  | 75"
