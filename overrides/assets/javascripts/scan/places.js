// @ts-check
/** How far each place in the history was scrolled, so that going back finds it as it was left. The browser would look too early. */

const REST = 200; // milliseconds without scrolling: a browser lets nobody write into its history all the time

export class Places {
  /** @type {Map<number, number>} */
  #tops = new Map();
  #here = 0;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;

  constructor() {
    history.scrollRestoration = "manual";
    const write = () => history.replaceState({ place: this.#here, top: this.#tops.get(this.#here) }, "");
    const onscroll = () => {
      this.#tops.set(this.#here, scrollY);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(write, REST); // a reload finds it, too
    };
    addEventListener("scroll", onscroll, { passive: true });
  }

  /** The window has come to a place. @returns {number | null} how far it was scrolled when it was left; null: it is new */
  arrive() {
    const { place, top } = history.state ?? {};
    clearTimeout(this.#timer);
    if (typeof place !== "number") {
      this.#here = Math.random();
      history.replaceState({ place: this.#here }, "");
      return null;
    }
    this.#here = place;
    return this.#tops.get(place) ?? (typeof top === "number" ? top : null);
  }
}
