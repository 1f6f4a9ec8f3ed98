"""Who is let in, what may be sent, and what a browser may do with the answer."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkj.serve.names import kept_name
from tests.command import lkj
from tests.pdfs import with_text
from tests.window import Window, opened


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    with opened(tmp_path_factory.mktemp("window"), "--most", "1") as found:
        yield found


def test_only_the_address_with_its_key_opens_the_window(window: Window) -> None:
    stranger = Window(window.process, window.address, window.folder)
    assert stranger.ask("GET", "/").headers["location"] == "/login"
    assert stranger.ask("GET", "/?token=guessed").headers["location"] == "/login"
    assert stranger.ask("GET", "/queue").status == 303
    let_in = stranger.come_in()
    assert let_in.headers["location"] == "/"
    assert {"httponly", "samesite=strict"} <= set(let_in.headers["set-cookie"].lower().split("; "))
    assert stranger.ask("GET", "/").status == 200


def test_a_key_leads_to_no_other_host(window: Window) -> None:
    key = window.address.partition("?")[2]
    assert window.ask("GET", f"//evil.example/?{key}", Cookie="").headers["location"] == "/evil.example/"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:80", "", "localhost@evil.example", "10.0.0.1"]
)
def test_a_name_that_is_not_ours_is_not_answered(window: Window, host: str) -> None:
    assert window.ask("GET", "/", host=host).status in (400, 421)


def test_what_another_page_sends_is_not_taken(window: Window) -> None:
    assert window.ask("POST", "/name", b"name=x", Origin="https://evil.example").status == 403
    assert window.ask("POST", "/name", b"name=x", Origin="null").status == 403
    assert window.ask("POST", "/name", b"name=x", Sec_Fetch_Site="cross-site").status == 403
    form = "application/x-www-form-urlencoded"
    assert window.ask("POST", "/name", b"name=x&form_key=guessed", Content_Type=form).status == 403
    assert window.say("/name", name="Ani").status == 303


def test_a_browser_loads_nothing_from_elsewhere(window: Window) -> None:
    headers = window.ask("GET", "/").headers
    assert headers["content-security-policy"].startswith("default-src 'none'; img-src 'self'; style-src 'self'; script")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")


def test_more_than_is_taken_is_told(window: Window) -> None:
    answer = window.send(big_pdf=b"%PDF-" + bytes(2 * 2**20))
    assert answer.headers["location"] == "/too-large"
    assert "1 MB" in window.ask("GET", "/too-large").text
    assert list((window.folder / "reports").glob("big*")) == []


def test_what_is_no_report_is_told_and_costs_the_others_nothing(window: Window) -> None:
    answer = window.send_named([("a.exe", b"MZ"), ("empty.pdf", b""), ("good.pdf", with_text("LAPORAN KINERJA 2024"))])
    told = window.ask("GET", answer.headers["location"]).text
    assert "a.exe: neither a PDF" in told
    assert "empty.pdf: the file is empty" in told
    assert [path.name.partition("~")[0] for path in (window.folder / "reports").glob("*.pdf")] == ["good"]


@pytest.mark.parametrize("name", ["../../a.pdf", "..\\..\\a.pdf", "/etc/a.pdf", ".a.pdf", "a\x00\n.pdf", "a~.pdf"])
def test_a_name_leads_nowhere(name: str) -> None:
    kept = kept_name(name, "0123456789abcdef", ".pdf")
    assert kept in ("a~01234567.pdf", "a_~01234567.pdf")


def test_a_name_of_nothing_is_one(tmp_path: Path) -> None:
    assert kept_name("....", "01234567", ".pdf") == "laporan~01234567.pdf"
    (tmp_path / kept_name("x" * 500 + ".pdf", "01234567", ".pdf")).touch()


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = lkj("serve", tmp_path / "w", "--port", str(taken.getsockname()[1]))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "the port is taken" in ended.stderr


def test_other_computers_come_in_by_a_password_only(tmp_path: Path) -> None:
    ended = lkj("serve", tmp_path / "w", "--host", "0.0.0.0", "--port", "0")
    assert ended.returncode == 2
    assert "--password-file" in ended.stderr
    short = lkj("serve", tmp_path / "w", "--port", "0", LKJ_PASSWORD="short")
    assert (short.returncode, "8 letters" in short.stderr) == (2, True)


def test_a_password_is_asked_for(tmp_path: Path) -> None:
    with opened(tmp_path, LKJ_PASSWORD="buka pintu") as window:
        assert "token" not in window.address
        form = "application/x-www-form-urlencoded"
        wrong = window.ask("POST", "/login", b"name=Ani&password=tutup+pintu", Content_Type=form)
        assert (wrong.status, "not the password" in wrong.text) == (403, True)
        nobody = window.ask("POST", "/login", b"name=&password=buka+pintu", Content_Type=form)
        assert "Say who you are" in nobody.text
        right = window.ask("POST", "/login", b"name=Ani&password=buka+pintu", Content_Type=form)
        assert right.headers["location"] == "/"


def test_the_address_stays_the_same_and_is_for_its_owner_only(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        key = window.address.partition("?")[2]
        window.end()
    with opened(tmp_path) as window:
        assert window.address.partition("?")[2] == key
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
