"""Warn where Easy Read is not easy: long sentences and long words.

After "Information for all", the European standards for easy-to-read text: one thought a sentence.
"""

import re
from collections.abc import Iterator

from sync.answers import Language
from sync.petitions import Petition

MAX_WORDS = 15
MAX_LETTERS = 24
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def warnings(petition: Petition) -> Iterator[str]:
    """Yield a line for each place in the Easy Read texts that is hard to read."""
    for language in Language:
        for number, block in enumerate(petition.texts[language].easy_read, 1):
            for sentence in _SENTENCE_END.split(block.text):
                words = _WORD.findall(sentence)
                place = f"{petition.id}/easy.{language}.md, part {number}"
                if len(words) > MAX_WORDS:
                    yield (
                        f"{place}: a sentence of {len(words)} words; make it two "
                        f'(at most {MAX_WORDS} words): "{sentence[:60]}"'
                    )
                for word in words:
                    if len(word) > MAX_LETTERS:
                        yield f'{place}: a very long word, say it in two: "{word}"'
