// @ts-check
/**
 * Help lines on the page of a sheet: below each sentence the same in a language that one chooses. The lines are in the page already,
 * so nothing is asked for; the choice stands in the address, so that it can be shared, and nowhere else.
 */

/**
 * The lines of one language, in the order of the sentences; null where one has none. `said` is what is told of all of them.
 * @typedef {{lang: string, dir: string, class: string, lines: (string | null)[], said: string}} Lines
 */

const MARK = "#hulp-";

/** @param {Document} page */
export function setUpHelp(page) {
  const data = page.querySelector("[data-help-lines]");
  const choice = page.querySelector("[data-help]");
  const sheet = page.querySelector("[data-sheet]");
  const select = choice?.querySelector("select");
  const status = choice?.querySelector("[role=status]");
  if (!data || !sheet || !select || !(choice instanceof HTMLElement) || !(status instanceof HTMLElement)) return;
  const languages = /** @type {Lines[]} */ (JSON.parse(data.textContent ?? "[]"));
  const sentences = [...sheet.querySelectorAll(".said")];

  /** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} content */
  function element(tag, attributes, ...content) {
    const made = page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...content);
    return made;
  }

  /** @param {string} code of the language; "" for none */
  const show = (code) => {
    const chosen = languages.find((each) => each.lang === code);
    sentences.forEach((said, place) => {
      said.closest(".pair")?.replaceWith(said);
      const line = chosen?.lines[place];
      if (!chosen || !line) return;
      const { lang, dir } = chosen;
      const pair = element("span", { class: "pair" });
      said.replaceWith(pair);
      pair.append(said, element("span", { class: chosen.class, lang, dir }, line));
    });
    sheet.classList.toggle("sheet--helped", Boolean(chosen));
    status.replaceChildren(
      ...(chosen?.said ? [element("span", { lang: chosen.lang, dir: chosen.dir }, chosen.said)] : []),
    );
  };

  /** An address that leads to a place in the page leaves the choice as it is. */
  const read = () => {
    if (!location.hash.startsWith(MARK)) return;
    const code = location.hash.slice(MARK.length);
    select.value = languages.some((each) => each.lang === code) ? code : "";
    show(select.value);
  };

  select.addEventListener("change", () => {
    show(select.value);
    history.replaceState(null, "", select.value ? MARK + select.value : location.pathname + location.search);
  });
  addEventListener("hashchange", read);
  choice.hidden = false;
  select.value = ""; // not what the browser remembers of an earlier visit
  read();
}

if (typeof document !== "undefined") setUpHelp(document);
