"""A kiosk shows only what was signed for it, never goes back, and never goes dark in an outage."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# As in `sync.packs`: exposed there on purpose, though the types do not say so.
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Timestamp  # type: ignore[attr-defined]

from sync import keys
from sync.admin import demo_keys, packs
from sync.admin.packs import BuildError
from sync.answers import Language
from sync.errors import KeyFileError
from sync.keys import KeyKind
from sync.packs import PackError, PackProblem, Versions, verify_pack
from sync.packstore import FolderFiles, NoTrustedRootError, PackStore
from tests.unit.sync.samples import SOURCES, FolderInMemory


def _root(demo: Path) -> bytes:
    return (demo / "keys" / "root.json").read_bytes()


@pytest.fixture
def files(demo: Path) -> FolderInMemory:
    """Return the sample pack in memory."""
    return FolderInMemory.of(demo / "pack")


def test_good_pack(demo: Path, files: FolderInMemory) -> None:
    """A good pack gives its petitions, with the key their signatures are sealed to."""
    pack = verify_pack(files, _root(demo), now=datetime.now(UTC))
    assert [petition.id for petition in pack.petitions] == sorted(p.name for p in SOURCES.iterdir())
    assert pack.versions == Versions(1, 1, 1, 1)
    assert pack.version == 1
    assert pack.expired == ()
    opening = (demo / "keys" / "opening.pub").read_bytes()
    assert all(petition.opening_key == opening for petition in pack.petitions)
    assert pack.petition(pack.petitions[0].id) is pack.petitions[0]
    assert pack.petition("nothing") is None


def test_outage_rule(demo: Path, files: FolderInMemory) -> None:
    """A pack that has expired in an outage is still shown, and somebody is told."""
    later = datetime.now(UTC) + timedelta(days=40)
    assert verify_pack(files, _root(demo), now=later).expired == ("timestamp",)
    much_later = datetime.now(UTC) + timedelta(days=4000)
    pack = verify_pack(files, _root(demo), now=much_later)
    assert pack.expired == ("root", "timestamp", "snapshot", "targets")
    assert pack.petitions
    assert pack.expires < later


def _change_json(name: str) -> Callable[[FolderInMemory], None]:
    def change(files: FolderInMemory) -> None:
        metadata = json.loads(files.files[name])
        metadata["signed"]["version"] += 1
        files.files[name] = json.dumps(metadata).encode()

    return change


@pytest.mark.parametrize(
    ("change", "problem", "file"),
    [
        (lambda f: f.files.clear(), PackProblem.NOT_A_PACK, "metadata/timestamp.json"),
        (
            lambda f: f.files.pop("metadata/timestamp.json"),
            PackProblem.INCOMPLETE,
            "metadata/timestamp.json",
        ),
        (
            lambda f: f.files.pop("metadata/targets.json"),
            PackProblem.INCOMPLETE,
            "metadata/targets.json",
        ),
        (
            lambda f: f.files.pop("targets/library-ramp/text.kk.md"),
            PackProblem.INCOMPLETE,
            "targets/library-ramp/text.kk.md",
        ),
        (
            lambda f: f.files.update({"targets/library-ramp/text.kk.md": b"# x"}),
            PackProblem.DAMAGED,
            "targets/library-ramp/text.kk.md",
        ),
        (
            lambda f: f.files.update({"targets/library-ramp/opening.pub": bytes(1216)}),
            PackProblem.DAMAGED,
            "targets/library-ramp/opening.pub",
        ),
        (
            lambda f: f.files.update({"metadata/timestamp.json": b"{"}),
            PackProblem.DAMAGED,
            "metadata/timestamp.json",
        ),
        (
            lambda f: f.files.update(
                {"metadata/timestamp.json": f.files["metadata/snapshot.json"]}
            ),
            PackProblem.DAMAGED,
            "metadata/timestamp.json",
        ),
        (
            lambda f: f.files.update({"metadata/timestamp.json": b" " * 600_000}),
            PackProblem.DAMAGED,
            "metadata/timestamp.json",
        ),
        (_change_json("metadata/timestamp.json"), PackProblem.UNSIGNED, "metadata/timestamp.json"),
        (_change_json("metadata/snapshot.json"), PackProblem.DAMAGED, "metadata/snapshot.json"),
        (_change_json("metadata/targets.json"), PackProblem.DAMAGED, "metadata/targets.json"),
    ],
)
def test_says_which_and_why(
    demo: Path,
    files: FolderInMemory,
    change: Callable[[FolderInMemory], object],
    problem: PackProblem,
    file: str,
) -> None:
    """Stewards are told which file is wrong and in which way."""
    change(files)
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is problem
    assert refused.value.file == file
    assert refused.value.why


def test_strangers_pack_is_unsigned(demo: Path, files: FolderInMemory, tmp_path: Path) -> None:
    """A pack that somebody else signed is refused, however whole it is."""
    demo_keys.make(tmp_path / "keys")
    packs.build(SOURCES, tmp_path / "keys", tmp_path / "pack")
    for name in ("timestamp", "snapshot", "targets"):
        data = (tmp_path / "pack" / "metadata" / f"{name}.json").read_bytes()
        files.files[f"metadata/{name}.json"] = data
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is PackProblem.UNSIGNED


@pytest.mark.parametrize("role", ["root", "timestamp", "snapshot", "targets"])
def test_never_rolls_back(demo: Path, files: FolderInMemory, role: str) -> None:
    """Nobody can bring back an older pack, by any of its parts."""
    seen = Versions(**{role: 2})
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo), seen)
    assert refused.value.problem is PackProblem.ROLLED_BACK


def _next_root(demo: Path, version: int = 2) -> bytes:
    metadata = Metadata[Root].from_bytes(_root(demo))
    metadata.signed.version = version
    key = keys.read_ed25519(demo / "keys" / "root.key", KeyKind.ROOT)
    metadata.sign(CryptoSigner(key))
    return bytes(metadata.to_bytes())


def test_root_moves_forward(demo: Path, files: FolderInMemory) -> None:
    """A root signed by the one before is followed, and trusted from then on."""
    files.files["metadata/2.root.json"] = _next_root(demo)
    pack = verify_pack(files, _root(demo))
    assert pack.versions.root == 2
    assert verify_pack(files, pack.root).versions.root == 2
    files.files["metadata/2.root.json"] = _next_root(demo, version=3)
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is PackProblem.DAMAGED


def test_strangers_root_is_refused(demo: Path, files: FolderInMemory, tmp_path: Path) -> None:
    """A root that the one before did not sign is not followed."""
    demo_keys.make(tmp_path / "keys")
    files.files["metadata/2.root.json"] = (tmp_path / "keys" / "root.json").read_bytes()
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is PackProblem.UNSIGNED


def test_next_root_must_sign_itself(demo: Path, files: FolderInMemory) -> None:
    """A root that names keys nobody has signed with yet is not followed, lest it lock us out."""
    metadata = Metadata[Root].from_bytes(_root(demo))
    old = CryptoSigner(keys.read_ed25519(demo / "keys" / "root.key", KeyKind.ROOT))
    metadata.signed.version = 2
    metadata.signed.revoke_key(old.public_key.keyid, "root")
    metadata.signed.add_key(CryptoSigner(Ed25519PrivateKey.generate()).public_key, "root")
    metadata.sign(old)
    files.files["metadata/2.root.json"] = metadata.to_bytes()
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is PackProblem.UNSIGNED


def test_listed_version_must_fit(demo: Path, files: FolderInMemory) -> None:
    """Well-signed parts of two different packs do not make a pack, even where no hash says so."""
    snapshot = Metadata[Snapshot].from_bytes(files.files["metadata/snapshot.json"])
    snapshot.signed.meta = {"targets.json": MetaFile(2)}
    timestamp = Metadata[Timestamp].from_bytes(files.files["metadata/timestamp.json"])
    timestamp.signed.snapshot_meta = MetaFile(1)
    for metadata, kind in ((snapshot, KeyKind.SNAPSHOT), (timestamp, KeyKind.TIMESTAMP)):
        role = metadata.signed.type
        metadata.sign(CryptoSigner(keys.read_ed25519(demo / "keys" / f"{role}.key", kind)))
        files.files[f"metadata/{role}.json"] = metadata.to_bytes()
    with pytest.raises(PackError) as refused:
        verify_pack(files, _root(demo))
    assert refused.value.problem is PackProblem.DAMAGED
    assert refused.value.file == "metadata/targets.json"


# --- the store


def test_keeps_the_last_good_pack(fresh: Path, tmp_path: Path) -> None:
    """A bad pack changes nothing; when the current one is damaged the one before is shown."""
    store = PackStore(tmp_path / "pack")
    with pytest.raises(NoTrustedRootError):
        store.install(fresh / "pack")
    assert store.load().pack is None
    store.trust(_root(fresh))
    first = store.install(fresh / "pack")
    packs.build(SOURCES, fresh / "keys", fresh / "pack")
    second = store.install(fresh / "pack")
    assert (first.version, second.version) == (1, 2)
    text = fresh / "pack" / "targets" / "library-ramp" / "text.en.md"
    text.write_bytes(text.read_bytes().replace(b"ramp", b"pool"))
    with pytest.raises(PackError) as refused:
        store.install(fresh / "pack")
    assert refused.value.problem is PackProblem.DAMAGED
    loaded = store.load()
    assert loaded.pack is not None
    assert loaded.pack.version == 2
    assert loaded.problems == ()
    (tmp_path / "pack" / "current" / "metadata" / "targets.json").write_bytes(b"{}")
    loaded = store.load()
    assert loaded.pack is not None
    assert loaded.pack.version == 1
    assert [problem.problem for problem in loaded.problems] == [PackProblem.DAMAGED]
    assert len(list((tmp_path / "pack" / "packs").iterdir())) == 2


def test_store_never_rolls_back(demo: Path, fresh: Path, tmp_path: Path) -> None:
    """An older pack, though well signed, is refused once a newer one was here."""
    store = PackStore(tmp_path / "pack")
    store.trust(_root(demo))
    packs.build(SOURCES, fresh / "keys", fresh / "pack")
    store.install(fresh / "pack")
    with pytest.raises(PackError) as refused:
        store.install(demo / "pack")
    assert refused.value.problem is PackProblem.ROLLED_BACK
    loaded = store.load()
    assert loaded.pack is not None
    assert loaded.pack.version == 2


def test_trust_is_given_once(demo: Path, tmp_path: Path) -> None:
    """A second root given by hand does not replace the first."""
    store = PackStore(tmp_path / "pack")
    store.trust(_root(demo))
    store.trust(b"something else")
    assert store.install(demo / "pack").version == 1


def test_links_out_of_the_folder_are_not_followed(demo: Path, tmp_path: Path) -> None:
    """A pack on a stick cannot make the kiosk read its own files."""
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "link").symlink_to(tmp_path / "secret")
    assert (tmp_path / "secret").exists()
    with pytest.raises(PackError):
        FolderFiles(tmp_path / "pack").read("link", 10)
    assert FolderFiles(tmp_path / "pack").read("nothing", 10) is None


def test_only_the_pack_is_copied(fresh: Path, tmp_path: Path) -> None:
    """Whatever else is on a stick stays there, and the kiosk's copy needs the stick no more."""
    (fresh / "pack" / "holiday.mp4").write_bytes(bytes(1000))
    (fresh / "pack" / "targets").rename(fresh / "elsewhere")
    (fresh / "pack" / "targets").symlink_to(fresh / "elsewhere")
    store = PackStore(tmp_path / "pack")
    store.trust(_root(fresh))
    store.install(fresh / "pack")
    shutil.rmtree(fresh)
    loaded = store.load()
    assert loaded.pack is not None
    assert loaded.problems == ()
    assert not list((tmp_path / "pack").rglob("holiday.mp4"))


