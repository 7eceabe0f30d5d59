// @ts-check
/** What the address asks for: one part of the scan at a time, with its links, its title and the focus in the right place. */
/** @import {App} from "./main.js" */
import { h } from "./dom.js";
import { score } from "./score.js";
import { fromFragment } from "./share.js";
import { begin } from "./view/begin.js";
import { overview, progress } from "./view/questions.js";

/** @typedef {(app: App) => (Node | string | false | null)[]} View */
/** What is there from the start. The rest follows once the form can be filled in. @type {Record<string, View>} */
const views = { begin, question: progress, overview };
/** @type {Record<string, () => Promise<View>>} */
const LATER = {
  result: async () => (await import("./view/result.js")).result,
  shared: async () => (await import("./view/result.js")).shared,
  plan: async () => (await import("./view/plan.js")).planView,
  together: async () => (await import("./view/together.js")).together,
  earlier: async () => (await import("./view/earlier.js")).earlier,
  paper: async () => (await import("./view/paper.js")).paper,
};
/** The parts in the order of the work, with their fragment; a question has one of its own. @type {[string, string][]} */
const PARTS = [
  ["begin", "begin"],
  ["question", ""],
  ["overview", "overzicht"],
  ["result", "resultaat"],
  ["plan", "plan"],
  ["together", "samen"],
  ["earlier", "eerder"],
  ["paper", "papier"],
];
const title = document.title;

/** The fieldset of a statement, or the section of a question, that is shown. @param {App} app */
const sectionId = ({ scan, stem }) => (scan.kind === "short" ? "kort" : `vraag-${stem}`);

/** Fetch the parts that are not there yet, so that they work without a connection too. */
export async function fetchRest() {
  for (const [name, get] of Object.entries(LATER)) views[name] ??= await get();
}

/** Show what the address asks for. @param {App} app @param {boolean} focus */
export async function route(app, focus) {
  const { page, questions } = app;
  const name = location.hash.slice(1);
  const found = fromFragment(location.hash, page.full);
  const statement = questions.find(({ criteria }) => criteria.some(({ id }) => `stelling-${id}` === name));
  const question = statement ?? page.full.find(({ stem }) => `vraag-${stem}` === name);
  const part = PARTS.find(([, fragment]) => fragment && fragment === name);
  if (found === "bad") app.say(app.t("fault_share"));
  else if (focus) app.say("");
  if (found && found !== "bad") {
    app.received = found;
    app.view = "shared";
  } else if (question) {
    app.view = "question";
    app.stem = question.stem;
  } else if (part) app.view = part[0];
  else if (app.view)
    return; // a heading of the page
  else app.view = "begin";
  await render(app);
  const fieldset = statement && document.getElementById(name);
  if (focus) takeFocus(app, fieldset?.querySelector("input:checked, input"));
}

/** The focus goes to the heading of what is shown, or to what is asked for. @param {App} app @param {Element | null} [target] */
export function takeFocus(app, target) {
  const heading =
    app.view === "question" ? document.querySelector(`#${sectionId(app)} h2`) : app.main.querySelector("h2");
  const aim = target ?? heading;
  if (!(aim instanceof HTMLElement)) return;
  if (aim === heading) aim.tabIndex = -1;
  aim.focus({ preventScroll: true });
  (target?.closest("fieldset") ?? app.root).scrollIntoView();
}

/** The links to the parts, and in the list beside the form how many statements of each question have an answer. @param {App} app */
function links(app) {
  const { page, scan, stem, view, t } = app;
  const items = PARTS.map(([name, fragment]) => {
    const href = `#${fragment || `vraag-${stem || page.full[0].stem}`}`;
    return h("li", {}, h("a", { href, "aria-current": name === view && "page" }, t(`nav_${name}`)));
  });
  app.nav.replaceChildren(h("ul", {}, items));
  for (const { stem: one, criteria } of page.full) {
    const link = document.querySelector(`.toc--scan a[href="#vraag-${one}"]`);
    const { total, open } = score(criteria, scan.answers);
    if (link instanceof HTMLElement) link.dataset.count = `${total - open}/${total}`;
    link?.toggleAttribute("data-here", view === "question" && one === stem);
  }
}

/** Where to go from here. @param {App} app */
function pager(app) {
  const { page, scan, stem, view, t } = app;
  const stems = scan.kind === "short" ? [] : page.full.map((question) => question.stem);
  const place = stems.indexOf(stem);
  const to = (/** @type {string} */ fragment, /** @type {string} */ label, quiet = "") =>
    h("a", { class: `button ${quiet}`, href: `#${fragment}` }, label);
  if (view === "begin") return [app.startLink()];
  if (view !== "question") return [];
  const last = place < 0 || place === stems.length - 1;
  return [
    place > 0 && to(`vraag-${stems[place - 1]}`, t("previous"), "button--quiet"),
    last ? to("resultaat", t("to_result")) : to(`vraag-${stems[place + 1]}`, t("next")),
  ].filter(Boolean);
}

/** Show how far it is with the questions: what changes while somebody answers. @param {App} app */
export function showProgress(app) {
  app.main.replaceChildren(...progress(app));
  links(app);
}

/**
 * Show the part that is asked for; at once, unless it has to be fetched first.
 * @param {App} app @param {string} [focus] selector of what gets the focus afterwards
 */
export async function render(app, focus) {
  const { view, scan, t } = app;
  try {
    if (!views[view]) views[view] = await LATER[view]();
  } catch {
    return app.say(t("offline"));
  }
  if (app.view !== view) return; // somebody went on while it was fetched
  Object.assign(document.body.dataset, { view, kind: scan.kind });
  app.form.place();
  for (const section of document.querySelectorAll(".scan__question")) {
    section.classList.toggle("scan__question--here", view === "question" && section.id === sectionId(app));
  }
  document.title = view === "begin" ? title : `${t(view === "shared" ? "shared_title" : `nav_${view}`)} · ${title}`;
  links(app);
  app.main.replaceChildren(...views[view](app).flatMap((one) => one || []));
  app.pager.replaceChildren(...pager(app));
  if (focus) app.root.querySelector(focus)?.focus();
}
