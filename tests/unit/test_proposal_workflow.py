"""How a proposal is told: one workflow makes the words and may do nothing; another may write, runs nothing and trusts nothing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.project import ROOT
from test_proposal_words import GOOD, WRONG

from toolkit.pages.copy import PATH
from toolkit.proposal.comment import comment
from toolkit.proposal.making import COMMENT
from toolkit.proposal.preview import FILE

COMMIT, REPOSITORY, MARK = "abc123", "gemeente/toolkit", "<!-- proposal of op-eigen-benen -->"


def flow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))
    return found


def test_on_a_pull_request_nothing_may_write_and_nothing_is_secret() -> None:
    site = flow("site.yml")
    assert "pull_request" in site[True] and "pull_request_target" not in site[True]
    for name in ("test", "propose"):
        assert site["jobs"][name]["permissions"] == {"contents": "read"}
    for name, job in site["jobs"].items():
        if name not in ("test", "propose"):
            assert "github.event_name != 'pull_request'" in job["if"] or "refs/heads/main" in job["if"]
    assert "secrets." not in (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["site.yml", "proposal.yml", "due.yml", "release.yml"])
def test_values_come_into_the_shell_by_the_environment(name: str) -> None:
    """An expression in a script would make a title or a branch of somebody else part of that script."""
    for job in flow(name)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_what_is_built_is_whole() -> None:
    """Without Pango or esbuild it fails, instead of publishing without PDFs. A proposal is always built so."""
    builds = [step["run"] for name in ("site.yml", "release.yml") for job in flow(name)["jobs"].values() for step in job["steps"]
              if "make build" in step.get("run", "")]  # fmt: skip
    assert len(builds) == 2
    assert all(re.search(r"make build( \w+=\w+)* STRICT=1", build) for build in builds)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "build.py build $(if $(STRICT),--strict)" in makefile
    assert "strict=True" in (ROOT / "scripts/toolkit/proposal/making.py").read_text(encoding="utf-8")


def test_the_proposal_hands_over_what_the_other_expects() -> None:
    steps = flow("site.yml")["jobs"]["propose"]["steps"]
    (make,) = [step for step in steps if "make proposal" in step.get("run", "")]
    assert set(make["env"]) == {"EDIT_BASE", "HEAD"}
    assert steps[0]["with"]["fetch-depth"] == 0, "without what was there before nothing can be compared"
    uploads = [step["with"] for step in steps if step.get("uses", "").startswith("actions/upload-artifact@")]
    assert [each["path"] for each in uploads] == ["proposal/said", f"proposal/{FILE}", f"proposal/{Path(PATH).name}"]
    assert [each.get("archive") for each in uploads] == [None, False, False]
    (kept,) = [step for step in steps if "NUMBER" in step.get("env", {})]
    assert COMMENT in kept["run"] and "cancelled()" in kept["if"], "also when something is wrong"
    (told,) = [step for step in steps if step.get("with", {}).get("name") == "proposal"]
    assert "cancelled()" in told["if"]
    shell = tell()["run"]
    assert FILE in shell and Path(PATH).name in shell and "--name proposal" in shell


def tell() -> dict[str, Any]:
    (step,) = flow("proposal.yml")["jobs"]["tell"]["steps"]
    return dict(step)


def test_what_may_write_runs_nothing_of_the_proposal() -> None:
    """No checkout, no action, no program of the project: only words are taken over."""
    proposal = flow("proposal.yml")
    assert proposal["permissions"] == {}
    assert list(proposal[True]) == ["workflow_run"]
    assert proposal[True]["workflow_run"]["workflows"] == [flow("site.yml")["name"]]
    job = proposal["jobs"]["tell"]
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert "github.event.workflow_run.event == 'pull_request'" in job["if"]
    assert "container" not in job
    assert all("uses" not in step for step in job["steps"])
    assert not re.search(r"\b(git|make|python3?|node|npm|curl|wget|eval|source|bash|sh|unzip|checkout)\b", tell()["run"])
    trusted = {"github.token", "github.repository", "github.event.workflow_run.head_sha", "github.event.workflow_run.id"}
    assert set(re.findall(r"\$\{\{ (.+?) \}\}", str(tell()["env"]))) <= trusted


class Run:
    """The shell of the workflow itself, with a gh that gives what GitHub would and writes down what it is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.text: str | bytes = "Dag"
        self.link: Path | None = None
        self.number, self.size, self.pull = "12", "2000", f"open {COMMIT}"
        self.artifacts, self.comments = f"{FILE} 71 9\nop-eigen-benen.zip 72 9\n", ""

    def __call__(self) -> str:
        """What is said: the body that was sent; "" for nothing."""
        there = self.folder / "there"
        there.mkdir()
        if self.link:
            (there / "comment.md").symlink_to(self.link)
        else:
            (there / "comment.md").write_bytes(self.text if isinstance(self.text, bytes) else self.text.encode())
        (there / "number").write_text(self.number, encoding="utf-8")
        (self.folder / "list").write_text(
            f"proposal 70 {self.size}\n{self.artifacts}" if self.size else self.artifacts, encoding="utf-8"
        )
        (self.folder / "comments").write_text(self.comments, encoding="utf-8")
        (self.folder / "bin").mkdir()
        gh = self.folder / "bin" / "gh"
        gh.write_text(
            f"""#!/bin/bash
echo "$*" >> {self.folder}/asked
case "$*" in
  *actions/runs/99/artifacts*) cat {self.folder}/list ;;
  "run download 99 "*) cp -rP {there} said ;;
  *--method*) cp body.md {self.folder}/sent ;;
  *issues/12/comments*) cat {self.folder}/comments ;;
  *pulls/*) echo "{self.pull}" ;;
  *) echo "unexpected: $*" >&2; exit 9 ;;
esac
""",
            encoding="utf-8",
        )
        gh.chmod(0o755)
        work = self.folder / "work"
        work.mkdir()
        env = {
            "PATH": f"{gh.parent}:/usr/bin:/bin",
            "REPOSITORY": REPOSITORY,
            "HEAD": COMMIT,
            "RUN": "99",
            "MARK": MARK,
            "LANG": "C.UTF-8",
        }
        done = subprocess.run(["bash", "-e", "-c", tell()["run"]], cwd=work, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        sent = self.folder / "sent"
        return sent.read_text(encoding="utf-8") if sent.exists() else ""

    @property
    def asked(self) -> str:
        return (self.folder / "asked").read_text(encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_the_comment_comes_through_with_addresses_that_work(run: Run) -> None:
    run.text = comment(GOOD)
    said = run()
    assert said.startswith(MARK + "\n**Dank je wel")
    made = f"https://github.com/{REPOSITORY}/actions/runs/99/artifacts"
    assert f"[nl]({made}/71#vragen-eerste-nl) · [en]({made}/71#vragen-eerste-en)" in said
    assert f"[als zip]({made}/72)" in said
    assert "%" not in said and "] (" not in said
    assert "--method POST repos/gemeente/toolkit/issues/12/comments" in run.asked


def test_after_a_second_run_the_newest_is_shown(run: Run) -> None:
    run.text = comment(GOOD)
    run.artifacts = f"{FILE} 9 9\n{FILE} 71 9\nop-eigen-benen.zip 72 9\n"
    assert "/artifacts/71#" in run() and "/artifacts/9" not in run.asked


def test_what_is_wrong_leads_to_its_line(run: Run) -> None:
    run.text = comment(GOOD.__class__(commit=COMMIT, files=["docs/x.md"], problems=[WRONG]))
    said = run()
    assert f"(https://github.com/{REPOSITORY}/blob/{COMMIT}/docs/praktijk/stad.md?plain=1#L3)" in said
    assert f"(https://github.com/{REPOSITORY}#nog-een-bestand-in-hetzelfde-voorstel)" in said


def test_there_is_one_comment_which_is_kept(run: Run) -> None:
    run.comments = "5\n8\n"
    assert run()
    assert "--method PATCH repos/gemeente/toolkit/issues/comments/5 -F body=@body.md" in run.asked
    assert "POST" not in run.asked
    assert 'select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- proposal' in run.asked


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", ""), ("number", "0"), ("number", "12; echo x"), ("number", "12/../13"), ("number", "-1"), ("number", "1" * 30),
        ("size", ""), ("size", "200001"), ("size", "9999999"), ("pull", "open 0ther"), ("pull", f"closed {COMMIT}"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_not_told(run: Run, name: str, value: str) -> None:
    setattr(run, name, value)
    assert run() == ""
    assert "--method" not in run.asked


def test_a_file_that_leads_elsewhere_is_not_read(run: Run, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("geheim", encoding="utf-8")
    run.link = secret
    assert run() == ""


@pytest.mark.parametrize(
    ("given", "gone"),
    [
        ("<script>x</script><img src=https://kwaad.example>", "<"),
        ("@gemeente/beheer en @iedereen", "@gemeente"),
        ("&#64;iedereen &commat;iedereen", "&#"),
        ("[klik](https://kwaad.example) [klik](//kwaad.example) [klik](\n//kwaad.example)", "]("),
        ("[klik][x]\n\n[x]: //kwaad.example", "]:"),
        ("[klik](%REPOSITORY%/../../kwaad)", "]("),
        (f"[klik](%REPOSITORY%/blob/{'f' * 40}/kwaad.md)", "]("),
        ("[klik](%REPOSITORY%.kwaad.example) [klik](%PREVIEW%.kwaad) [klik](%COPY%/..)", "]("),
        ("https://kwaad.example www.kwaad.example WWW.kwaad.example ftp://x", "://"),
        ("#12 en gemeente/ander#12 en GH-12", "#12"),
        ("\x00\x07\x1b[31m", "\x1b"),
        ("![x](%PREVIEW%)\x01lt;", "\x01"),
    ],
)
def test_no_markup_calls_or_links_of_the_proposal(run: Run, given: str, gone: str) -> None:
    run.text = given
    said = run().removeprefix(MARK)
    assert said.strip()
    assert gone not in said
    links = re.findall(r"\]\(([^)]*)\)", said)
    assert all(link.startswith(f"https://github.com/{REPOSITORY}/actions/runs/99/artifacts/7") for link in links)
    assert not re.search(r"(?<!github\.com/gemeente/toolkit)www\.", said, re.IGNORECASE)
    assert "://" not in said.replace(f"https://github.com/{REPOSITORY}/", "")


def test_it_is_cut_and_may_be_anything(run: Run) -> None:
    run.text = ("é" * 80_000).encode()[1:] + b"\xff"
    said = run()
    assert 0 < len(said.encode()) < 65_000
    assert set(said.removeprefix(MARK)) == {"é", "\n"}
