"""What the server answers a handheld, and what it answers nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from shared.capacity.lane_mode import LaneMode
from shared.kernel.ids import uuid7
from tests.server.handheld.scene import NUMBER, PIN, HandheldScene
from tests.till import Till

UNKNOWN = "S1" + "0" * 149


@pytest.fixture
def client(scene: HandheldScene) -> Iterator[httpx.Client]:
    """The first handheld, enrolled and signed in."""
    with scene.client() as client:
        client.post("/handheld/api/enrol", json={"code": scene.invite("H1")})
        client.post("/handheld/api/sign-in", json={"number": NUMBER, "pin": PIN})
        yield client


def scan(client: httpx.Client, code: str, **more: Any) -> httpx.Response:
    asked = {"id": str(uuid7()), "kind": "code", "value": code} | more
    return client.post("/handheld/api/scan", json=asked)


def test_a_ticket_is_let_in_once(client: httpx.Client, till: Till) -> None:
    code = till.sell(adult=1).tickets[0].code

    first, second = scan(client, code).json(), None
    client.post("/handheld/api/replay", json={"entries": [passage(first["id"])]})
    second = scan(client, code).json()

    assert (first["verdict"], first["admitted"], first["persons"]) == ("OK_ENTRY", True, 1)
    assert (second["verdict"], second["admitted"]) == ("ALREADY_USED", False)
    assert second["first_lane"] == {"zh": "手持 1", "en": "Handheld 1"}


def passage(scan_id: str, persons: int = 1) -> dict[str, Any]:
    at = "2026-05-01T10:00:00+08:00"
    return {"kind": "PASSAGE", "id": scan_id, "persons": persons, "at": at}


def test_the_same_request_again_is_the_same_admission(
    client: httpx.Client, scene: HandheldScene, till: Till
) -> None:
    code, scan_id = till.sell(adult=1).tickets[0].code, str(uuid7())

    answers = [scan(client, code, id=scan_id).json() for _ in range(3)]

    assert [one["verdict"] for one in answers] == ["OK_ENTRY"] * 3
    assert len(scene.rows("SELECT 1 FROM app.admission WHERE id = :id", id=scan_id)) == 1


def test_a_use_is_given_back_when_nobody_comes_in(client: httpx.Client, till: Till) -> None:
    code = till.sell(adult=1).tickets[0].code
    first = scan(client, code).json()

    said = client.post("/handheld/api/replay", json={"entries": [passage(first["id"], 0)]})
    again = scan(client, code).json()

    assert said.json()["words"] == ["GIVEN_BACK"]
    assert again["verdict"] == "OK_ENTRY"


def test_a_concession_waits_for_the_attendants_word(client: httpx.Client, till: Till) -> None:
    code, scan_id = till.sell(concession=1).tickets[0].code, str(uuid7())

    asked = scan(client, code, id=scan_id).json()
    declined = scan(client, code, checked=False).json()
    agreed = scan(client, code, id=scan_id, checked=True).json()

    assert (asked["verdict"], asked["asks"]) == ("CHECK_DISCOUNT", True)
    assert declined["verdict"] == "ID_MISMATCH"
    assert agreed["verdict"] == "OK_ENTRY"


def test_a_typed_number_finds_no_ticket_of_nobody(client: httpx.Client) -> None:
    answer = scan(client, "11010519491231002X", kind="typed").json()

    assert answer["verdict"] == "NO_TICKET"


def test_a_foreign_code_is_told_by_what_it_is(client: httpx.Client) -> None:
    answer = scan(client, "https://example.com/a").json()

    assert (answer["verdict"], answer["misread"]) == ("BAD_CODE", "WEB")


def test_nobody_scans_without_having_signed_in(scene: HandheldScene) -> None:
    with scene.client() as client:
        client.post("/handheld/api/enrol", json={"code": scene.invite("H2")})

        answer = scan(client, UNKNOWN)

    assert (answer.status_code, answer.json()) == (401, {"detail": "SIGN_IN"})


@pytest.mark.parametrize("path", ["place", "list"])
def test_a_device_that_is_not_enrolled_is_told_nothing(scene: HandheldScene, path: str) -> None:
    with scene.client() as client:
        client.cookies.set("__Host-handheld", "00" * 32)

        answer = client.get(f"/handheld/api/{path}")

    assert (answer.status_code, answer.json()) == (401, {"detail": "ENROL"})


def test_a_device_that_was_replaced_is_out(scene: HandheldScene) -> None:
    with scene.client() as old, scene.client() as new:
        old.post("/handheld/api/enrol", json={"code": scene.invite("H2")})
        code = scene.invite("H2")

        new.post("/handheld/api/enrol", json={"code": code})
        again = new.post("/handheld/api/enrol", json={"code": code})

        assert old.get("/handheld/api/place").status_code == 401
        assert new.get("/handheld/api/place").json()["station"] == "H2"
        assert (again.status_code, again.json()) == (403, {"result": "WRONG"})


def test_a_wrong_pin_is_counted_and_signs_nobody_in(scene: HandheldScene) -> None:
    with scene.client() as client:
        client.post("/handheld/api/enrol", json={"code": scene.invite("H2")})

        answer = client.post("/handheld/api/sign-in", json={"number": "9988", "pin": "135790"})

    assert (answer.status_code, answer.json()["result"]) == (403, "WRONG")
    assert "__Host-signed-in" not in answer.cookies


@pytest.mark.parametrize(
    "headers",
    [{"X-Handheld-Page": ""}, {"X-Handheld-Page": "1", "Origin": "https://elsewhere.example"}],
)
def test_a_page_of_somebody_else_cannot_ask(client: httpx.Client, headers: dict[str, str]) -> None:
    answer = client.post(
        "/handheld/api/replay", json={"entries": [passage(str(uuid7()))]}, headers=headers
    )

    assert answer.status_code == 403


def test_cookies_are_kept_from_scripts_and_from_other_sites(scene: HandheldScene) -> None:
    with scene.client() as client:
        enrolled = client.post("/handheld/api/enrol", json={"code": scene.invite("H2")})
        signed = client.post("/handheld/api/sign-in", json={"number": NUMBER, "pin": PIN})

    for answer, name in ((enrolled, "__Host-handheld"), (signed, "__Host-signed-in")):
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith(f"{name}=")
        words = {word.strip() for word in cookie.split(";")[1:]}
        assert {"HttpOnly", "Secure", "SameSite=strict", "Path=/"} <= words


def test_the_page_may_load_nothing_from_elsewhere(scene: HandheldScene) -> None:
    with scene.client() as client:
        policy = client.get("/handheld").headers["content-security-policy"]

    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ")
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    "entry",
    [
        {"kind": "PASSAGE", "id": "x", "persons": 1, "at": "2026-05-01T10:00:00+08:00"},
        {"kind": "NEWS", "news": {}},
        passage("0197d3a0-0000-7000-8000-000000000000", -1),
    ],
)
def test_what_is_no_entry_is_refused_whole(client: httpx.Client, entry: dict[str, Any]) -> None:
    answer = client.post("/handheld/api/replay", json={"entries": [entry]})

    assert answer.status_code == 422


def test_nothing_that_was_asked_is_in_the_log(
    client: httpx.Client, scene: HandheldScene, till: Till
) -> None:
    code = till.sell(adult=1).tickets[0].code
    scan(client, code)
    scan(client, "11010519491231002X", kind="typed")
    client.post("/handheld/api/sign-in", json={"number": NUMBER, "pin": "x" * 7})

    log = "\n".join(scene.server.lines)
    assert code not in log
    assert "11010519491231002X" not in log
    assert "xxxxxxx" not in log


def test_the_list_says_when_a_stop_holds_the_lane_back(
    client: httpx.Client, scene: HandheldScene
) -> None:
    def full() -> str | None:
        body = client.get("/handheld/api/list").content
        said: str | None = json.loads(body[4 : 4 + int.from_bytes(body[:4], "big")])["full"]
        return said

    before = full()
    with scene.stopped(LaneMode.CLOSED):
        closed = full()

    assert (before, closed, full()) == (None, "SITE_FULL", None)


def test_a_device_comes_back_by_its_key_alone_and_what_it_was_known_by_is_out(
    scene: HandheldScene,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with scene.client() as old, scene.client() as new:
        code = scene.invite("H2")
        old.post("/handheld/api/enrol", json={"code": code, "key": spki.hex()})
        challenge = new.post("/handheld/api/challenge").json()["challenge"]
        proof = {"key": spki.hex(), "challenge": challenge, "signature": signed(challenge, key)}

        wrong = new.post("/handheld/api/return", json=proof | {"signature": "00" * 64})
        right = new.post("/handheld/api/return", json=proof)

        assert (wrong.status_code, wrong.json()) == (403, {"result": "UNKNOWN"})
        assert right.status_code == 200
        assert new.get("/handheld/api/place").json()["station"] == "H2"
        assert old.get("/handheld/api/place").status_code == 401
        scene.invite("H2")
        assert new.post("/handheld/api/return", json=proof).status_code == 403


def signed(challenge: str, key: ec.EllipticCurvePrivateKey) -> str:
    told = b"shanmen handheld return\0" + bytes.fromhex(challenge)
    first, second = decode_dss_signature(key.sign(told, ec.ECDSA(SHA256())))
    return (first.to_bytes(32) + second.to_bytes(32)).hex()
