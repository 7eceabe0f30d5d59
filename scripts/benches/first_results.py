"""Measures how soon search shows its first results, in a browser on a slow processor that has nothing of it yet."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from toolkit.hosts.description import PRECOMPRESSED
from toolkit.languages import prefix

from .servers import HOST, TEMPLATES, program, running

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
TIMES, SLOWER = 5, 4
MOST_MS = 500  # what we want
TYPED = {"nl": "hoe vind ik vrouwen in mijn gemeente", "en": "how do I find women in my municipality"}
# A browser can slow what runs in the page, not what runs in a worker beside it. So the worker says how long it worked.
_IN_WORKER = """{
  let worked = 0, begun = 0;
  const [listen, post] = [self.addEventListener, self.postMessage];
  self.addEventListener = (name, heard) => listen.call(self, name, (event) => {
    begun = performance.now();
    heard(event);
    worked += performance.now() - begun;
  });
  self.postMessage = (told) => post.call(self, { ...told, worked: worked + performance.now() - begun });
}
"""
_IN_PAGE = """
window.Worker = class extends Worker {
  set onmessage(heard) {
    super.onmessage = (event) => {
      window.worked = event.data.worked;
      heard(event);
    };
  }
};
"""
_ASK = """async (typed) => {
  const start = performance.now();
  document.querySelector("[data-search]").click();
  const field = document.querySelector("dialog.search input");
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const drawn = () => new Promise(requestAnimationFrame);
  while (!document.querySelector("dialog.search .search__link")) await drawn();
  await drawn();
  return [performance.now() - start, window.worked];
}"""


@dataclass(frozen=True)
class Shown:
    """Milliseconds from opening search to its first results; `worked`: of those in the worker, at the speed of this computer."""

    measured: float
    worked: float

    @property
    def slowed(self) -> float:
        """The same with the worker as slow as the page."""
        return self.measured + (SLOWER - 1) * self.worked


def first_results(site: Path, language: str) -> Shown | None:
    """The median of a few times, each in a browser that knows nothing of the site; None without a browser or a server."""
    from playwright.sync_api import sync_playwright

    browser = next((found for found in map(shutil.which, BROWSERS) if found), None)
    server = next((name for name in TEMPLATES if program(name)), None)
    if browser is None or server is None:
        return None
    found = []
    with running(server, site, "/", [], {}) as served, sync_playwright() as playwright:
        for script in (served.site / "assets" / "javascripts" / "workers").glob("search*.js"):
            script.write_text(_IN_WORKER + script.read_text(encoding="utf-8"), encoding="utf-8")
            for ending in PRECOMPRESSED.values():
                script.with_name(script.name + ending).unlink(missing_ok=True)
        arguments = ["--no-sandbox", "--disable-gpu", f"--host-resolver-rules=MAP {HOST} 127.0.0.1"]
        started = playwright.chromium.launch(executable_path=browser, args=arguments)
        for _ in range(TIMES):
            context = started.new_context(viewport={"width": 360, "height": 740})
            context.add_init_script(_IN_PAGE)
            page = context.new_page()
            page.goto(f"http://{HOST}:{served.port}/{prefix(language)}", wait_until="networkidle")
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            found.append(Shown(*page.evaluate(_ASK, TYPED[language])))
            context.close()
        started.close()
    return sorted(found, key=lambda each: each.slowed)[TIMES // 2]
