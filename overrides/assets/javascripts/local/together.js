// @ts-check
/**
 * Prints several sheets with the details in place: each is fetched from its own page, with help lines if there are any in the language
 * that was chosen, filled, and put in a part of this page that only paper shows. Each says its name and its page in its foot.
 *
 * @import {Lines} from "../shared/help-lines.js"
 * @import {Values} from "./model.js"
 * @typedef {{address: string, pages: number}} Wanted the page of a sheet, and on how many pages of paper it comes
 * @typedef {{sheet: Element, pages: number, helped: boolean}} Made
 */
import { h } from "../shared/dom.js";
import { lineOf, linesOn, showLines } from "../shared/help-lines.js";
import { fill } from "./fill.js";
import { numbered } from "./numbers.js";

const FESTIVE = "sheet--festive"; // it hangs on a wall: nothing but its licence stands in its foot

/** The sheet of a page, with pictures that are found from here. @param {Wanted} wanted @param {string} language of the help lines; "" for none @returns {Promise<Made>} */
async function sheetOf({ address, pages }, language) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector("[data-sheet]");
  if (!found) throw new Error(`no sheet ${address}`);
  const sheet = document.importNode(found, true);
  const title = page.querySelector("h1")?.textContent?.trim() ?? "";
  const own = sheet.querySelector(".sheet__title");
  if (own && !own.textContent?.trim()) own.textContent = title;
  for (const image of sheet.querySelectorAll("img"))
    image.setAttribute("src", new URL(image.getAttribute("src") ?? "", answer.url).href);
  for (const element of sheet.querySelectorAll("[id]")) element.removeAttribute("id");
  sheet.removeAttribute("data-sheet");
  sheet.setAttribute("lang", page.documentElement.lang);
  const lines = linesOn(page).find(({ lang }) => lang === language);
  if (lines) showLines(sheet, lines);
  if (!sheet.classList.contains(FESTIVE)) tellInFoot(sheet, title, lines);
  return { sheet, pages, helped: Boolean(lines) };
}

/** What it is called, and that nobody has checked its help lines. @param {Element} sheet @param {string} title @param {Lines} [lines] */
function tellInFoot(sheet, title, lines) {
  const foot = sheet.querySelector(".sheet__foot p");
  foot?.prepend(h("strong", {}, title), " · ");
  if (lines?.said) foot?.append(" ", h("span", { class: "foot" }, lineOf(lines, lines.said)));
}

/** Fetch the letters of help lines, which nothing on the screen asks for. @param {Element} sheet */
async function fetchLetters(sheet) {
  const lines = [...sheet.querySelectorAll(".help")];
  if (!lines.length) return;
  const text = lines.map((line) => line.textContent).join(" ");
  await document.fonts.load(`1em ${getComputedStyle(lines[0]).fontFamily}`, text).catch(() => {}); // without them paper has others
}

/**
 * @param {HTMLElement} place @param {Wanted[]} wanted @param {string} language of the help lines; "" for none
 * @param {(language: string) => Values} values what is known, by field
 * @returns {Promise<number>} how many have help lines
 */
export async function putOnPaper(place, wanted, language, values) {
  const made = await Promise.all(wanted.map((one) => sheetOf(one, language)));
  for (const { sheet } of made) fill(sheet, values(sheet.getAttribute("lang") ?? ""));
  place.replaceChildren(...made.map(({ sheet }) => sheet));
  numbered(made.map(({ sheet, pages }) => (sheet.classList.contains(FESTIVE) ? 0 : pages)));
  await Promise.all(made.map(({ sheet }) => fetchLetters(sheet)));
  await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
  return made.filter(({ helped }) => helped).length;
}
