"""A server that does nothing but give closed days back, until it is killed.

`python -m tests.races.closure_process`, database in SHANMEN_DATABASE_URL.
"""

from __future__ import annotations

import os
import sys

from sqlalchemy.orm import Session

from shared.database.engine import station_engine
from shared.sales.run_closure import run_closures


def main() -> None:
    """Give back order by order; says when it begins."""
    engine = station_engine(os.environ["SHANMEN_DATABASE_URL"], "closure-process")
    sys.stdout.write("begins\n")
    sys.stdout.flush()
    with Session(engine) as session:
        while run_closures(session):
            pass


if __name__ == "__main__":
    main()
