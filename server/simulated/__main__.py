"""Runs the stand-in for payment companies: `python -m server.simulated --port N`."""

from __future__ import annotations

import argparse
import sys
import threading

from server.simulated.company import SimulatedCompany


def main() -> None:
    """Serve until killed; says where on the first line."""
    parser = argparse.ArgumentParser(prog="python -m server.simulated")
    parser.add_argument("--port", type=int, default=0)
    company = SimulatedCompany(parser.parse_args().port)
    sys.stdout.write(f"{company.url}\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
