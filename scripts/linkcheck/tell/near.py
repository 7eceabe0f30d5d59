"""The near miss: which page, file or anchor was probably meant. Only what is near and safe; a wrong hint is worse than none."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from linkcheck.files.tree import PAGE_SUFFIXES, SiteFiles, address_of
from linkcheck.rules.ledger import Cause

_MOST = 500  # hints in one run: whoever has more faults than this mends the first ones first
_COMPARED = 20  # names that are held against one another in full, for each hint
_COMMON = 400  # names that share three letters; letters that more of them share tell nothing
_LONGEST = 200
_NEAR = 0.75
_NEAR_SHORT = 0.6  # one slip in a short name
_SHORT = 5
_SURE, _APART = 0.8, 0.05
_KEPT = 30  # pages whose anchors stay sorted


class Names:
    """Names by the groups of three letters in them, to find the few that look like another one without reading all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted({name for name in names if 0 < len(name) <= _LONGEST})
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for letters in _threes(name):
                self._by_letters[letters].append(number)
        self.compared = 0

    def near(self, wanted: str, least: float = _NEAR_SHORT) -> list[str]:
        """The names that look most like `wanted`, the best first."""
        if not 0 < len(wanted) <= _LONGEST:
            return []
        shared: Counter[int] = Counter()
        for letters in _threes(wanted):
            found = self._by_letters.get(letters, ())
            if len(found) <= _COMMON:
                shared.update(found)
        low = wanted.lower()
        scored = []
        matcher = SequenceMatcher(b=low, autojunk=False)
        for number, _ in shared.most_common(_COMPARED):
            name = self._names[number]
            matcher.set_seq1(name.lower())
            self.compared += 1
            score = matcher.ratio() if matcher.real_quick_ratio() >= least else 0.0
            if score >= least:
                scored.append((-score, name))
        return [name for _, name in sorted(scored)]


def _threes(name: str) -> set[str]:
    """Groups of three letters, with the ends of the name; and pairs for a short one, where one slip spoils all threes."""
    text = f"^{name.lower()}$"
    found = {text[at : at + 3] for at in range(len(text) - 2)}
    if len(name) <= 8:
        found |= {text[at : at + 2] for at in range(len(text) - 1)}
        found |= {text[at] + text[at + 2] for at in range(len(text) - 2)}
    return found


class Suggester:
    """Finds near misses in one site. `redirects`: pages that only send on, which are no place to lead anybody to."""

    def __init__(self, files: SiteFiles, ids: dict[str, frozenset[str]], prefix: str, redirects: Iterable[str] = ()) -> None:
        self.files = files
        self.ids = ids
        self.prefix = prefix
        self._left = _MOST
        self._redirects = frozenset(map(address_of, redirects))
        self._pages: Names | None = None
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        self._anchors: OrderedDict[str, Names] = OrderedDict()

    def near(self, cause: Cause) -> str:
        """What was probably meant, as an address from the root or as `#id`; "" when nothing is close."""
        outcome = cause.outcome
        if cause.code == "link-case" or (
            outcome.other and cause.code in ("link-broken", "url-malformed", "sitemap-missing", "redirect-broken")
        ):
            return self.prefix + outcome.other
        if cause.code in ("anchor-missing", "search-missing") and outcome.file and outcome.fragment:
            return self._counted(lambda: self._id(outcome.fragment or "", outcome.file or "", "#"))
        if cause.code == "id-missing":
            return self._counted(lambda: self._id(outcome.fragment or "", outcome.file or "", ""))
        if (
            cause.code in ("link-broken", "link-no-index", "link-above-root", "redirect-broken", "sitemap-missing")
            and outcome.path
        ):
            return self._counted(lambda: self._page(outcome.path, cause.uses[0].file))
        return ""

    def _counted(self, find: Callable[[], str]) -> str:
        self._left -= 1
        return find() if self._left >= 0 else ""

    def _id(self, wanted: str, page: str, mark: str) -> str:
        wanted = wanted.removeprefix("#")
        if page not in self._anchors:
            self._anchors[page] = Names(each for each in self.ids.get(page, ()) if not each.startswith("__"))
            if len(self._anchors) > _KEPT:
                self._anchors.popitem(last=False)
        close = [each for each in self._anchors[page].near(wanted) if _is_safe(each, wanted)]
        return mark + close[0] if close else ""

    def _page(self, path: str, source: str) -> str:
        if len(path) > 300:
            return ""
        bare = path.strip("/").removesuffix("index.html").removesuffix(".md").removesuffix("/index").rstrip("/")
        last = bare.rpartition("/")[2].lower()
        parts = self.files.by_last_part
        if self._pages is None:
            self._pages = Names(_stem(part) for part in parts)
            for part in parts:
                self._by_stem[_stem(part)].append(part)
        parent = bare[: -len(last)].strip("/").lower()
        least = 0.0
        if last in parts:
            choices = parts[last]
        else:
            least = _SURE
            stems = [stem for stem in self._pages.near(_stem(last))[:5] if _is_safe(stem, _stem(last))]
            choices = [address for stem in stems for part in self._by_stem[stem] for address in parts[part]]
        suffix = posixpath.splitext(last)[1]
        if suffix and suffix not in PAGE_SUFFIXES:  # for a picture or a PDF, a page is no near miss
            choices = [address for address in choices if address.lower().endswith(suffix)]
        own = address_of(source)
        choices = [each for each in choices[:_COMPARED] if each not in self._redirects and each != own]
        scored = sorted(((SequenceMatcher(None, bare, each.strip("/")).ratio(), each) for each in choices), reverse=True)
        # One of its name is safe; of several, or of another name, only one that stands out, or that lies beside it.
        if not scored:
            return ""
        score, best = scored[0]
        beside = best.strip("/").rpartition("/")[0].lower() == parent
        alone = len(scored) == 1 or score - scored[1][0] >= _APART
        sure = score >= (least if len(scored) == 1 else _SURE)
        return f"{self.prefix}{best}" if beside or (alone and sure) else ""


def _stem(part: str) -> str:
    """The last part of an address without the ending of a page."""
    stem, suffix = posixpath.splitext(part)
    return stem if suffix in PAGE_SUFFIXES else part


def _is_safe(name: str, wanted: str) -> bool:
    """Whether a name was probably meant by another: the same words but for slips in them, or but for one word."""
    ours, theirs = (Counter(word for word in re.split(r"[\W_]+", each.lower()) if word) for each in (name, wanted))
    more, less = sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
    if not more or not less:
        return len(more) + len(less) <= 1 < len(theirs | ours) or not (more or less)
    return len(more) == len(less) and all(map(_is_slip, more, less))


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are one word with a slip in it; chapter 3 is not what was meant by chapter 4."""
    if re.findall(r"[0-9]+", one) != re.findall(r"[0-9]+", other):
        return False
    least = _NEAR_SHORT if min(len(one), len(other)) <= _SHORT else _NEAR
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
