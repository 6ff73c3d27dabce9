from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.resources import ResourceMissing
from shared.desktop.translations import SOURCE_FILE, Translations, compile_translations
from shared.kernel.locale import Language

ROOT = SOURCE_FILE.parents[2]
ROOMS = ("boxoffice", "gatestation", "shared/desktop")


def messages(path: Path) -> dict[tuple[str, str], str]:
    """English by context and source; empty where there is none."""
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):  # noqa: S314 - our own file
        for message in context.findall("message"):
            english = message.find("translation")
            done = english is not None and english.get("type") != "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (english.text or "") if done and english is not None else ""
    return found


def extracted(folder: Path) -> set[tuple[str, str]]:
    sources = sorted(str(path) for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    fresh = folder / "fresh.ts"
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    subprocess.run([str(lupdate), "-silent", *sources, "-ts", str(fresh)], check=True)
    return set(messages(fresh))


def test_every_text_of_the_code_has_an_english_one_and_none_is_left_over(tmp_path: Path) -> None:
    english = messages(SOURCE_FILE)

    assert set(english) == extracted(tmp_path)
    assert [key for key, text in english.items() if not text.strip()] == []


def test_english_has_no_full_width_marks() -> None:
    wrong = [
        text for text in messages(SOURCE_FILE).values() if set(text) & set("，。；：（）「」！？、")
    ]

    assert wrong == []


def test_a_translation_keeps_the_facts_of_its_source() -> None:
    def facts(text: str) -> list[str]:
        return sorted(part.split("}")[0] for part in text.split("{")[1:])

    wrong = [key for key, text in messages(SOURCE_FILE).items() if facts(key[1]) != facts(text)]

    assert wrong == []


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    source = tmp_path / SOURCE_FILE.name
    shutil.copy(SOURCE_FILE, source)
    return compile_translations(source)


def test_the_language_changes_while_the_program_runs(
    qtbot: QtBot, qapp: QApplication, compiled: Path
) -> None:
    class SalePanel(QWidget):
        """Has a context of the real screens."""

    widget = SalePanel()
    qtbot.addWidget(widget)
    translations = Translations(qapp, Language.EN, compiled)
    assert widget.tr("收现金") == "Take cash"

    with qtbot.waitSignal(translations.changed):
        translations.toggle()
    assert widget.tr("收现金") == "收现金"
    assert translations.language is Language.ZH
    translations.deleteLater()


def test_choosing_the_language_that_is_on_says_nothing(
    qtbot: QtBot, qapp: QApplication, compiled: Path
) -> None:
    translations = Translations(qapp, Language.ZH, compiled)
    with qtbot.assertNotEmitted(translations.changed):
        translations.choose(Language.ZH)
    translations.deleteLater()


def test_a_missing_file_is_named_with_what_to_do(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match=r"missing file .*gone\.qm: .* run .*translations"):
        Translations(qapp, Language.ZH, tmp_path / "gone.qm")


def test_a_broken_source_is_said_by_the_compiler(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ts"
    broken.write_text("<TS>", "utf-8")

    with pytest.raises(subprocess.CalledProcessError):
        compile_translations(broken)
