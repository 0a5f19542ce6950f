"""Staff set a keypad up in the real window, by keys and ear alone, and the kiosk then obeys it."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import keypad_file
from kiosk.modalities.keypad import Function
from kiosk.rig import rig
from kiosk.test_port.client import Hand, PortClient

KEPT = {
    Function.UP: "F6", Function.DOWN: "F7", Function.SELECT: "a", Function.BACK: "Left",
    Function.HELP: "KP_Add", Function.LOUDER: "backslash",
}  # fmt: skip
PLACES = {"F6": "f6", "F7": "f7", "a": "a", "Left": "left", "KP_Add": "kp+", "backslash": "\\"}


@pytest.mark.full
def test_a_keypad_is_set_up_by_its_keys_alone(tmp_path: Path) -> None:
    """Any key chooses English, six keys are given, all others held, and Select saves them."""
    with rig() as place:
        folder = tmp_path / "port"
        command = [sys.executable, "-m", "kiosk", "keypad", "--data", str(tmp_path)]
        process = subprocess.Popen([*command, "--test-port", str(folder)], env=dict(place.env))
        try:
            port, hand = PortClient(folder), Hand(place.env)

            def title() -> str:
                return str(port.ask("screen").get("screen", {}).get("title", ""))

            def until(expected: str, patience: float = 20.0) -> None:
                port.until(lambda: title() == expected, expected, patience)

            def until_past(shown: str) -> None:
                port.until(lambda: title() != shown, f"what follows {shown}")

            port.until(title, "the first screen")
            for name in ("Қазақша", "Русский", "English"):
                hand.press("F5")
                until(name)
            until("Press this key: Up.", 60)
            for function in Function:
                before = title()
                if function in KEPT:
                    hand.press(KEPT[function])
                else:
                    subprocess.run(["xdotool", "keydown", "F5"], env=dict(place.env), check=True)
                until_past(before)
                subprocess.run(["xdotool", "keyup", "F5"], env=dict(place.env), check=True)
            assert title() == "Are these keys right?"
            hand.press(KEPT[Function.SELECT])
            until("The keys are saved")
            hand.press(KEPT[Function.SELECT])
            assert process.wait(30) == 0
        finally:
            process.kill()
            process.wait()
    assert keypad_file.read(tmp_path).keys == {
        PLACES[key]: function for function, key in KEPT.items()
    }
