"""The small part of Markdown that petitions are written in, and nothing else of it.

What is on the page must be the same when it is heard, so there is only what can be read out: a
title, one sentence of asking, headings and paragraphs.
"""

import re
import unicodedata
from dataclasses import dataclass

from sync.petitions import Block, BlockKind

MAX_TITLE = 120
MAX_ASK = 400
MAX_PARAGRAPH = 4000
"""Characters."""

_FORBIDDEN_STARTS = ("#", ">", "- ", "* ", "+ ", "|", "```", "![", "<")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read, and what is wrong with it in words that say what to do."""

    title: str
    ask: str
    blocks: tuple[Block, ...]
    problems: tuple[str, ...] = ()


def parse(content: str, *, has_ask: bool) -> Parsed:
    """Read a text; ``has_ask`` says whether a ``> `` line must follow the title."""
    problems: list[str] = []
    pieces = _pieces(content)
    title = _lead(pieces, "# ", "the title", MAX_TITLE, problems)
    ask = ""
    if has_ask:
        ask = _lead(pieces, "> ", "what is asked, in one sentence", MAX_ASK, problems)
    blocks = tuple(_block(piece, problems) for piece in pieces)
    if not any(block.kind is BlockKind.PARAGRAPH for block in blocks):
        problems.append("has no paragraph yet; write at least one")
    return Parsed(title, ask, blocks, tuple(problems))


def clean(what: str, text: str, most: int) -> tuple[str, list[str]]:
    """Return ``text`` in NFC without outer blanks, and what is wrong with it."""
    text = unicodedata.normalize("NFC", text).strip()
    problems = []
    # Invisible and direction-changing characters could show one text and sign another.
    if any(unicodedata.category(char)[0] == "C" for char in text):
        problems.append(f"{what} has an invisible or control character; remove it")
    if len(text) > most:
        problems.append(f"{what} has more than {most} characters; shorten it")
    return text, problems


def _pieces(content: str) -> list[str]:
    """Return headings and paragraphs, each on one line; a heading needs no empty line after it."""
    apart = re.sub(r"(?m)^(#{1,2} .*)$", r"\n\1\n", content)
    pieces = (
        " ".join(line.strip() for line in piece.splitlines())
        for piece in re.split(r"\n(?:[ \t]*\n)+", apart)
    )
    return [stripped for piece in pieces if (stripped := piece.strip())]


def _lead(pieces: list[str], mark: str, what: str, most: int, problems: list[str]) -> str:
    if not pieces or not pieces[0].startswith(mark):
        problems.append(f'{what} is missing: put "{mark}" and the words where it belongs')
        return ""
    text, found = clean(what, pieces.pop(0).removeprefix(mark), most)
    problems.extend(found)
    return text


def _block(piece: str, problems: list[str]) -> Block:
    kind, most = BlockKind.PARAGRAPH, MAX_PARAGRAPH
    if piece.startswith("## "):
        kind, most, piece = BlockKind.HEADING, MAX_TITLE, piece[3:]
    if piece.startswith(_FORBIDDEN_STARTS) or "**" in piece or "](" in piece:
        problems.append(
            f'only "## " headings and plain paragraphs can be read out: "{piece[:40]}…"'
        )
    text, found = clean(f"a {kind}", piece, most)
    problems.extend(found)
    return Block(kind, text)
