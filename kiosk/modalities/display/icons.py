"""Line drawings of our own, in one hand: each is a list of strokes."""

from math import cos, pi, sin

from kiosk.modalities.display.strokes import (
    GRID,
    Stroke,
    arc,
    circle,
    curve,
    dot,
    line,
    shape,
    solid,
)

__all__ = ["GRID", "ICONS", "Stroke"]

_SPEAKER = shape((2.5, 9), (6.5, 9), (12, 4.5), (12, 19.5), (6.5, 15), (2.5, 15))
_PAGE = shape((5, 2.5), (14.5, 2.5), (19, 7), (19, 21.5), (5, 21.5))
_TICK = line((4.5, 12.8), (10, 18.5), (20, 5.5))


def _turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """Return a point after so many quarter turns around the middle of the grid."""
    for _ in range(quarters):
        x, y = GRID - y, x
    return x, y


def _horn(side: int) -> Stroke:
    """Return one of the ram's horns: up from the stem, over and outwards, and curled in."""
    turn, large, small = 410, 5.0, 1.5
    points = []
    for n in range(41):
        part = n / 40
        angle = (180 + turn * part) * pi / 180
        radius = large + (small - large) * part
        points.append((12 + side * (large + radius * cos(angle)), 8 + radius * sin(angle)))
    return Stroke(((12, 22), *points))


