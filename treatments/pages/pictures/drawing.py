"""Draws a picture: the words of a page in the colours of the site, as a small PNG."""

from functools import cache, lru_cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFont

# What sharing sites ask for, in pixels.
WIDTH, HEIGHT = 1200, 630
# The light theme of site.css.
PAPER, INK, ACCENT = (ImageColor.getrgb(one) for one in ("#fffdf8", "#1d1b18", "#004d46"))
MARGIN = 90
BAND = 24
SMALL = 40
TITLE_SIZES = range(88, SMALL, -4)
TITLE_TOP, TITLE_HEIGHT = 150, 240
LINE = 1.3
# Shades between paper and a colour: enough for smooth edges, and all of it in 10 kB.
SHADES = 2


@lru_cache(maxsize=256)
def png(title: str, above: str, below: str) -> bytes:
    """A PNG of WIDTH × HEIGHT. The same words give the same bytes; `above` may be empty."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, BAND, HEIGHT), fill=ACCENT)
    small = _font(SMALL)
    draw.text((MARGIN, 80), above, font=small, fill=ACCENT)
    size, lines = _fitted(title)
    for number, line in enumerate(lines):
        place = (MARGIN, TITLE_TOP + number * size * LINE)
        draw.text(place, line, font=_font(size), fill=INK)
    draw.text((MARGIN, HEIGHT - 2 * SMALL - SMALL), below, font=small, fill=ACCENT)
    file = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(
        file, "PNG", bits=4, compress_level=9
    )
    return file.getvalue()


def drawable(words: str) -> bool:
    """Whether the font has every character: it draws a box for one that it lacks."""
    return all(_known(character) for character in words)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The font that comes with Pillow, so that every machine draws alike."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("This Pillow was built without FreeType: install its ordinary wheel.")
    return font


@lru_cache(maxsize=1024)
def _known(character: str) -> bool:
    box = bytes(_font(SMALL).getmask("\uffff"))
    return bytes(_font(SMALL).getmask(character)) != box


@cache
def _palette() -> Image.Image:
    colours = [PAPER, *_shades(INK), *_shades(ACCENT)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in colours for part in colour])
    return palette


def _shades(colour: tuple[int, ...]) -> list[tuple[int, ...]]:
    """From nearly paper to the colour itself."""
    return [
        tuple(round(p + (c - p) * step / SHADES) for p, c in zip(PAPER, colour, strict=True))
        for step in range(1, SHADES + 1)
    ]


def _fitted(title: str) -> tuple[int, list[str]]:
    """The title in lines, as large as it fits; what no size holds runs out of the picture."""
    for size in TITLE_SIZES:
        lines = _lines(title, _font(size))
        widest = max(_font(size).getlength(line) for line in lines)
        if widest <= WIDTH - 2 * MARGIN and len(lines) * size * LINE <= TITLE_HEIGHT:
            break
    return size, lines


def _lines(title: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Broken between words, each line as full as it gets."""
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > WIDTH - 2 * MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
