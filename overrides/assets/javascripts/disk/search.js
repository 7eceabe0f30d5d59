// @ts-check
/**
 * Search in the copy on disk: the index is a script, and the page itself finds. A worker may not be started from disk.
 *
 * @import {Doc} from "../search/index.js"
 * @import {Source} from "../search.js"
 */
import { answers } from "../search/engine.js";
import { load } from "./load.js";

/** The file that a server gives for a folder; on disk it has to be said. @param {string} address */
export const file = (address) => address.replace(/(^|\/)(?=$|[?#])/, "$1index.html");

/** @param {Doc} doc @returns {Doc} */
const found = (doc) => ({
  ...doc,
  location: file(doc.location),
  doors: doc.doors?.map(([name, address]) => [name, file(address)]),
});

/** @param {[string, string][]} [ways] @returns {[string, string][]} */
const onDisk = (ways = []) => ways.map(([title, address]) => [title, file(address)]);

/** @type {Source} */
export async function fromDisk({ index, language }, show) {
  const { config, docs } = await load(index);
  const answer = answers(docs, language);
  return {
    ways: { starts: onDisk(config?.starts), onward: onDisk(config?.onward) },
    ask: (typed) => {
      const { hits, count } = answer(typed);
      const here = hits.map(({ page, part, score }) => ({ page: found(page), part: part && found(part), score }));
      show({ typed, hits: here, count });
    },
  };
}
