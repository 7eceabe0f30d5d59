// @ts-check
/** Data that the build has written as a script, since a page on disk may not fetch: such a script hands it over as an event of itself. */

/** @type {Map<string, Promise<unknown>>} */
const known = new Map();

/**
 * What the script at an address hands over, loaded once. Rejected, until it is asked for again, when there is no such script, or it hands nothing over.
 * @param {string} address
 * @returns {Promise<any>}
 */
export function load(address) {
  const there = known.get(address);
  if (there) return there;
  /** @type {Promise<unknown>} */
  const coming = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("data", (event) => event instanceof CustomEvent && resolve(event.detail));
    script.addEventListener("error", reject);
    script.addEventListener("load", () => reject(new Error(address))); // too late once it has
    document.head.append(script);
  });
  known.set(address, coming);
  coming.catch(() => known.delete(address)); // asked for again, it is tried again
  return coming;
}