ICONS: dict[str, tuple[Stroke, ...]] = {
    # --- the quick bar
    "help": (
        circle(12, 12, 10),
        Stroke((*curve(12, 9.4, 3.1, 3.1, 190, 400), (12, 13), (12, 14.4))),
        dot(12, 17.6),
    ),
    "language": (
        circle(12, 12, 10),
        Stroke(curve(12, 12, 4.3, 10, 0, 360), closed=True),
        line((2.6, 8.7), (21.4, 8.7)),
        line((2.6, 15.3), (21.4, 15.3)),
    ),
    "sound": (
        _SPEAKER,
        arc(12, 12, 4.2, -42, 42),
        arc(12, 12, 8.6, -46, 46),
    ),
    "size": (
        line((1.5, 19.5), (7.5, 4), (13.5, 19.5)),
        line((3.6, 14.4), (11.4, 14.4)),
        line((14.2, 19.5), (18.4, 9), (22.6, 19.5)),
        line((15.7, 16), (21.1, 16)),
    ),
    "colours": (
        circle(12, 12, 10),
        solid((12, 2), *curve(12, 12, 10, 10, -90, 90)),
    ),
    "sign-language": (
        # An open hand.
        line((9.4, 12.4), (7.4, 4.6)),
        line((12.4, 11.6), (12.2, 2.4)),
        line((15.3, 12.2), (16.8, 4.2)),
        Stroke(
            (
                (20.9, 8),
                (18.9, 14.4),
                *curve(13, 14.6, 5.6, 7.2, 12, 125),
                (6.4, 17.4),
                (3, 13),
            )
        ),
    ),
    "leave": (
        line((12.5, 3), (20.5, 3), (20.5, 21), (12.5, 21)),
        line((15, 12), (3, 12)),
        line((7.6, 7.4), (3, 12), (7.6, 16.6)),
    ),
    # --- the steps, named by what they are called: the list, the petition, the notice on data,
    # the details, the check and the receipt
    "step-2": tuple(
        stroke
        for y in (5.0, 12.0, 19.0)
        for stroke in (dot(3.6, y, 1.7), line((8.5, y), (21.5, y)))
    ),
    "step-3": (
        _PAGE,
        line((8.5, 10.5), (15.5, 10.5)),
        line((8.5, 14), (15.5, 14)),
        line((8.5, 17.5), (13, 17.5)),
    ),
    "step-4": (
        shape((12, 2), (20, 5), (20, 12), (17.5, 17.6), (12, 22), (6.5, 17.6), (4, 12), (4, 5)),
        line((12, 11), (12, 16.6)),
        dot(12, 7.6),
    ),
    "step-5": (
        shape((3.5, 20.5), (4.8, 15.4), (16.6, 3.6), (20.4, 7.4), (8.6, 19.2)),
        line((13.6, 6.6), (17.4, 10.4)),
    ),
    "step-6": (
        circle(10.2, 10.2, 7.4),
        line((15.6, 15.6), (21.6, 21.6)),
        line((6.9, 10.4), (9.4, 12.9), (13.6, 7.8)),
    ),
    "step-7": (
        Stroke(
            (
                (5, 2.5),
                (19, 2.5),
                (19, 21.5),
                (16.7, 19.7),
                (14.3, 21.5),
                (12, 19.7),
                (9.7, 21.5),
                (7.3, 19.7),
                (5, 21.5),
            ),
            closed=True,
        ),
        line((8.4, 10.4), (11, 13.2), (15.6, 7.4)),
    ),
    # --- what else heads a screen, and what the main buttons do
    "menu": tuple(line((3, y), (21, y)) for y in (5.5, 12.0, 18.5)),
    "settings": tuple(
        stroke
        for y, x in ((5.0, 15.5), (12.0, 8.5), (19.0, 15.5))
        for stroke in (
            line((2.5, y), (x - 2.5, y)),
            circle(x, y, 2.5),
            line((x + 2.5, y), (21.5, y)),
        )
    ),
    "howto": (
        # An open book.
        Stroke(((12, 6.2), *curve(7.2, 6.2, 4.8, 2.4, 0, -90), (2.5, 3.8), (2.5, 18))),
        Stroke(((12, 6.2), *curve(16.8, 6.2, 4.8, 2.4, 180, 270), (21.5, 3.8), (21.5, 18))),
        Stroke(((2.5, 18), (7.2, 18), *curve(7.2, 20.4, 4.8, 2.4, -90, 0))),
        Stroke(((21.5, 18), (16.8, 18), *curve(16.8, 20.4, 4.8, 2.4, 270, 180))),
        line((12, 6.2), (12, 20.4)),
    ),
    "set-keys": (
        # A keyboard.
        shape((1.5, 5), (22.5, 5), (22.5, 19), (1.5, 19)),
        *(dot(x, y, 1.1) for y in (9.0, 12.4) for x in (5.5, 9.8, 14.2, 18.5)),
        line((7.5, 15.8), (16.5, 15.8)),
    ),
    "keys": (
        # Four arrow keys.
        shape((8.8, 2.5), (15.2, 2.5), (15.2, 8.9), (8.8, 8.9)),
        shape((8.8, 13), (15.2, 13), (15.2, 19.4), (8.8, 19.4)),
        shape((1.5, 13), (6.2, 13), (6.2, 19.4), (1.5, 19.4)),
        shape((17.8, 13), (22.5, 13), (22.5, 19.4), (17.8, 19.4)),
    ),
    "practice": (
        # A finger on a button.
        Stroke(
            (
                (9.5, 16),
                (9.5, 6.8),
                *curve(11.2, 6.8, 1.7, 1.7, 180, 360),
                (12.9, 12),
                (17.6, 13.2),
                *curve(17.2, 15.6, 2.2, 2.4, -70, 0),
                (18.4, 22),
            )
        ),
        line((9.5, 16), (6.8, 13.8), (5.4, 15.4), (9.4, 22)),
        Stroke(curve(11.2, 7, 5.2, 5, 155, 385)),
    ),
    "goodbye": (
        # A wide-open door.
        line((3, 21), (21, 21)),
        line((6, 21), (6, 3), (18, 3), (18, 21)),
        line((6, 3), (13, 6.4), (13, 21)),
        dot(10.2, 13, 1.2),
    ),
    "timeout": (
        circle(12, 13.2, 8.6),
        line((12, 8), (12, 13.2), (16, 15.6)),
        line((9, 2), (15, 2)),
    ),
    "loudspeaker": (
        # A voice, and a question.
        _SPEAKER,
        Stroke((*curve(18.4, 8.4, 2.7, 2.7, 190, 410), (18.4, 12.2), (18.4, 13.6))),
        dot(18.4, 17.4),
    ),
    "sound-missing": (_SPEAKER, line((18.4, 6), (18.4, 13.6)), dot(18.4, 17.4)),
    "set-touch": (
        circle(12, 12, 3.4),
        arc(12, 12, 7, -70, 250),
        arc(12, 12, 10.4, -60, 60),
        arc(12, 12, 10.4, 120, 240),
    ),
    "set-switches": (
        # A large round button on its base.
        line((2.5, 20.5), (21.5, 20.5)),
        Stroke(((4.5, 20.5), (4.5, 16.5), (19.5, 16.5), (19.5, 20.5))),
        Stroke(((6.5, 16.5), *curve(12, 13.5, 5.5, 6, 180, 360), (17.5, 16.5))),
    ),
    "sign": (
        # A pen over the line that is signed.
        shape((5, 16.4), (6.2, 12.4), (16, 2.6), (18.8, 5.4), (9, 15.2)),
        line((3, 21), (21, 21)),
    ),
    "easy-read": (
        # A page with few, thick words.
        _PAGE,
        line((8.5, 10), (15.5, 10)),
        dot(9.2, 16.2, 1.5),
        dot(14.8, 16.2, 1.5),
    ),
    "refuse": (circle(12, 12, 10), line((5, 5), (19, 19))),
    "close": (line((5, 5), (19, 19)), line((19, 5), (5, 19))),
    "repeat": (arc(12, 12.6, 8.4, -50, 240), line((18.4, 1.8), (17.6, 6.4), (22.2, 7))),
    # --- signs
    "check": (_TICK,),
    "warning": (
        shape((12, 2.4), (22.4, 20.8), (1.6, 20.8)),
        line((12, 9), (12, 14.4)),
        dot(12, 17.6),
    ),
    "info": (circle(12, 12, 10), line((12, 11), (12, 17.4)), dot(12, 7.2)),
    "lock": (
        shape((4.5, 10.5), (19.5, 10.5), (19.5, 21.5), (4.5, 21.5)),
        Stroke(((7.5, 10.5), (7.5, 7), *curve(12, 7, 4.5, 4.5, 180, 360), (16.5, 10.5))),
        dot(12, 16, 1.6),
    ),
    "curtain": (
        Stroke(curve(12, 17, 10.5, 9.5, 205, 335)),
        Stroke(curve(12, 7, 10.5, 9.5, 25, 155)),
        circle(12, 12, 3),
        line((3.5, 21), (20.5, 3)),
    ),
    "back": (line((20, 12), (4, 12)), line((10.5, 5), (4, 12), (10.5, 19))),
    "down": (line((12, 4), (12, 20)), line((5, 13.5), (12, 20), (19, 13.5))),
    "up": (line((12, 20), (12, 4)), line((5, 10.5), (12, 4), (19, 10.5))),
    "minus": (line((4, 12), (20, 12)),),
    "plus": (line((4, 12), (20, 12)), line((12, 4), (12, 20))),
    "horn": (_horn(-1), _horn(1)),
    # --- keys
    "delete": (
        shape((8.4, 4.5), (22, 4.5), (22, 19.5), (8.4, 19.5), (1.8, 12)),
        line((11.4, 9), (17.4, 15)),
        line((17.4, 9), (11.4, 15)),
    ),
    "shift": (
        shape((12, 3), (20.5, 12), (15.8, 12), (15.8, 20.5), (8.2, 20.5), (8.2, 12), (3.5, 12)),
    ),
    "left": (line((20, 12), (4, 12)), line((10.5, 5.5), (4, 12), (10.5, 18.5))),
    "right": (line((4, 12), (20, 12)), line((13.5, 5.5), (20, 12), (13.5, 18.5))),
    "space": (line((2.5, 10), (2.5, 16), (21.5, 16), (21.5, 10)),),
    # --- films
    "film-pause": (
        solid((5.5, 4), (10, 4), (10, 20), (5.5, 20)),
        solid((14, 4), (18.5, 4), (18.5, 20), (14, 20)),
    ),
    "film-go-on": (solid((6, 3.5), (20, 12), (6, 20.5)),),
    "film-slower": (line((4, 4), (4, 20)), shape((9, 4.5), (20.5, 12), (9, 19.5))),
    # --- who hears what is said
    "hearing-off": (_SPEAKER, line((15.2, 8.8), (21.6, 15.2)), line((21.6, 8.8), (15.2, 15.2))),
    "hearing-headphones": (
        Stroke(((3.2, 14.5), (3.2, 12.3), *curve(12, 12.3, 8.8, 8.8, 180, 360), (20.8, 14.5))),
        shape((2.6, 14), (7.4, 14), (7.4, 21), (4.6, 21), (2.6, 19.4)),
        shape((21.4, 14), (16.6, 14), (16.6, 21), (19.4, 21), (21.4, 19.4)),
    ),
    "hearing-paused": (
        _SPEAKER,
        line((16.2, 7.5), (16.2, 16.5)),
        line((20.6, 7.5), (20.6, 16.5)),
    ),
    # --- the twins of the short sounds
    "earcon-edge": (
        # An arrow that ends at a wall.
        line((2.5, 12), (15.5, 12)),
        line((10, 6.2), (15.8, 12), (10, 17.8)),
        solid((18.6, 2.5), (21.6, 2.5), (21.6, 21.5), (18.6, 21.5)),
    ),
    "earcon-activated": (circle(12, 12, 9.2), dot(12, 12, 4.6)),
    "earcon-nothing": tuple(
        # An empty place: a square with gaps for sides.
        line(*(_turned(x, y, quarter) for x, y in points))
        for quarter in range(4)
        for points in (((3, 8), (3, 3), (8, 3)), ((11, 3), (13, 3)))
    ),
    "earcon-error": (
        solid((9.9, 2.5), (14.1, 2.5), (13.2, 14.6), (10.8, 14.6)),
        dot(12, 19.2, 2.4),
    ),
    "earcon-waiting": (
        line((4.5, 2.5), (19.5, 2.5)),
        line((4.5, 21.5), (19.5, 21.5)),
        shape(
            (6.5, 2.5),
            (17.5, 2.5),
            (17.5, 6.6),
            (13.2, 12),
            (17.5, 17.4),
            (17.5, 21.5),
            (6.5, 21.5),
            (6.5, 17.4),
            (10.8, 12),
            (6.5, 6.6),
        ),
        solid((8.6, 20), (12, 15.4), (15.4, 20)),
    ),
    "earcon-accepted": (
        # A tick over the line that was signed.
        line((4.5, 10.8), (10, 16), (20, 3.4)),
        line((3, 21), (21, 21)),
    ),
    "earcon-timeout": (
        circle(12, 13.2, 8.2),
        line((12, 8.4), (12, 13.2), (15.6, 15.4)),
        line((2.6, 6.8), (6.6, 2.8)),
        line((21.4, 6.8), (17.4, 2.8)),
    ),
}
