// @ts-check
/**
 * Search beside the page, so that typing never waits for it. It is told the index once, and then what is typed; it answers each
 * with its hits. It asks nothing of the server.
 *
 * @typedef {{index: string, language: string}} Setup the index as text
 * @typedef {{typed: string}} Query
 * @import {Hit} from "../search/engine.js"
 * @typedef {{ways: {starts?: [string, string][], onward?: [string, string][]}}} Ready where to begin, and where to go on
 * @typedef {{failed: true}} Failed it was told no index
 * @typedef {{typed: string, hits: Hit[], count: number}} Answer
 */
import { engine } from "../search/engine.js";

const MOST = 20;
/** @type {((typed: string) => Hit[]) | undefined} */
let find;

addEventListener("message", (/** @type {MessageEvent<Setup | Query>} */ { data }) => {
  if ("index" in data) {
    try {
      const { config, docs } = JSON.parse(data.index);
      find = engine(docs, data.language);
      postMessage(/** @type {Ready} */ ({ ways: config ?? {} }));
    } catch {
      postMessage(/** @type {Failed} */ ({ failed: true }));
    }
  } else if (find) {
    const hits = find(data.typed);
    postMessage(/** @type {Answer} */ ({ typed: data.typed, hits: hits.slice(0, MOST), count: hits.length }));
  }
});
