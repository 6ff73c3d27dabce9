"""Where the files lie that the programs show: fonts, styles, translations."""

from __future__ import annotations

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"


class ResourceMissing(Exception):
    """A file of `resources/` is not there; the text names it and what to do, in both languages."""

    def __init__(self, path: Path, remedy: str) -> None:
        super().__init__(f"缺少文件 / missing file {path}: {remedy}")
        self.path = path
