// @ts-check
/** The contents of a page: they tell which part is being read, and where they fold they close when one goes to a part. */
import { closesByItself } from "./fold.js";

/** The part that is being read is the last one whose heading stands above this share of the window. */
const READ = 0.3;

/** @param {HTMLElement} contents @param {HTMLAnchorElement[]} links */
function markHere(contents, links) {
  const parts = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (parts.length !== links.length) return;
  let asked = 0;
  const mark = () => {
    asked = 0;
    const here = parts.filter((part) => part.getBoundingClientRect().top < innerHeight * READ).length - 1;
    links.forEach((link, number) =>
      number === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current"),
    );
    const link = links[here];
    const hidden =
      link && Math.abs(link.offsetTop - contents.scrollTop - contents.clientHeight / 2) > contents.clientHeight / 3;
    if (hidden) contents.scrollTop = link.offsetTop - contents.clientHeight / 2; // a long list moves along
  };
  addEventListener("scroll", () => (asked ||= requestAnimationFrame(mark)), { passive: true });
}

/** Set up the contents beside the text, where there are any. */
export function setUpContents() {
  const contents = document.querySelector(".body > .toc");
  const fold = contents?.querySelector("details");
  if (!(contents instanceof HTMLElement) || !fold) return;
  closesByItself(fold);
  fold.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) fold.open = false;
  });
  markHere(contents, [...fold.querySelectorAll("a")]);
}
