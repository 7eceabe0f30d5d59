// @ts-check
/** Elements made of text and other elements. There is no way in for HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, any>} [props] attributes, and listeners as `onclick`; false and null are left out
 * @param {...(Node | string | null | false | (Node | string | false)[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** As `h`, for drawings. @param {string} tag @param {Record<string, any>} props @param {...(Node | string)} children @returns {SVGElement} */
export function s(tag, props, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), props, children);
}

/** @template {Element} T @param {T} element @param {Record<string, any>} props @param {any[]} children */
function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? "" : `${value}`);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** @param {string} label @param {() => void} onclick @param {Record<string, any>} more */
export const button = (label, onclick, more = {}) =>
  h("button", { type: "button", class: "button button--quiet", onclick, ...more }, label);

/** @param {(Node | string)[]} items */
export const list = (items) =>
  h(
    "ul",
    {},
    items.map((item) => h("li", {}, item)),
  );

/** @param {string} text */
export const warn = (text) => h("p", { class: "notice" }, text);

/** A table in its own scrolling box. @param {string} caption @param {string[]} heads @param {(Node | string)[][]} rows @param {string} kind */
export function table(caption, heads, rows, kind = "") {
  const head = heads.map((text) => h("th", { scope: "col" }, text));
  const body = rows.map(([first, ...rest]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, first),
      rest.map((cell) => h("td", {}, cell)),
    ),
  );
  return h(
    "div",
    { class: "table", role: "region", "aria-label": caption, tabindex: 0 },
    h("table", { class: kind }, h("caption", {}, caption), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body)),
  );
}

/** @param {string} label @param {Record<string, any>} props */
export const field = (label, props) =>
  h("label", { class: "app__field" }, h("span", {}, label), h("input", { type: "text", maxlength: 200, ...props }));

/**
 * A button that lets somebody choose a file. The same file can be chosen again.
 * @param {string} id @param {string} label @param {(files: File[]) => void} use @param {Record<string, any>} more
 */
export function chooser(id, label, use, more = {}) {
  const onchange = () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length) use(files);
  };
  const input = h("input", { type: "file", accept: ".json,application/json", id, class: "away", onchange, ...more });
  return [input, h("label", { for: id, class: "button button--quiet" }, label)];
}

/** What is folded until somebody asks for it; on paper it is open. @param {string} label @param {...(Node | string | null | false | (Node | string | false)[])} children */
export const fold = (label, ...children) => h("details", { class: "app__fold" }, h("summary", {}, label), ...children);
