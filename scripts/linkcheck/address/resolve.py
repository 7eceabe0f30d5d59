"""From an address as written to the file of the site that it leads to (RFC 3986 section 5, WHATWG URL)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from linkcheck.address.form import Form, decoded, parse, written
from linkcheck.address.hosts import bare_host
from linkcheck.address.redirect_rules import RedirectRules
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles
from linkcheck.reason import Reason

# Kinds of reference that a visitor ends up on: for these a folder without closing slash costs a redirect.
VISITED = frozenset({"link", "form", "frame", "cite", "canonical", "alternate", "refresh", "card", "sitemap", "search", "pdf"})
_WHOLE = ("https://", "http://")  # an address that says all, whatever page it stands on
_MOST_WHOLE = 100_000  # of those that are remembered; some 40 MB
_SERVER_PATHS = ("/.netlify/", "/cdn-cgi/", "/_vercel/")  # made by the host, never a file of the site


@dataclass(frozen=True, slots=True)
class Base:
    """What relative addresses on a page start from: a folder as a path from the root of the host ("/toolkit/vragen/").

    page   the file itself, where "#x" points; "" when a <base> makes it point elsewhere
    other  a <base> on another host: nothing relative is ours
    """

    folder: str
    page: str
    own: str = ""
    other: bool = False


class Outcome(NamedTuple):
    """Where an address leads. `file` is None when it is not ours or not there; `code` names the rule that is broken.

    `reason` says in which way, `other` which path was probably meant, `detail` anything else that must be told. `odd` says what
    is not as it should be though a browser finds its way.
    """

    file: str | None = None
    fragment: str | None = None
    code: str = ""
    reason: Reason | None = None
    other: str = ""
    path: str = ""
    detail: str = ""
    odd: Reason | None = None


class Resolver:
    """Resolves addresses against the files of one site."""

    def __init__(self, files: SiteFiles, address: SiteAddress | None, rules: RedirectRules, prefix: str = "/") -> None:
        """prefix: the path at which the site lives, where only that is known and not its address."""
        self.files = files
        self.address = address
        self.rules = rules
        self.prefix = address.prefix if address else prefix
        self._written_prefix = written(self.prefix)
        self._whole: dict[tuple[str, bool], Outcome] = {}

    def base(self, file: str, base_href: str | None = None) -> Base:
        """The base of a page, moved by its <base href> if it has one (HTML, "document base URL")."""
        folder = self._written_prefix + written(file[: file.rfind("/") + 1])
        if not base_href:
            return Base(folder, file, file)
        form = parse(base_href)
        if form.host is not None and not self._is_own(form):
            return Base(folder, "", file, other=True)
        if form.scheme and form.host is None:
            return Base(folder, "", file, other=True)
        path = form.path if form.host is not None else (form.path if form.path.startswith("/") else folder + form.path)
        whole, _ = _normal(path)
        here = whole == folder or decoded(whole) == self.prefix + file
        return Base(whole[: whole.rfind("/") + 1], file if here else "", file)

    def _is_own(self, form: Form) -> bool:
        return (
            self.address is not None
            and form.host is not None
            and bare_host(form.host, form.scheme or self.address.scheme) == self.address.host
        )

    def resolve(self, raw: str, base: Base, kind: str) -> Outcome:
        """Where the value of an attribute leads. Takes any string, raises nothing."""
        if not raw.startswith(_WHOLE):
            return self._resolve(raw, base, kind)
        # The same from every page: a canonical stands in the sitemap too, often twice, and in what other languages say of it.
        key = (raw, kind in VISITED)
        outcome = self._whole.get(key)
        if outcome is None:
            outcome = self._resolve(raw, base, kind)
            if len(self._whole) < _MOST_WHOLE:
                self._whole[key] = outcome
        return outcome

    def _resolve(self, raw: str, base: Base, kind: str) -> Outcome:
        form = parse(raw)
        own = form.host is not None and self._is_own(form)
        if form.code and not (own and form.code == "link-local"):
            if form.host is None and not form.scheme and base.other:
                return Outcome()
            if form.code == "url-malformed" and not form.scheme and form.host and not own:
                return self._double_slash(form, kind)
            return Outcome(code=form.code, reason=form.reason, other=self._literal(form, base, kind))
        if own:
            assert self.address is not None
            outcome = self._local(form.path, form, kind, absolute=True)
            insecure = form.scheme == "http" and self.address.scheme == "https"
            if insecure and not outcome.code and outcome.file is not None:
                return Outcome(outcome.file, form.fragment, "link-insecure", path=outcome.path)
            return outcome
        if form.scheme or form.host is not None:
            return Outcome(odd=form.odd)
        if base.other and not form.path.startswith("//"):
            return Outcome()
        if not form.path:
            if base.page:
                return Outcome(base.page, form.fragment, path=base.page)
            return self._local(base.folder, form, kind, absolute=False)
        if form.path.startswith("/"):
            return self._local(form.path, form, kind, absolute=True)
        return self._local(base.folder + form.path, form, kind, absolute=False)

    def _literal(self, form: Form, base: Base, kind: str) -> str:
        """«100%.html»: the file with just that name, when there is one."""
        if form.code != "url-malformed" or form.host is not None or form.scheme or "%" not in form.path:
            return ""
        path = form.path.replace("%", "%25")
        whole = self._local(path if path.startswith("/") else base.folder + path, form, kind, absolute=path.startswith("/"))
        return whole.path if whole.file else ""

    def _double_slash(self, form: Form, kind: str) -> Outcome:
        """«//over/»: name the page that was meant, when there is one."""
        path = f"{form.host}{form.path}"
        found = self.files.lookup(path.removeprefix("/"), kind in VISITED)
        return Outcome(code=form.code, reason=form.reason, other=path if found.file else "")

    def _local(self, path: str, form: Form, kind: str, absolute: bool) -> Outcome:
        """`path` counts from the root of the host."""
        whole, climbed = _normal(path)
        prefix = self.prefix
        if climbed:
            return Outcome(code="link-above-root", fragment=form.fragment, path=whole)
        text = decoded(whole)
        if not text.startswith(prefix) and "//" in text:
            text = re.sub("//+", "/", text)
        if not text.startswith(prefix):
            if text + "/" == prefix:
                text = prefix
            elif not absolute:
                return Outcome(code="link-above-root", fragment=form.fragment, path=text)
            else:
                return self._outside(text, form, kind)
        inner = text[len(prefix) :]
        found = self.files.lookup(inner, kind in VISITED)
        if found.code and "//" in text:  # servers read several slashes in a row as one
            inner = re.sub("//+", "/", inner).lstrip("/")
            found = self.files.lookup(inner, kind in VISITED)
        if found.code and self.rules.covers(text):
            return Outcome(path=inner)
        if found.code == "link-broken" and text.startswith(_SERVER_PATHS):
            return Outcome()
        return Outcome(found.file, form.fragment, found.code, None, found.other, inner, odd=form.odd)

    def _outside(self, text: str, form: Form, kind: str) -> Outcome:
        """A path of the host outside the folder of this site: someone else's, unless the file is here (prefix forgotten)."""
        found = self.files.lookup(text[1:], kind in VISITED) if len(text) > 1 else None
        if found and found.file and not self.rules.covers(text):
            return Outcome(None, form.fragment, "link-outside", None, self.prefix + text[1:], text)
        return Outcome()


def _normal(path: str) -> tuple[str, bool]:
    """Dot segments removed (RFC 3986 5.2.4), and whether the path climbed above the root, where browsers stop."""
    if "/." not in path and "%2" not in path:
        return path, False
    parts: list[str] = []
    climbed = False
    segments = path.split("/")
    for position, segment in enumerate(segments[1:], 1):
        plain = segment.lower().replace("%2e", ".") if "%" in segment else segment
        last = position == len(segments) - 1
        if plain == "..":
            climbed = climbed or not parts
            if parts:
                parts.pop()
            if last:
                parts.append("")
        elif plain == ".":
            if last:
                parts.append("")
        else:
            parts.append(segment)
    return "/" + "/".join(parts), climbed
