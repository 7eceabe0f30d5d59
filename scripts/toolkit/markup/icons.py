"""Icons in running text: `:material-check:` becomes a drawing in the page itself, out of the package of Material.

One set only, the one that the pictograms of the sheets are from too (Material Design Icons, Apache 2.0). The other sets of the
package are logos of brands (`simple`, trade marks), ask for a credit beside each use (`fontawesome`, CC BY 4.0) or would stand
beside the first as a second handwriting (`octicons`). No emoji: Material draws those from a host elsewhere.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from functools import cache
from pathlib import Path
from typing import Any

import material

SET = "material"
_FOLDER = Path(str(material.__file__)).parent / "templates" / ".icons" / SET
_SVG = "{http://www.w3.org/2000/svg}"


@cache
def names() -> tuple[str, ...]:
    """The names of all icons, as between the colons: "material-check"."""
    return tuple(f"{SET}-{path.stem}" for path in sorted(_FOLDER.glob("*.svg")))


@cache
def _listed() -> dict[str, dict[str, str]]:
    return {f":{name}:": {"name": name} for name in names()}


def index(options: dict[str, Any], md: Any) -> dict[str, Any]:
    """What pymdownx.emoji may draw. A name that is not in it stays text, and the check tells of it."""
    return {"name": SET, "emoji": _listed(), "aliases": {}}


@cache
def _paths(name: str) -> tuple[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]]:
    """The view box of an icon, and its shapes with their attributes."""
    root = etree.parse(_FOLDER / f"{name.removeprefix(f'{SET}-')}.svg").getroot()
    shapes = tuple((each.tag.removeprefix(_SVG), tuple(each.attrib.items())) for each in root)
    return root.get("viewBox", "0 0 24 24"), shapes


def drawing(set_name: str, shortname: str, *rest: Any) -> etree.Element:
    """The icon as an element. The words beside it say the same, so whoever listens to the page does not meet it."""
    box, shapes = _paths(shortname.strip(":"))
    icon = etree.Element("svg", {"class": "icon", "viewBox": box, "aria-hidden": "true", "focusable": "false"})
    for tag, attributes in shapes:
        etree.SubElement(icon, tag, dict(attributes))
    return icon
