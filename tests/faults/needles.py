"""Every form in which a word could lie on a disk or in a log, and a search for them."""

import base64
import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote


def encodings(word: str) -> Mapping[str, bytes]:
    """Return a word's bytes by the name of the encoding, as far as it can be encoded."""
    raw = word.encode()
    escaped = json.dumps(word)[1:-1]
    forms = {
        "utf-8": raw,
        "hex": raw.hex().encode(),
        "utf-8 small": word.lower().encode(),
        "utf-8 capital": word.upper().encode(),
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "percent": quote(word, safe="").encode(),
        "percent small": quote(word, safe="").lower().encode(),
        "json": escaped.encode(),
        "json capital": escaped.upper().replace("\\U", "\\u").encode(),
    }
    # Three bytes become four characters: a word may begin at any of the three places. What the
    # bytes beside it decide is cut off at both ends.
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + raw)
        forms[f"base64 at {shift}"] = coded[(0, 2, 3)[shift] : (shift + len(raw)) * 8 // 6]
    with contextlib.suppress(UnicodeEncodeError):  # it has no Kazakh letters
        forms["cp1251"] = word.encode("cp1251")
    return forms


def written(words: Iterable[str]) -> Iterator[tuple[str, str, bytes]]:
    """Yield each word with each encoding's name and bytes, with and without its spaces."""
    for word in words:
        for form in {word, "".join(word.split())}:
            for name, needle in encodings(form).items():
                yield form, name, needle


def found(words: Iterable[str], haystacks: Mapping[str, bytes]) -> list[str]:
    """Return where a word was found, and in which encoding; never the word itself."""
    return [
        f"{what} holds word {number} as {name}"
        for number, (_, name, needle) in enumerate(written(words))
        for what, haystack in haystacks.items()
        if needle in haystack
    ]
