// @ts-check
/**
 * Pick sheets, a level and a number of women; see what comes out and how many pages it is; print exactly those sheets in one go.
 * The sheets are taken from their own pages of this site. Nothing is stored; without scripts the list of PDFs is all there.
 */

/** @typedef {(url: string) => Promise<{text: string, url: string}>} Reader gives the HTML of a page, and its whole address */
/** @typedef {{input: HTMLInputElement, url: string, pages: number, copies: number, title: string}} Choice */

/** @type {Map<string, Promise<HTMLElement>>} */
const known = new Map();

/**
 * The sheet of a page of this site, ready to be shown elsewhere: its addresses are made absolute and its ids removed.
 * @param {string} url @param {Reader} read
 * @returns {Promise<HTMLElement>}
 */
function sheetOf(url, read) {
  const there = known.get(url);
  if (there) return there;
  const coming = (async () => {
    const answer = await read(url);
    const page = new DOMParser().parseFromString(answer.text, "text/html");
    const sheet = page.querySelector("[data-sheet]");
    if (!(sheet instanceof HTMLElement)) throw new Error(`no sheet at ${url}`);
    for (const image of sheet.querySelectorAll("img"))
      image.src = new URL(image.getAttribute("src") ?? "", answer.url).href;
    for (const part of sheet.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const heading of sheet.querySelectorAll("h1, h2, h3, h4"))
      heading.setAttribute("aria-level", `${Number(heading.tagName[1]) + 1}`);
    sheet.lang = page.documentElement.lang;
    return document.importNode(sheet, true);
  })();
  known.set(url, coming);
  coming.catch(() => known.delete(url));
  return coming;
}

/**
 * What has been picked, for a level and a number of women. A sheet that is not there at the level is taken at the nearest one.
 * @param {HTMLFormElement} form
 * @returns {Choice[]}
 */
function picked(form) {
  const data = new FormData(form);
  const level = `${data.get("level")}`;
  const women = Math.min(30, Math.max(1, Math.round(Number(data.get("women"))) || 1));
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[name=sheet]:checked")]);
  const levels = [
    level,
    ...[...form.querySelectorAll("select[name=level] option")].map((one) => one.getAttribute("value") ?? ""),
  ];
  return inputs.map((input) => {
    const name = levels.find((one) => input.dataset[one]) ?? level;
    const copies = input.dataset.each === "1" ? women : 1;
    return {
      input,
      url: input.dataset[name] ?? "",
      pages: Number(input.dataset[`${name}Pages`]),
      copies,
      title: input.labels?.[0]?.textContent?.trim() ?? "",
    };
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} preview
 * @param {Element} status
 * @param {HTMLLinkElement} styles  of printing the sheets and nothing else: on only when there are sheets, or the paper would be empty
 * @param {Reader} read
 */
function setUp(form, preview, status, styles, read) {
  let turn = 0;

  /** @param {boolean} shown */
  function show(shown) {
    preview.hidden = !shown;
    styles.media = shown ? "print" : "not all";
  }

  async function update() {
    const mine = ++turn;
    const choices = picked(form);
    const sum = choices.reduce((total, { pages, copies }) => total + pages * copies, 0);
    status.textContent = choices.length
      ? (form.dataset.count ?? "").replace("{sheets}", `${choices.length}`).replace("{pages}", `${sum}`)
      : (form.dataset.none ?? "");
    try {
      const sheets = await Promise.all(choices.map(({ url }) => sheetOf(url, read)));
      if (mine !== turn) return false;
      preview.replaceChildren(...sheets.map((sheet, index) => copy(sheet, choices[index])));
      show(choices.length > 0);
      return true;
    } catch {
      if (mine === turn) {
        status.textContent = form.dataset.failed ?? "";
        show(false);
      }
      return false;
    }
  }

  /** @param {HTMLElement} sheet @param {Choice} choice */
  function copy(sheet, { copies, title }) {
    const figure = document.createElement("figure");
    figure.className = "planner__copy";
    const caption = document.createElement("figcaption");
    caption.textContent = `${title} ${(form.dataset.times ?? "").replace("{count}", `${copies}`)}`;
    figure.dataset.copies = `${copies}`;
    figure.append(caption, sheet.cloneNode(true));
    return figure;
  }

  /** While printing, each sheet stands there as often as it is wanted; on the screen once. */
  function multiply() {
    single(); // a browser may say twice that it is going to print
    for (const figure of [...preview.querySelectorAll("figure")]) {
      for (let count = 1; count < Number(figure.dataset.copies); count += 1) {
        const twin = /** @type {HTMLElement} */ (figure.cloneNode(true));
        twin.dataset.twin = "";
        figure.after(twin);
      }
    }
  }

  function single() {
    for (const twin of preview.querySelectorAll("[data-twin]")) twin.remove();
  }

  form.addEventListener("change", update);
  form.addEventListener("click", (event) => {
    const preset = event.target instanceof HTMLElement ? event.target.dataset.preset : undefined;
    if (preset === undefined) return;
    for (const input of form.querySelectorAll("input[name=sheet]")) {
      if (input instanceof HTMLInputElement)
        input.checked = preset === "all" || (preset !== "" && input.dataset.halfDay === preset);
    }
    update();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!picked(form).length || !(await update())) return;
    // A picture that comes later would be missing on paper; one that does not come at all should not stop the printing.
    await Promise.allSettled([...preview.querySelectorAll("img")].map((image) => image.decode()));
    window.print();
  });
  window.addEventListener("beforeprint", multiply);
  window.addEventListener("afterprint", single);
  form.hidden = false;
  update();
}

/** Show the planner and make it work. @param {Reader} read */
export function setUpPlanner(read) {
  const form = document.querySelector("[data-planner]");
  const preview = document.querySelector("[data-planner-preview]");
  const status = document.querySelector("[data-planner-status]");
  const styles = document.querySelector("link[data-planner-print]");
  if (
    form instanceof HTMLFormElement &&
    preview instanceof HTMLElement &&
    status &&
    styles instanceof HTMLLinkElement
  ) {
    setUp(form, preview, status, styles, read);
  }
}
