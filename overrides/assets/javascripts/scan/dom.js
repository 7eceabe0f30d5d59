// @ts-check
/** Elements made of text and other elements. There is no way in for HTML. */

/**
 * @param {string} tag @param {Record<string, any>} [props] attributes, and listeners as `onclick`; false and null are left out
 * @param {...(Node | string | null | false | (Node | string)[])} children
 * @returns {any} the element; its kind follows from the tag
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

/** A table in its own scrolling box. @param {string} caption @param {string[]} heads @param {(Node | string)[][]} rows @param {string} kind */
export function table(caption, heads, rows, kind = "") {
  return h(
    "div",
    { class: "table", role: "region", "aria-label": caption, tabindex: 0 },
    h(
      "table",
      { class: kind },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            row.map((cell, n) => (n ? h("td", {}, cell) : h("th", { scope: "row" }, cell))),
          ),
        ),
      ),
    ),
  );
}

/** @param {string} label @param {Record<string, any>} props */
export const field = (label, props) =>
  h("label", { class: "app__field" }, h("span", {}, label), h("input", { type: "text", maxlength: 200, ...props }));
