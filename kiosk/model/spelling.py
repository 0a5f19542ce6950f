"""Spelling words: one table for letters that are read, typed or passed on a keyboard.

The words are a message of each language, `spelling-words`, so that a reader can correct them:
"А алма · Ә әке · …", and "Ъ = айыру белгісі" where a sign is named instead.
"""

from functools import lru_cache

from kiosk.model.text import SIGN_NAMES, Language, Strings, UiString


def spelled(strings: Strings, letter: str, language: Language) -> UiString | None:
    """Return "as in …" for a letter, None for what has no spelling word in this language."""
    # A Kazakh letter in a Russian text, or a Latin one, is spelled in the language that has it.
    for own in (language, *Language):
        word, is_name = _words(strings(own, "spelling-words").shown).get(
            letter.casefold(), ("", False)
        )
        if word:
            return UiString(word, own) if is_name else strings(own, "spelled", word=word)
    return None


def sign(strings: Strings, char: str, language: Language) -> UiString:
    """Return the name of a sign, or the character itself."""
    name = SIGN_NAMES.get(char)
    return strings(language, f"sign-{name}") if name else UiString(char, language)


@lru_cache(maxsize=8)
def _words(listed: str) -> dict[str, tuple[str, bool]]:
    known = {}
    for entry in listed.split("·"):
        letter, _, word = entry.strip().partition(" ")
        known[letter.casefold()] = (word.removeprefix("= "), word.startswith("= "))
    return known
