"""The commands say what to do next, and nothing else goes wrong."""

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sync import cli, client
from sync.admin import __main__ as admin
from sync.errors import ConfigError, KeyFileError
from sync.folder import KioskFolder, check_url
from sync.hub import __main__ as hub
from sync.keys import KeyKind, read_ed25519, write
from sync.packstore import PackStore
from tests.unit.sync.samples import SOURCES


@pytest.mark.parametrize("main", [admin.main, hub.main, client.main])
def test_help_and_wrong_use(
    main: Callable[[Sequence[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command explains itself; wrong use is exit code 2."""
    for arguments in (["--help"], ["nonsense"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == (0 if arguments == ["--help"] else 2)
    assert main([]) == cli.WRONG_USE
    assert "usage" in capsys.readouterr().err


def test_pack_from_source_to_kiosk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A librarian's folders become a pack, which is checked and given to a kiosk."""
    keys, pack, data = (str(tmp_path / name) for name in ("keys", "pack", "data"))
    assert admin.main(["pack", "build", str(SOURCES), "--keys", keys, "--out", pack]) == cli.FAILED
    assert "dauys-admin keys demo" in capsys.readouterr().err
    assert admin.main(["keys", "demo", "--out", keys]) == cli.FINE
    assert admin.main(["keys", "demo", "--out", keys]) == cli.FAILED
    assert admin.main(["pack", "build", str(SOURCES), "--keys", keys, "--out", pack]) == cli.FINE
    capsys.readouterr()
    assert admin.main(["pack", "verify", pack]) == cli.FINE
    said = capsys.readouterr().out
    assert all(folder.name in said for folder in SOURCES.iterdir())
    assert admin.main(["pack", "install", pack, "--data", data]) == cli.FAILED
    root = str(tmp_path / "keys" / "root.json")
    assert admin.main(["pack", "install", pack, "--data", data, "--root", root]) == cli.FINE
    loaded = PackStore(tmp_path / "data" / "pack").load()
    assert loaded.pack is not None
    capsys.readouterr()
    assert admin.main(["pack", "verify", str(tmp_path / "nothing")]) == cli.FAILED
    assert "not_a_pack" in capsys.readouterr().err


def test_hub_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An operator can enrol, look, revoke and back up; each refusal says why."""
    data = ["--data", str(tmp_path)]
    assert hub.main(["serve", *data]) == cli.FAILED
    assert "dauys-admin keys demo" in capsys.readouterr().err
    assert admin.main(["keys", "demo", "--out", str(tmp_path / "keys")]) == cli.FINE
    capsys.readouterr()
    assert hub.main(["enrol", "Кітапхана", *data]) == cli.FINE
    assert len(capsys.readouterr().out.strip()) == 19
    assert hub.main(["enrol", "x" * 81, *data]) == cli.FAILED
    assert hub.main(["revoke", "xyz", *data]) == cli.FAILED
    assert hub.main(["revoke", "00" * 16, *data]) == cli.FAILED
    capsys.readouterr()
    assert hub.main(["status", "--json", *data]) == cli.FINE
    assert json.loads(capsys.readouterr().out)["received"] == 0
    assert hub.main(["status", *data]) == cli.FINE
    backup = str(tmp_path / "backup")
    assert hub.main(["backup", "--out", backup, *data]) == cli.FINE
    assert hub.main(["backup", "--out", backup, *data]) == cli.FAILED
    table = tmp_path / "names.csv"
    keys = str(tmp_path / "keys")
    assert admin.main(["open", "--backup", backup, "--keys", keys, "--out", str(table)]) == cli.FINE
    with table.open(newline="") as file:
        assert list(csv.DictReader(file)) == []
    assert "0 of 0" in capsys.readouterr().out


def test_enrolling_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever enrols a kiosk is told whether the address, the code or the network is wrong."""
    data = ["--data", str(tmp_path)]
    code = ["--code", "ABCD-EFGH-IJKL-MNOP"]
    assert client.main(["run", *data]) == cli.FAILED
    assert "dauys-sync enrol" in capsys.readouterr().err
    assert client.main(["enrol", "--hub", "hub.example", *code, *data]) == cli.FAILED
    assert "https://" in capsys.readouterr().err
    assert client.main(["enrol", "--hub", "http://127.0.0.1:1", "--code", "x", *data]) == cli.FAILED
    assert "ABCD-EFGH" in capsys.readouterr().err
    assert client.main(["enrol", "--hub", "http://127.0.0.1:1", *code, *data]) == cli.FAILED
    assert "cannot be reached" in capsys.readouterr().err


def test_hub_addresses() -> None:
    """Only an address that can be a hub's is taken."""
    assert check_url("https://hub.example.org/") == "https://hub.example.org"
    for wrong in (
        "",
        "hub",
        "ftp://x",
        "https://",
        'https://x"y',
        "https://x\n",
        "https://x?y",
        "http://[",
        5,
    ):
        with pytest.raises(ConfigError):
            check_url(wrong)


def test_damaged_configuration_is_named(tmp_path: Path) -> None:
    """A kiosk whose configuration is damaged says so instead of sending somewhere else."""
    where = KioskFolder(tmp_path)
    for content in ("", "hub_url = 5", 'hub_url = "https://x"\nhub_key = "zz"\n', "[", "\0"):
        where.config_file.write_text(content)
        with pytest.raises(ConfigError, match="enrol"):
            where.config()


def test_key_files(tmp_path: Path) -> None:
    """A key file is for its owner, of one kind, and never overwritten."""
    path = tmp_path / "device.key"
    write(path, KeyKind.DEVICE, bytes(range(32)))
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_ed25519(path, KeyKind.DEVICE).private_bytes_raw() == bytes(range(32))
    with pytest.raises(KeyFileError, match="never overwritten"):
        write(path, KeyKind.DEVICE, bytes(32))
    with pytest.raises(KeyFileError, match="not a hub key"):
        read_ed25519(path, KeyKind.HUB)
    path.chmod(0o604)
    with pytest.raises(KeyFileError, match="chmod 600"):
        read_ed25519(path, KeyKind.DEVICE)
    path.chmod(0o600)
    for damaged in ("", "Dauys private key: device\nfor use\n???\n", path.read_text()[:-8] + "\n"):
        path.write_text(damaged)
        with pytest.raises(KeyFileError):
            read_ed25519(path, KeyKind.DEVICE)
    with pytest.raises(KeyFileError):
        read_ed25519(tmp_path / "nothing", KeyKind.DEVICE)
