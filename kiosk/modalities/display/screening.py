"""The film on the screen: takes pictures from the player and draws them in their place."""

from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.graphics.texture import Texture

from kiosk.modalities.display.geometry import Layout, Look, Rect
from kiosk.model.film import FilmPlayer, Picture, Reel
from kiosk.model.presentation import Presentation


class Screening:
    """Draws the film of the screen, if it has one, over the place that the layout left for it."""

    def __init__(self, player: FilmPlayer, height: int) -> None:
        """`height` is the panel's, px."""
        self.group = InstructionGroup()
        self._player = player
        self._height = height
        self._place: Rect | None = None
        self._texture: Any = None
        self._filled: Picture | None = None
        """What is in the texture."""

    def present(self, now: Presentation, layout: Layout, page: int) -> None:
        """Play, pause or end the film as the screen says; unseen, none is played."""
        reel = next((node.reel for node in now.screen.walk() if node.reel), None)
        place = _place(layout, page)
        if reel is None or place is None or now.settings.curtain:
            self.forget()
            return
        self._want(reel, place)
        self.draw()

    def draw(self) -> None:
        """Draw the picture that is due."""
        picture = self._player.picture
        self.group.clear()
        if picture is None or self._place is None:
            return
        self._fill(picture)
        rect = _fitted(picture, self._place)
        self.group.add(Color(1, 1, 1))
        position = (rect.x, self._height - rect.y - rect.h)
        self.group.add(Rectangle(texture=self._texture, pos=position, size=(rect.w, rect.h)))

    def forget(self) -> None:
        """Show no film, and keep no picture of one."""
        self._player.want(None, 0, 0)
        self.group.clear()
        self._place = self._texture = self._filled = None

    def _want(self, reel: Reel, place: Rect) -> None:
        self._place = place
        self._player.want(reel, int(place.w), int(place.h))

    def _fill(self, picture: Picture) -> None:
        if picture is self._filled:
            return
        self._filled = picture
        size = (picture.width, picture.height)
        if self._texture is None or tuple(self._texture.size) != size:
            self._texture = Texture.create(size=size, colorfmt="rgb")
            self._texture.flip_vertical()
        self._texture.blit_buffer(picture.pixels, colorfmt="rgb", bufferfmt="ubyte")


def _place(layout: Layout, page: int) -> Rect | None:
    """Return the place of the film on this page, within its frame."""
    boxes = (box for box in layout.visible(page) if box.look is Look.FILM)
    return next((box.rect.grown(-layout.panel.px(1)) for box in boxes), None)


def _fitted(picture: Picture, place: Rect) -> Rect:
    """Return the picture's rectangle in the middle of its place, in its own proportions."""
    scale = min(place.w / picture.width, place.h / picture.height)
    wide, tall = round(picture.width * scale), round(picture.height * scale)
    return Rect(
        round(place.x + (place.w - wide) / 2), round(place.y + (place.h - tall) / 2), wide, tall
    )
