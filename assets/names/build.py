"""Builds the lists of names from which a scan offers likely letters and whole names.

    python assets/names/build.py FOLDER

FOLDER holds the unpacked packages `mimesis`, `names` and `faker` (all MIT licence). The names of
`mimesis` are taken as they are; patronymics are formed from men's names by the rules of each
language, and Kazakh names are also written as they are in Russian documents. How often a name
occurs comes from the two others, where they have it. Nobody's own entries are ever among them.
"""

import ast
import json
import re
import sys
from collections.abc import Iterable, Mapping
from math import sqrt
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_IN_RUSSIAN = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")
_RANKED = ("last_names_male", "last_names_female")
_FIRST = 16
"""The most usual surname occurs so many times as often as the 250th."""
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
    ru_surnames = [*_both(ru["surnames"]), *_in_russian(kk_surnames)]
    _write("ru", "surname", ru_surnames, _by_rank(folder))
    men = [*ru["names"]["male"], *fathers[len(kk_men) :]]
    formed = [*_russian(men), *_in_russian(_kazakh(kk_men))]
    _write("ru", "patronymic", [*_both(ru["patronymic"]), *formed])
    _write("en", "given_name", _both(en["names"]), _counted(folder, "female.first", "male.first"))
    _write("en", "surname", en["surnames"], _counted(folder, "all.last"))


def _person(folder: Path, language: str) -> Any:
    path = folder / "mimesis" / "datasets" / language / "person.json"
    return json.loads(path.read_text("utf-8"))


def _counted(folder: Path, *lists: str) -> Mapping[str, int]:
    """Return of how many in 100,000 people of the USA (1990) each name is."""
    percent: dict[str, float] = {}
    for one in lists:
        for line in (folder / "names" / f"dist.{one}").read_text("ascii").splitlines():
            name, share, _, _ = line.split()
            percent[name.casefold()] = percent.get(name.casefold(), 0.0) + float(share)
    return {name: round(1000 * share) for name, share in percent.items()}


def _by_rank(folder: Path) -> Mapping[str, int]:
    """Return about how often the usual Russian surnames occur beside one that is not listed.

    The lists are in the order of frequency, which falls about as the root of the rank rises.
    """
    source = folder / "faker" / "providers" / "person" / "ru_RU" / "__init__.py"
    often: dict[str, int] = {}
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in _RANKED:
            for rank, name in enumerate(ast.literal_eval(node.value), 1):
                often.setdefault(name.casefold(), round(_FIRST / sqrt(rank)))
    return often


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


def _write(
    language: str, field: str, names: Iterable[str], often: Mapping[str, int] | None = None
) -> None:
    every = sorted({name for name in names if _NAME.fullmatch(name)})
    lines = []
    for name in every:
        number = (often or {}).get(name.casefold(), 1)
        lines.append(f"{name} {number}\n" if number > 1 else f"{name}\n")
    (HERE / f"{language}-{field}.txt").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
