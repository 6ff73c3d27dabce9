"""README and manual speak of what exists: pictures, links, keys, verdicts, commands, variables."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from boxoffice.imports.job import ImportJob
from boxoffice.imports.jobs import JOBS
from boxoffice.sale.stroke import Act
from boxoffice.settings import OfficeStation, PrinterSettings, WindowStation
from gatestation.settings import GateStation, LaneSettings
from gatestation.verdict_texts import VERDICT_TEXTS
from installers import dev
from installers.demonstration.gallery_album import LANGUAGES, MOST_BYTES, PICTURES
from server.api.health import DatabaseFacts, Health
from server.settings import ServerStation
from shared.admission.rules import Verdict
from shared.database.engine import office_engine
from shared.desktop.bench.settings import BenchStation
from shared.kernel.locale import Language
from shared.kernel.station_file import read_station_file
from shared.reporting.tie_questions import QUESTIONS
from shared.site.sign_in import sign_in
from tests.empty_site import ADMINISTRATORS, PIN, new_empty_site, set_up_script

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "resources" / "manual"
CHAPTERS = (
    *(
        "catalogue",
        "members",
        "imports",
        "cashier",
        "kiosk",
        "gate",
        "finance",
        "capacity",
        "it",
        "partner",
    ),
)
PAGES = [
    ROOT / "README.md",
    ROOT / "tests" / "README.md",
    *(MANUAL / language / f"{chapter}.md" for language in LANGUAGES for chapter in CHAPTERS),
]
SETTINGS: tuple[type[Any], ...] = (
    WindowStation,
    OfficeStation,
    PrinterSettings,
    GateStation,
    LaneSettings,
    ServerStation,
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]*)(#[^)\s]*)?\)")
VARIABLE = re.compile(r"SHANMEN_[A-Z_]+")


def text_of(language: str, chapter: str) -> str:
    return (MANUAL / language / f"{chapter}.md").read_text("utf-8")


def links(page: Path) -> Iterator[Path]:
    for target, _ in LINK.findall(page.read_text("utf-8")):
        if target and "://" not in target:
            yield (page.parent / target).resolve()


def toml_blocks(text: str) -> list[str]:
    return re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_exists(page: Path) -> None:
    assert [target for target in links(page) if not target.exists()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_has_made_every_picture_and_nothing_else(language: str) -> None:
    kept = {path.stem for path in (MANUAL / "pictures" / language).iterdir()}

    assert kept == set(PICTURES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_shown_on_a_page_of_its_language(language: str) -> None:
    folder = MANUAL / "pictures" / language
    shown = {target.stem for page in PAGES for target in links(page) if target.parent == folder}

    assert shown == set(PICTURES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_whole_and_small(language: str, name: str) -> None:
    path = MANUAL / "pictures" / language / f"{name}.png"

    with Image.open(path) as picture:
        picture.verify()

    assert path.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *(MANUAL / language / "it.md" for language in LANGUAGES)]
)
def test_every_key_of_the_station_files_is_named(page: Path) -> None:
    text = page.read_text("utf-8")
    keys = {field.name for settings in SETTINGS for field in fields(settings)}

    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "kind"),
    [(0, WindowStation), (1, GateStation), (2, ServerStation), (3, OfficeStation)],
)
def test_the_station_files_of_the_manual_are_accepted(
    language: str, place: int, kind: type[Any], tmp_path: Path
) -> None:
    path = tmp_path / "station.toml"
    path.write_text(toml_blocks(text_of(language, "it"))[place], "utf-8")

    assert isinstance(read_station_file(path, kind), kind)


def test_the_set_up_script_is_the_same_in_both_languages() -> None:
    assert set_up_script("en") == set_up_script("zh")


def test_the_set_up_script_makes_a_site_that_its_administrators_sign_in_to(tmp_path: Path) -> None:
    with new_empty_site(tmp_path) as site:
        engine = office_engine(site.office_url, "manual")
        with Session(engine) as session, session.begin():
            rights = [sign_in(session, number, PIN).rights for number in ADMINISTRATORS]
        engine.dispose()
        keys = sorted(path.name for path in site.keys.iterdir())

    assert [sorted(one)[-1] for one in rights] == ["site_edit", "staff_edit", "audit_read"]
    assert keys == ["person-keys-server.json", "person-keys.json", "signing-key-2.json"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bench_file_is_told_key_by_key(language: str) -> None:
    text = text_of(language, "it")

    assert all(f"{field.name}" in text for field in fields(BenchStation))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_stands_at_the_gate_with_the_words_of_the_screen(
    language: str, verdict: Verdict
) -> None:
    rows = [line for line in text_of(language, "gate").splitlines() if f"| `{verdict}` |" in line]

    assert len(rows) == 1
    if language == "zh":
        assert f"| {VERDICT_TEXTS[verdict].word} |" in rows[0]
        assert f"| {VERDICT_TEXTS[verdict].next_step} |" in rows[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.code)
def test_every_column_of_an_import_is_told(language: str, job: ImportJob) -> None:
    needed = {"zh": "是", "en": "yes"}[language]
    rows = [
        f"| {column.heading.text(Language(language))} | {needed if column.required else ''} |"
        for column in job.template.columns
    ]
    text = text_of(language, "imports")

    assert [row for row in rows if row not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tie_stands_in_the_finance_manual(language: str) -> None:
    text = text_of(language, "finance")

    assert [it.code for it in QUESTIONS if f"| `{it.code}` |" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_health_page_is_explained(language: str) -> None:
    text = text_of(language, "it")
    names = [field.name for kind in (Health, DatabaseFacts) for field in fields(kind)]

    assert [name for name in names if f"`{name}`" not in text] == []


@pytest.mark.parametrize("page", [ROOT / "README.md", MANUAL / "zh/it.md", MANUAL / "en/it.md"])
def test_every_command_that_is_named_exists(page: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = page.read_text("utf-8")
    console = set(re.findall(r"\bshanmen-(?:boxoffice|gatestation|server)\b", text))
    asked = set(re.findall(r"dev\.py ([a-z][a-z-]*)", text))

    assert console <= set(project["scripts"])
    assert asked <= {*dev.MODULES, "test", "set-up"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_console_command_is_in_the_it_manual(language: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert [name for name in project["scripts"] if f"`{name} " not in text_of(language, "it")] == []


def test_every_variable_of_the_tests_is_in_their_readme_and_no_other() -> None:
    sources = [*(ROOT / "tests").rglob("*.py"), ROOT / "installers/development/checks.py"]
    read = {
        name
        for path in sources
        if path != Path(__file__)
        for name in VARIABLE.findall(path.read_text("utf-8"))
    }
    told = set(VARIABLE.findall((ROOT / "tests" / "README.md").read_text("utf-8")))

    assert told == read - {"SHANMEN_DATABASE_URL", "SHANMEN_BENCH_DATABASE_URL"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_of_the_sale_are_all_told(language: str) -> None:
    text = text_of(language, "cashier")
    on_the_keyboard = {
        Act.MULTIPLY: "`*`",
        Act.PLUS: "`+`",
        Act.MINUS: "`-`",
        Act.DELETE: "`Del`",
        Act.ENTER: "`Enter`",
        Act.ESCAPE: "`Esc`",
        Act.BACKSPACE: "`Backspace`",
        Act.OTHER_SLOT: "`/`",
        Act.FIRST_FREE: "`Ctrl 1`",
        Act.SECOND_FREE: "`Ctrl 2`",
        Act.PAGE_UP: "`PgUp`",
        Act.PAGE_DOWN: "`PgDn`",
        Act.NEXT_DAY: "`Ctrl T`",
        Act.UNDO: "`Ctrl Z`",
        Act.REPRINT: "`Ctrl P`",
        Act.LOCK: "`Ctrl L`",
        Act.REPORTS: "`Ctrl B`",
        Act.LANGUAGE: "`Ctrl Y`",
        Act.LOOK: "`Ctrl M`",
        Act.KEYS: "`?`",
    }

    assert [act for act, cap in on_the_keyboard.items() if cap not in text] == []
