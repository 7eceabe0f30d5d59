"""Another name for a page: its files, the menu, everything that names it, and a redirect from the old address."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

from ..content.kinds import RELATIONS, REQUIRED, kind_of, usual_level
from ..content.page import split_name, written_keys
from ..content.registry import ADDRESSES
from ..content.renamed import REDIRECTS
from ..given import read_as_is
from ..languages import LEVELS, suffix
from ..rules.redirects import ADDRESS
from .changes import Changes, Refused
from .menu import rename_in_menu
from .new import add_to_list

_LINK = re.compile(r"(\]\(\s*<?|^\s*\[[^\]\n]+\]:\s*<?|\bhref=\"|\bsrc=\")([^)\s>\"#]+)", re.MULTILINE)
_WORDS = ("words/synonyms.yml", "words/terms.yml", "scripts/toolkit/publish/search_index.py")
_HELP = "words/help"


def plan_rename(root: Path, old: str, new: str) -> Changes:
    """What `rename` would do to give the page `old` the name `new`: keys such as "praktijk/oud". Raises Refused, OSError.

    Links, front matter, the menu, words and files of help lines follow; the old address leads on, and so do those that led to it.
    """
    old, new = _key(old), _key(new)
    if "/" not in new and "/" in old:
        new = f"{old.rpartition('/')[0]}/{new}"
    written = written_keys(root)
    if old not in written:
        raise Refused("grow/no-page", page=old)
    if not ADDRESS.match(new) or old == new:
        raise Refused("grow/name", written=new)
    if new in written:
        raise Refused("grow/exists", file=f"docs/{new}.md")
    if old in REQUIRED or old.endswith("/index") or kind_of(old) != kind_of(new):
        raise Refused("grow/fixed", page=old)
    if usual_level(old) != old:
        raise Refused("grow/level", page=usual_level(old))
    changes = Changes(root)
    names = {f"{old}{suffix(level)}": f"{new}{suffix(level)}" for level in LEVELS if level == LEVELS[0] or kind_of(old).levels}
    for key, other in names.items():
        _files(changes, key, other)
    _pages(changes, names)
    for key, other in names.items():
        rename_in_menu(changes, key, other)
    _keeps_ids(old)
    _words(changes, names)
    _lead_on(changes, {key: other for key, other in names.items() if key in written})
    for key, other in names.items():
        if key in written:
            add_to_list(changes, ADDRESSES, other)
    return changes


def _key(name: str) -> str:
    """The key of a page, however it is typed: "docs/praktijk/oud.en.md" → "praktijk/oud"."""
    return split_name(PurePosixPath(name.strip().strip("/").removeprefix("docs/")))[0]


def _files(changes: Changes, old: str, new: str) -> None:
    docs = changes.root / "docs"
    found = sorted((docs / old).parent.glob(f"{PurePosixPath(old).name}.*md"))
    for path in found:
        here = path.relative_to(changes.root).as_posix()
        there = f"docs/{new}{path.name[len(PurePosixPath(old).name) :]}"
        if changes.has(there):
            raise Refused("grow/exists", file=there)
        changes.moved[here] = there
    stem, other = PurePosixPath(old).name, PurePosixPath(new).name
    if kind_of(old).levels:
        for path in sorted((changes.root / _HELP).glob(f"*/{stem}.yml")):
            here = path.relative_to(changes.root).as_posix()
            changes.moved[here] = f"{path.parent.relative_to(changes.root).as_posix()}/{other}.yml"
            changes.change(here, read_as_is(path, here).replace(f"docs/{old}.md", f"docs/{new}.md"))


def _pages(changes: Changes, names: dict[str, str]) -> None:
    """Links in texts, and in front matter the stems and the paths, on every page; templates too."""
    for path in sorted((changes.root / "docs").rglob("*.md")):
        name = path.relative_to(changes.root).as_posix()
        text = read_as_is(path, name)
        head, dashes, body = text.partition("\n---\n") if text.startswith("---\n") else ("", "", text)
        for old, new in names.items():
            head = _references(head, old, new, kind_of(_key(name)).name)
        text = _linked(head + dashes + body, name, changes.moved.get(name, name), names)
        for old, new in names.items():
            stem, other = PurePosixPath(old).name, PurePosixPath(new).name
            if kind_of(old).levels:
                text = re.sub(rf"^(/// telblad \| ){re.escape(stem)}$", rf"\g<1>{other}", text, flags=re.MULTILINE)
        changes.change(name, text)


def _linked(text: str, here: str, there: str, names: dict[str, str]) -> str:
    """The text of a page with its links as they must be: it stood at `here`, and stands at `there` from now on."""
    return _LINK.sub(lambda match: match[1] + _target(match[2], here, there, names), text)


def _target(target: str, here: str, there: str, names: dict[str, str]) -> str:
    """A link as it must be written from `there`, when it stood on the page `here`."""
    if "://" in target or target.startswith(("/", "mailto:", "tel:")):
        return target
    path = normpath((PurePosixPath(here).parent / target).as_posix())
    key = path.removeprefix("docs/").removesuffix(".md")
    base = split_name(PurePosixPath(key))[0] if path.endswith(".md") else ""
    if base in names:
        path = f"docs/{names[base]}{key.removeprefix(base)}.md"
    elif PurePosixPath(here).parent == PurePosixPath(there).parent:
        return target
    written = relpath(path, PurePosixPath(there).parent.as_posix())
    return written + "/" if target.endswith("/") else written


def _references(head: str, old: str, new: str, kind: str) -> str:
    """Front matter that names a page: by its path with .md, or by its stem under the key of its kind."""
    head = re.sub(rf"(?<![\w/-]){re.escape(old)}\.md(?![\w-])", f"{new}.md", head)
    folder, stem = old.rpartition("/")[::2]
    other = new.rpartition("/")[2]
    keys = [name for name, place in RELATIONS.items() if place == folder]
    for key in keys:
        block = rf"^{key}:(?:.*(?:\n[ -].*)*)"
        one = rf"(?<![\w-]){re.escape(stem)}(?![\w-])"
        head = re.sub(block, lambda match, one=one: re.sub(one, other, match[0]), head, flags=re.MULTILINE)  # type: ignore[misc]
    if folder == "oefeningen":
        keys = ["exercise"] if kind == "sheet" else ["before", "after"] if kind == "exercises" else []
        for key in keys:
            head = re.sub(rf"^( *(?:- )?{key}: *){re.escape(stem)} *$", rf"\g<1>{other}", head, flags=re.MULTILINE)
    if kind == "programme":  # in its lists: a line of its own, or several between brackets
        one = rf"(?<=[ \[]){re.escape(stem)}(?=[,\]]|$)"
        head = re.sub(r"^ *- .*$", lambda match: re.sub(one, other, match[0]), head, flags=re.MULTILINE)
    return head


def _keeps_ids(old: str) -> None:
    """A question keeps its name: the ids of its statements begin with it, and saved answers hang on those."""
    if kind_of(old).name == "question":
        raise Refused("grow/question", page=old)


def _words(changes: Changes, names: dict[str, str]) -> None:
    """Lists that name pages: words for searching, where a word may stand, where a search begins."""
    for name in _WORDS:
        if changes.has(name):
            text = changes.text(name)
            for old, new in names.items():
                text = re.sub(rf"(?<![\w/-]){re.escape(old)}(?![\w/-])", new, text)
            changes.change(name, text)


def _lead_on(changes: Changes, names: dict[str, str]) -> None:
    """redirects.yml: a line for the old address; what led to it leads to the new one, which is a page now and leads nowhere."""
    text = changes.text(REDIRECTS) if changes.has(REDIRECTS) else ""
    for old, new in names.items():
        text = re.sub(rf"^{re.escape(new)}:.*\n?", "", text, flags=re.MULTILINE)
        text = re.sub(rf"^([\w/-]+: *){re.escape(old)} *$", rf"\g<1>{new}", text, flags=re.MULTILINE)
        text = f"{text.rstrip(chr(10))}\n{old}: {new}\n".lstrip("\n")
    changes.change(REDIRECTS, text) if changes.has(REDIRECTS) else changes.make(REDIRECTS, text)
