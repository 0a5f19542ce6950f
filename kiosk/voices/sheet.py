"""The script as a page for the speaker: big type, numbered, one phrase a line, to be printed."""

from html import escape
from typing import Final

from kiosk.model.text import Language
from kiosk.voices.script import Script

NAME: Final = "script.html"

# Written by people who do not speak these languages from birth, as all words of the kiosk so far.
_WORDS: Final = {
    Language.KK: (
        "Жазып алуға арналған сөз тіркестері",
        "Әр жолды жеке, қалыпты қарқынмен оқыңыз. Басына дейін және аяғынан "
        "кейін бір секунд үндемей тұрыңыз. Қателессеңіз, жолды басынан қайта "
        "оқыңыз. Бөлмені, микрофонды және одан арақашықтықты өзгертпеңіз. Сұр "
        "жазу оқылмайды: ол бұл сөздердің қай жерде айтылатынын көрсетеді.",
        "{phrases} сөз тіркесі, шамамен {minutes} минут",
    ),
    Language.RU: (
        "Фразы для записи",
        "Читайте каждую строку отдельно, в обычном спокойном темпе. До и после "
        "неё помолчите секунду. Если ошиблись, прочитайте строку с начала. Не "
        "меняйте комнату, микрофон и расстояние до него. Серые слова не "
        "читаются: они говорят, где звучит эта фраза.",
        "Фраз: {phrases}, это около {minutes} мин",
    ),
    Language.EN: (
        "Phrases to record",
        "Read each line by itself, at a calm and ordinary pace. Be silent for a second before and"
        " after it. After a slip, read the line again from its beginning. Do not change the room,"
        " the microphone or your distance from it. Grey words are not read: they say where the"
        " phrase is heard.",
        "{phrases} phrases, about {minutes} minutes",
    ),
}
_STYLE: Final = """
body { font: 26pt/1.4 "Noto Sans", sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em }
li { display: flex; gap: 1em; break-inside: avoid; border-top: 1px solid #999; padding: .4em 0 }
b { flex: 0 0 3em; text-align: right; font-variant-numeric: tabular-nums }
small { display: block; font-size: 60%; color: #595959 }
ol { list-style: none; padding: 0 }
"""


def html(script: Script) -> str:
    """Return the page; it needs nothing from elsewhere."""
    title, how, length = _WORDS[script.language]
    length = length.format(phrases=len(script.phrases), minutes=round(script.minutes))
    lines = [
        f'<!doctype html>\n<html lang="{script.language}"><meta charset="utf-8">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>",
        f"<h1>{escape(' · '.join(filter(None, (title, script.petition))))}</h1>",
        f"<p>{escape(how)}</p>\n<p>{escape(length)}</p>",
    ]
    part = None
    for phrase in script.phrases:
        if phrase.part != part:
            lines.append(f"{'' if part is None else '</ol>'}<h2>{escape(phrase.part)}</h2>\n<ol>")
            part = phrase.part
        note = f"<small>{escape(phrase.note)}</small>" if phrase.note else ""
        lines.append(f"<li><b>{phrase.number:04}</b> <span>{escape(phrase.text)}{note}</span></li>")
    return "\n".join([*lines, "</ol></html>\n"])
