"""Station files of the demonstration are files the programs accept."""

from __future__ import annotations

from pathlib import Path

from installers.demonstration.stations import write_bench_file
from shared.desktop.bench.settings import (
    BenchStation,
    IdCardPlace,
    PolePlace,
    PrinterPlace,
    ScannerPlace,
    TurnstilePlace,
)
from shared.kernel.station_file import read_station_file


def test_the_bench_finds_its_ports(tmp_path: Path) -> None:
    path = write_bench_file(tmp_path / "bench.toml", (7001, 7002, 7003, 7004, 7005))

    assert read_station_file(path, BenchStation) == BenchStation(
        printer=PrinterPlace(7001),
        scanner=ScannerPlace(7002),
        turnstile=TurnstilePlace(7003, 1),
        id_card=IdCardPlace(7004),
        pole=PolePlace(7005),
    )