# --- building


def test_build_names_every_problem(demo: Path, tmp_path: Path) -> None:
    """A librarian sees all problems of all petitions at once, and nothing is written."""
    source = tmp_path / "source"
    for petition in SOURCES.iterdir():
        (source / petition.name).mkdir(parents=True)
        for path in petition.iterdir():
            text = path.read_text().replace("initiator.kk", "nobody.kk")
            (source / petition.name / path.name).write_text(text)
    (source / "library-ramp" / "easy.ru.md").unlink()
    (source / "library-ramp" / "notes.txt").write_text("x")
    with pytest.raises(BuildError) as refused:
        packs.build(source, demo / "keys", tmp_path / "out")
    said = str(refused.value)
    assert said.count("initiator.kk is missing") == len(list(SOURCES.iterdir()))
    assert "library-ramp/easy.ru.md: is missing" in said
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_build_refuses_stray_and_nothing(demo: Path, tmp_path: Path) -> None:
    """A file that belongs to no petition is not signed by accident; an empty folder is no pack."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(BuildError, match="no petition"):
        packs.build(tmp_path / "empty", demo / "keys", tmp_path / "out")
    with pytest.raises(BuildError, match="not a folder"):
        packs.build(tmp_path / "nothing", demo / "keys", tmp_path / "out")
    with pytest.raises(KeyFileError, match="keys demo"):
        packs.build(SOURCES, tmp_path / "empty", tmp_path / "out")


def test_next_build_is_the_next_version(fresh: Path, tmp_path: Path) -> None:
    """Building again gives the next version; a pack of other keys is not overwritten."""
    assert packs.build(SOURCES, fresh / "keys", fresh / "pack").pack.version == 2
    assert packs.build(SOURCES, fresh / "keys", fresh / "pack").pack.version == 3
    demo_keys.make(tmp_path / "keys")
    with pytest.raises(BuildError, match="something else"):
        packs.build(SOURCES, tmp_path / "keys", fresh / "pack")


def test_hard_sentences_are_named(demo: Path, tmp_path: Path) -> None:
    """Easy Read that is not easy builds, with a warning that says where."""
    source = tmp_path / "library-ramp"
    source.mkdir()
    for path in (SOURCES / "library-ramp").iterdir():
        (source / path.name).write_bytes(path.read_bytes())
    easy = source / "easy.en.md"
    easy.write_text(easy.read_text() + "\n" + "word " * 16 + ".\n\n" + "x" * 30 + "\n")
    built = packs.build(tmp_path, demo / "keys", tmp_path.parent / f"{tmp_path.name}-out")
    assert len(built.warnings) == 2
    assert "easy.en.md" in built.warnings[0]
    assert "16 words" in built.warnings[0]


def test_keys_are_never_overwritten(demo: Path) -> None:
    """Making keys where there are some already is refused."""
    with pytest.raises(KeyFileError):
        demo_keys.make(demo / "keys")
    assert "demo" in (demo / "keys" / "opening.key").read_text().splitlines()[1]
    assert all(path.stat().st_mode & 0o077 == 0 for path in (demo / "keys").glob("*.key"))


def _filmed(demo: Path, folder: Path, **changes: object) -> Path:
    """Write the sample petition with a film, and an index of it with changes; return its folder."""
    source = folder / "source" / "library-ramp"
    source.mkdir(parents=True)
    for path in (SOURCES / "library-ramp").iterdir():
        (source / path.name).write_bytes(path.read_bytes())
    plain = packs.build(source.parent, demo / "keys", folder / "plain").pack
    toml = source / "petition.toml"
    toml.write_text('sign_language = "rsl"\nfilm = "film-rsl"\n' + toml.read_text())
    index = {
        "format": "dauys film 1",
        "sign_language": "rsl",
        "petition": "library-ramp",
        "language": "ru",
        "text_hash": plain.petitions[0].texts[Language.RU].text_hash.hex(),
        "file": "film.mp4",
        "seconds": 93.5,
    }
    (source / "film-rsl").mkdir()
    (source / "film-rsl" / "index.json").write_text(json.dumps({**index, **changes}))
    (source / "film-rsl" / "film.mp4").write_bytes(b"f" * 100_000)
    return source


def test_a_film_is_checked_like_text(demo: Path, tmp_path: Path) -> None:
    """A film named in a petition is part of the pack, and damage to it is found."""
    source = _filmed(demo, tmp_path)
    built = packs.build(source.parent, demo / "keys", tmp_path / "out").pack
    assert (built.petitions[0].sign_language, built.petitions[0].film) == (
        "rsl",
        "film-rsl/film.mp4",
    )
    store = PackStore(tmp_path / "store")
    store.trust(_root(demo))
    store.install(tmp_path / "out")
    ((petition, sign_language, film),) = store.load().films
    assert (petition, sign_language, film.read_bytes()[:1]) == ("library-ramp", "rsl", b"f")
    film.write_bytes(b"g" * 100_000)
    assert store.load().films == ()
    assert store.load().problems[0].problem is PackProblem.DAMAGED


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text_hash": "00" * 32}, "filmed for another text"),
        ({"petition": "bus-announcements"}, "another petition or sign language"),
        ({"sign_language": "ksl"}, "another petition or sign language"),
        ({"file": "../film.mp4"}, "no plain name"),
        ({"file": "other.mp4"}, "other.mp4 is missing"),
        ({"seconds": 5000}, "at most 15 minutes"),
        ({"seconds": None}, "not an index of a film"),
        ({"format": "dauys film 2"}, "not of the format"),
        ({"filler": "x" * 300_000}, "more than 256000 bytes"),
    ],
)
def test_a_film_of_another_text_does_not_build(
    demo: Path, tmp_path: Path, change: dict[str, object], says: str
) -> None:
    """A signer must never tell another thing than what is signed; the librarian learns why."""
    source = _filmed(demo, tmp_path, **change)
    with pytest.raises(BuildError, match=says):
        packs.build(source.parent, demo / "keys", tmp_path / "out")
