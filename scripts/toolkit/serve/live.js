// Keeps a page that is open up to date, and shows above it what is wrong. Only `make serve` gives this; it is never published.
(() => {
  const { made, version, looks } = document.currentScript.dataset;
  const kept = `serve:${location.pathname}`;
  const filledIn = () => [...document.querySelectorAll("input:not([type=password], [type=file], [type=hidden]), textarea, select")];
  let seen = version;
  let source = null;
  let shown = "";
  let leaving = false;

  const where = (node) => `${node.tagName}#${node.id}.${node.name ?? ""}`;

  // --- what the reader was doing
  function keep() {
    const fields = filledIn().map((field) => [where(field), field.value, field.checked ?? false]);
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    const active = document.activeElement && document.activeElement.id;
    sessionStorage.setItem(kept, JSON.stringify({ x: scrollX, y: scrollY, fields, open, active }));
  }

  function restore() {
    const was = JSON.parse(sessionStorage.getItem(kept) ?? "null");
    sessionStorage.removeItem(kept);
    if (!was) return;
    const left = filledIn();
    for (const [name, value, checked] of was.fields) {
      const place = left.findIndex((field) => where(field) === name && (field.type !== "radio" || field.value === value));
      if (place < 0) continue;
      const [field] = left.splice(place, 1);
      if (field.value === value && (field.checked ?? false) === checked) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const folds = [...document.querySelectorAll("details")];
    if (folds.length === was.open.length) folds.forEach((one, place) => { one.open = was.open[place]; });
    if (was.active) document.getElementById(was.active)?.focus({ preventScroll: true });
    scrollTo({ left: was.x, top: was.y, behavior: "instant" });
  }

  // --- what is wrong
  const host = document.createElement("div");
  host.id = "serve-problems";
  const inside = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/-serve/live.css";
  const section = document.createElement("section");
  section.hidden = true;
  section.tabIndex = 0;
  section.setAttribute("role", "region");
  section.setAttribute("aria-live", "polite");
  inside.append(style, section);
  document.body.prepend(host);

  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  function show(news) {
    const told = JSON.stringify(news.problems);
    if (told === shown) return;
    shown = told;
    host.lang = news.lang;
    section.hidden = !news.problems.length;
    section.setAttribute("aria-label", news.title);
    section.replaceChildren();
    if (section.hidden) return;
    const fold = document.createElement("details");
    fold.open = true;
    const head = document.createElement("summary");
    head.append(element("h2", news.title));
    const list = document.createElement("ol");
    for (const problem of news.problems) {
      const item = document.createElement("li");
      if (problem.place) item.append(element("code", problem.place));
      item.append(element("p", problem.message));
      if (problem.hint) item.append(element("p", problem.hint));
      list.append(item);
    }
    fold.append(head, list, element("p", news.kept));
    section.append(fold);
  }

  // --- what is new
  async function hear(news) {
    show(news);
    if (leaving || (news.version === seen && news.looks === looks)) return;
    let now = made;
    try {
      const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      now = answer.headers.get("X-Made") ?? made;
    } catch {
      return; // stopped since; the next news tells
    }
    if (leaving) return;
    seen = news.version;
    if (now === made && news.looks === looks) return; // something else has changed: who reads or types here is left alone
    leaving = true;
    keep();
    location.reload();
  }

  // Only a page that is seen listens: a browser has few lines to one server, and those that wait hold one each.
  function listen() {
    const wanted = document.visibilityState !== "hidden";
    if (wanted === Boolean(source)) return;
    if (!wanted) {
      source.close();
      source = null;
      return;
    }
    source = new EventSource("/-serve/news");
    source.onmessage = (message) => hear(JSON.parse(message.data));
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { source?.close(); source = null; });
  addEventListener("pageshow", listen);
  if (document.readyState === "complete") restore();
  else addEventListener("load", restore);
  listen();
})();
