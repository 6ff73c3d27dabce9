from __future__ import annotations

from collections.abc import Iterator

import pytest

from installers.gallery.faults import Known, control_faults, word_faults
from installers.gallery.phone import Phone, phone
from installers.gallery.phone_looking import looked_at
from shared.kernel.locale import Bilingual, Language

LANE = Bilingual("东门", "East gate")


@pytest.fixture(scope="module")
def held() -> Iterator[Phone]:
    with phone((360, 640)) as held:
        yield held


@pytest.fixture(autouse=True)
def at_rest(held: Phone) -> None:
    held.speak(Language.EN)
    held.show_place(LANE, 12)
    held.view("open", "scan")
    held.view("showIdle")


def faults_of(held: Phone) -> list[str]:
    words, controls = looked_at(held)
    return [*word_faults(words, Known()), *control_faults(controls)]


def test_a_page_at_rest_has_no_fault(held: Phone) -> None:
    assert faults_of(held) == []


def test_a_name_that_is_shortened_is_found(held: Phone) -> None:
    held.show_place(Bilingual("东门", "The east gate beside the old pagoda"), 12)

    (fault,) = (one for one in faults_of(held) if one.endswith("b in #lane"))
    assert fault.startswith("shortened: “The east gate")


def test_words_that_their_surroundings_cut_are_found(held: Phone) -> None:
    held.page.evaluate("document.getElementById('sub').style.transform = 'translateX(200px)'")

    assert "cut: “Aim at the code, or press the scan key” p in #sub" in faults_of(held)
    held.page.evaluate("document.getElementById('sub').style.transform = ''")


def test_keys_on_each_other_are_found(held: Phone) -> None:
    held.page.evaluate("document.getElementById('typed-key').style.marginLeft = '-60px'")

    found = faults_of(held)
    held.page.evaluate("document.getElementById('typed-key').style.marginLeft = ''")
    assert "overlap: button in #camera-key “Camera” and button in #typed-key “Type no.”" in found


def test_rows_that_can_be_scrolled_to_are_not_cut(held: Phone) -> None:
    row = {"verdict": "OK_ENTRY", "admitted": True, "persons": 2, "type": None, "at": 0}
    held.view("open", "recent")
    held.view("showRecent", [row] * 20)

    assert faults_of(held) == []


def test_what_is_wrong_is_said_in_the_language_that_is_chosen_then(held: Phone) -> None:
    held.view("open", "sign-in")
    held.view("showWrong", "sign-in", "signInWrong", {"tries": 4})

    held.speak(Language.ZH)

    assert held.page.inner_text("#sign-in-fault") == "工号或密码不对，还可试 4 次"
