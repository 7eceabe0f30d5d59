"""`fix`: what it makes of a page, that it shows it first, and that it changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from helpers.project import digest
from helpers.tiny import TINY

from build import main
from toolkit.rules.check import check_content
from toolkit.rules.fix import carry_out, plan
from toolkit.rules.mends import MENDS
from toolkit.rules.tidy import check_tidy, mended

HEAD = '---\ntitle: Privacy\ndescription: "Dit is de pagina."\nupdated: 2026-01-02\n---\n\n'
MENDED = {  # rule, before, after
    "windows": ("line-end", "Een.\r\nTwee.\r\n", "Een.\nTwee.\n"),
    "invisible": ("invisible", "Een\u200b twee\u00ad.\n", "Een twee.\n"),
    "bullets": ("bullet-sign", "• een\n•twee\n▪ drie\no\tvier\n– vijf\n", "- een\n- twee\n- drie\n- vier\n- vijf\n"),
    "numbers": ("bullet-sign", "1) een\n2) twee\n", "1. een\n2. twee\n"),
    "tabs": ("tab-sign", "Een\ttwee.\n", "Een twee.\n"),
    "spaces": ("space-end", "Een. \n \nTwee.  \n", "Een.\n\nTwee.\n"),
    "quotes": ("quote-sign", 'Zij zei: "Ja." En „nee”.\n', "Zij zei: “Ja.” En “nee”.\n"),
    "quotes within quotes": ("quote-sign", "\"Hij zei 'ja' tegen mij.\"\n", "“Hij zei ‘ja’ tegen mij.”\n"),
    "apostrophes": ("quote-sign", "'s Avonds zijn er foto's.\n", "’s Avonds zijn er foto’s.\n"),
    "quotes round a link": ("quote-sign", 'Lees "[dit](a.md)".\n', "Lees “[dit](a.md)”.\n"),
    "dashes": ("dash-sign", "Kom - of bel -- of niet — nu.\n", "Kom – of bel – of niet – nu.\n"),
    "link": ("link-form", "Lees [a](a.en.md) en [b](../b.en.md#c).\n", "Lees [a](a.md) en [b](../b.md#c).\n"),
    "list": ("blank-above", "Neem mee:\n- een\n- twee\n", "Neem mee:\n\n- een\n- twee\n"),
    "table": ("blank-above", "Kijk:\n| a |\n|---|\n", "Kijk:\n\n| a |\n|---|\n"),
    "bullets below a sentence": ("blank-above", "Neem mee:\n• een\n", "Neem mee:\n\n- een\n"),
}
LEFT = {
    "code": '```text\n• een "ja" - of\t[a](a.en.md) \n```\n',
    "code in a line": 'Schrijf `"ja" - of [a](a.en.md)`.\n',
    "title of a box": '!!! note "Let op - dit"\n    Tekst.\n',
    "tab of the page": '=== "Een"\n    Tekst.\n',
    "attributes": '![a](a.png){ width="30" }\n',
    "attributes of a heading": '## Kop {#kop data-x="a" data-y="b - c"}\n',
    "attributes with a brace in them": "![a](a.png){ title=\"a } 'b' - c\" }\n",
    "attributes over two lines": '![a](a.png){ .klein\ntitle="a - b" }\n',
    "remark": "<!-- zeg \"dit\" - of 'dat' -->\n",
    "remark with an arrow in it": '<!-- a > "b" - c -->\n',
    "remark over more lines": 'Een.\n\n<!--\nzeg "dit" - of\n\n"dat"\n-->\n\nTwee.\n',
    "list in a remark": "Een.\n\n<!--\nNeem mee:\n- een\n• twee\n-->\n",
    "remark behind words": 'Een. <!-- zeg "dit"\nen "dat" --> Twee.\n',
    "code over two lines": 'Schrijf `"ja" -\n"nee"` hier.\n',
    "code with a backtick in it": 'Schrijf ``"a" ` "b"`` hier.\n',
    "code in a list": '- Een\n\n    ```text\n    "ja" - nee\n    ```\n',
    "title of a link": 'Lees [a](a.md "Zie - dit").\n',
    "title of a link with brackets": "Lees [a](a.md \"Zie (dit) - 'boek'\").\n",
    "title of a link between single quotes": "Lees [a](a.md 'Zie \"dit\"').\n",
    "title of a link on the next line": 'Lees [a](a.md\n"Zie - dit").\n',
    "title of a picture": '![a](a.png "Zie (dit)")\n',
    "title of a link below": 'Lees [a][b].\n\n[b]: https://voorbeeld.example/ "Zie - dit"\n',
    "title on the line below a link below": 'Lees [a][b].\n\n[b]: https://voorbeeld.example/\n    "Zie - dit"\n',
    "address with brackets": "Lees [a](https://voorbeeld.example/a_(b)'c).\n",
    "address between angles": 'Lees [a](<a "b" - c.md>).\n',
    "line break": "Een.  \nTwee.\n",
    "code between tabs": "`a\tb`\n",
    "date with dashes": "Van 2026-01-02 tot 2026-01-03.\n",
    "rule": "Een.\n\n---\n\nTwee.\n",
    "table": "| a - b |\n|---|\n| - |\n".replace(" a - b ", " a "),
    "note": 'Een.[^1]\n\n[^1]: Zie "dat".\n',
}


def run(*args: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(each) for each in args], input=answer)


@pytest.mark.parametrize("name", MENDED)
def test_each_mend_makes_what_it_should_and_nothing_is_told_of_it_afterwards(name: str) -> None:
    code, before, after = MENDED[name]
    text, codes = mended(HEAD + before)
    assert text == HEAD + after
    assert code in codes
    assert check_tidy("x", text) == []
    assert mended(text) == (text, []), "twice is the same as once"


@pytest.mark.parametrize("name", LEFT)
def test_what_is_no_text_is_left_as_it_is(name: str) -> None:
    assert mended(HEAD + LEFT[name]) == (HEAD + LEFT[name], [])


def test_every_mend_is_tried() -> None:
    assert {mend.code for mend in MENDS} == {code for code, _, _ in MENDED.values()} | {"key-order"}


def test_keys_are_put_in_order_with_all_that_belongs_to_them() -> None:
    wrong = "---\nplace: Ergens\nfacts:\n  - term: a\n    text: b\nupdated: 2026-01-02\ntitle: T\n---\n"
    right = "---\ntitle: T\nupdated: 2026-01-02\nplace: Ergens\nfacts:\n  - term: a\n    text: b\n---\n"
    assert mended(wrong) == (right, ["key-order"])


@pytest.mark.parametrize("remark", ["# van wie?\n", "  # van wie?\n"])
def test_keys_with_remarks_are_left(remark: str) -> None:
    text = f"---\nplace: Ergens\n{remark}title: T\n---\n"
    assert mended(text) == (text, [])


@pytest.fixture
def untidy(tiny: Path) -> Path:
    """The small project with a page to mend."""
    path = tiny / "docs" / "over" / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8") + '\nZij zei "ja":\n- een\n', encoding="utf-8")
    return tiny


def test_difference_is_shown_and_nothing_changes_without_a_yes(untidy: Path) -> None:
    before = digest(untidy)
    done = run("fix", "--root", untidy)
    assert done.exit_code == 1
    assert '-Zij zei "ja":' in done.stdout
    assert "+Zij zei “ja”:" in done.stdout
    assert "quote-sign, blank-above" in done.stdout
    assert "nog niets veranderd" in done.stderr
    assert digest(untidy) == before


def test_with_yes_it_is_done_and_only_there(untidy: Path) -> None:
    done = run("fix", "--root", untidy, "--yes")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [each for each in check_content(untidy)[2] if each.file == "docs/over/privacy.md"] == []
    assert sorted(path.relative_to(untidy) for path in untidy.rglob("*")) == sorted(
        path.relative_to(TINY) for path in TINY.rglob("*")
    )
    changed = [
        path for path in TINY.rglob("*") if path.is_file() and (untidy / path.relative_to(TINY)).read_bytes() != path.read_bytes()
    ]
    assert [path.name for path in changed] == ["privacy.md"]
    assert "niets te herstellen" in run("fix", "--root", untidy, "--yes").stdout


def test_only_the_pages_that_are_asked_for(untidy: Path) -> None:
    assert "niets te herstellen" in run("fix", "docs/praktijk", "--root", untidy, "--yes").stdout


def test_page_with_two_versions_of_git_is_left(untidy: Path) -> None:
    path = untidy / "docs" / "over" / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8") + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", encoding="utf-8")
    before = path.read_bytes()
    done = run("fix", "--root", untidy, "--yes")
    assert "twee versies" in done.stderr
    assert path.read_bytes() == before


def test_page_that_changed_since_it_was_shown_is_left(untidy: Path) -> None:
    planned = plan(untidy, [])
    planned.changes[0].path.write_text("anders", encoding="utf-8")
    assert [written for _, written in carry_out(planned.changes)] == [False]
    assert planned.changes[0].path.read_text(encoding="utf-8") == "anders"


def test_link_to_a_file_elsewhere_is_left(untidy: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.md"
    elsewhere.write_text(HEAD + '"ja"\n', encoding="utf-8")
    (untidy / "docs" / "over" / "elders.md").symlink_to(elsewhere)
    run("fix", "--root", untidy, "--yes")
    assert '"ja"' in elsewhere.read_text(encoding="utf-8")


def test_rule_with_an_exception_changes_nothing_on_that_page(untidy: Path) -> None:
    path = untidy / "docs" / "over" / "privacy.md"
    text = path.read_text(encoding="utf-8").replace("Zij zei", "<!-- check: quote-sign want zo typt zij -->\nZij zei")
    path.write_text(text, encoding="utf-8")
    run("fix", "--root", untidy, "--yes")
    assert 'Zij zei "ja":\n\n- een' in path.read_text(encoding="utf-8")


def test_warning_fails_only_when_asked(untidy: Path) -> None:
    path = untidy / "docs" / "over" / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8").replace(":\n- een", "."), encoding="utf-8")
    done = run("check", "--root", untidy)
    assert done.exit_code == 0
    assert "Waarschuwing: docs/over/privacy.md:9: " in done.stderr
    assert run("check", "--root", untidy, "--strict").exit_code == 1
    assert '"level": "warning"' in run("check", "--root", untidy, "--json").stdout
    assert "::warning file=docs/over/privacy.md,line=9" in run("check", "--root", untidy, "--format", "github").stdout
