"""How far what has been shown moves by itself (cumulative layout shift), when scripts and fonts come after the first paint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import CDPSession, Page, Route

WATCH = """
window.shifts = [];
window.painted = new Promise((done) => {
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name === "first-contentful-paint")) done();
  }).observe({ type: "paint", buffered: true });
});
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    window.shifts.push([value, sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "gone").slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true });
"""
LATE = "**/*.{js,woff2}"
# Two frames: what has been changed is drawn, and what moved by that is told.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true)))))"


@contextmanager
def slowed(page: Page, times: int) -> Iterator[CDPSession]:
    """The page on a processor that is so many times slower."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    yield session
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()


def shifts_of(page: Page, address: str, *, late: bool) -> list[tuple[float, list[str]]]:
    """Open `address`; each shift with what moved.

    late: scripts and fonts are held back until the page has been painted without them, as on a slow line.
    """
    held: list[Route] | None = [] if late else None

    def hold(route: Route) -> None:
        if held is None:
            route.continue_()
        else:
            held.append(route)

    page.route(LATE, hold)
    page.goto(address, wait_until="commit")
    page.evaluate("() => window.painted")
    waiting, held = held or [], None
    for route in waiting:
        route.continue_()
    page.wait_for_load_state()  # the scripts have run by then
    page.locator("html.js").wait_for()
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.evaluate(DRAWN)
    page.unroute(LATE)
    found: list[tuple[float, list[str]]] = page.evaluate("() => window.shifts")
    return found


IN_PARTS = """async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  const html = await (await fetch(location.href)).text();
  document.open();
  window.shifts.length = 0;
  for (const part of html.split(/(?=<main|<aside|<footer)/)) {
    document.write(part);
    await drawn();
  }
  document.close();
  await drawn();
}"""


def shifts_in_parts(page: Page, address: str) -> list[tuple[float, list[str]]]:
    """The same for a page that comes in parts: its head, its text, what stands beside that, its foot; each is drawn at once."""
    page.goto(address)
    page.evaluate(IN_PARTS)
    found: list[tuple[float, list[str]]] = page.evaluate("() => window.shifts")
    return found
