"""Builds the lists of names from which a scan offers likely letters and whole names.

    python assets/names/build.py FOLDER

FOLDER is the unpacked `mimesis` package (MIT licence). Its names are taken as they are; patronymics
are formed from men's names by the rules of each language, and Kazakh names are also written as
they are in Russian documents. Nobody's own entries are ever among them.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_IN_RUSSIAN = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")
_NAME = re.compile(r"[^\W\d_]+(-[^\W\d_]+)?")


def main(folder: Path) -> None:
    """Write a list for each language and part of a name."""
    kk, ru, en = (_person(folder, language) for language in ("kk", "ru", "en"))
    kk_men, kk_surnames = kk["names"]["male"], _both(kk["surnames"])
    fathers = [*kk_men, *_in_russian(kk_men)]
    _write("kk", "given_name", _both(kk["names"]))
    _write("kk", "surname", kk_surnames)
    _write("kk", "patronymic", [*_kazakh(kk_men), *_russian(kk_men)])
    _write("ru", "given_name", [*_both(ru["names"]), *_in_russian(_both(kk["names"]))])
    _write("ru", "surname", [*_both(ru["surnames"]), *_in_russian(kk_surnames)])
    men = [*ru["names"]["male"], *fathers[len(kk_men) :]]
    formed = [*_russian(men), *_in_russian(_kazakh(kk_men))]
    _write("ru", "patronymic", [*_both(ru["patronymic"]), *formed])
    _write("en", "given_name", _both(en["names"]))
    _write("en", "surname", en["surnames"])


def _person(folder: Path, language: str) -> Any:
    path = folder / "mimesis" / "datasets" / language / "person.json"
    return json.loads(path.read_text("utf-8"))


def _both(names: dict[str, list[str]]) -> list[str]:
    return [*names["female"], *names["male"]]


def _in_russian(names: Iterable[str]) -> list[str]:
    return [name.translate(_IN_RUSSIAN) for name in names]


def _kazakh(men: Iterable[str]) -> list[str]:
    """Return "son of" and "daughter of": written together and never changed by vowel harmony."""
    return [man + end for man in men for end in ("ұлы", "қызы")]


def _russian(men: Iterable[str]) -> list[str]:
    """Return Russian patronymics, but for names whose patronymic follows no rule."""
    formed = []
    for man in men:
        stem = _stem(man)
        formed += [f"{stem}ич", f"{stem}на"] if stem else []
    return formed


def _stem(man: str) -> str:
    """Return what a patronymic is formed on: "Иванов", "Сергеев", "Юрьев"; empty for no rule."""
    if man.endswith("ий"):
        two = len(man) > 3 and not set(man[-4:-2].lower()) & set("аеёиоуыэюя")
        return man[:-1] + "ев" if two else man[:-2] + "ьев"
    if man.endswith(("й", "ь")):
        return man[:-1] + "ев"
    vowels = "аеёиоуыэюяәіүұө"
    return "" if man[-1].lower() in vowels else man + "ов"


def _write(language: str, field: str, names: Iterable[str]) -> None:
    every = sorted({name for name in names if _NAME.fullmatch(name)})
    path = HERE / f"{language}-{field}.txt"
    path.write_text("".join(f"{name}\n" for name in every), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
