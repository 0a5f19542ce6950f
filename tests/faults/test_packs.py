"""Damaged packs by the thousand: a kiosk shows what was signed or says why not."""

import random
from pathlib import Path

import pytest

from sync.admin import demo_keys, packs
from sync.packs import PackError, PackProblem, verify_pack
from tests.unit.sync.samples import SOURCES, FolderInMemory


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> tuple[FolderInMemory, bytes]:
    """Return the sample pack in memory, and its root."""
    folder = tmp_path_factory.mktemp("pack")
    demo_keys.make(folder / "keys")
    packs.build(SOURCES, folder / "keys", folder / "pack")
    return FolderInMemory.of(folder / "pack"), (folder / "keys" / "root.json").read_bytes()


def _verify(files: dict[str, bytes], root: bytes) -> PackProblem | None:
    try:
        verify_pack(FolderInMemory(files), root)
    except PackError as error:
        return error.problem
    return None


def test_each_file_missing_empty_or_cut(signed: tuple[FolderInMemory, bytes]) -> None:
    """Each file of the pack is needed, whole."""
    pack, root = signed
    rng = random.Random(11)  # noqa: S311 - the same damage in each run
    for name, data in pack.files.items():
        if name == "metadata/1.root.json":
            continue  # the kiosk has its own
        without = {other: content for other, content in pack.files.items() if other != name}
        assert _verify(without, root) is PackProblem.INCOMPLETE
        for length in {0, 1, len(data) - 1, *(rng.randrange(len(data)) for _ in range(30))}:
            assert _verify(pack.files | {name: data[:length]}, root) in {
                PackProblem.DAMAGED,
                PackProblem.UNSIGNED,
            }


def test_each_changed_byte(signed: tuple[FolderInMemory, bytes]) -> None:
    """One byte changed anywhere is noticed, or changed nothing that anybody sees."""
    pack, root = signed
    good = verify_pack(pack, root)
    rng = random.Random(12)  # noqa: S311 - the same damage in each run
    names = [name for name in pack.files if name != "metadata/1.root.json"]
    noticed = 0
    for _ in range(2_500):
        name = rng.choice(names)
        data = bytearray(pack.files[name])
        data[rng.randrange(len(data))] ^= 1 + rng.randrange(255)
        changed = pack.files | {name: bytes(data)}
        problem = _verify(changed, root)
        if problem is None:  # white space in the timestamp's JSON, or a name nobody reads
            shown = verify_pack(FolderInMemory(changed), root)
            assert name == "metadata/timestamp.json"
            assert shown.petitions == good.petitions
            assert shown.versions == good.versions
        else:
            assert problem in {PackProblem.DAMAGED, PackProblem.UNSIGNED}
            noticed += 1
    assert noticed > 2_400


def test_files_swapped(signed: tuple[FolderInMemory, bytes]) -> None:
    """A file in the place of another, though both are signed, is noticed."""
    pack, root = signed
    rng = random.Random(13)  # noqa: S311 - the same damage in each run
    names = [name for name in pack.files if name != "metadata/1.root.json"]
    for _ in range(500):
        one, two = rng.sample(names, 2)
        if pack.files[one] == pack.files[two]:
            continue  # the demo's one opening key for all petitions
        swapped = {one: pack.files[two], two: pack.files[one]}
        assert _verify(pack.files | swapped, root) in {PackProblem.DAMAGED, PackProblem.UNSIGNED}


def test_random_bytes_as_metadata(signed: tuple[FolderInMemory, bytes], tmp_path: Path) -> None:
    """Nonsense in the place of metadata is refused by name, and nothing else happens."""
    pack, root = signed
    rng = random.Random(14)  # noqa: S311 - the same nonsense in each run
    nonsense = [b"[" * 100_000, b"{}", b"null", b'{"signed": {}}', b"\xff", b"1" * 10_000]
    nonsense += [rng.randbytes(rng.randrange(200)) for _ in range(300)]
    for data in nonsense:
        for role in ("timestamp", "snapshot", "targets", "2.root"):
            problem = _verify(pack.files | {f"metadata/{role}.json": data}, root)
            assert problem is PackProblem.DAMAGED
    assert not list(tmp_path.iterdir())
