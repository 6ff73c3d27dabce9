"""A gate that admits without a database until it is killed; each opening is said after its scan."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from shared.admission.rules import Verdict
from tests.gatestation.offline.gate_scene import gate

NOWHERE = "postgresql://gate_3@127.0.0.1:1/shanmen"


def main(folder: Path, codes: list[str]) -> None:
    """Scan the codes one after the other; what would open the arm goes to the pipe."""
    with gate(NOWHERE, folder) as one:
        one.outage.stand_by.leave()
        os.write(1, b"ready\n")
        for code in codes:
            answer = one.scan(code)
            if answer.verdict is Verdict.OFFLINE_OK:
                os.write(1, f"open {answer.scan_id}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).read_text("utf-8").split())
