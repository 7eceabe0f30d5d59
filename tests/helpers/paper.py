"""What stands on paper: text with size, place and colour, shapes and QR codes. Lengths are points from the top left."""

from __future__ import annotations

from dataclasses import dataclass, field

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)

Colour = tuple[float, float, float]


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2) of red, green and blue from 0 to 1."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def grey(colour: Colour) -> Colour:
    """The grey that a black-and-white printer makes of a colour (Rec. 601 luma)."""
    luma = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
    return luma, luma, luma


def contrast(one: Colour, other: Colour) -> float:
    """Contrast of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Text:
    """Text that is set in one go. `y` is its baseline, `under` the colour it stands on."""

    text: str
    x: float
    y: float
    width: float
    size: float
    font: str
    colour: Colour
    under: Colour = (1, 1, 1)
    mark: int | None = None  # of the marked content that it is drawn in

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True)
class Shape:
    """Something that is filled or stroked: the box round it, and the boxes of the parts of its path."""

    left: float
    top: float
    right: float
    bottom: float
    colour: Colour
    parts: tuple[tuple[float, float, float, float], ...]
    clipped: tuple[float, float, float, float] | None
    under: Colour = (1, 1, 1)
    curved: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def outline(self) -> bool:
        """True for a border on all four sides: one path inside another, painted between the two, and not cut."""
        if len(self.parts) != 2 or self.clipped:
            return False
        (a, b, c, d), (e, f, g, h) = sorted(self.parts)
        return a < e and b < f and c > g and d > h

    @property
    def writing_line(self) -> float | None:
        """Where the border below an otherwise bare box is: a line to write on. None for any other shape."""
        if len(self.parts) != 2 or self.curved:
            return None
        (a, b, c, d), (e, f, g, h) = self.parts
        same = all(abs(one - other) < 0.01 for one, other in ((a, e), (b, f), (c, g)))
        return max(d, h) if same and 0.3 < abs(d - h) < 2 else None


@dataclass(frozen=True)
class Code:
    """A QR code: its dark modules as (row, column), where it stands, and how large a module is."""

    dark: frozenset[tuple[int, int]]
    left: float
    top: float
    module: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        side = self.module * (1 + max(column for _, column in self.dark))
        return self.left, self.top, self.left + side, self.top + side


@dataclass
class Page:
    """One page."""

    size: tuple[float, float]
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)  # the numbers of its marked content
    loose: int = 0  # what is drawn outside of marked content and is no artifact either

    @property
    def empty(self) -> bool:
        """True when nothing at all is printed on it."""
        return not (self.texts or self.shapes or self.codes)

    @property
    def text(self) -> str:
        return "\n".join(" ".join(part.text for part in line) for line in self.lines())

    def lines(self, gap: float = 12) -> list[list[Text]]:
        """The lines of text from top to bottom: texts on one baseline with less than `gap` between them."""
        found: list[list[Text]] = []
        for text in sorted(self.texts, key=lambda text: (round(text.y), text.x)):
            last = found[-1][-1] if found else None
            if last and abs(last.y - text.y) < 0.6 and text.x - last.right < gap:
                found[-1].append(text)
            else:
                found.append([text])
        return found
