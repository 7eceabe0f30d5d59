// @ts-check
/** How far each place in the history was scrolled, so that going back finds it as it was left. The browser would look too early. */

export class Places {
  /** @type {Map<number, number>} */
  #tops = new Map();
  #here = 0;

  constructor() {
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => this.#tops.set(this.#here, scrollY), { passive: true });
    addEventListener("pagehide", () => history.replaceState({ place: this.#here, top: scrollY }, ""));
  }

  /** The window has come to a place. @returns {number | null} how far it was scrolled when it was left; null: it is new */
  arrive() {
    const { place, top } = history.state ?? {};
    if (typeof place !== "number") {
      this.#here = Math.random();
      history.replaceState({ place: this.#here }, "");
      return null;
    }
    this.#here = place;
    return this.#tops.get(place) ?? (typeof top === "number" ? top : null);
  }
}
