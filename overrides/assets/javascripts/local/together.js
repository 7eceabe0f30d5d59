// @ts-check
/**
 * Prints several sheets with the details in place: each is fetched from its own page, filled, and put in a part of this page that only
 * paper shows.
 *
 * @import {Values} from "./model.js"
 */
import { fill } from "./fill.js";

/** The sheet of a page, with pictures that are found from here. @param {string} address @returns {Promise<Element>} */
async function sheetOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sheet = page.querySelector("[data-sheet]");
  if (!sheet) throw new Error(`no sheet ${address}`);
  const title = page.querySelector("h1");
  const own = sheet.querySelector(".sheet__title");
  if (title && own && !own.textContent?.trim()) own.textContent = title.textContent;
  for (const image of sheet.querySelectorAll("img"))
    image.setAttribute("src", new URL(image.getAttribute("src") ?? "", answer.url).href);
  for (const element of sheet.querySelectorAll("[id]")) element.removeAttribute("id");
  sheet.removeAttribute("data-sheet");
  sheet.setAttribute("lang", page.documentElement.lang);
  return document.importNode(sheet, true);
}

/**
 * @param {HTMLElement} place @param {string[]} addresses of the pages of the sheets
 * @param {(language: string) => Values} values what is known, by field
 */
export async function putOnPaper(place, addresses, values) {
  const sheets = await Promise.all(addresses.map(sheetOf));
  for (const sheet of sheets) fill(sheet, values(sheet.getAttribute("lang") ?? ""));
  place.replaceChildren(...sheets);
  await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
}
