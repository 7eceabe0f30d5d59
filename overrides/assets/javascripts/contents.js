// @ts-check
/** The contents of a page: they tell which part is being read, and where they fold they close when one goes to a part. */
import { closesByItself } from "./fold.js";

/** The part that is being read is the last one whose heading stands above this share of the window. */
const READ = 0.3;

/** @param {HTMLAnchorElement[]} links */
function markHere(links) {
  const parts = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (parts.length !== links.length) return;
  let asked = 0;
  const mark = () => {
    asked = 0;
    const here = parts.filter((part) => part.getBoundingClientRect().top < innerHeight * READ).length - 1;
    links.forEach((link, number) =>
      number === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current"),
    );
  };
  addEventListener("scroll", () => (asked ||= requestAnimationFrame(mark)), { passive: true });
}

/** Set up the contents beside the text, where there are any. */
export function setUpContents() {
  const contents = document.querySelector(".body > .toc > details");
  if (!(contents instanceof HTMLDetailsElement)) return;
  closesByItself(contents);
  contents.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) contents.open = false;
  });
  markHere([...contents.querySelectorAll("a")]);
}
