"""A page of the site as it is in the copy on disk, where no server gives `index.html` for a folder and nothing may be fetched.

Of each page that a visitor can reach the copy has the same: the same words, styles and addresses below its own folder.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ..hosts.description import DISK_POLICY

PAGE = "index.html"
PACKED = ".js"  # behind the name of a PDF: the script that hands it over to a planner
_LED = ("href", "src")  # attributes that lead to a page or a file
_JSON = re.compile(r'(<script type="application/json"[^>]*>)(.*?)(?=</script>)', re.DOTALL)
_LINK = re.compile(r'("url": ")([^"]*)(?=")')
_OPTIONAL = re.compile(r"font-display:\s*optional")


def file_for(address: str) -> str:
    """The file that a relative address leads to on disk: "../scan/#vraag" becomes "../scan/index.html#vraag".

    Another address, and one of a place on the same page, stays as it is.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not (parts.path or parts.query):
        return address
    folder = parts.path == "" or parts.path.endswith(("/", "/..")) or parts.path in (".", "..")
    if not folder:
        return address
    slash = "" if parts.path in ("", ".") or parts.path.endswith("/") else "/"
    path = "" if parts.path in ("", ".") else parts.path
    return parts._replace(path=f"{path}{slash}{PAGE}").geturl()


def page_on_disk(html: str) -> str:
    """A finished page of the site, made to work from disk.

    Its links name files, its scripts are classic ones that run when the page is there, fonts are not fetched beforehand (a
    browser refuses that on disk), it has no card for who shares an address, and its policy lets it ask for files of its own and
    nothing else.
    """
    tree = LexborHTMLParser(_JSON.sub(_data, html))
    for policy in tree.css('meta[http-equiv="Content-Security-Policy"]'):
        policy.attrs["content"] = DISK_POLICY
    for left in tree.css('link[rel=preload], meta[property^="og:image"]'):
        left.decompose()
    for script in tree.css("script[type=module]"):
        del script.attrs["type"]
        script.attrs["defer"] = ""
    for button in tree.css("[data-index]"):
        button.attrs["data-index"] = script_of(button.attributes["data-index"] or "")
        del button.attrs["data-worker"]
    for node in tree.css("[href], [src]"):
        for name in _LED:
            address = node.attributes.get(name)
            if address is not None:
                node.attrs[name] = file_for(address)
    return tree.html or ""


def script_of(name: str) -> str:
    """The script that holds what is in a file of data: "search/search_index.js" for "search/search_index.json"."""
    return f"{name.removesuffix('.json')}.js"


def handing_over(data: str) -> str:
    """A script that hands over data, which is JSON, to overrides/assets/javascripts/disk/load.js."""
    return f'document.currentScript.dispatchEvent(new CustomEvent("data",{{detail:{data}}}));\n'


def planned(html: str, here: str) -> list[str]:
    """The PDFs that the planner of a page puts together, from the root of the copy; none when the page has no planner.

    here: the address of the page from the root of the copy.
    """
    tree = LexborHTMLParser(html)
    node = tree.css_first("#planner-data")
    if node is None:
        return []
    data = json.loads(node.text())
    folder = urljoin(f"/{here}", data["pdfs"])[1:]
    return sorted({folder + path for item in data["items"] for path, _ in item["files"].values()})


def packed(pdf: bytes) -> str:
    """The script that hands over a PDF."""
    return handing_over(json.dumps(b64encode(pdf).decode("ascii")))


def styles_on_disk(css: str) -> str:
    """A style sheet for disk: there a font always comes a moment late, so it is waited for."""
    return _OPTIONAL.sub("font-display: block", css)


def _data(found: re.Match[str]) -> str:
    """The data for scripts, with its links to files."""
    return found[1] + _LINK.sub(lambda link: link[1] + file_for(link[2]), found[2])
