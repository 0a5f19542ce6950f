"""What the check tells staff of the glass, the keypad and the switches, and what they may set."""

from pathlib import Path

import pytest

from kiosk import check_input
from kiosk.config import LEAST_PATIENCE, KioskConfigError, venue

LISTED = """\
I: Bus=0003 Vendor=0eef Product=0001 Version=0210
N: Name="eGalax Inc. USB TouchController"
H: Handlers=mouse0 event1
B: PROP=2
B: EV=b
B: ABS=260800000000003

I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Storm AudioNav"
B: PROP=0
B: EV=120013

I: Bus=0003 Vendor=056a Product=0010 Version=0110
N: Name="A tablet that is no screen"
B: PROP=1
B: ABS=260800000000003
"""


def test_touch_screens_are_told_from_other_devices() -> None:
    """Only glass that is touched itself counts, not a pad beside the screen."""
    assert check_input.touch_screens(LISTED) == ["eGalax Inc. USB TouchController"]
    assert check_input.touch_screens("") == []


def test_staff_hear_which_keys_do_what(tmp_path: Path) -> None:
    """A mapped keypad is listed, a damaged file named with the command that mends it."""
    assert check_input.keypad(tmp_path)[0]
    assert "f13" in check_input.switches(tmp_path)
    (tmp_path / "keypad.toml").write_text("[keys]\n'a' = 'louder'\n'#121' = 'switch-select'\n")
    assert check_input.keypad(tmp_path) == (True, "a: louder, #121: switch-select")
    assert check_input.switches(tmp_path) == "#121: switch-select, f13: switch-move"
    (tmp_path / "keypad.toml").write_text("[keys]\n'a' = 'nothing'\n")
    usable, text = check_input.keypad(tmp_path)
    assert not usable
    assert "dauys-kiosk keypad" in text


@pytest.mark.parametrize("minutes", ["2", "61", "nan", "true", "-3"])
def test_staff_cannot_give_people_less_time(tmp_path: Path, minutes: str) -> None:
    """A steward in a hurry is told that nobody is given less than three minutes."""
    settings = f"[panel]\ndiagonal_inches = 10.1\n[time]\npatience_minutes = {minutes}\n"
    (tmp_path / "kiosk.toml").write_text(settings)
    with pytest.raises(KioskConfigError, match="3 to 60"):
        venue(tmp_path)


def test_staff_can_give_more_time(tmp_path: Path) -> None:
    """Where visitors are slow to answer, ten minutes hold; without the line it is three."""
    (tmp_path / "kiosk.toml").write_text("[panel]\ndiagonal_inches = 10.1\n")
    assert venue(tmp_path).patience_minutes == LEAST_PATIENCE
    with (tmp_path / "kiosk.toml").open("a") as file:
        file.write("[time]\npatience_minutes = 10\n")
    assert venue(tmp_path).patience_minutes == 10.0
