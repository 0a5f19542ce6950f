"""What the check tells staff of the glass, the keypad and the switches."""

from pathlib import Path

from kiosk import check_input

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
